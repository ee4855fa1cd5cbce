package nl.smartindustry.transform.command.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.smartindustry.ingest.definition.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What weights say of a population of which nothing else is known, and that it is told. Each
 * variance is of the total of employment.
 */
class WeightsAloneTest extends EstimateScenario {
  private static final String UNITS =
      """
      id,stratum,cluster,w,one,emp
      a,05,x,3,1,10
      b,05,x,5,1,20
      c,51,y,2,1,30
      d,51,y,2,1,50
      """;

  /**
   * By stratum: N = 8 and 4, n = 2; w y = 30 and 100, 60 and 100; V = 2 (1 - 2/8) 2450 + 2 (1 -
   * 2/4) 800, without correction 2 (2450 + 800). By cluster: N = 4 + 2, n = 2, totals 130 and 160;
   * V = 2 (1 - 2/6) 450, without correction 900, which are R's. Weights of 1: V = 0, without
   * correction 2 (50 + 200).
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "stratum | w   | default | 4475 | - | units of each stratum the sum of weight 'w', 4 of 12"
            + " units taken, 0 of 2 strata whole",
        "stratum | w   | none    | 6500 | - | units of each stratum the sum of weight 'w', no"
            + " finite population correction",
        "cluster | w   | default | 600  | - | clusters of each stratum the sum over those drawn of"
            + " the average weight 'w', 2 of 6 clusters taken, 0 of 1 strata whole",
        "cluster | w   | none    | 900  | - | clusters of each stratum the sum over those drawn of"
            + " the average weight 'w', no finite population correction",
        "stratum | one | default | 0    | taken_whole | units of each stratum the sum of weight"
            + " 'one', 4 of 4 units taken, 2 of 2 strata whole (without sampling error; fpc none"
            + " for weights of no design)",
        "stratum | one | none    | 500  | - | units of each stratum the sum of weight 'one', no"
            + " finite population correction",
      })
  void aPopulationOfWeights(
      String drawnBy, String weight, String fpc, double variance, String flag, String assumed)
      throws IOException {
    file("s.csv", UNITS);

    var row =
        estimate(
                """
                {"sample": "s.csv", "id": "id", "estimates": [{"total": ["emp"]}],
                 "design": {"%s": "%s", "weight": "%s", "fpc": "%s"}}
                """
                    .formatted(drawnBy, drawnBy, weight, fpc))
            .get("total ALL emp");

    assertThat(number(row, "se")).isCloseTo(Math.sqrt(variance), within(1e-9));
    assertThat(row.get("flags").contains("taken_whole")).isEqualTo(flag != null);
    assertThat(said.toString(StandardCharsets.UTF_8).lines()).contains("  population: " + assumed);
  }

  /** An eighth of the weights above, and of their standard error. */
  @Test
  void weightsThatAddUpToLessThanTheSampleNeedNoCorrection() throws IOException {
    file("s.csv", UNITS);
    var spec =
        """
        {"sample": "s.csv", "id": "id", "estimates": [{"total": ["emp"]}], "derive": {"v": "w / 8"},
         "design": {"stratum": "stratum", "weight": "v"%s}}
        """;

    refused(
        spec.formatted(""),
        ExitCode.DATA_REFUSED,
        "File 's.csv', stratum '05': weight 'v' adds up to 1.0 for 2 taken (at least as many, or"
            + " fpc none)");
    var row = estimate(spec.formatted(", \"fpc\": \"none\"")).get("total ALL emp");

    assertThat(number(row, "se")).isCloseTo(Math.sqrt(6500) / 8, within(1e-9));
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }
}
