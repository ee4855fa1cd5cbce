package nl.smartindustry.transform.method.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private static final Offset<Double> EXACT = within(1e-9);

  /** a = 2, 6, 20 of mean 28/3; b = 2, 2, 4 of mean 8/3; ȳ = 28/8. */
  @Test
  void productsAreAboutTheMeanOfTheCell() {
    var cell = Moments.of(cells(3), new double[] {2, 2, 4}, new double[] {1, 3, 5}, null);

    assertThat(cell.count[0]).isEqualTo(3);
    assertThat(cell.weight[0]).isEqualTo(8);
    assertThat(cell.a[0]).isEqualTo(28);
    assertThat(cell.aa[0]).isCloseTo(440 - 784 / 3.0, EXACT);
    assertThat(cell.ab[0]).isCloseTo(96 - 28 * 8 / 3.0, EXACT);
    assertThat(cell.bb[0]).isCloseTo(24 - 64 / 3.0, EXACT);
    assertThat(cell.yy[0]).isCloseTo(2 * 6.25 + 2 * 0.25 + 4 * 2.25, EXACT);
    assertThat(cell.xx[0]).isCloseTo(0, EXACT);
  }

  /** Of five units one lacks y, one x and one its weight. */
  @Test
  void aUnitThatLacksAnItemOrItsWeightIsInNoCell() {
    double[] y = {1, Double.NaN, 3, 4, 5};
    double[] x = {1, 1, Double.NaN, 1, 3};

    var all = Moments.of(cells(5), new double[] {1, 1, 1, 0, 1}, y, x);
    var valid = Moments.of(cells(2), new double[] {1, 1}, new double[] {1, 5}, new double[] {1, 3});

    assertThat(numbers(all, 0)).containsExactly(numbers(valid, 0), EXACT);
  }

  @Test
  void cellsThatAreMergedAreTheUnitsTogether() {
    var random = new Random(4);
    double[] w = random.doubles(9, 1, 5).toArray();
    double[] y = random.doubles(9, -10, 10).toArray();
    double[] x = random.doubles(9, 1, 50).toArray();
    var apart = Moments.of(cells(2, 1, 3, 3), w, y, x);

    var merged = apart.merge(new int[] {0, 1, 0, 1}, 2);

    assertThat(numbers(merged, 0)).containsExactly(together(w, y, x, 0, 1, 3, 4, 5), EXACT);
    assertThat(numbers(merged, 1)).containsExactly(together(w, y, x, 2, 6, 7, 8), EXACT);
  }

  /** Sums of squares of these would differ by less than what a double holds of them. */
  @Test
  void aLargeLevelLeavesTheSpreadAsItIs() {
    double[] w = {2, 2, 2, 2};
    var merged =
        Moments.of(cells(2, 2), w, new double[] {1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 6}, null)
            .merge(new int[] {0, 0}, 1);

    assertThat(merged.yy[0]).isCloseTo(2 * (4 + 1 + 0 + 9), EXACT);
    assertThat(merged.aa[0]).isCloseTo(4 * (4 + 1 + 0 + 9), EXACT);
  }

  /** Totals of 3, none, 7 and 20 in one group; the last cell is in no group. */
  @Test
  void clustersAreOneObservationEachAndThoseWithoutAnyAnswerAreNone() {
    double[] y = {1, 2, Double.NaN, 3, 4, 20, 50};
    double[] w = {1, 1, 1, 1, 1, 1, 1};

    var clusters =
        Moments.of(cells(2, 1, 2, 1, 1), w, y, null).ofTotals(new int[] {0, 0, 0, 0, -1}, 1);

    assertThat(clusters.count[0]).isEqualTo(3);
    assertThat(clusters.a[0]).isEqualTo(30);
    assertThat(clusters.aa[0]).isCloseTo(49 + 9 + 100, EXACT);
    assertThat(clusters.bb[0]).isCloseTo(4 + 4 + 1 - 25 / 3.0, EXACT);
  }

  private static double[] together(double[] w, double[] y, double[] x, int... units) {
    var one = Moments.of(cells(units.length), at(w, units), at(y, units), at(x, units));
    return numbers(one, 0);
  }

  private static double[] at(double[] values, int... units) {
    return IntStream.of(units).mapToDouble(k -> values[k]).toArray();
  }

  /** Cells of so many units, one after the other. */
  private static CellTable cells(int... sizes) {
    var start = new int[sizes.length + 1];
    for (int c = 0; c < sizes.length; c++) {
      start[c + 1] = start[c] + sizes[c];
    }
    var order = IntStream.range(0, start[sizes.length]).toArray();
    return new CellTable(order, start, new int[sizes.length], null, List.of());
  }

  private static double[] numbers(Moments of, int c) {
    return new double[] {
      of.count[c],
      of.weight[c],
      of.a[c],
      of.b[c],
      of.aa[c],
      of.ab[c],
      of.bb[c],
      of.yy[c],
      of.xy[c],
      of.xx[c]
    };
  }
}
