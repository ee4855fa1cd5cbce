package nl.smartindustry.transform.method.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PseudoInverseTest {
  @Test
  void aRegularMatrixHasItsInverse() {
    var inverse = PseudoInverse.of(new Gram(2, new double[] {4, 2, 2, 2}));

    assertThat(inverse.entries()).containsExactly(new double[] {.5, -.5, -.5, 1}, within(1e-15));
  }

  /** Of the matrix with four times 1 the pseudo-inverse has four times 1/4. */
  @Test
  void aColumnTwiceIsSharedEqually() {
    var inverse = PseudoInverse.of(new Gram(2, new double[] {1, 1, 1, 1}));

    assertThat(inverse.entries()).containsExactly(new double[] {.25, .25, .25, .25}, within(1e-15));
  }

  @Test
  void aColumnOfNoUnitGetsNothing() {
    var inverse = PseudoInverse.of(new Gram(2, new double[] {0, 0, 0, 4}));

    assertThat(inverse.entries()).containsExactly(0, 0, 0, .25);
  }

  @Test
  void columnsThatAreNearlyTheSameAreToldApart() {
    var matrix = new Gram(2, new double[] {1, 1, 1, 1 + 1e-8});

    var solved = PseudoInverse.of(matrix).times(new double[] {3, 3 + 2e-8});

    assertThat(solved).containsExactly(new double[] {1, 2}, within(1e-6));
  }

  /** The four equations of Penrose (1955), of which symmetry makes two. */
  @Test
  void theEquationsOfPenroseHold() {
    var matrix = redundant(30, new Random(1));

    var inverse = PseudoInverse.of(matrix);

    assertThat(times(times(matrix, inverse), matrix).entries())
        .containsExactly(matrix.entries(), within(1e-11));
    assertThat(times(times(inverse, matrix), inverse).entries())
        .containsExactly(inverse.entries(), within(1e-11));
  }

  /** Three classifications of a hundred units, with a unit diagonal as the scaling would give. */
  private static Gram redundant(int size, Random random) {
    int each = size / 3;
    var entries = new double[size * size];
    for (int k = 0; k < 200; k++) {
      int[] of = new int[3];
      for (int m = 0; m < 3; m++) {
        of[m] = m * each + random.nextInt(each);
      }
      for (int i : of) {
        for (int j : of) {
          entries[i * size + j] += 1;
        }
      }
    }
    return new Gram(size, entries);
  }

  private static Gram times(Gram one, Gram other) {
    int size = one.size();
    var product = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        Cholesky.addScaled(
            product, i * size, other.entries(), k * size, one.entries()[i * size + k], size);
      }
    }
    return new Gram(size, product);
  }
}
