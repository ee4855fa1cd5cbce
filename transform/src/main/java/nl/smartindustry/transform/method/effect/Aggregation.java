package nl.smartindustry.transform.method.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import nl.smartindustry.transform.method.comparison.BalancedPanel;
import nl.smartindustry.transform.method.effect.Aggregate.Kind;

/**
 * Adds effects by cohort and period up, each cohort weighing as many units as it has (by design
 * weight); that those numbers are themselves drawn is part of the error.
 *
 * @see "Callaway and Sant'Anna (2021), section 3.1 and corollary 2"
 */
public final class Aggregation {
  private final BalancedPanel panel;
  private final List<CohortEffect> effects;

  public Aggregation(BalancedPanel panel, List<CohortEffect> effects) {
    this.panel = panel;
    this.effects = effects.stream().filter(CohortEffect::isEstimated).toList();
  }

  /** Every effect as it is. */
  public List<Aggregate> each() {
    return effects.stream()
        .map(
            one ->
                aggregate(
                    Kind.GROUP_TIME,
                    OptionalInt.of(one.cohort()),
                    OptionalInt.of(one.period()),
                    OptionalInt.of(one.eventTime()),
                    weighted(List.of(one))))
        .toList();
  }

  /** The mean over treated units and periods. */
  public Optional<Aggregate> simple() {
    return overall(Kind.SIMPLE, after());
  }

  /** The mean over all effects, whatever their period. */
  public Optional<Aggregate> placebo() {
    return overall(Kind.PLACEBO, effects);
  }

  private Optional<Aggregate> overall(Kind kind, List<CohortEffect> over) {
    return over.isEmpty() ? Optional.empty() : Optional.of(overall(kind, weighted(over)));
  }

  /** By distance to treatment, and over all distances from 0 on. */
  public List<Aggregate> dynamic() {
    var all = new ArrayList<Aggregate>();
    var later = new ArrayList<Part>();
    for (int distance : distinct(effects, CohortEffect::eventTime)) {
      var part = weighted(only(effects, CohortEffect::eventTime, distance));
      var none = OptionalInt.empty();
      all.add(aggregate(Kind.DYNAMIC, none, none, OptionalInt.of(distance), part));
      if (distance >= 0) {
        later.add(part);
      }
    }
    return withMean(all, Kind.DYNAMIC, later);
  }

  /** By period from the first treatment on, and over all of them. */
  public List<Aggregate> calendar() {
    var all = new ArrayList<Aggregate>();
    var parts = new ArrayList<Part>();
    for (int period : distinct(after(), CohortEffect::period)) {
      var part = weighted(only(after(), CohortEffect::period, period));
      var none = OptionalInt.empty();
      all.add(aggregate(Kind.CALENDAR, none, OptionalInt.of(period), none, part));
      parts.add(part);
    }
    return withMean(all, Kind.CALENDAR, parts);
  }

  /** By cohort, and over cohorts by their size. */
  public List<Aggregate> group() {
    var all = new ArrayList<Aggregate>();
    var parts = new ArrayList<Part>();
    var cohorts = distinct(after(), CohortEffect::cohort);
    for (int cohort : cohorts) {
      var part = weighted(only(after(), CohortEffect::cohort, cohort));
      var none = OptionalInt.empty();
      all.add(aggregate(Kind.GROUP, OptionalInt.of(cohort), none, none, part));
      parts.add(part);
    }
    if (!parts.isEmpty()) {
      all.add(overall(Kind.GROUP, new Mixture(panel).of(parts, cohorts)));
    }
    return all;
  }

  private List<Aggregate> withMean(List<Aggregate> all, Kind kind, List<Part> parts) {
    if (!parts.isEmpty()) {
      all.add(overall(kind, Part.mean(parts)));
    }
    return all;
  }

  private Part weighted(List<CohortEffect> over) {
    var parts = over.stream().map(Part::of).toList();
    return new Mixture(panel).of(parts, over.stream().mapToInt(CohortEffect::cohort).toArray());
  }

  private Aggregate overall(Kind kind, Part part) {
    var none = OptionalInt.empty();
    return aggregate(kind, none, none, none, part);
  }

  private Aggregate aggregate(
      Kind kind, OptionalInt cohort, OptionalInt period, OptionalInt eventTime, Part part) {
    double error = panel.standardError(part.influence());
    int treated = part.cohorts().stream().mapToInt(panel::size).sum();
    return new Aggregate(
        kind,
        cohort,
        period,
        eventTime,
        part.effect(),
        error,
        part.influence(),
        treated,
        part.controls());
  }

  private List<CohortEffect> after() {
    return effects.stream().filter(CohortEffect::isAfter).toList();
  }

  private static List<CohortEffect> only(
      List<CohortEffect> over, ToIntFunction<CohortEffect> by, int value) {
    return over.stream().filter(one -> by.applyAsInt(one) == value).toList();
  }

  private static int[] distinct(List<CohortEffect> over, ToIntFunction<CohortEffect> by) {
    return Arrays.stream(over.stream().mapToInt(by).toArray()).distinct().sorted().toArray();
  }

  /** Mixes effects by the size of their cohorts, of which the influence on the mixture counts. */
  record Mixture(BalancedPanel panel) {

    /**
     * The mixture.
     *
     * @param cohorts the cohort of each part
     */
    Part of(List<Part> parts, int[] cohorts) {
      var share = new double[parts.size()];
      double all = 0;
      for (int p = 0; p < share.length; p++) {
        share[p] = share(cohorts[p]);
        all += share[p];
      }
      var weights = new double[share.length];
      for (int p = 0; p < share.length; p++) {
        weights[p] = share[p] / all;
      }
      var mixed = Part.sum(parts, weights);
      for (int p = 0; p < share.length; p++) {
        double factor = (parts.get(p).effect() - mixed.effect()) / all;
        addShare(mixed.influence(), cohorts[p], share[p], factor);
      }
      return mixed;
    }

    /** The mean over units of their weight in the first period, where they are of the cohort. */
    private double share(int cohort) {
      double sum = 0;
      for (int k = 0; k < panel.units(); k++) {
        sum += panel.since()[k] == cohort ? panel.weight()[0][k] : 0;
      }
      return sum / panel.units();
    }

    private void addShare(double[] influence, int cohort, double share, double factor) {
      for (int k = 0; k < influence.length; k++) {
        double own = panel.since()[k] == cohort ? panel.weight()[0][k] : 0;
        influence[k] += factor * (own - share);
      }
    }
  }

  /** An effect on the way to being added up. */
  record Part(double effect, double[] influence, Set<Integer> cohorts, int controls) {

    static Part of(CohortEffect one) {
      return new Part(
          one.effect().orElseThrow(), one.influence(), Set.of(one.cohort()), one.controls());
    }

    /** The plain mean of parts. */
    static Part mean(List<Part> parts) {
      var weights = new double[parts.size()];
      java.util.Arrays.fill(weights, 1.0 / parts.size());
      return sum(parts, weights);
    }

    /** The weighted sum of parts, weights taken as known. */
    static Part sum(List<Part> parts, double[] weights) {
      double effect = 0;
      var influence = new double[parts.get(0).influence.length];
      var cohorts = new TreeSet<Integer>();
      int controls = 0;
      for (int p = 0; p < weights.length; p++) {
        var part = parts.get(p);
        effect += weights[p] * part.effect;
        for (int k = 0; k < influence.length; k++) {
          influence[k] += weights[p] * part.influence[k];
        }
        cohorts.addAll(part.cohorts);
        controls = Math.max(controls, part.controls);
      }
      return new Part(effect, influence, cohorts, controls);
    }
  }
}
