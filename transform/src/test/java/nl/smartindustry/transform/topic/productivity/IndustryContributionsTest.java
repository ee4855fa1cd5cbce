package nl.smartindustry.transform.topic.productivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.topic.productivity.DecompositionTopic.Kind;
import org.junit.jupiter.api.Test;

class IndustryContributionsTest {
  /** The example of the method paper; 2025 lacks the hours of one branch. */
  @Test
  void branchesAddUpToTheGrowthOfManufacturing() {
    var contributions =
        new IndustryContributions(
            Map.of(
                "a|2023", 200.0, "b|2023", 150.0, "c|2023", 250.0, "a|2024", 214.0, "b|2024", 180.0,
                "c|2024", 268.0, "a|2025", 220.0),
            Map.of(
                "a|2023", 100.0, "b|2023", 100.0, "c|2023", 100.0, "a|2024", 103.0, "b|2024", 98.0,
                "c|2024", 102.0),
            Map.of(
                "a|2023", 4.0, "b|2023", 2.0, "c|2023", 5.0, "a|2024", 4.0, "b|2024", 2.2, "c|2024",
                5.1));
    var statistic = DecompositionTopic.load(Definitions.packaged()).of(Kind.INDUSTRIES);

    var found = contributions.of(statistic, List.of("a", "b", "c"));

    assertThat(found).hasSize(16).allMatch(one -> one.key().period().equals("2024"));
    assertThat(value(found, "C", "_T")).isCloseTo(6.136299924787059, within(1e-9));
    assertThat(value(found, "C", "gead_reallocation_level"))
        .isCloseTo(0.6531255177965472, within(1e-9));
    double branches = value(found, "a", "_T") + value(found, "b", "_T") + value(found, "c", "_T");
    assertThat(branches).isCloseTo(6.136299924787059, within(1e-9));
  }

  private static double value(List<Figure> found, String activity, String split) {
    return found.stream()
        .filter(one -> one.key().breakdown().activity().equals(activity))
        .filter(one -> one.key().breakdown().split().equals(split))
        .findFirst()
        .flatMap(one -> one.result().computed())
        .orElseThrow()
        .estimate()
        .value();
  }
}
