package nl.smartindustry.transform.method.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Changes the design weights as little as possible so that they meet the margins.
 *
 * <p>Sums run over the units in their order and parts of the sample are solved by themselves, so
 * the result depends on nothing but the task, whatever the number of threads.
 *
 * @see "Deville and Särndal (1992), Calibration estimators in survey sampling, JASA 87"
 * @see "Deville, Särndal and Sautory (1993), Generalized raking procedures, JASA 88"
 */
public final class Calibration {
  /** How far a met margin may be off, as a part of its total. */
  private static final double MET = 1e-10;

  /** How near to a bound, as a part of the distance between the bounds, a unit lies on it. */
  private static final double AT_BOUND = 1e-9;

  private Calibration() {}

  /**
   * The calibrated weights.
   *
   * @return one ratio and one weight per unit, all finite
   * @throws Refusal where the totals cannot be met, naming the margin that is met worst
   */
  public static Calibrated solve(CalibrationTask task) {
    refuseOverlap(task);
    refuseUnreachable(task);
    var blocks = Block.of(task.x());
    var solvers = blocks.stream().map(block -> solver(task, block)).toList();
    var parts = solvers.parallelStream().map(Supplier::get).toList();
    var g = new double[task.x().units()];
    Arrays.fill(g, 1);
    for (int b = 0; b < parts.size(); b++) {
      for (int i = 0; i < parts.get(b).g().length; i++) {
        g[blocks.get(b).units()[i]] = parts.get(b).g()[i];
      }
    }
    var calibrated = result(task, g, parts.stream().mapToInt(Ratios::steps).max().orElse(0));
    refuseUnmet(calibrated);
    return calibrated;
  }

  /**
   * How a part is solved; made part by part, so that what is refused does not depend on threads.
   */
  private static Supplier<Ratios> solver(CalibrationTask task, Block block) {
    var d = block.ofUnits(task.designWeights());
    var q = Arrays.stream(block.units()).mapToDouble(task::q).toArray();
    var totals = block.ofColumns(task.totals());
    if (task.method().isMultiplicative()) {
      return new ProportionalFitting(block.x(), d, q, totals)::solve;
    }
    var distance = Distance.of(task.method(), task.lower(), task.upper());
    return new Newton(block.x(), d, q, totals, distance)::solve;
  }

  private static Calibrated result(CalibrationTask task, double[] g, int steps) {
    var weights = new double[g.length];
    Arrays.setAll(weights, k -> task.designWeights()[k] * g[k]);
    var after = task.x().totals(weights);
    var margins = new ArrayList<Calibrated.Met>();
    for (int j = 0; j < after.length; j++) {
      var name = task.x().names().get(j);
      margins.add(new Calibrated.Met(name, task.totals()[j], after[j]));
    }
    return new Calibrated(task, g, weights, steps, atBound(task, g), margins);
  }

  private static int atBound(CalibrationTask task, double[] g) {
    if (!task.method().isBounded()) {
      return 0;
    }
    double near = Math.min(1, task.upper() - task.lower()) * AT_BOUND;
    return (int)
        Arrays.stream(g)
            .filter(ratio -> ratio <= task.lower() + near || ratio >= task.upper() - near)
            .count();
  }

  private static void refuseUnmet(Calibrated calibrated) {
    if (calibrated.worstResidual() <= MET) {
      return;
    }
    var worst = calibrated.worst();
    throw Refusal.data(
        "Margin '%s': %s of its total %s off after %d iterations of %s (at most %s; totals that do"
            + " not contradict one another)",
        worst.name(),
        part(worst.residual()),
        worst.total(),
        calibrated.iterations(),
        described(calibrated),
        part(MET));
  }

  private static String described(Calibrated calibrated) {
    var task = calibrated.task();
    return task.method().isBounded()
        ? "%s with bounds [%s, %s], %d of %d units on a bound"
            .formatted(
                task.method().label(),
                task.lower(),
                task.upper(),
                calibrated.unitsAtBound(),
                calibrated.g().length)
        : task.method().label();
  }

  private static String part(double residual) {
    return String.format(Locale.ROOT, "%.3g", residual);
  }

  /** A total other than zero of which no unit whose weight may change has a part. */
  private static void refuseUnreachable(CalibrationTask task) {
    var held = new double[task.x().units()];
    var reachable = new boolean[task.x().columns()];
    for (int k = 0; k < held.length; k++) {
      held[k] = task.q(k) > 0 ? 0 : task.designWeights()[k];
      for (int i = task.x().start()[k]; i < task.x().start()[k + 1]; i++) {
        reachable[task.x().column()[i]] |= task.q(k) > 0 && task.x().value()[i] != 0;
      }
    }
    var fixed = task.x().totals(held);
    for (int j = 0; j < reachable.length; j++) {
      double total = task.totals()[j];
      if (!reachable[j] && Math.abs(total - fixed[j]) > MET * Math.max(1, Math.abs(total))) {
        throw Refusal.data(
            "Margin '%s': total %s, but no sampled unit whose weight may change is in it (%s)",
            task.x().names().get(j), total, fixed[j]);
      }
    }
  }

  private static void refuseOverlap(CalibrationTask task) {
    if (task.method() != CalibrationMethod.POSTSTRATIFY) {
      return;
    }
    for (int k = 0; k < task.x().units(); k++) {
      int first = task.x().start()[k];
      if (task.x().start()[k + 1] - first > 1) {
        throw Refusal.definitions(
            "Calibration method 'poststratify': units in both '%s' and '%s' (one margin, or another"
                + " method)",
            task.x().names().get(task.x().column()[first]),
            task.x().names().get(task.x().column()[first + 1]));
      }
    }
  }
}
