package nl.smartindustry.transform.topic.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.topic.outlook.Pillar.Part;
import org.junit.jupiter.api.Test;

class UncertaintyTest {
  private static final double EXACT = 1e-12;
  private static final Draws DRAWS = new Draws(1000, 7, 10, "2024");

  /** The example of the method paper. */
  @Test
  void theIndexByHand() {
    double[] scores = {
      new Goalposts(0.10, 0.90).score(0.42),
      new Goalposts(0.05, 0.60).score(0.30),
      new Goalposts(0.20, 0.80).score(0.55)
    };
    assertThat(scores).containsExactly(new double[] {40, 45.454545, 58.333333}, within(1e-6));
    assertThat(PillarAggregation.GEOMETRIC.of(scores)).isCloseTo(47.335, within(5e-4));
    assertThat(PillarAggregation.ARITHMETIC.of(scores)).isCloseTo(47.929, within(5e-4));
    assertThat(new Goalposts(0.1, 0.9).score(0.95)).isEqualTo(100);
    assertThat(new Goalposts(60, 10).score(35)).isCloseTo(50, within(EXACT));
    assertThat(PillarAggregation.GEOMETRIC.of(new double[] {0, 80})).isZero();
    assertThatThrownBy(() -> new Goalposts(3, 3)).hasMessageContaining("two different numbers");
  }

  @Test
  void weightsAreAroundEqualAndAddUp() {
    double[] mean = new double[4];
    for (int b = 0; b < DRAWS.count(); b++) {
      var weights = DRAWS.weights(4, b);
      assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(EXACT));
      IntStream.range(0, 4).forEach(k -> mean[k] += weights[k] / DRAWS.count());
    }
    assertThat(mean).containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(0.007));
  }

  @Test
  void pillarsThatAreAlikeLeaveNothingToChoose() {
    var spread = spreads(domain("C", false, 40, 40), domain("28", true, 40, 40)).get(0);
    assertThat(spread.value(0)).isCloseTo(40, within(1e-9));
    assertThat(spread.value(1)).isCloseTo(40, within(1e-9));
  }

  @Test
  void whatIsBetterInEveryPillarIsAlwaysAbove() {
    var spreads =
        spreads(domain("C", false, 50, 50), domain("26", true, 80, 70), domain("10", true, 30, 20));
    assertThat(spreads.get(1).chance(1)).isEqualTo(1);
    assertThat(spreads.get(2).rank(0.05)).isEqualTo(2);
    assertThat(spreads.get(0).ranks()).isEmpty();
  }

  @Test
  void oppositePillarsMakeARankUncertain() {
    var spreads =
        spreads(domain("26", true, 80, 30), domain("28", true, 30, 80), domain("10", true, 1, 1));
    assertThat(spreads.get(0).chance(1)).isBetween(0.3, 0.7);
    assertThat(spreads.get(0).chance(1) + spreads.get(0).chance(2)).isCloseTo(1, within(EXACT));
    assertThat(spreads.get(0).value(0.05)).isLessThan(spreads.get(0).value(0.95));
  }

  @Test
  void aSamplingErrorWidensTheIntervalOfItsDomainAlone() {
    var sure = spreads(domain("26", true, 60, 40), domain("28", true, 50, 45));
    var error = new Domain("26", new double[] {60, 40}, new double[] {8, 8}, true);
    var unsure = List.of(error, domain("28", true, 50, 45));
    var found = new Uncertainty(pillars(), unsure, new Draws(1000, 7, 10, "2024")).spreads();
    assertThat(found.get(0).value(0.95) - found.get(0).value(0.05))
        .isGreaterThan(2 * (sure.get(0).value(0.95) - sure.get(0).value(0.05)));
  }

  @Test
  void theOrderOfDomainsDoesNotMatter() {
    var one = spreads(domain("26", true, 80, 30), domain("28", true, 30, 70)).get(1);
    var other = spreads(domain("28", true, 30, 70), domain("26", true, 80, 30)).get(0);
    assertThat(one.values()).containsExactly(other.values(), within(1e-9));
    assertThat(one.ranks()).containsExactly(other.ranks());
  }

  private static List<Uncertainty.Spread> spreads(Domain... domains) {
    return new Uncertainty(pillars(), List.of(domains), DRAWS).spreads();
  }

  private static Domain domain(String activity, boolean ranked, double... values) {
    return new Domain(activity, values, new double[values.length], ranked);
  }

  private static List<Pillar> pillars() {
    var label = new Label("x", "x");
    return List.of(
        new Pillar("A", label, List.of(new Part("A", "PC_ENT", 0, 100))),
        new Pillar("B", label, List.of(new Part("B", "PC_ENT", 0, 100))));
  }
}
