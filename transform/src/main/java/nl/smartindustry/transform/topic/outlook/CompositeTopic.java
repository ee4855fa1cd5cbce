package nl.smartindustry.transform.topic.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Figure.Result;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Quality;
import nl.smartindustry.transform.safe.Support.Relation;
import nl.smartindustry.transform.topic.DerivedTopic;

/** The pillars of composite indices; {@link CompositeIndex} is made of those that may be seen. */
public record CompositeTopic(List<CompositeIndicator> composites) implements DerivedTopic {
  static final String SCORE = "IX_0_100";
  private static final String WARNING = "u";

  /** Loads {@code composite.yaml}. */
  public static CompositeTopic load(Definitions definitions) {
    return new CompositeTopic(CompositeIndicator.load(definitions));
  }

  @Override
  public List<Indicator> indicators() {
    return composites.stream().map(CompositeIndicator::indicator).toList();
  }

  @Override
  public List<String> inputs() {
    return composites.stream().flatMap(one -> one.inputs().stream()).distinct().toList();
  }

  /**
   * The pillars of every year in which each part was observed for the first domain, in that year or
   * at most {@code carry} years before.
   */
  @Override
  public List<Figure> figures(List<Observation> cells) {
    var inputs = new ObservedParts(cells);
    return composites.stream().flatMap(one -> pillars(one, inputs).stream()).toList();
  }

  private static List<Figure> pillars(CompositeIndicator composite, ObservedParts inputs) {
    var figures = new ArrayList<Figure>();
    var total = composite.domains().get(0);
    for (int year : inputs.years(composite.pillars(), total)) {
      if (composite.pillars().stream().allMatch(one -> inputs.holds(one, composite, total, year))) {
        for (var activity : composite.domains()) {
          for (var pillar : composite.pillars()) {
            figures.add(
                pillar(
                    composite,
                    pillar,
                    inputs.of(pillar, composite, activity, year),
                    new Place(activity, pillar.split(), SCORE, year)));
          }
        }
      }
    }
    return figures;
  }

  /** A pillar has a value only where all its parts have one that may be seen. */
  private static Figure pillar(
      CompositeIndicator composite, Pillar pillar, List<Optional<Observation>> parts, Place place) {
    var found = parts.stream().flatMap(Optional::stream).toList();
    if (found.size() < parts.size()) {
      return place.figure(composite, new Missing(Reason.NO_OBSERVATIONS), Support.FACT);
    }
    var support = support(found, respondents(found));
    var gap = gap(found);
    if (gap.isPresent()) {
      return place.figure(composite, gap.get(), support);
    }
    var values = found.stream().mapToDouble(one -> value(one).orElseThrow()).toArray();
    var score = Estimate.exact(pillar.score(values, 0));
    return place.figure(composite, new Computed(score, flags(found), null), support);
  }

  /** What is made of cells: as many enterprises as the thinnest of them, none where none says. */
  static Support support(List<Observation> cells, long respondents) {
    var support =
        respondents == Long.MAX_VALUE
            ? Support.FACT
            : Support.amount("respondents", Contributions.count(respondents));
    return support
        .judgedBy(Quality.of(respondents))
        .madeOf(Relation.RESTS_ON, cells.stream().map(Observation::key).toList());
  }

  /** Enterprises behind the thinnest of cells; no limit where none of them is a sample. */
  static long respondents(List<Observation> cells) {
    return cells.stream()
        .flatMap(one -> one.cell().figure().stream())
        .map(Estimate::respondents)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** Why cells give no value: as the first that is absent, else because they are unreliable. */
  static Optional<Result> gap(List<Observation> cells) {
    var without = cells.stream().filter(one -> value(one).isEmpty()).toList();
    return without.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Missing(
                without.stream()
                    .map(Observation::cell)
                    .filter(Cell.Absent.class::isInstance)
                    .flatMap(cell -> cell.reason().stream())
                    .findFirst()
                    .orElse(Reason.UNRELIABLE)));
  }

  /** What is made of a cell that is to be read with care is too. */
  static String flags(List<Observation> cells) {
    return cells.stream().anyMatch(one -> one.cell().observationStatus().contains(WARNING))
        ? WARNING
        : "";
  }

  static Optional<Double> value(Observation one) {
    return one.cell().figure().map(Estimate::value);
  }

  /** A cell of a composite index. */
  record Place(String activity, String split, String unit, int year) {
    ObservationKey key(CompositeIndicator composite) {
      var at = Breakdown.TOTAL.withActivity(activity).withSplit(split);
      return ObservationKey.annual(composite.indicator(), at, unit, String.valueOf(year));
    }

    Figure figure(CompositeIndicator composite, Result result, Support support) {
      var indicator = composite.indicator();
      return new Figure(
          key(composite),
          indicator.publication(),
          result,
          support,
          Notes.of(indicator, Notes.FINAL, "1"));
    }
  }

  /** The years of any pillar that was made. */
  static TreeSet<Integer> years(CompositeIndicator composite, List<Observation> cells) {
    var years = new TreeSet<Integer>();
    cells.stream()
        .filter(one -> one.key().indicator().equals(composite.code()))
        .forEach(one -> years.add(Integer.valueOf(one.key().period())));
    return years;
  }
}
