package nl.smartindustry.transform.method.imputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import org.junit.jupiter.api.Test;

class NearestNeighbourTest {
  private static final double MISSING = Double.NaN;
  private static final String[] IDS_REVERSED = "gfedcba".split("");
  private static final int ANY = NearestNeighbour.UNLIMITED;

  @Test
  void theNearestInSizeLendsItsAnswer() {
    var y = new double[] {1, 0, MISSING};

    var imputed = neighbour(y, new double[] {10, 50, 20}, "abc", ANY).impute();

    assertThat(imputed.values()).containsExactly(1, 0, 1);
    assertThat(imputed.flags()).containsExactly(false, false, true);
  }

  /** 10 and 14 are both 2 away from 12. */
  @Test
  void ofEquallyNearDonorsTheFirstByIdLends() {
    var sizes = new double[] {14, 10, 12};

    assertThat(neighbour(new double[] {7, 9, MISSING}, sizes, "cba", ANY).donors()[2]).isEqualTo(1);
    assertThat(neighbour(new double[] {7, 9, MISSING}, sizes, "bca", ANY).donors()[2]).isZero();
  }

  /** a and b both want d (20); it lends once, to a, the first by id. */
  @Test
  void aDonorLendsNoMoreThanItMay() {
    var y = new double[] {MISSING, MISSING, 3, 4};
    var sizes = new double[] {21, 20, 50, 20};

    assertThat(neighbour(y, sizes, "abcd", 1).donors()).containsExactly(3, 2, -1, -1);
    assertThat(neighbour(y, sizes, "abcd", ANY).donors()).containsExactly(3, 3, -1, -1);
  }

  @Test
  void aStratumWithoutDonorsIsNamedUnlessACoarserClassServes() {
    var y = new double[] {5, MISSING};
    var strata = Crossing.of(List.of("stratum"), List.of(Codes.of(new String[] {"A", "B"})), 2);
    var all = Crossing.of(List.of(), List.of(), 2);
    var sizes = List.of(new double[] {10, 20});
    var ids = new String[] {"a", "b"};

    var alone = NearestNeighbour.of(y, sizes, List.of(strata), ids, ANY).impute();
    var helped = NearestNeighbour.of(y, sizes, List.of(strata, all), ids, ANY).impute();

    assertThat(alone.values()).containsExactly(5, MISSING);
    assertThat(alone.left()).isEqualTo(1);
    assertThat(helped.values()).containsExactly(5, 5);
  }

  @Test
  void inAReplicateAUnitThatWasNotDrawnDoesNotLend() {
    var y = new double[] {1, 0, MISSING};
    var neighbour = neighbour(y, new double[] {10, 50, 20}, "abc", ANY);

    assertThat(neighbour.impute(new double[] {0, 1, 1})).containsExactly(1, 0, 0);
  }

  @Test
  void theOrderOfTheRowsLeavesNoTrace() {
    var y = new double[] {1, MISSING, 3, MISSING, 5, MISSING, 7};
    var sizes = new double[] {10, 12, 14, 12, 30, 29, 28};
    var reversed = NearestNeighbour.of(flip(y), List.of(flip(sizes)), List.of(), IDS_REVERSED, 1);

    var values = neighbour(y, sizes, "abcdefg", 1).impute().values();

    assertThat(values).containsExactly(1, 1, 3, 3, 5, 5, 7);
    assertThat(flip(reversed.impute().values())).containsExactly(values);
  }

  /** Against looking at every donor, over two size variables. */
  @Test
  void theEarlyStopFindsWhatLookingAtAllFinds() {
    var random = new Random(5);
    int units = 400;
    var y = new double[units];
    var first = new double[units];
    var second = new double[units];
    var ids = new String[units];
    for (int k = 0; k < units; k++) {
      y[k] = random.nextDouble() < 0.3 ? MISSING : k;
      first[k] = random.nextInt(30);
      second[k] = random.nextInt(20);
      ids[k] = "u%04d".formatted(random.nextInt(1_000_000) * 400 + k);
    }

    var donors = NearestNeighbour.of(y, List.of(first, second), List.of(), ids, ANY).donors();

    double sd1 = deviation(first);
    double sd2 = deviation(second);
    for (int k = 0; k < units; k++) {
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int j = 0; Double.isNaN(y[k]) && j < units; j++) {
        double distance =
            Math.pow((first[j] - first[k]) / sd1, 2) + Math.pow((second[j] - second[k]) / sd2, 2);
        boolean tie = best >= 0 && distance == least && ids[j].compareTo(ids[best]) < 0;
        if (!Double.isNaN(y[j]) && (distance < least || tie)) {
          best = j;
          least = distance;
        }
      }
      assertThat(donors[k]).isEqualTo(best);
    }
  }

  private static double[] flip(double[] values) {
    return IntStream.range(0, values.length)
        .mapToDouble(k -> values[values.length - 1 - k])
        .toArray();
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }

  private static NearestNeighbour neighbour(double[] y, double[] size, String ids, int uses) {
    return NearestNeighbour.of(y, List.of(size), List.of(), ids.split(""), uses);
  }
}
