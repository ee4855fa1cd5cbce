package nl.smartindustry.transform.method.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GrowthAccountTest {
  private static final double EXACT = 1e-12;

  /** V 100 to 104, L 100 to 101, K 100 to 102.5, share of labour 0.62 to 0.60. */
  @Test
  void theWorkedExampleOfTheMethod() {
    var account =
        GrowthAccount.of(
            Math.log(1.04),
            List.of(
                new Input("labour", 62, 60, Math.log(1.01)),
                new Input("capital", 38, 40, Math.log(1.025))));

    assertThat(account.output()).isCloseTo(0.03922071315328133, within(EXACT));
    assertThat(account.contribution("labour")).isCloseTo(0.006069701820432536, within(EXACT));
    assertThat(account.contribution("capital")).isCloseTo(0.009630118910244852, within(EXACT));
    assertThat(account.multifactor()).isCloseTo(0.02352089242260394, within(EXACT));
  }

  @RepeatedTest(5)
  void contributionsAddUpWhateverTheUnitOfMoneyAndTheOrder(RepetitionInfo turn) {
    var random = new Random(turn.getCurrentRepetition());
    var labour = input("labour", random);
    var ict = input("ict", random);
    var other = input("other", random);
    double output = random.nextGaussian() / 20;

    var account = GrowthAccount.of(output, List.of(labour, ict, other));
    var inCents = GrowthAccount.of(output, List.of(inCents(other), inCents(labour), inCents(ict)));

    double sum =
        account.contribution("labour")
            + account.contribution("ict")
            + account.contribution("other")
            + account.multifactor();
    assertThat(sum).isCloseTo(output, within(1e-10));
    assertThat(inCents.multifactor()).isCloseTo(account.multifactor(), within(EXACT));
  }

  /** Twice of everything is no more productive. */
  @Test
  void constantReturnsLeaveNothingOver() {
    var account =
        GrowthAccount.of(
            Math.log(2),
            List.of(
                new Input("labour", 60, 130, Math.log(2)),
                new Input("capital", 40, 70, Math.log(2))));

    assertThat(account.multifactor()).isCloseTo(0, within(EXACT));
  }

  @Test
  void partsThatDoNotAddUpAreNoAccount() {
    var labour = new GrowthAccount.Contribution("labour", 1, 0.01);

    assertThatThrownBy(() -> new GrowthAccount(0.05, List.of(labour), 0.03))
        .hasMessageContaining("contributions add up to 0.04");
    assertThatThrownBy(() -> new Input("labour", 1, 2, Double.NaN))
        .hasMessageContaining("'labour'");
    assertThatThrownBy(() -> GrowthAccount.of(0, List.of(new Input("labour", 0, 2, 0))))
        .hasMessageContaining("above zero");
  }

  private static Input input(String name, Random random) {
    return new Input(
        name, 1 + random.nextDouble(), 1 + random.nextDouble(), random.nextGaussian() / 20);
  }

  private static Input inCents(Input input) {
    return new Input(
        input.name(), input.costBefore() * 100, input.costAfter() * 100, input.logChange());
  }
}
