package nl.smartindustry.transform.estimate;

import static nl.smartindustry.transform.estimate.ReferenceSurvey.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.transform.weight.LonelyStrata;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The formulas against reference numbers of R survey 4.4 and closed forms. */
class ReferenceScenarioTest {
  private static final double POINT = 1e-12;
  private static final double ERROR = 1e-9;
  private static Path folder;

  @BeforeAll
  static void theReferenceDataLieBesideTheProject() {
    var shared = SparkTest.sharedFolder();
    assumeTrue(shared != null, "skipped: no folder of reference data beside the project");
    folder = shared.resolve("oracle/estimation");
  }

  @Test
  void theIctSurveyOf2023() throws IOException {
    var units = ReferenceSurvey.read(folder.resolve("data/ict_sample_2023.csv"));

    assertThat(
            compare(
                "a_ict2023_survey.csv",
                survey(units, "stratum", "", column(units, "stratum", "N_h"))))
        .isEqualTo(33);
  }

  @Test
  void theTeachingSampleOfSchools() throws IOException {
    var units = ReferenceSurvey.read(folder.resolve("data/apistrat.csv"));

    assertThat(
            compare(
                "a_apistrat_survey.csv",
                survey(units, "stype", "pw", column(units, "stype", "fpc"))))
        .isGreaterThan(6);
  }

  /** The population of a stratum is its weight times its respondents. */
  @Test
  void theStructuralBusinessStatistics() throws IOException {
    var units = ReferenceSurvey.read(folder.resolve("data/sbs.csv"));
    Map<String, BigDecimal> sizes = new HashMap<>();
    Map<String, BigDecimal> counts = new HashMap<>();
    for (var unit : units) {
      counts.merge(unit.get("strata"), BigDecimal.ONE, BigDecimal::add);
      sizes.put(unit.get("strata"), new BigDecimal(unit.get("weight")));
    }
    counts.forEach((stratum, n) -> sizes.merge(stratum, n, BigDecimal::multiply));

    assertThat(compare("a_sbs_survey.csv", survey(units, "strata", "weight", sizes)))
        .isGreaterThan(30);
  }

  private static ReferenceSurvey survey(
      List<CSVRecord> units, String stratum, String weight, Map<String, BigDecimal> sizes) {
    return new ReferenceSurvey(units, stratum, weight, sizes::get);
  }

  private static Map<String, BigDecimal> column(
      List<CSVRecord> units, String key, String population) {
    Map<String, BigDecimal> sizes = new HashMap<>();
    units.forEach(unit -> sizes.put(unit.get(key), new BigDecimal(unit.get(population))));
    return sizes;
  }

  private static int compare(String gold, ReferenceSurvey survey) throws IOException {
    int rows = 0;
    for (var row : ReferenceSurvey.read(folder.resolve("gold").resolve(gold))) {
      check(row, survey);
      rows++;
    }
    return rows;
  }

  private static void check(CSVRecord row, ReferenceSurvey survey) {
    var variable = row.get("variable").equals("emp_share_ai") ? "emp_ai/emp" : row.get("variable");
    var pair = variable.split("/");
    var x = row.get("estimator").equals("ratio") ? pair[1] : "";
    var parts =
        survey.parts(
            domain(row.get("domain")), unit -> number(unit, pair[0]), unit -> number(unit, x));
    var ours =
        (row.get("estimator").equals("total")
                ? Estimator.total(parts, LonelyStrata.CERTAINTY)
                : Estimator.ratio(parts, LonelyStrata.CERTAINTY))
            .orElseThrow();

    double estimate = Double.parseDouble(row.get("estimate"));
    double se = Double.parseDouble(row.get("se"));
    assertThat(Math.abs(ours.value() - estimate) / Math.abs(estimate))
        .as("%s", row)
        .isLessThan(POINT);
    if (se < 1e-8 * Math.abs(estimate)) {
      assertThat(ours.standardError()).as("%s", row).isLessThan(1e-7 * Math.abs(estimate));
    } else {
      assertThat(Math.abs(ours.standardError() - se) / se).as("%s", row).isLessThan(ERROR);
    }
    assertThat(ours.respondents()).as("%s", row).isEqualTo(Long.parseLong(row.get("n")));
  }

  private static Predicate<CSVRecord> domain(String text) {
    if (text.equals("ALL")) {
      return unit -> true;
    }
    return unit ->
        Arrays.stream(text.split(";"))
            .map(part -> part.split("=", 2))
            .allMatch(part -> unit.get(part[0]).equals(part[1]));
  }
}
