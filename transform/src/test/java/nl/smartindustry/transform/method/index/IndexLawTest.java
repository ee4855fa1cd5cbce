package nl.smartindustry.transform.method.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What every index of volumes must do, over made-up parts with a fixed seed. */
class IndexLawTest {
  private static final double EXACT = 1e-12;

  @RepeatedTest(10)
  void valueIsPriceTimesVolume(RepetitionInfo turn) {
    var link = Link.between(parts(turn, 0), parts(turn, 1));

    assertThat(link.laspeyres() * Link.between(swapped(turn, 0), swapped(turn, 1)).paasche())
        .as("Laspeyres volume and Paasche price")
        .isCloseTo(link.value(), within(EXACT));
  }

  @RepeatedTest(10)
  void theSamePeriodIsOneAndAllTwiceIsTwo(RepetitionInfo turn) {
    var before = parts(turn, 0);
    var doubled = new Parts(scaled(before.values(), 2), before.prices());

    for (var formula : Formula.values()) {
      assertThat(Link.between(before, before).volume(formula)).isCloseTo(1, within(EXACT));
      assertThat(Link.between(before, doubled).volume(formula)).isCloseTo(2, within(EXACT));
    }
  }

  @RepeatedTest(10)
  void neitherTheUnitNorTheBaseNorTheOrderOfThePartsMatters(RepetitionInfo turn) {
    var link = Link.between(parts(turn, 0), parts(turn, 1));

    var inCents = Link.between(inCents(parts(turn, 0)), inCents(parts(turn, 1)));
    var rebased = Link.between(rebased(parts(turn, 0)), rebased(parts(turn, 1)));
    var turned = Link.between(reversed(parts(turn, 0)), reversed(parts(turn, 1)));

    for (var formula : Formula.values()) {
      double volume = link.volume(formula);
      assertThat(inCents.volume(formula)).isCloseTo(volume, within(EXACT));
      assertThat(rebased.volume(formula)).isCloseTo(volume, within(EXACT));
      assertThat(turned.volume(formula)).isCloseTo(volume, within(EXACT));
    }
  }

  @Test
  void threeGoodsByHand() {
    var before = new Parts(new double[] {60, 40}, new double[] {1, 1});
    var after = new Parts(new double[] {72, 38}, new double[] {1.2, 0.95});

    var link = Link.between(before, after);

    assertThat(link.value()).isCloseTo(1.1, within(EXACT));
    assertThat(link.laspeyres()).isCloseTo((60 + 40) / 100.0, within(EXACT));
    assertThat(link.paasche()).isCloseTo(110 / (72.0 + 38), within(EXACT));
  }

  @Test
  void aPartMayMakeALossButAPriceIsAboveZero() {
    var before = new Parts(new double[] {60, 40}, new double[] {1, 1});
    var after = new Parts(new double[] {75, -5}, new double[] {1, 1});

    assertThat(Link.between(before, after).laspeyres()).isCloseTo(0.7, within(EXACT));
    assertThat(Link.between(before, after).tornqvist()).isNaN();
    assertThatThrownBy(() -> new Parts(new double[] {1}, new double[] {0}))
        .hasMessageContaining("a price above zero");
  }

  @Test
  void doubleDeflationKnowsThatInputsGotDearer() {
    var before = new Account(100, 60);
    var after = new Account(112, 72);

    double change = DoubleDeflation.logChange(before, after, Math.log(1.0), Math.log(1.0));

    assertThat(change).as("as much made of as much").isCloseTo(0, within(EXACT));
    assertThat(after.valueAdded()).isEqualTo(40);
  }

  private static Parts parts(RepetitionInfo turn, int period) {
    var random = new Random(turn.getCurrentRepetition() * 10L + period);
    var values = random.doubles(6, 10, 100).toArray();
    return new Parts(values, random.doubles(6, 80, 130).toArray());
  }

  /** Price and volume in each other's place: the volume index of these is the price index. */
  private static Parts swapped(RepetitionInfo turn, int period) {
    var parts = parts(turn, period);
    var volumes = new double[parts.values().length];
    for (int part = 0; part < volumes.length; part++) {
      volumes[part] = parts.volume(part);
    }
    return new Parts(parts.values(), volumes);
  }

  private static Parts inCents(Parts parts) {
    return new Parts(scaled(parts.values(), 100), parts.prices());
  }

  /** Each part its own base year. */
  private static Parts rebased(Parts parts) {
    var prices = parts.prices().clone();
    for (int part = 0; part < prices.length; part++) {
      prices[part] *= part + 0.5;
    }
    return new Parts(parts.values(), prices);
  }

  private static Parts reversed(Parts parts) {
    return new Parts(turned(parts.values()), turned(parts.prices()));
  }

  private static double[] turned(double[] values) {
    var turned = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      turned[values.length - 1 - i] = values[i];
    }
    return turned;
  }

  private static double[] scaled(double[] values, double factor) {
    return java.util.Arrays.stream(values).map(value -> value * factor).toArray();
  }
}
