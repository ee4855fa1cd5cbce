package nl.smartindustry.transform.topic.comparability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Bridges from the figures of an earlier release to those of a later one, series by series.
 *
 * @param then what the earlier release published
 * @param rerun the deliveries of the earlier release under the definitions of the later one, where
 *     that was made
 * @param now what the later release published
 * @param parts the codes of SIZE that together are the whole population
 */
public record Bridges(
    Collection<PublishedValue> then,
    Optional<Collection<PublishedValue>> rerun,
    Collection<PublishedValue> now,
    List<String> parts) {
  private static final String SIZE = "SIZE";
  private static final String ALL_SIZES = "_T";
  private static final String UNIT = "UNIT_MEASURE";
  private static final String BY_ENTERPRISES = "PC_ENT";

  /** What parts may miss of the change of the whole, in its unit: weights that are calibrated. */
  private static final double PARTS_MISS = 0.5;

  /** What is said of a bridge. */
  public enum Remark {
    /** Every part is known. */
    COMPLETE,
    /** The definition changed and the old data were not run again: revision lies in definition. */
    REVISION_IN_DEFINITION,
    /** The parts of the population are not all published: population lies in real change. */
    POPULATION_IN_REAL_CHANGE
  }

  /**
   * The bridge of one series.
   *
   * @param from the newest period that the earlier release had
   * @param to the newest period of the later one under the same definition
   */
  public record Bridged(
      PublishedValue from, PublishedValue to, Bridge bridge, List<Remark> remarks) {}

  /** One bridge for every series that both have, in the order of their names. */
  public List<Bridged> all() {
    var before = bySeries(then);
    var again = rerun.map(Bridges::bySeries);
    var after = bySeries(now);
    var bridged = new ArrayList<Bridged>();
    before.forEach(
        (name, periods) -> {
          var newer = after.get(name);
          var from = periods.lastEntry().getValue();
          if (newer != null && newer.containsKey(from.period())) {
            var old = again.map(one -> one.getOrDefault(name, new TreeMap<>()).get(from.period()));
            bridged.add(bridge(from, old, newer, after));
          }
        });
    return bridged;
  }

  private Bridged bridge(
      PublishedValue from,
      Optional<PublishedValue> old,
      NavigableMap<String, PublishedValue> newer,
      Map<String, NavigableMap<String, PublishedValue>> after) {
    var remarks = new ArrayList<Remark>();
    var again = newer.get(from.period());
    var to =
        newer.descendingMap().values().stream()
            .filter(one -> one.definition().equals(again.definition()))
            .findFirst()
            .orElse(again);
    boolean same = from.definition().equals(again.definition());
    double rerunValue = same ? from.value() : old.map(PublishedValue::value).orElse(again.value());
    if (!same && old.isEmpty()) {
      remarks.add(Remark.REVISION_IN_DEFINITION);
    }
    var population = population(again, to, after);
    if (population.isEmpty()) {
      remarks.add(Remark.POPULATION_IN_REAL_CHANGE);
    }
    var figures = new Bridge.Figures(from.value(), rerunValue, again.value(), to.value());
    var bridge = Bridge.of(figures, population.orElse(0.0));
    return new Bridged(
        from, to, bridge, remarks.isEmpty() ? List.of(Remark.COMPLETE) : List.copyOf(remarks));
  }

  /** Empty where the parts are not published, or do not make the whole. */
  private Optional<Double> population(
      PublishedValue again,
      PublishedValue to,
      Map<String, NavigableMap<String, PublishedValue>> after) {
    if (again.period().equals(to.period())) {
      return Optional.of(0.0);
    }
    var series = again.series();
    if (!ALL_SIZES.equals(series.get(SIZE)) || !BY_ENTERPRISES.equals(series.get(UNIT))) {
      return Optional.empty();
    }
    var found = new ArrayList<Composition.Part>();
    for (var code : parts) {
      var part = after.getOrDefault(again.nameWith(SIZE, code), new TreeMap<>());
      var first = part.get(again.period());
      var last = part.get(to.period());
      if (first == null
          || last == null
          || first.population() == null
          || last.population() == null) {
        return Optional.empty();
      }
      found.add(
          new Composition.Part(first.population(), first.value(), last.population(), last.value()));
    }
    var composition = Composition.of(found);
    double missed =
        to.value() - again.value() - composition.realChange() - composition.population();
    return Math.abs(missed) <= PARTS_MISS
        ? Optional.of(composition.population())
        : Optional.empty();
  }

  private static NavigableMap<String, NavigableMap<String, PublishedValue>> bySeries(
      Collection<PublishedValue> values) {
    var series = new TreeMap<String, NavigableMap<String, PublishedValue>>();
    for (var value : values) {
      series.computeIfAbsent(value.name(), key -> new TreeMap<>()).put(value.period(), value);
    }
    return series;
  }

  /**
   * The change of a mean as what its parts changed and what they came to weigh: real change Σ s̄ Δp
   * and population Σ Δs p̄, with s the part's share of the population, p its figure and bars the
   * mean of the two periods. Both add up to Σ s₁p₁ − Σ s₀p₀.
   *
   * @see "Kitagawa (1955), Components of a difference between two rates, JASA 50"
   */
  record Composition(double realChange, double population) {
    /**
     * A part of the population in two periods.
     *
     * @param unitsThen enterprises of the part
     * @param then its figure
     */
    public record Part(double unitsThen, double then, double unitsNow, double now) {}

    /**
     * Divides a change.
     *
     * @param parts that together are the whole population in either period
     * @throws IllegalArgumentException where a period has no enterprises
     */
    public static Composition of(List<Part> parts) {
      double allThen = parts.stream().mapToDouble(Part::unitsThen).sum();
      double allNow = parts.stream().mapToDouble(Part::unitsNow).sum();
      if (!(allThen > 0) || !(allNow > 0)) {
        throw new IllegalArgumentException("Composition: found a period without enterprises");
      }
      double real = 0;
      double population = 0;
      for (var part : parts) {
        double shareThen = part.unitsThen() / allThen;
        double shareNow = part.unitsNow() / allNow;
        real += (shareThen + shareNow) / 2 * (part.now() - part.then());
        population += (shareNow - shareThen) * (part.then() + part.now()) / 2;
      }
      return new Composition(real, population);
    }
  }
}
