package nl.smartindustry.transform.method.premium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClassMeansTest {
  private static final int SIZE = 300;
  private static final Random RANDOM = new Random(5);
  private static final int[] ENTERPRISE = RANDOM.ints(SIZE, 0, 90).toArray();
  private static final int[] CELL = RANDOM.ints(SIZE, 0, 25).toArray();
  private static final int[] YEAR = RANDOM.ints(SIZE, 0, 4).toArray();
  private static final double[] WEIGHT = RANDOM.doubles(SIZE, 0.5, 4).toArray();
  private static final double[] COLUMN = RANDOM.doubles(SIZE, 1, 9).toArray();

  @Test
  void whatIsLeftHasNoMeanInAnyClass() {
    for (var classes :
        List.of(List.of(CELL), List.of(ENTERPRISE, CELL), List.of(ENTERPRISE, CELL, YEAR))) {
      var left = of(classes).within(COLUMN);

      for (var one : classes) {
        for (int c : one) {
          assertThat(mean(left, one, c)).isCloseTo(0, within(1e-10));
        }
      }
    }
  }

  @Test
  void whatIsTakenOutIsLevelsOfClassesOnly() {
    var means = of(List.of(ENTERPRISE, CELL));
    var levels = new double[SIZE];
    Arrays.setAll(levels, k -> 3 * Math.sin(ENTERPRISE[k]) - 7 * Math.cos(CELL[k]));
    var shifted = COLUMN.clone();
    Arrays.setAll(shifted, k -> COLUMN[k] + levels[k]);

    assertThat(means.within(levels)).containsExactly(new double[SIZE], within(1e-9));
    var once = means.within(COLUMN);
    assertThat(means.within(once)).containsExactly(once, within(1e-10));
    assertThat(means.within(shifted)).containsExactly(once, within(1e-9));
  }

  /** Four enterprises over two years; two branches, of which no enterprise is in both. */
  @Test
  void classesThatNothingConnectsHaveALevelToSpareEach() {
    int[] enterprise = {1, 1, 2, 2, 3, 3, 4, 4};
    int[] year = {1, 2, 1, 2, 1, 2, 1, 2};
    int[] branchAndYear = {11, 12, 11, 12, 21, 22, 21, 22};

    assertThat(of(List.of(enterprise)).rank()).isEqualTo(4);
    assertThat(of(List.of(enterprise, year)).rank()).isEqualTo(4 + 2 - 1);
    assertThat(of(List.of(enterprise, branchAndYear)).rank()).isEqualTo(4 + 4 - 2);
  }

  private static ClassMeans of(List<int[]> classes) {
    return ClassMeans.of(classes, Arrays.copyOf(WEIGHT, classes.get(0).length));
  }

  private static double mean(double[] left, int[] classes, int of) {
    double sum = 0;
    for (int k = 0; k < left.length; k++) {
      sum += classes[k] == of ? WEIGHT[k] * left[k] : 0;
    }
    return sum;
  }
}
