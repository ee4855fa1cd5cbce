package nl.smartindustry.transform.topic.productivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.smartindustry.transform.method.decomposition.Component;
import nl.smartindustry.transform.method.decomposition.DecompositionMethod;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.Continuity;
import nl.smartindustry.transform.topic.productivity.DecompositionFigures.Spans;
import nl.smartindustry.transform.topic.productivity.Part.Estimated;
import nl.smartindustry.transform.topic.productivity.WindowFigures.MethodRange;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  @Test
  void methodsThatDifferInSignConflict() {
    var one =
        comparison(estimate("MP", Component.ENTRY, -0.01), estimate("FHK", Component.ENTRY, 0.004));

    assertThat(one.conflicts()).isTrue();
    assertThat(one.negative()).isEqualTo(1);
    assertThat(
            one.over(List.of(DecompositionMethod.MP, DecompositionMethod.FHK))
                .orElseThrow()
                .getMax())
        .isEqualTo(0.004);
    assertThat(one.over(List.of(DecompositionMethod.MP, DecompositionMethod.GR))).isEmpty();
  }

  @Test
  void whatIsNothingButForRoundingHasNoSign() {
    var one =
        comparison(estimate("MP", Component.EXIT, 0.01), estimate("BG", Component.EXIT, -1e-17));

    assertThat(one.conflicts()).isFalse();
  }

  @Test
  void theCrossTermBelongsToReallocation() {
    var one =
        comparison(
            estimate("FHK", Component.BETWEEN, -0.01), estimate("FHK", Component.CROSS, 0.03));

    assertThat(one.values().get(DecompositionMethod.FHK)).isEqualTo(-0.01 + 0.03);
  }

  @Test
  void oneYearWindowsAndTheLongestAreToldOf() {
    var continuity =
        new Continuity(List.of(window(2022, 2023), window(2022, 2024), window(2023, 2024)));
    var years = new TreeSet<>(Set.of(2021, 2022, 2023, 2024));
    var spans = Spans.of(continuity, years, 3);

    assertThat(spans.windows()).hasSize(3);
    assertThat(spans.suffixes(window(2022, 2024))).containsExactly("_longest");
    assertThat(spans.suffixes(window(2022, 2023))).containsExactly("");
    assertThat(spans.missing()).containsExactly(2022);
    var ofOneYear = Spans.of(continuity, years, 1);
    assertThat(ofOneYear.windows()).hasSize(2);
    assertThat(ofOneYear.suffixes(window(2022, 2023))).containsExactly("", "_longest");
  }

  private static Continuity.Window window(int from, int to) {
    return new Continuity.Window(from, to, Map.of(), Map.of(), Set.of(), Set.of());
  }

  private static MethodRange comparison(Estimated... estimates) {
    return MethodRange.of(List.of(estimates)).get(0);
  }

  private static Estimated estimate(String method, Component component, double value) {
    var members = new Part.Members(100, Contributions.count(20), 200, false);
    return new Estimated(new Part(Breakdown.TOTAL, method, component, members), value, 0.001);
  }
}
