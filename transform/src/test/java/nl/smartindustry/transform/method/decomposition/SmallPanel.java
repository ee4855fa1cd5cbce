package nl.smartindustry.transform.method.decomposition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.smartindustry.transform.method.sample.Codes;

/** Panels made row by row, for tests. */
final class SmallPanel {
  private final List<String> units = new ArrayList<>();
  private final List<double[]> numbers = new ArrayList<>();
  private final List<Integer> order = new ArrayList<>();

  /** A record: labour and output per unit of labour, weight 1. */
  SmallPanel with(String unit, long year, double labour, double productivity) {
    return with(unit, year, labour, productivity, 1);
  }

  SmallPanel with(String unit, long year, double labour, double productivity, double weight) {
    order.add(units.size());
    units.add(unit);
    numbers.add(new double[] {year, labour, productivity, weight});
    return this;
  }

  /** Years 1 and 2, some enterprises in both, some in one; never empty. */
  static SmallPanel drawn(Random random) {
    var panel = new SmallPanel();
    for (int i = 0; i < 5 + random.nextInt(40); i++) {
      for (int year = 1; year <= 2; year++) {
        if (i < 2 || random.nextDouble() < 0.7) {
          panel.with(
              "u" + i,
              year,
              1 + 100 * random.nextDouble(),
              Math.exp(random.nextGaussian()),
              1 + 9 * random.nextDouble());
        }
      }
    }
    return panel;
  }

  SmallPanel shuffled(Random random) {
    Collections.shuffle(order, random);
    return this;
  }

  /** In logarithms, output counted in another unit. */
  Panel logarithms(double unitOfOutput) {
    var at = order.stream().mapToInt(Integer::intValue).toArray();
    var phi = column(at, 2);
    for (int k = 0; k < phi.length; k++) {
      phi[k] = phi[k] > 0 ? Math.log(phi[k] * unitOfOutput) : Double.NaN;
    }
    var period = new long[at.length];
    for (int k = 0; k < at.length; k++) {
      period[k] = (long) numbers.get(at[k])[0];
    }
    var names = order.stream().map(units::get).toArray(String[]::new);
    return new Panel(Codes.of(names), period, column(at, 3), column(at, 1), phi, Lives.BY_PRESENCE);
  }

  private double[] column(int[] at, int c) {
    var column = new double[at.length];
    for (int k = 0; k < at.length; k++) {
      column[k] = numbers.get(at[k])[c];
    }
    return column;
  }

  static ProductivityMoments moments(Panel panel) {
    return ProductivityMoments.of(panel, Window.of(panel, 1, 2).members(row -> true));
  }
}
