package nl.smartindustry.transform.command.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.transform.method.inference.ReferenceData;
import org.junit.jupiter.api.Test;

/** The command against R {@code survey}: see {@code scenarios/estimate/README.md}. */
class EstimateReferenceTest extends EstimateScenario {
  private static final Path SCENARIO = Path.of("src/test/resources/scenarios/estimate");

  private static final String ASKED =
      "\"estimates\": [{\"total\": [\"persons\", \"turnover\", \"robots\", \"wave2\"]},"
          + " {\"mean\": [\"persons\", \"turnover\", \"robots\", \"wave2\"]},"
          + " {\"ratio\": [[\"turnover\", \"persons\"]]},"
          + " {\"quantile\": [\"turnover\"], \"p\": [0.25, 0.5, 0.9]}],"
          + " \"domains\": [[], [\"sector\"], [\"region\"]]}";

  @Test
  void aStratifiedSample() throws IOException {
    agree("stratified", spec("sample.csv", "\"population\": \"N\"", "certainty"));
  }

  @Test
  void aSampleOfClusters() throws IOException {
    var rows = Files.readAllLines(SCENARIO.resolve("sample.csv"));
    file(
        "pairs.csv",
        rows.stream().filter(row -> !row.contains(",f,")).reduce("", (a, b) -> a + b + "\n"));
    var design = "\"cluster\": \"cluster\", \"population\": \"M\"";
    agree("clustered", spec(folder.resolve("pairs.csv").toString(), design, "certainty"));
  }

  @Test
  void aLonelyStratumInEachWay() throws IOException {
    for (var lonely : List.of("remove", "adjust", "average")) {
      agree(lonely, spec("sample.csv", "\"population\": \"N\"", lonely));
    }
  }

  @Test
  void theChangeBetweenTwoWavesOfTheReferenceSurvey() throws IOException {
    var oracle = oracle();
    var spec =
        """
        {"sample": {"path": "%1$s/data/ict_sample_2023.csv"}, "id": "id",
         "design": {"stratum": "stratum", "frame": {"path": "%1$s/data/ict_frame_2023.csv"}},
         "estimates": [{"total": ["emp", "va", "t_ai"]}, {"mean": ["t_cloud"]},
                       {"ratio": [["va", "emp"]]}],
         "change": {"sample": {"path": "%1$s/data/ict_sample_2024.csv"},
                    "frame": {"path": "%1$s/data/ict_frame_2024.csv"}}}
        """
            .formatted(oracle);
    agree(oracle.resolve("gold/e_change_closedform.csv"), "e.qt", estimate(spec), 5);
  }

  @Test
  void replicateWeightsOfTheReferenceSurvey() throws IOException {
    var oracle = oracle();
    var spec =
        """
        {"sample": {"path": "%1$s/data/apistrat.csv"}, "id": "snum",
         "estimates": [{"total": ["enroll", "api00"]}, {"mean": ["enroll", "api00"]},
                       {"ratio": [["api.stu", "enroll"]]}],
         "replicates": {"path": "%1$s/data/f_jkn_apistrat_repweights.csv", "weight": "pw",
                        "type": "JKn", "scales": "%1$s/data/f_jkn_apistrat_scales.csv"}}
        """
            .formatted(oracle);
    agree(oracle.resolve("gold/f_replicates_survey.csv"), "f.jkn.apistrat", estimate(spec), 5);
  }

  private static Path oracle() {
    return SparkTest.shared("oracle/estimation");
  }

  private static String spec(String sample, String design, String lonely) {
    return "{\"sample\": \"%s\", \"design\": {\"stratum\": \"stratum\", %s, \"lonely_strata\": \"%s\"}, %s"
        .formatted(SCENARIO.resolve(sample).toAbsolutePath(), design, lonely, ASKED);
  }

  private void agree(String which, String spec) throws IOException {
    agree(SCENARIO.resolve("expected.csv"), which, estimate(spec), 12);
  }

  private static void agree(
      Path gold, String which, Map<String, Map<String, String>> found, int atLeast) {
    int compared = 0;
    for (var row : ReferenceData.rows(gold)) {
      var key = "%s %s %s".formatted(row.get("estimator"), row.get("domain"), row.get("variable"));
      if (row.get("case").equals(which) && found.containsKey(key)) {
        agree(key, row, found.get(key));
        compared++;
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(atLeast);
  }

  private static void agree(String key, Map<String, String> row, Map<String, String> found) {
    same(key, row, found, "estimate", 1e-12);
    for (var column : List.of("se", "ci_low", "ci_high")) {
      same(key, row, found, column, 1e-9);
    }
    same(key, row, found, "deff", 1e-8);
    assertThat(found.get("n")).as(key).isEqualTo(row.get("n"));
  }

  private static void same(
      String key, Map<String, String> row, Map<String, String> found, String column, double most) {
    if (row.getOrDefault(column, "").isEmpty()) {
      return;
    }
    double expected = Double.parseDouble(row.get(column));
    assertThat(Double.parseDouble(found.get(column)))
        .as("%s of %s", column, key)
        .isCloseTo(expected, within(most * Math.abs(expected)));
  }
}
