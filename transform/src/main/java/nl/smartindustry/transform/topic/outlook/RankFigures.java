package nl.smartindustry.transform.topic.outlook;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.topic.outlook.RankDistribution.Measured;

/**
 * The rank of one country in published series, and the chance of each rank. Other producers do not
 * deliver standard errors: those of the settings are assumed, and a figure that its source calls
 * unreliable has a multiple of it.
 */
public final class RankFigures {
  private static final String CHANCE = "PC";
  private static final String UNRELIABLE = "u";
  private static final String ESTIMATED = "e";
  private static final double HUNDRED = 100;

  private final Indicator statistic;
  private final List<String> series;
  private final double[] errors;
  private final double unreliable;
  private final List<String> country;
  private final List<String> aggregates;

  /** Reads {@code of}, {@code standard_error}, {@code unreliable}, {@code country} and the rest. */
  public RankFigures(Indicator statistic) {
    this.statistic = statistic;
    this.series = statistic.setting("of");
    this.errors =
        statistic.setting("standard_error").stream().mapToDouble(Double::parseDouble).toArray();
    this.unreliable = statistic.number("unreliable");
    this.country = statistic.setting("country");
    this.aggregates = statistic.setting("aggregates");
    if (errors.length != series.size()) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Indicator '%s': found %d standard errors (one for each of %s)",
          statistic.code(),
          errors.length,
          series);
    }
  }

  /** The series it ranks in. */
  public List<String> inputs() {
    return series;
  }

  /** Ranks of every period in which the country and any other have a figure of one version. */
  public List<Observation> of(List<Observation> observations) {
    var ranks = new ArrayList<Observation>();
    for (int i = 0; i < series.size(); i++) {
      var code = series.get(i);
      var figures =
          observations.stream()
              .filter(one -> one.key().indicator().equals(code))
              .filter(one -> value(one) != null)
              .toList();
      for (var own : figures) {
        if (country.contains(own.key().referenceArea())) {
          ranks.addAll(ranks(own, figures, errors[i]));
        }
      }
    }
    return ranks;
  }

  private List<Observation> ranks(Observation own, List<Observation> figures, double error) {
    var others =
        figures.stream()
            .filter(one -> isComparable(own, one))
            .map(one -> measured(one, error))
            .toList();
    if (others.isEmpty()) {
      return List.of();
    }
    var rank = RankDistribution.of(measured(own, error), others);
    var cells = new ArrayList<Observation>();
    if (rank.saysNothing()) {
      cells.add(
          at(
              own,
              own.key().breakdown().split(),
              statistic.unit(),
              new Cell.Unreliable(null, null)));
      return cells;
    }
    var figure =
        new Estimate(
            (double) rank.rank(),
            null,
            null,
            (double) rank.low(),
            (double) rank.high(),
            null,
            null);
    cells.add(
        at(
            own,
            own.key().breakdown().split(),
            statistic.unit(),
            new Cell.Published(figure, ESTIMATED)));
    for (int r = 0; r < rank.probabilities().length; r++) {
      var chance = Estimate.exact(HUNDRED * rank.probabilities()[r]);
      cells.add(at(own, "rank_" + (r + 1), CHANCE, new Cell.Published(chance, ESTIMATED)));
    }
    return cells;
  }

  private boolean isComparable(Observation own, Observation other) {
    var key = other.key();
    return !aggregates.contains(key.referenceArea())
        && !key.referenceArea().equals(own.key().referenceArea())
        && key.period().equals(own.key().period())
        && key.unit().equals(own.key().unit())
        && key.breakdown().equals(own.key().breakdown())
        && other.notes().definitionVersion().equals(own.notes().definitionVersion());
  }

  private Measured measured(Observation one, double error) {
    boolean wide = one.cell().observationStatus().contains(UNRELIABLE);
    return new Measured(value(one), wide ? unreliable * error : error);
  }

  private Observation at(Observation own, String split, String unit, Cell cell) {
    var from = own.key();
    var key = from.of(statistic, from.breakdown().withSplit(split), unit);
    var notes = own.notes();
    return new Observation(
        key, cell, Notes.of(statistic, notes.statusNl(), notes.definitionVersion()));
  }

  private static Double value(Observation one) {
    return one.cell().figure().map(Estimate::value).orElse(null);
  }
}
