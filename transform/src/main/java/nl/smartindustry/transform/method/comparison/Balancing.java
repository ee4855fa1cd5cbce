package nl.smartindustry.transform.method.comparison;

import static nl.smartindustry.transform.method.comparison.PanelObservations.NEVER;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Makes a panel balanced, step by step as the R package {@code did} does: treated after the last
 * period is never treated; where none is never treated, the last cohort stands for them and its
 * periods of treatment go; units treated in the first period go; then rows that lack a value, and
 * units that lack a period.
 *
 * @see "Callaway and Sant'Anna (2021), Journal of Econometrics 225(2)"
 */
public final class Balancing {
  /** With which units the treated are compared. */
  public enum Control {
    /** Those that are never treated. */
    NEVER,
    /** Those, and those not treated yet in either period of a comparison. */
    NOT_YET
  }

  private final PanelObservations all;
  private final int[] since;
  private int[] rows;

  private Balancing(PanelObservations all) {
    this.all = all;
    this.rows = IntStream.range(0, all.size()).toArray();
    int last = Arrays.stream(all.period()).max().orElse(NEVER);
    this.since = Arrays.stream(all.since()).map(one -> one > last ? NEVER : one).toArray();
  }

  /**
   * The balanced panel.
   *
   * @throws NoComparison where none can be compared
   */
  public static BalancedPanel of(PanelObservations all, Control control) {
    var balancing = new Balancing(all);
    balancing.standIn(control);
    int first = balancing.periods()[0];
    int units = balancing.units();
    balancing.keep(row -> balancing.since[row] > first);
    int early = units - balancing.units();
    balancing.keep(all::isComplete);
    balancing.keepWhole();
    return balancing.panel(new BalancedPanel.LeftOut(early, units - early - balancing.units()));
  }

  private void standIn(Control control) {
    require(rows.length > 0, "no rows");
    if (Arrays.stream(since).anyMatch(one -> one == NEVER)) {
      return;
    }
    require(control == Control.NOT_YET, "no unit is never treated");
    int latest = Arrays.stream(since).max().getAsInt();
    keep(row -> all.period()[row] < latest);
    require(rows.length > 0, "all are treated from the first period");
    for (int row = 0; row < since.length; row++) {
      since[row] = since[row] == latest ? NEVER : since[row];
    }
  }

  private void keep(IntPredicate kept) {
    rows = Arrays.stream(rows).filter(kept).toArray();
  }

  private int[] periods() {
    return Arrays.stream(rows).map(row -> all.period()[row]).distinct().sorted().toArray();
  }

  private int units() {
    return (int) Arrays.stream(rows).map(row -> all.unit()[row]).distinct().count();
  }

  private void keepWhole() {
    int periods = periods().length;
    int most = Arrays.stream(all.unit()).max().orElse(0) + 1;
    var times = new int[most];
    Arrays.stream(rows).forEach(row -> times[all.unit()[row]]++);
    keep(row -> times[all.unit()[row]] == periods);
  }

  private BalancedPanel panel(BalancedPanel.LeftOut left) {
    require(rows.length > 0, "no unit has a value in every period");
    var periods = periods();
    var units = Arrays.stream(rows).map(row -> all.unit()[row]).distinct().sorted().toArray();
    var place = new int[periods.length][units.length];
    for (int row : rows) {
      int unit = Arrays.binarySearch(units, all.unit()[row]);
      place[Arrays.binarySearch(periods, all.period()[row])][unit] = row;
    }
    return new BalancedPanel(
        periods,
        Arrays.stream(place[0]).map(row -> since[row]).toArray(),
        wide(all.outcome(), place),
        List.copyOf(all.covariates().stream().map(column -> wide(column, place)).toList()),
        wide(all.weight(), place),
        Arrays.stream(place[0]).map(row -> all.cluster()[row]).toArray(),
        left);
  }

  private static double[][] wide(double[] column, int[][] place) {
    return Arrays.stream(place)
        .map(rows -> Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
        .toArray(double[][]::new);
  }

  private static void require(boolean holds, String found) {
    if (!holds) {
      throw new NoComparison(found);
    }
  }
}
