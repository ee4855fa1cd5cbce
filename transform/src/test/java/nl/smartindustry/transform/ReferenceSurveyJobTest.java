package nl.smartindustry.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.safe.linked.EarlierReleases;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The whole phase on a survey nobody here drew, against the reference program's numbers. */
class ReferenceSurveyJobTest extends TransformTest {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "t_ai", "SI_AD_AI",
          "t_cloud", "SI_AD_CLOUD",
          "t_iot", "SI_AD_IOT",
          "t_robot", "SI_AD_ROBI",
          "t_3d", "SI_AD_3DP",
          "t_bigdata", "SI_AD_DATA",
          "t_erp", "SI_AD_ERP",
          "t_twin", "SI_AD_TWIN",
          "emp_share_ai", "SI_AD_AI");

  private static final String STRATA =
      """
      - table: survey_response
        period: wave
        described: {nl: alle bedrijven, en: all enterprises}
        frame: register_frame
        population: status = 'A'
        strata: {by: [division, stratum_size], pool: [stratum_size], lonely: POOLED, activity: C}
        modules: [smart_industry_module]
        fields: {response: response, persons: persons, turnover: turnover}
      - table: business_statistics
        period: year
        described: {nl: alle bedrijven, en: all enterprises}
        population: "true"
        strata: {by: [division, stratum_size], pool: [stratum_size], lonely: CERTAINTY, activity: C}
        fields: {weight: weight, status: status}
      """;

  @Test
  void sharesAndErrorsEqualTheReferenceAfterLinkingAndCounting() throws IOException {
    var oracle = shared("oracle/estimation");
    var run = run(Definitions.overlaid(overlay()));
    deliver(run, oracle.resolve("data"));

    TransformJob.load(run.definitions()).run(run, EarlierReleases.NONE);

    var observations = stored(run, "observation").collectAsList();
    int checked = 0;
    for (var gold : csv(oracle.resolve("gold/a_ict2023_survey.csv")).collectAsList()) {
      var variable = gold.<String>getAs("variable");
      if (VARIABLES.containsKey(variable) && !gold.getAs("estimator").equals("total")) {
        check(gold, observation(observations, variable));
        checked++;
      }
    }
    assertThat(checked).isEqualTo(9);
    assertThat(stored(run, "unlinked_unit").count()).isZero();
  }

  private static void check(Row gold, Row observation) {
    double share = Double.parseDouble(gold.getAs("estimate"));
    double error = Double.parseDouble(gold.getAs("se"));
    double value = observation.<Double>getAs("OBS_VALUE");
    double se = observation.<Double>getAs("SE");
    assertThat(Math.abs(value / 100 - share) / share).as("%s", gold).isLessThan(1e-12);
    assertThat(Math.abs(se / 100 - error) / error).as("%s", gold).isLessThan(1e-9);
    assertThat(observation.<Long>getAs("N_RESP")).isEqualTo(4942);
    assertThat(observation.<Long>getAs("N_POP")).isEqualTo(16642);
  }

  private static Row observation(List<Row> observations, String variable) {
    var unit = variable.equals("emp_share_ai") ? "PC_EMP" : "PC_ENT";
    return observations.stream()
        .filter(row -> row.getAs("INDICATOR").equals(VARIABLES.get(variable)))
        .filter(row -> row.getAs("UNIT_MEASURE").equals(unit))
        .filter(row -> row.getAs("TIME_PERIOD").equals("2023"))
        .filter(row -> row.getAs("ACTIVITY").equals("C") && row.getAs("SIZE").equals("_T"))
        .findFirst()
        .orElseThrow();
  }

  private Path overlay() throws IOException {
    var overlay = Files.createDirectories(folder.resolve("definitions"));
    var packaged = Definitions.packaged().text("strata.yaml");
    var others = packaged.substring(packaged.indexOf("- table: innovation_response"));
    Files.writeString(overlay.resolve("strata.yaml"), STRATA + others);
    var dimensions =
        Definitions.packaged()
            .text("dimensions.yaml")
            .replace(
                "dimensions:\n",
                "dimensions:\n- {name: division, value: 'substring(activity, 1, 2)'}\n")
            .replace("{code: 100-249, from: 100, below: 250}", "{code: 100+, from: 100}");
    Files.writeString(overlay.resolve("dimensions.yaml"), dimensions);
    return overlay;
  }

  private static void deliver(RunContext run, Path data) {
    csv(data.resolve("ict_frame_2023.csv")).createOrReplaceTempView("frame_2023");
    csv(data.resolve("ict_frame_2024.csv")).createOrReplaceTempView("frame_2024");
    csv(data.resolve("ict_sample_2023.csv")).createOrReplaceTempView("sample_2023");
    csv(data.resolve("ict_sample_2024.csv")).createOrReplaceTempView("sample_2024");
    var frame =
        """
        select year as period, id as enterprise_id, lpad(nace2, 2, '0') || '000' as activity,
               emp as persons, 'A' as status from frame_%s
        """;
    var sample =
        """
        select year as wave, id as enterprise_id, 'R' as response, emp as persons, turnover,
               t_ai = '1' as ai_text_mining, t_cloud = '1' as cloud_intermediate, t_iot = '1' as iot,
               t_robot = '1' as robots_industrial, false as robots_service, t_3d = '1' as printing_3d,
               t_bigdata = '1' as data_analytics, t_erp = '1' as erp from sample_%s
        """;
    var module =
        "select year as wave, id as enterprise_id, t_twin = '1' as digital_twin from sample_%s";
    provide(run, "register_frame", both(frame));
    provide(run, "survey_response", both(sample));
    provide(run, "smart_industry_module", both(module));
    keep(run);
  }

  private static Dataset<Row> both(String select) {
    return spark().sql(select.formatted("2023")).union(spark().sql(select.formatted("2024")));
  }

  private static Dataset<Row> csv(Path file) {
    return spark().read().option("header", true).csv(file.toUri().toString());
  }
}
