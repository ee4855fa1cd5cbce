package nl.smartindustry.transform.method.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.smartindustry.transform.method.decomposition.JobFlows.FlowUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class JobFlowsTest {
  private static final Offset<Double> IDENTITY = Offset.offset(1e-10);

  @Test
  void jobsAreCountedAsInTheWorkedExample() {
    var flows =
        JobFlows.of(
            List.of(
                unit("A", 100, 110),
                unit("B", 50, 40),
                unit("C", 200, 210),
                unit("X", 30, 0),
                unit("N", 0, 20),
                unit("M", 0, 10)));

    assertThat(flows.rate(flows.entry())).isCloseTo(0.07792207792207792, IDENTITY);
    assertThat(flows.rate(flows.expansion())).isCloseTo(0.05194805194805195, IDENTITY);
    assertThat(flows.rate(flows.exit())).isCloseTo(0.07792207792207792, IDENTITY);
    assertThat(flows.rate(flows.contraction())).isCloseTo(0.025974025974025976, IDENTITY);
    assertThat(flows.net()).isCloseTo(0.025974025974025962, IDENTITY);
    assertThat(flows.reallocation()).isCloseTo(0.23376623376623376, IDENTITY);
    assertThat(flows.excess()).isCloseTo(0.2077922077922078, IDENTITY);
  }

  @Test
  void anEnterpriseThatMergesOrGetsANewNumberCreatesNoFlow() {
    var enterprises =
        List.of(unit("A", 60, 90), unit("B", 30, 0), unit("old", 25, 0), unit("new", 0, 25));
    UnaryOperator<String> units = Map.of("B", "A", "new", "old")::get;

    var joined = FlowUnit.joined(enterprises, id -> orItself(units, id));

    assertThat(JobFlows.of(enterprises).reallocation()).isGreaterThan(0.5);
    assertThat(joined).extracting(FlowUnit::id).containsExactly("A", "old");
    assertThat(JobFlows.of(joined).reallocation()).isZero();
    assertThat(JobFlows.of(joined).dispersion()).isZero();
  }

  private static String orItself(UnaryOperator<String> units, String id) {
    var unit = units.apply(id);
    return unit == null ? id : unit;
  }

  @Test
  void creationLessDestructionIsNetGrowthInAnyOrderAndAnyUnitOfWork() {
    var units = drawn(500);
    double before = units.stream().mapToDouble(one -> one.weight() * one.before()).sum();
    double after = units.stream().mapToDouble(one -> one.weight() * one.after()).sum();
    var flows = JobFlows.of(units);
    var shuffled = new ArrayList<>(units);
    Collections.shuffle(shuffled, new Random(7));
    var inHundreds =
        units.stream()
            .map(u -> new FlowUnit(u.id(), u.before() / 100, u.after() / 100, u.weight()))
            .toList();

    assertThat(flows.creation() - flows.destruction()).isCloseTo(flows.net(), IDENTITY);
    assertThat(flows.net()).isCloseTo(2 * (after - before) / (after + before), IDENTITY);
    assertThat(flows.conventionalGrowth()).isCloseTo(after / before - 1, IDENTITY);
    assertThat(JobFlows.of(shuffled)).isEqualTo(flows);
    assertThat(JobFlows.of(inHundreds).excess()).isCloseTo(flows.excess(), IDENTITY);
    assertThat(JobFlows.of(inHundreds).dispersion()).isCloseTo(flows.dispersion(), IDENTITY);
  }

  @Test
  void flowsOfClassesAddUpToThoseOfAll() {
    var units = drawn(300);
    var classes = new TreeMap<String, List<FlowUnit>>();
    units.forEach(
        one ->
            classes
                .computeIfAbsent(one.before() < 40 ? "small" : "large", c -> new ArrayList<>())
                .add(one));

    var together =
        classes.values().stream().map(JobFlows::of).reduce(JobFlows.NONE, JobFlows::plus);

    var all = JobFlows.of(units);
    assertThat(together.units()).isEqualTo(all.units());
    assertThat(together.creation()).isCloseTo(all.creation(), IDENTITY);
    assertThat(together.destruction()).isCloseTo(all.destruction(), IDENTITY);
    assertThat(together.dispersion()).isCloseTo(all.dispersion(), IDENTITY);
  }

  @Test
  void growthLiesBetweenMinusTwoAndTwo() {
    assertThat(JobFlows.of(unit("A", 0, 3)).net()).isEqualTo(2);
    assertThat(JobFlows.of(unit("A", 3, 0)).net()).isEqualTo(-2);
    assertThatThrownBy(() -> unit("A", 0, 0)).hasMessageContaining("not both 0");
  }

  private static List<FlowUnit> drawn(int size) {
    var random = new Random(42);
    var units = new ArrayList<FlowUnit>();
    for (int i = 0; i < size; i++) {
      double before = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(90);
      double after = before > 0 && random.nextInt(9) == 0 ? 0 : 1 + random.nextInt(90);
      units.add(new FlowUnit("u" + i, before, after, 1 + random.nextInt(5)));
    }
    return units;
  }

  private static FlowUnit unit(String id, double before, double after) {
    return new FlowUnit(id, before, after, 1);
  }
}
