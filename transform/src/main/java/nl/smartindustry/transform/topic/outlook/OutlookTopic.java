package nl.smartindustry.transform.topic.outlook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Figure.Result;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Relation;
import nl.smartindustry.transform.topic.DerivedTopic;
import nl.smartindustry.transform.topic.outlook.RankDistribution.Measured;

/**
 * Distance to targets and ranks among countries.
 *
 * @param indicators of {@code outlook.yaml}
 */
public record OutlookTopic(
    List<Indicator> indicators, List<TargetDistance> targets, List<CountryRank> ranks)
    implements DerivedTopic {
  private enum Kind {
    TARGET,
    RANK
  }

  /** Loads {@code outlook.yaml}; a setting that is missing, unknown or wrong is refused by name. */
  public static OutlookTopic load(Definitions definitions) {
    var indicators = Indicator.load(definitions, "outlook.yaml");
    return new OutlookTopic(
        indicators,
        of(indicators, Kind.TARGET).map(TargetDistance::of).toList(),
        of(indicators, Kind.RANK).map(CountryRank::of).toList());
  }

  private static Stream<Indicator> of(List<Indicator> indicators, Kind kind) {
    return indicators.stream().filter(one -> one.kind(Kind.class) == kind);
  }

  @Override
  public List<String> inputs() {
    return Stream.concat(
            targets.stream().flatMap(one -> one.settings().of().stream()),
            ranks.stream().flatMap(one -> one.settings().of().stream()))
        .distinct()
        .toList();
  }

  @Override
  public List<Figure> figures(List<Observation> cells) {
    return Stream.concat(
            targets.stream().flatMap(one -> one.figures(cells).stream()),
            ranks.stream().flatMap(one -> one.figures(cells).stream()))
        .toList();
  }

  /**
   * The rank of one country in published series, and the chance of each rank. Other producers do
   * not deliver standard errors: those of the settings are assumed, and a figure that its source
   * calls unreliable has a multiple of it.
   */
  public record CountryRank(Indicator indicator, Settings settings) {
    private static final String CHANCE = "PC";
    private static final String UNRELIABLE = "u";
    private static final String ESTIMATED = "e";
    private static final double HUNDRED = 100;

    /**
     * What ranks are made of.
     *
     * @param of the series to rank in
     * @param standardError assumed, one for each of them, in its unit
     * @param unreliable how many times that of a figure with flag u
     * @param country whose rank it is
     * @param aggregates areas that are no country
     */
    public record Settings(
        List<String> of,
        @JsonProperty("standard_error") List<Double> standardError,
        double unreliable,
        List<String> country,
        List<String> aggregates) {}

    /** Reads the settings of an indicator. */
    public static CountryRank of(Indicator indicator) {
      return new CountryRank(indicator, indicator.settings(Settings.class));
    }

    public CountryRank {
      if (settings.standardError().size() != settings.of().size()) {
        throw Refusal.definitions(
            "Indicator '%s': found %d standard errors (one for each of %s)",
            indicator.code(), settings.standardError().size(), settings.of());
      }
    }

    /** Ranks of every period in which the country and any other have a figure of one version. */
    public List<Figure> figures(List<Observation> cells) {
      var ranks = new ArrayList<Figure>();
      for (int i = 0; i < settings.of().size(); i++) {
        var code = settings.of().get(i);
        var seen =
            cells.stream()
                .filter(one -> one.key().indicator().equals(code))
                .filter(one -> CompositeTopic.value(one).isPresent())
                .toList();
        for (var own : seen) {
          if (settings.country().contains(own.key().referenceArea())) {
            ranks.addAll(ranks(own, seen, settings.standardError().get(i)));
          }
        }
      }
      return ranks;
    }

    private List<Figure> ranks(Observation own, List<Observation> seen, double error) {
      var others = seen.stream().filter(one -> isComparable(own, one)).toList();
      if (others.isEmpty()) {
        return List.of();
      }
      var keys = new ArrayList<>(List.of(own.key()));
      others.forEach(one -> keys.add(one.key()));
      var support = Support.FACT.judgedBy(null).madeOf(Relation.RESTS_ON, keys);
      var measured = others.stream().map(one -> measured(one, error)).toList();
      var rank = RankDistribution.of(measured(own, error), measured);
      var split = own.key().breakdown().split();
      if (rank.saysNothing()) {
        return List.of(at(own, split, indicator.unit(), new Missing(Reason.UNRELIABLE), support));
      }
      double best = rank.low();
      double worst = rank.high();
      var estimate = new Estimate((double) rank.rank(), null, null, best, worst, null, null);
      var figures = new ArrayList<Figure>();
      figures.add(at(own, split, indicator.unit(), estimated(estimate), support));
      for (int r = 0; r < rank.probabilities().length; r++) {
        var chance = Estimate.exact(HUNDRED * rank.probabilities()[r]);
        figures.add(at(own, "rank_" + (r + 1), CHANCE, estimated(chance), support));
      }
      return figures;
    }

    private static Result estimated(Estimate estimate) {
      return new Computed(estimate, ESTIMATED, null);
    }

    private boolean isComparable(Observation own, Observation other) {
      var key = other.key();
      return !settings.aggregates().contains(key.referenceArea())
          && !key.referenceArea().equals(own.key().referenceArea())
          && key.period().equals(own.key().period())
          && key.unit().equals(own.key().unit())
          && key.breakdown().equals(own.key().breakdown())
          && other.notes().definitionVersion().equals(own.notes().definitionVersion());
    }

    private Measured measured(Observation one, double error) {
      boolean wide = one.cell().observationStatus().contains(UNRELIABLE);
      double value = CompositeTopic.value(one).orElseThrow();
      return new Measured(value, wide ? settings.unreliable() * error : error);
    }

    private Figure at(Observation own, String split, String unit, Result result, Support support) {
      var from = own.key();
      var key = from.of(indicator, from.breakdown().withSplit(split), unit);
      var notes = Notes.of(indicator, own.notes().statusNl(), own.notes().definitionVersion());
      return new Figure(key, indicator.publication(), result, support, notes);
    }
  }
}
