package nl.smartindustry.transform.method.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Conclusion;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Diagnostics;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Failing;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectCriteriaTest {
  private static final EffectCriteria CRITERIA =
      new EffectCriteria(50, 30, 40, 0.1, 0.1, 0.2, 0.05, 2.8);

  @Test
  void anEffectThatJustMeetsEveryCriterionIsEstablished() {
    var judgement = CRITERIA.judge(found(50, 40, 0.099, 0.101, 0.201), OptionalDouble.of(0.049));

    assertThat(judgement.isEstablished()).isTrue();
    assertThat(judgement.failings()).isEmpty();
  }

  /** An empty number was not computed. Each line misses one criterion by the least that counts. */
  @ParameterizedTest
  @CsvSource({
    "49, 40, 0.0, 0.9, 0.9, 0.01, FEW_TREATED,      NOT_ESTABLISHED",
    "30, 40, 0.0, 0.9, 0.9, 0.01, FEW_TREATED,      NOT_ESTABLISHED",
    "29, 40, 0.0, 0.9, 0.9, 0.01, FEW_TREATED,      NOT_TESTABLE",
    "50, 39, 0.0, 0.9, 0.9, 0.01, FEW_CLUSTERS,     NOT_ESTABLISHED",
    "50, 40, 0.1, 0.9, 0.9, 0.01, IMBALANCE,        NOT_ESTABLISHED",
    "50, 40, 0.0, 0.1, 0.9, 0.01, PRE_TREND,        NOT_ESTABLISHED",
    "50, 40, 0.0,    , 0.9, 0.01, NO_PERIOD_BEFORE, NOT_TESTABLE",
    "50, 40, 0.0, 0.9, 0.2, 0.01, PLACEBO,          NOT_ESTABLISHED",
    "50, 40, 0.0, 0.9, 0.9, 0.05, CHANCE,           NOT_ESTABLISHED",
    "50, 40, 0.0, 0.9, 0.9,     , NO_ESTIMATE,      NOT_TESTABLE",
  })
  void oneCriterionThatIsMissedIsTheReason(
      int treated,
      int clusters,
      Double imbalance,
      Double preTrend,
      Double placebo,
      Double chance,
      Failing failing,
      Conclusion conclusion) {
    var judgement =
        CRITERIA.judge(found(treated, clusters, imbalance, preTrend, placebo), optional(chance));

    assertThat(judgement.failings()).containsExactly(failing);
    assertThat(judgement.conclusion()).isEqualTo(conclusion);
  }

  @Test
  void neitherMatchingNorAPlaceboIsRequired() {
    var judgement = CRITERIA.judge(found(50, 40, null, 0.9, null), OptionalDouble.of(0.01));

    assertThat(judgement.isEstablished()).isTrue();
  }

  /** 5% lie beyond 1.959964 standard errors on either side, 1% beyond 2.575829. */
  @Test
  void chanceIsTwoSidedAndThereIsNoneWithoutAnError() {
    assertThat(EffectCriteria.chance(1.959964 * 3, 3).getAsDouble()).isCloseTo(0.05, within(1e-7));
    assertThat(EffectCriteria.chance(-2.575829, 1).getAsDouble()).isCloseTo(0.01, within(1e-7));
    assertThat(EffectCriteria.chance(0, 1).getAsDouble()).isCloseTo(1, within(1e-12));
    assertThat(EffectCriteria.chance(1, 0)).isEmpty();
    assertThat(EffectCriteria.chance(1, Double.NaN)).isEmpty();
  }

  /** 0.01 × 3, 0.03 × 2, and 0.04 × 1, which may not be below the one before it. */
  @Test
  void outcomesTogetherAreCorrectedAsHolmDoesInTheirOwnOrder() {
    var each =
        List.of(
            OptionalDouble.of(0.04),
            OptionalDouble.empty(),
            OptionalDouble.of(0.01),
            OptionalDouble.of(0.03));

    var together = EffectCriteria.together(each);

    assertThat(together.get(0).getAsDouble()).isCloseTo(0.06, within(1e-12));
    assertThat(together.get(1)).isEmpty();
    assertThat(together.get(2).getAsDouble()).isCloseTo(0.03, within(1e-12));
    assertThat(together.get(3).getAsDouble()).isCloseTo(0.06, within(1e-12));
    assertThat(EffectCriteria.together(List.of(OptionalDouble.of(0.6), OptionalDouble.of(0.7))))
        .containsExactly(OptionalDouble.of(1), OptionalDouble.of(1));
  }

  /** Two-sided at 5% with a power of 80%: both quantiles of the normal distribution together. */
  @Test
  void thePackagedDetectableEffectIsThatOfFourInFiveStudies() {
    var normal = new NormalDistribution();
    double errors =
        normal.inverseCumulativeProbability(0.975) + normal.inverseCumulativeProbability(0.8);

    assertThat(EffectCriteria.load(Definitions.packaged()).detectable(10))
        .isCloseTo(10 * errors, within(0.05));
  }

  @ParameterizedTest
  @CsvSource({"51, 2.8", "0, 2.8", "30, 0.0"})
  void criteriaThatNoStudyCouldMeetAreRefused(int fewest, double detectable) {
    assertThatThrownBy(() -> new EffectCriteria(50, fewest, 30, 0.1, 0.1, 0.1, 0.05, detectable))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "'impact_gate.yaml': fewest_treated %d, treated 50, detectable %s (1 to treated; above"
                + " 0)",
            fewest, detectable);
  }

  private static Diagnostics found(
      int treated, int clusters, Double imbalance, Double preTrend, Double placebo) {
    return new Diagnostics(
        treated, clusters, optional(imbalance), optional(preTrend), optional(placebo));
  }

  private static OptionalDouble optional(Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
