package nl.smartindustry.transform.method.dispersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.dispersion.GrowthByPlace.Place;
import org.junit.jupiter.api.Test;

class IndustriesTest {
  private static final double EXACT = 1e-12;
  private static final double[] PRODUCTIVITY = {1, 2, 3, 10, 20, 30, 99};
  private static final int[] INDUSTRY = {0, 0, 0, 1, 1, 1, 2};
  private static final double[] LABOUR = {1, 1, 1, 3, 3, 3, 50};
  private static final double[] ONES = {1, 1, 1, 1, 1, 1, 1};

  /** Distances of 1 and 10 between the median and the top, industries of 3 and 9 workers. */
  @Test
  void distancesAreTakenWithinIndustriesAndAveragedByLabour() {
    var industries = of(PRODUCTIVITY, LABOUR, 3);

    assertThat(industries.mean(Gap.between(0.5, 0.9), ONES))
        .isCloseTo((3 * 1 + 9 * 10) / 12.0, within(EXACT));
    assertThat(industries.mean(Gap.top(1 / 3.0), ONES))
        .isCloseTo((3 * 1 + 9 * 10) / 12.0, within(1e-9));
    assertThat(industries.mean(Gap.topNumber(1), ONES))
        .isCloseTo((3 * 1 + 9 * 10) / 12.0, within(1e-9));
    assertThat(industries.leftOut()).containsExactly(6);
    assertThat(industries.size()).isEqualTo(6);
  }

  @Test
  void aFixedGroupIsFollowedWhereverItGoes() {
    var members = new double[] {1, 0, 0, 0, 0, 0, 0};
    var industries = of(PRODUCTIVITY, LABOUR, 3);

    assertThat(industries.mean(Gap.fixed(members), ONES)).isCloseTo(1 - 2, within(EXACT));
    assertThat(industries.mean(Gap.fixed(new double[7]), ONES)).isNaN();
  }

  @Test
  void theUnitOfOutputAndTheOrderOfRowsDoNotMatter() {
    var random = new Random(11);
    int n = 60;
    var value = random.doubles(n, 1, 9).toArray();
    var labour = random.doubles(n, 1, 5).toArray();
    var weight = random.doubles(n, 1, 3).toArray();
    var industry = random.ints(n, 0, 3).toArray();
    var gap = Gap.between(0.1, 0.9);
    var top = Gap.top(0.05);
    double once = Industries.of(all(n), industry, logs(value, 1), labour, 1).mean(gap, weight);
    double led = Industries.of(all(n), industry, logs(value, 1), labour, 1).mean(top, weight);

    var inEuro = Industries.of(all(n), industry, logs(value, 1000), labour, 1);
    var backwards =
        Industries.of(
            all(n),
            IntStream.range(0, n).map(k -> industry[n - 1 - k]).toArray(),
            turned(logs(value, 1)),
            turned(labour),
            1);
    assertThat(inEuro.mean(gap, weight)).isCloseTo(once, within(EXACT));
    assertThat(inEuro.mean(top, weight)).isCloseTo(led, within(EXACT));
    assertThat(backwards.mean(gap, turned(weight))).isCloseTo(once, within(EXACT));
    assertThat(backwards.mean(top, turned(weight))).isCloseTo(led, within(EXACT));
  }

  /** Ten enterprises at 1 to 10; the lowest grows by 1, the highest by −1, the others not. */
  @Test
  void whoLaggedAndWhoLedAreToldApart() {
    var value = IntStream.rangeClosed(1, 10).mapToDouble(k -> k).toArray();
    var growth = new double[10];
    growth[0] = 1;
    growth[9] = -1;
    growth[5] = Double.NaN;
    var ones = new double[10];
    Arrays.fill(ones, 1);
    var industries = Industries.of(all(10), new int[10], value, ones, 1);
    var places = new GrowthByPlace(industries, growth);

    assertThat(Arrays.stream(Place.values()).mapToDouble(one -> places.mean(one, ones)))
        .containsExactly(0.0, 1.0, 0.0, -1.0);
    assertThat(Arrays.stream(Place.values()).map(one -> places.units(one, ones).count()))
        .containsExactly(9L, 1L, 7L, 1L);
  }

  private static Industries of(double[] value, double[] labour, int fewest) {
    return Industries.of(all(value.length), INDUSTRY, value, labour, fewest);
  }

  private static int[] all(int n) {
    return IntStream.range(0, n).toArray();
  }

  private static double[] logs(double[] value, double unit) {
    return Arrays.stream(value).map(one -> Math.log(unit * one)).toArray();
  }

  private static double[] turned(double[] values) {
    return IntStream.range(0, values.length)
        .mapToDouble(k -> values[values.length - 1 - k])
        .toArray();
  }
}
