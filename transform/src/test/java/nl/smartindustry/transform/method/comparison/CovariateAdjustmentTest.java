package nl.smartindustry.transform.method.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CovariateAdjustmentTest {
  private static final int UNITS = 60;
  private static final double STEP = 1e-4;

  @ParameterizedTest
  @EnumSource
  void whatAUnitAddsIsHowTheEffectMovesWithItsWeight(CovariateAdjustment adjustment) {
    var units = drawn(3);
    var influence = adjustment.of(units).influence();

    for (int k = 0; k < UNITS; k++) {
      double up = adjustment.of(heavier(units, k, STEP)).effect();
      double down = adjustment.of(heavier(units, k, -STEP)).effect();
      double moved = UNITS * (up - down) / (2 * STEP);
      assertThat(influence[k]).as("unit %d", k).isCloseTo(moved, within(1e-5));
    }
    assertThat(Arrays.stream(influence).average().orElseThrow()).isCloseTo(0, within(1e-10));
  }

  @ParameterizedTest
  @EnumSource
  void withoutCovariatesItIsTheDifferenceInMeanChange(CovariateAdjustment adjustment) {
    double[] change = {4, 6, 1, 2, 3};
    boolean[] treated = {true, true, false, false, false};
    double[] weight = {1, 3, 1, 1, 2};
    var contrast = adjustment.of(new Comparison(change, treated, weight, List.of()));

    // (4 + 18) / 4 against (1 + 2 + 6) / 4
    assertThat(contrast.effect()).isCloseTo(3.25, within(1e-12));
  }

  @Test
  void theTrendOfControlsIsThatOfTheirLine() {
    // controls rise by 1 + 2 x; the treated, at x = 3, rise by 9
    double[] change = {9, 1, 3, 5};
    boolean[] treated = {true, false, false, false};
    double[] ones = {1, 1, 1, 1};
    var units = new Comparison(change, treated, ones, List.of(new double[] {3, 0, 1, 2}));

    assertThat(CovariateAdjustment.REG.of(units).effect()).isCloseTo(2, within(1e-12));
  }

  @Test
  void whereCovariatesTellWhoIsTreatedThereIsNoEffect() {
    double[] change = {1, 2, 3, 4, 5, 6};
    boolean[] treated = {true, true, true, false, false, false};
    double[] ones = {1, 1, 1, 1, 1, 1};
    var apart = new Comparison(change, treated, ones, List.of(new double[] {5, 6, 7, 1, 2, 3}));
    var same =
        new Comparison(
            change,
            treated,
            ones,
            List.of(new double[] {1, 2, 3, 2, 1, 4}, new double[] {2, 4, 6, 4, 2, 8}));

    assertThatThrownBy(() -> CovariateAdjustment.DR.of(apart)).isInstanceOf(Unidentified.class);
    assertThatThrownBy(() -> CovariateAdjustment.REG.of(same))
        .isInstanceOfSatisfying(
            Unidentified.class,
            found -> assertThat(found.reason()).isEqualTo(Unidentified.Cause.COLLINEAR));
  }

  private static Comparison drawn(long seed) {
    var random = new Random(seed);
    var change = new double[UNITS];
    var treated = new boolean[UNITS];
    var weight = new double[UNITS];
    var size = new double[UNITS];
    var age = new double[UNITS];
    for (int k = 0; k < UNITS; k++) {
      size[k] = random.nextGaussian();
      age[k] = random.nextDouble();
      treated[k] = random.nextGaussian() + 0.5 * size[k] > 0;
      change[k] = size[k] + 2 * age[k] + random.nextGaussian() + (treated[k] ? 1 : 0);
      weight[k] = 1;
    }
    return new Comparison(change, treated, weight, List.of(size, age));
  }

  private static Comparison heavier(Comparison units, int unit, double by) {
    var weight = units.weight().clone();
    weight[unit] += by;
    return new Comparison(units.change(), units.treated(), weight, units.covariates());
  }
}
