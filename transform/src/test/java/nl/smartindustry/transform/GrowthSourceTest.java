package nl.smartindustry.transform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.samples.GenerateOptions;
import nl.smartindustry.samples.SyntheticCountry;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Decided;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.growth.GrowthTopic;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Growth accounts of a synthetic country against what it was made with. */
class GrowthSourceTest extends TransformTest {
  /** Percentage points: prices are delivered in ten thousandths. */
  private static final double ROUNDING = 0.002;

  private static final Map<String, String> PARTS =
      Map.of(
          "value_added", "growth_value_added",
          "hours", "contribution_hours",
          "composition", "contribution_composition",
          "ict_capital", "contribution_ict_capital",
          "other_capital", "contribution_other_capital",
          "multifactor", "_T");

  @Test
  void theNightFindsTheGrowthThatTheCountryWasMadeWith() {
    var country = country();
    var run = run(Definitions.packaged());
    provide(run, "macro_series", series(country));
    provide(run, "business_statistics", statistics(country));

    var found = observations(run);

    int met = 0;
    for (var row : truth(country)) {
      for (var part : PARTS.entrySet()) {
        var cell =
            found.get(key("SI_PR_MFP", row.get("activity"), part.getValue(), row.get("year")));
        assertThat(cell.figure().orElseThrow().value())
            .as("%s %s", part.getKey(), row)
            .isCloseTo(100 * Double.parseDouble(row.get(part.getKey())), within(ROUNDING));
        assertThat(cell.observationStatus()).as("double deflation").isEmpty();
        met++;
      }
    }
    assertThat(met).isEqualTo(5 * 11 * PARTS.size());
    double growth = value(found, "growth_value_added");
    assertThat(value(found, "growth_value_added as a rate"))
        .isCloseTo(100 * Math.expm1(growth / 100), within(1e-9));
    levels(found);
    enterprises(found);
  }

  private static double value(Map<String, Cell> found, String split) {
    return found.get(key("SI_PR_MFP", "C", split, "2024")).figure().orElseThrow().value();
  }

  /** What the sample says of the level holds the level of the whole population. */
  private static void levels(Map<String, Cell> found) {
    int held = 0;
    int estimated = 0;
    for (int year = 2019; year <= 2024; year++) {
      var national = found.get(key("SI_PR_LPH", "C", "_T", "" + year)).figure().orElseThrow();
      var survey = found.get(key("SI_PR_LPH", "C", "structural_statistics", "" + year));
      var figure = survey.figure().orElseThrow();
      assertThat(figure.standardError()).isPositive();
      assertThat(figure.value()).isCloseTo(national.value(), within(4 * figure.standardError()));
      held += figure.low() <= national.value() && national.value() <= figure.high() ? 1 : 0;
      estimated++;
    }
    assertThat(held).as("of %d", estimated).isGreaterThanOrEqualTo(4);
    assertThat(found.keySet()).anyMatch(key -> key.startsWith("SI_PR_LPH 28 250+ structural"));
  }

  /** Higher quantiles are higher, and every figure is marked as experimental. */
  private static void enterprises(Map<String, Cell> found) {
    double before = Double.NEGATIVE_INFINITY;
    for (var split : List.of("enterprises_p10", "enterprises_p50", "enterprises_p90")) {
      var cell = found.get(key("SI_PR_MFP", "C", split, "2024"));
      assertThat(cell.observationStatus()).startsWith("e");
      assertThat(cell.figure().orElseThrow().value()).as(split).isGreaterThan(before);
      before = cell.figure().orElseThrow().value();
    }
  }

  @Test
  void withoutAccountsOnlyTheLevelIsThereAndTheRestSaysWhy() {
    var run = run(Definitions.packaged());
    provide(
        run,
        "macro_series",
        series(country()).where(col("indicator").isin("VA", "DEFL_VA", "HOURS")));

    var found = observations(run);

    assertThat(found.get(key("SI_PR_LPH", "C", "_T", "2024")).observationStatus())
        .as("single deflation")
        .isEqualTo("d");
    assertThat(found).containsKey(key("SI_PR_LPGR", "28", "per_hour", "2021"));
    assertThat(found.get(key("SI_PR_MFP", "28", "_T", "2021")).reason())
        .contains(Reason.NOT_DELIVERED);
    assertThat(found.get(key("SI_PR_CICT", "C", "_T", "2024")).reason())
        .contains(Reason.NOT_DELIVERED);
    assertThat(found.keySet()).noneMatch(key -> key.contains("structural_statistics"));
  }

  private Map<String, Cell> observations(RunContext run) {
    var catalogue = IndicatorCatalogue.load(run.definitions());
    var night = new NightTables(run, catalogue);
    var found = new HashMap<String, Cell>();
    var figures = GrowthTopic.load(run.definitions(), catalogue).observe(night).figures();
    for (var one : Decided.of(figures)) {
      var at = one.key().breakdown();
      var size = at.size().equals("_T") ? "" : " " + at.size();
      boolean rate = one.key().indicator().equals("SI_PR_MFP") && one.key().unit().equals("PC_GR");
      var split = rate ? at.split() + " as a rate" : at.split();
      var key = key(one.key().indicator(), at.activity() + size, split, one.key().period());
      assertThat(found.put(key, one.cell())).as("twice: %s", key).isNull();
    }
    return found;
  }

  private static String key(String indicator, String activity, String split, String year) {
    return String.join(" ", indicator, activity, split, year);
  }

  private Path country() {
    var out = folder.resolve("country");
    SyntheticCountry.generate(
        GenerateOptions.parse(out, "1:1000", "42", "2022-2024", "none", "1"), line -> {});
    return out;
  }

  private static Dataset<Row> series(Path country) {
    return spark()
        .read()
        .option("header", true)
        .csv(
            country
                .resolve("landing/macro_series/2024/macro_series-2024-1/macro_nr.csv")
                .toString())
        .withColumnRenamed("INDICATOR", "indicator")
        .withColumnRenamed("ACTIVITY", "activity")
        .withColumnRenamed("UNIT_MEASURE", "unit")
        .withColumnRenamed("TIME_PERIOD", "time_period")
        .withColumnRenamed("OBS_VALUE", "value")
        .withColumnRenamed("OBS_STATUS", "obs_status")
        .withColumnRenamed("CONF_STATUS", "conf_status");
  }

  private static Dataset<Row> statistics(Path country) {
    var rows =
        spark()
            .read()
            .option("header", true)
            .option("sep", ";")
            .csv(country.resolve("landing/structural_business/*/*/*.csv").toString());
    return rows.select(
        col("jaar").as("year"),
        col("beid").as("enterprise_id"),
        col("status"),
        col("sbi2008").as("activity"),
        col("wp_totaal").as("persons"),
        regexp_replace(col("oph"), ",", ".").as("weight"),
        regexp_replace(col("wn_fte"), ",", ".").as("fte"),
        regexp_replace(col("personeelskosten"), ",", ".").as("personnel_costs"),
        regexp_replace(col("afschrijving"), ",", ".").as("depreciation"),
        regexp_replace(col("tv_factorkosten"), ",", ".").as("value_added"));
  }

  private static List<Map<String, String>> truth(Path country) {
    try {
      var lines = Files.readAllLines(country.resolve("truth/growth-accounts.csv"));
      var header = List.of(lines.get(0).split(","));
      return lines.stream()
          .skip(1)
          .map(
              line -> {
                var cells = line.split(",");
                var row = new HashMap<String, String>();
                header.forEach(name -> row.put(name, cells[header.indexOf(name)]));
                return (Map<String, String>) row;
              })
          .toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
