package nl.smartindustry.transform.method.decomposition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Job flows as weighted sums, so that the flows of parts of a population add up to those of all.
 * With the mean employment X = (E₀ + E₁) / 2 of a unit, its change d = E₁ − E₀ and Z = Σ w X: job
 * creation is Σ w d / Z over d &gt; 0, job destruction Σ w |d| / Z over d &lt; 0. All rates are
 * proportions of Z.
 *
 * @param units units in it, unweighted
 * @param base Z, in jobs
 * @param entry jobs of units that did not exist before
 * @param expansion jobs that other units added
 * @param exit jobs of units that no longer exist
 * @param contraction jobs that other units lost
 * @param squares Σ w d² / X, of which the dispersion of growth is made
 * @see "Davis, Haltiwanger and Schuh (1996), Job Creation and Destruction, appendix"
 */
public record JobFlows(
    long units,
    double base,
    double entry,
    double expansion,
    double exit,
    double contraction,
    double squares) {
  /** Of nobody. */
  public static final JobFlows NONE = new JobFlows(0, 0, 0, 0, 0, 0, 0);

  private static final double HALF = 0.5;

  /** The flows of units, summed in order of their names: the order of the list does not matter. */
  public static JobFlows of(Collection<FlowUnit> units) {
    return units.stream()
        .sorted(Comparator.comparing(FlowUnit::id))
        .map(JobFlows::of)
        .reduce(NONE, JobFlows::plus);
  }

  /** The flows of one unit. */
  public static JobFlows of(FlowUnit unit) {
    double change = unit.after() - unit.before();
    double mean = HALF * (unit.before() + unit.after());
    return of(
        FlowKind.of(unit.before(), unit.after()),
        new Sums(1, unit.weight() * mean, unit.weight() * change),
        unit.weight() * change * change / mean);
  }

  /**
   * What units of one kind add up to.
   *
   * @param base the sum of their mean employment
   * @param change the sum of their changes
   */
  public record Sums(long units, double base, double change) {}

  /** The flows of units of one kind; {@code squares} is NaN where the dispersion is not asked. */
  public static JobFlows of(FlowKind kind, Sums sums, double squares) {
    double change = Math.abs(sums.change());
    return new JobFlows(
        sums.units(),
        sums.base(),
        kind == FlowKind.ENTRY ? change : 0,
        kind == FlowKind.EXPANSION ? change : 0,
        kind == FlowKind.EXIT ? change : 0,
        kind == FlowKind.CONTRACTION ? change : 0,
        squares);
  }

  /** These and others together. */
  public JobFlows plus(JobFlows other) {
    return new JobFlows(
        units + other.units,
        base + other.base,
        entry + other.entry,
        expansion + other.expansion,
        exit + other.exit,
        contraction + other.contraction,
        squares + other.squares);
  }

  /** Jobs over Z; NaN where nobody has a job. */
  public double rate(double jobs) {
    return jobs / base;
  }

  public double creation() {
    return rate(entry + expansion);
  }

  public double destruction() {
    return rate(exit + contraction);
  }

  /** Net growth: creation less destruction. */
  public double net() {
    return rate(entry + expansion - exit - contraction);
  }

  public double reallocation() {
    return creation() + destruction();
  }

  /** Reallocation beyond what the net growth asks. */
  public double excess() {
    return reallocation() - Math.abs(net());
  }

  /** Standard deviation of the units' growth d / X, weighted by w X. */
  public double dispersion() {
    return Math.sqrt(Math.max(0, squares / base - net() * net()));
  }

  /** Net growth over the employment of the first moment instead of the mean: for comparison. */
  public double conventionalGrowth() {
    double change = entry + expansion - exit - contraction;
    return change / (base - HALF * change);
  }

  /**
   * A unit at two moments.
   *
   * @param before employment at the first moment, 0 where it did not exist
   * @param after employment at the last moment, 0 where it no longer exists
   * @param weight how many units it stands for: that of the first moment, of the last one for a
   *     birth
   */
  public record FlowUnit(String id, double before, double after, double weight) {
    public FlowUnit {
      if (id == null || !(before >= 0) || !(after >= 0) || !(before + after > 0)) {
        throw new IllegalArgumentException(
            "Unit of a job flow: employment %s and %s (not negative, not both 0)"
                .formatted(before, after));
      }
      if (!(weight > 0)) {
        throw new IllegalArgumentException(
            "Unit of a job flow: weight %s (more than 0)".formatted(weight));
      }
    }

    /**
     * Units tied to each other as one: a merger, a split or a new number is no flow of jobs.
     *
     * @param unitOf enterprise → the unit it belongs to
     * @return one per unit, in order of its name; it stands for as many as its largest member at
     *     the first moment did, or at the last one where none existed before
     */
    public static List<FlowUnit> joined(
        Collection<FlowUnit> members, UnaryOperator<String> unitOf) {
      var units = new TreeMap<String, List<FlowUnit>>();
      members.forEach(
          one -> units.computeIfAbsent(unitOf.apply(one.id()), id -> new ArrayList<>()).add(one));
      return units.entrySet().stream().map(one -> sum(one.getKey(), one.getValue())).toList();
    }

    private static FlowUnit sum(String id, List<FlowUnit> members) {
      members.sort(Comparator.comparing(FlowUnit::id));
      var largest =
          members.stream()
              .max(Comparator.comparingDouble(FlowUnit::before).thenComparing(FlowUnit::after))
              .orElseThrow();
      return new FlowUnit(
          id,
          members.stream().mapToDouble(FlowUnit::before).sum(),
          members.stream().mapToDouble(FlowUnit::after).sum(),
          largest.weight());
    }
  }
}
