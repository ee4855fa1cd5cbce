package nl.smartindustry.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import nl.smartindustry.report.table.Language;

/**
 * An axis: values between round bounds as places between two pixels.
 *
 * @param low a multiple of the step
 * @param high a multiple of the step
 * @param from the place of {@code low}
 * @param to the place of {@code high}; less than {@code from} on an axis that goes up
 */
record Scale(double low, double high, double step, double from, double to) {
  private static final List<Integer> STEPS = List.of(1, 2, 5, 10);

  /**
   * The axis of values.
   *
   * @param zero whether it has zero even where no value is near
   * @param most steps it may have
   */
  static Scale of(DoubleStream values, boolean zero, int most, double from, double to) {
    var all = values.summaryStatistics();
    double least = all.getCount() == 0 ? 0 : zero ? Math.min(0, all.getMin()) : all.getMin();
    double greatest = all.getCount() == 0 ? 1 : zero ? Math.max(0, all.getMax()) : all.getMax();
    double step = step(Math.max(greatest - least, 1e-6), most);
    double low = Math.floor(least / step) * step;
    double high = Math.max(low + step, Math.ceil(greatest / step) * step);
    return new Scale(low, high, step, from, to);
  }

  /** The smallest of 1, 2 or 5 times a power of ten that covers a range in so many steps. */
  private static double step(double range, int most) {
    double power = Math.pow(10, Math.floor(Math.log10(range / most)));
    return STEPS.stream()
        .map(step -> step * power)
        .filter(step -> step * most >= range - 1e-9)
        .findFirst()
        .orElse(10 * power);
  }

  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  List<Double> ticks() {
    var ticks = new ArrayList<Double>();
    for (int i = 0; low + i * step <= high + step / 1000; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  String label(double tick, Language language) {
    int decimals = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step));
    return language.figure(BigDecimal.valueOf(tick), decimals);
  }
}
