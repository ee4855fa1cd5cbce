package nl.smartindustry.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.linked.EarlierReleases;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TransformJobTest extends TransformTest {
  private static final List<String> KEY =
      List.of(
          "INDICATOR",
          "UNIT_MEASURE",
          "TIME_PERIOD",
          "ACTIVITY",
          "SIZE",
          "REGION",
          "TECH",
          "BREAKDOWN");

  @Test
  void aSmallCountryBecomesCellsWithFiguresOrReasons() {
    var run = run(Definitions.packaged());
    deliver(run);

    var job = TransformJob.load(run.definitions());

    job.run(run, EarlierReleases.NONE);

    var cells = cells(run);
    assertThat(cells.size()).isGreaterThan(800);
    units(cells, job.catalogue().indicators());
    shares(cells);
    reasons(cells);
    productivity(cells);
    changesAndGaps(cells);
    quality(run);
    decisions(run);
  }

  private static void units(Map<String, Row> cells, List<Indicator> catalogue) {
    var named =
        catalogue.stream().collect(Collectors.toMap(Indicator::code, one -> one.measure().units()));
    assertThat(cells.values())
        .allMatch(row -> named.get(row.getAs("INDICATOR")).contains(row.getAs("UNIT_MEASURE")));
  }

  /**
   * Small enterprises (six in ten) were sampled where id ends in 1, and all of these use robots.
   */
  private static void shares(Map<String, Row> cells) {
    var robots = cells.get("SI_AD_ROB PC_ENT 2024 C _T NL _Z _T");
    assertThat(robots.<Double>getAs("OBS_VALUE")).isBetween(60.0, 68.0);
    assertThat(robots.<Double>getAs("CI_LOW")).isLessThan(robots.<Double>getAs("OBS_VALUE"));
    assertThat(robots.<String>getAs("CONF_STATUS")).isEqualTo("F");
    assertThat(robots.<Long>getAs("N_RESP")).isGreaterThan(700);
    assertThat(cells.containsKey("SI_AD_ROB PC_TURN 2024 28 250+ NL _Z _T"))
        .as("SI_AD_ROB PC_TURN 2024 28 250+ NL _Z _T")
        .isTrue();
    assertThat(cells.containsKey("SI_DI_BASIC PC_ENT 2024 C _T NL42 _Z _T"))
        .as("SI_DI_BASIC PC_ENT 2024 C _T NL42 _Z _T")
        .isTrue();
    assertThat(cells.containsKey("SI_AD_IOT PC_EMP 2023 MEDLOW _T NL _Z _T"))
        .as("SI_AD_IOT PC_EMP 2023 MEDLOW _T NL _Z _T")
        .isTrue();
    assertThat(cells.get("SI_DI_BASIC PC_ENT 2024 C _T NL _Z _T").<String>getAs("DEF_VERSION"))
        .isEqualTo("DII4");
  }

  private static void reasons(Map<String, Row> cells) {
    assertThat(reason(cells, "SI_AD_3DP PC_ENT 2023 C _T NL _Z _T")).isEqualTo("not_asked");
    assertThat(reason(cells, "SI_AD_MES PC_ENT 2023 C _T NL _Z _T")).isEqualTo("not_delivered");
    assertThat(reason(cells, "SI_PR_MFP PPT 2024 C _T NL _Z _T")).isEqualTo("not_delivered");
    assertThat(cells.values())
        .allSatisfy(
            row -> {
              if (row.getAs("CONF_STATUS").equals("C")) {
                assertThat(row.<Object>getAs("OBS_VALUE")).isNull();
                assertThat(row.<Object>getAs("SE")).isNull();
                assertThat(row.<Object>getAs("N_RESP")).isNull();
              }
            });
  }

  /** 60 per person in 2023; (61 / 1.25) in prices of 2015 in 2024; plus a little per enterprise. */
  private static void productivity(Map<String, Row> cells) {
    var before = cells.get("SI_PR_LPP EUR_THS_PER_PERS 2023 28 _T NL _Z _T");
    var after = cells.get("SI_PR_LPP EUR_THS_PER_PERS 2024 28 _T NL _Z _T");
    var growth = cells.get("SI_PR_LPGR PC_GR 2024 28 _T NL _Z _T");

    assertThat(before.<Double>getAs("OBS_VALUE")).isBetween(60.0, 62.0);
    assertThat(after.<Double>getAs("OBS_VALUE")).isBetween(48.8, 50.5);
    assertThat(growth.<Double>getAs("OBS_VALUE"))
        .isCloseTo(
            100 * (after.<Double>getAs("OBS_VALUE") / before.<Double>getAs("OBS_VALUE") - 1),
            within(1e-9));
    assertThat(growth.<String>getAs("STATUS_NL")).isEqualTo("voorlopig");
    assertThat(before.<String>getAs("STATUS_NL")).isEqualTo("definitief");
    assertThat(before.<Long>getAs("N_POP")).isEqualTo(1250);
  }

  private static void changesAndGaps(Map<String, Row> cells) {
    assertThat(cells.containsKey("SI_AD_IOT PPT 2024 C _T NL _Z change_from_2023"))
        .as("SI_AD_IOT PPT 2024 C _T NL _Z change_from_2023")
        .isTrue();
    assertThat(cells.containsKey("SI_AD_GAP PPT 2024 C _T NL IOT _T"))
        .as("SI_AD_GAP PPT 2024 C _T NL IOT _T")
        .isTrue();
    assertThat(reason(cells, "SI_DI_BASIC PPT 2024 C _T NL _Z change_from_2023"))
        .isEqualTo("not_comparable");
    assertThat(reason(cells, "SI_AD_NEW PC_ENT 2024 C _T NL IOT started"))
        .as("none changes in this country, which says it of each")
        .isEqualTo("confidential");
    assertThat(reason(cells, "SI_AD_NEW PC_ENT 2024 C _T NL 3DP started")).isEqualTo("not_asked");
    assertThat(cells.containsKey("SI_AD_3DP PPT 2024 C _T NL _Z change_from_2023"))
        .as("SI_AD_3DP PPT 2024 C _T NL _Z change_from_2023")
        .isFalse();
  }

  private static void decisions(RunContext run) {
    var decisions = stored(run, "disclosure_decision");
    assertThat(decisions.count())
        .isEqualTo(stored(run, "observation").where("CONF_STATUS = 'C'").count());
    assertThat(
            rowsOf(
                decisions.where("CELL like 'INDICATOR=SI_AD_NEW;%TECH=IOT;BREAKDOWN=started;%'"),
                "REASON",
                "RULE",
                "PROTECTS"))
        .containsExactly("group_disclosure | D1 group | ");
  }

  private static void quality(RunContext run) {
    assertThat(rowsOf(stored(run, "unlinked_unit"), "period", "enterprise_id", "reason"))
        .hasSize(12)
        .contains("2024 | XX1 | not_in_frame", "2023 | XX9 | not_in_frame");
    var outside = stored(run, "quality_indicator").where("measure = 'outside_population'");
    assertThat(rowsOf(outside, "source", "period", "value"))
        .containsExactly("survey_response | 2023 | 1.0", "survey_response | 2024 | 1.0");
    var refused = stored(run, "quality_indicator").where("measure = 'small_area_refused'");
    assertThat(rowsOf(refused, "period", "group", "value", "note"))
        .as("in every province all answer alike")
        .contains(
            "2024 | SI_AD_IOT model_fay_herriot | 12.0 | Small areas: 0 areas with a usable direct"
                + " estimate (more than 3, the coefficients of the model)");
    assertThat(rowsOf(stored(run, "quality_indicator").where("measure = 'link_rate'"), "period"))
        .containsExactly("2023", "2023", "2024", "2024");
  }

  @Test
  void theSameTablesGiveTheSameBytesTwice() {
    var first = run(Definitions.packaged());
    deliver(first);
    TransformJob.load(first.definitions()).run(first, EarlierReleases.NONE);
    var once = hash(first);
    TransformJob.load(first.definitions()).run(first, EarlierReleases.NONE);

    assertThat(hash(first)).isEqualTo(once);
  }

  @Test
  void aSurveyWithoutItsFrameIsRefusedAsMissingInput() {
    var run = run(Definitions.packaged());
    provide(run, "survey_response", "wave | enterprise_id\n2024 | NL1");

    assertThatThrownBy(() -> TransformJob.load(run.definitions()).run(run, EarlierReleases.NONE))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo(ExitCode.INPUT_MISSING))
        .hasMessage("Survey 'survey_response': its frame 'register_frame' was not delivered");
  }

  private void deliver(RunContext run) {
    var country = new SmallCountry(spark());
    provide(run, "register_frame", country.frame());
    provide(run, "survey_response", country.survey());
    provide(run, "smart_industry_module", country.module());
    provide(run, "business_statistics", country.statistics());
    provide(run, "macro_series", country.prices());
    keep(run);
  }

  private String hash(RunContext run) {
    return nl.smartindustry.ingest.definition.Sha256.of(
        run.warehouse().restricted().resolve("observation/part-00000.parquet"));
  }

  private static String reason(Map<String, Row> cells, String key) {
    return cells.get(key).getAs("REASON");
  }

  private static Map<String, Row> cells(RunContext run) {
    var cells = new TreeMap<String, Row>();
    for (var row : stored(run, "observation").collectAsList()) {
      var key = String.join(" ", KEY.stream().map(row::<String>getAs).toList());
      assertThat(cells.put(key, row)).as("twice: %s", key).isNull();
    }
    return cells;
  }
}
