package nl.smartindustry.transform.method.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.method.sensitivity.PrimaryRules.Dominance;
import nl.smartindustry.transform.method.sensitivity.PrimaryRules.Minimum;
import org.junit.jupiter.api.Test;

class PrimaryRulesTest {
  private static final Proportion TENTH = new Proportion(1, 10);
  private static final Minimum NO_MINIMUM = new Minimum(0, 0, TENTH);

  /** 56, 34, 10 and 10: the largest two hold 82%, and the rest hides 35% of the largest. */
  @Test
  void aCellMayBeSafeByDominanceAndSensitiveByPPercent() {
    assertThat(found(dominance(1, "85"), 56, 34, 10, 10)).isEqualTo("safe");
    assertThat(found(dominance(2, "85"), 56, 34, 10, 10)).isEqualTo("safe");
    assertThat(found(ambiguity("36"), 56, 34, 10, 10)).isEqualTo("p_percent 1");
    assertThat(found(ambiguity("35"), 56, 34, 10, 10)).as("19.6 of 20").isEqualTo("safe");
  }

  @Test
  void aTieOfPPercentIsNotSensitive() {
    assertThat(found(ambiguity("10"), 1000, 600, 100)).isEqualTo("safe");
    assertThat(found(ambiguity("10"), 1000, 600, 99)).isEqualTo("p_percent 1");
    assertThat(found(ambiguity("10"), 1001, 600, 100))
        .as("0.1 rounded up")
        .isEqualTo("p_percent 1");
    assertThat(found(ambiguity("12.5"), 8, 1)).isEqualTo("p_percent 1");
    assertThat(found(ambiguity("12.5"), 8, 4, 1)).isEqualTo("safe");
  }

  @Test
  void aPriorKnowledgeWithinQPerCentDividesTheRest() {
    var within50 = new PrimaryRules(NO_MINIMUM, List.of(), new Proportion(10, 50), null);

    assertThat(found(within50, 1000, 600, 200)).isEqualTo("safe");
    assertThat(found(within50, 1000, 600, 199)).isEqualTo("p_percent 1");
  }

  @Test
  void aTieOfDominanceIsNotSensitiveAndTheNeedWouldMakeItOne() {
    assertThat(found(dominance(1, "50"), 50, 50)).isEqualTo("safe");
    assertThat(found(dominance(1, "50"), 51, 49)).isEqualTo("dominance 2");
    assertThat(found(dominance(2, "85"), 60, 25, 15)).isEqualTo("safe");
    assertThat(found(dominance(2, "85"), 60, 26, 14)).isEqualTo("dominance 2");
    assertThat(found(dominance(3, "99"), 4, 3)).as("fewer than n").isEqualTo("dominance 1");
  }

  @Test
  void onlyOneWhoAskedIsProtectedByARequest() {
    var request = new PrimaryRules(NO_MINIMUM, List.of(), null, new Proportion(70, 100));

    assertThat(label(request, new Contributed(3, 0, 100, new long[] {71}, 0))).isEqualTo("safe");
    assertThat(label(request, new Contributed(3, 0, 100, new long[] {71}, 70))).isEqualTo("safe");
    assertThat(label(request, new Contributed(3, 0, 100, new long[] {71}, 71)))
        .isEqualTo("request 2");
  }

  @Test
  void fewContributorsNeedATenthOfAnAmountAndTheMinimumOfACount() {
    var three = new PrimaryRules(new Minimum(3, 2, TENTH), List.of(), null, null);

    assertThat(found(three, 500, 400, 100)).isEqualTo("safe");
    assertThat(found(three, 500, 405)).isEqualTo("min_contributors 91");
    assertThat(label(three, Contributed.count(1))).isEqualTo("min_contributors 2");
    assertThat(label(three, Contributed.count(0))).as("none to reveal").isEqualTo("safe");
    var zeros = new Contributed(0, 2, 0, new long[] {0}, 0);
    assertThat(label(three, zeros)).as("both put in nothing").isEqualTo("min_contributors 1");
    assertThat(three.sensitive(Contributed.count(3), Contributed.count(1)).orElseThrow().rule())
        .isEqualTo(PrimaryRules.Rule.MIN_HOLDING_CONTRIBUTORS);
  }

  @Test
  void theWorstNeedOfEnterprisesAndHoldingsCounts() {
    var enterprises = Contributed.amount(4, 100, 30, 30);
    var holdings = Contributed.amount(3, 100, 60, 38);

    assertThat(ambiguity("10").sensitive(enterprises, enterprises)).isEmpty();
    assertThat(ambiguity("10").sensitive(enterprises, holdings).orElseThrow().up()).isEqualTo(4);
  }

  @Test
  void amountsBeyondThePrecisionOfADoubleAreExact() {
    long large = 900_000_000_000_000_000L;

    assertThat(found(ambiguity("1"), large, large / 100)).isEqualTo("p_percent " + large / 100);
    assertThat(found(ambiguity("1"), large, 5, large / 100)).isEqualTo("safe");
    assertThat(found(ambiguity("1"), large, 5, large / 100 - 1)).isEqualTo("p_percent 1");
  }

  private static PrimaryRules dominance(int n, String percent) {
    var part = Proportion.percent(new BigDecimal(percent));
    return new PrimaryRules(NO_MINIMUM, List.of(new Dominance(n, part)), null, null);
  }

  private static PrimaryRules ambiguity(String percent) {
    var part = Proportion.percent(new BigDecimal(percent));
    return new PrimaryRules(NO_MINIMUM, List.of(), part, null);
  }

  private static String found(PrimaryRules rules, long... amounts) {
    return label(
        rules, new Contributed(amounts.length, 0, Arrays.stream(amounts).sum(), amounts, 0));
  }

  private static String label(PrimaryRules rules, Contributed of) {
    return rules
        .sensitive(of, of)
        .map(finding -> finding.rule().label() + " " + finding.up())
        .orElse("safe");
  }
}
