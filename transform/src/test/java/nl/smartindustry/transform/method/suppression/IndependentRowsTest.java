package nl.smartindustry.transform.method.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndependentRowsTest {
  @Test
  void aGrandTotalIsASumInOneDimensionAlone() {
    // Cells: 0 to 3 inside, 4 and 5 the sums of rows, 6 and 7 of columns, 8 of all.
    int[][] cells = {{0, 1, 4}, {2, 3, 5}, {0, 2, 6}, {1, 3, 7}, {4, 5, 8}, {6, 7, 8}};
    long[][] coefficients = {
      {1, 1, -1}, {1, 1, -1}, {1, 1, -1}, {1, 1, -1}, {1, 1, -1}, {1, 1, -1}
    };

    assertThat(IndependentRows.of(9, cells, coefficients)).hasToString("{0, 1, 2, 3, 4}");
  }

  @Test
  void aMultipleOfAnotherRowFollowsFromItAndOtherCoefficientsDoNot() {
    int[][] cells = {{0, 1}, {0, 1}, {0, 1}, {}};
    long[][] coefficients = {{2, -3}, {-4, 6}, {2, 3}, {}};

    assertThat(IndependentRows.of(2, cells, coefficients)).hasToString("{0, 2}");
  }

  @Test
  void shortRowsAreKeptBeforeLongOnes() {
    int[][] cells = {{0, 1, 2, 3}, {0, 1}, {2, 3}};
    long[][] coefficients = {{1, 1, 1, 1}, {1, 1}, {1, 1}};

    assertThat(IndependentRows.of(4, cells, coefficients)).hasToString("{1, 2}");
  }
}
