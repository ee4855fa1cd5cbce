package nl.smartindustry.transform.topic.comparability;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.Decided;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The published rows of Eurostat, where its file lies beside the project. */
class EurostatSeriesTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final Contract CONTRACT = Contract.load(DEFINITIONS, "international_series");

  @Test
  void theDutchAndEuropeanRowsEqualEurostat() {
    var observations =
        Decided.of(
            SeriesFigures.of(
                SeriesIndicator.load(DEFINITIONS), CONTRACT, eurostat().collectAsList()));

    assertThat(
            observations.stream()
                .filter(one -> one.key().referenceArea().matches("NL|EU27_2020"))
                .map(
                    one ->
                        "%s %s %s %s"
                            .formatted(
                                one.key().referenceArea(),
                                one.key().period(),
                                one.notes().definitionVersion(),
                                one.cell().figure().orElseThrow().value())))
        .containsExactlyInAnyOrder(
            "NL 2021 DII3 75.33",
            "NL 2023 DII3 82.72",
            "NL 2025 DII3 88.76",
            "NL 2022 DII4 80.06",
            "NL 2024 DII4 80.83",
            "EU27_2020 2021 DII3 54.82",
            "EU27_2020 2023 DII3 57.9",
            "EU27_2020 2025 DII3 71.39",
            "EU27_2020 2022 DII4 69.0",
            "EU27_2020 2024 DII4 72.91");
    assertThat(observations).hasSize(35);
  }

  @Test
  void onlySwedenHasBreaksAmongTheCountriesOfTheTable() {
    var observations =
        Decided.of(
            SeriesFigures.of(
                SeriesIndicator.load(DEFINITIONS), CONTRACT, eurostat().collectAsList()));

    assertThat(
            observations.stream()
                .filter(one -> !one.cell().observationStatus().isEmpty())
                .map(one -> one.key().referenceArea() + one.key().period())
                .toList())
        .containsExactlyInAnyOrder("SE2023", "SE2024");
  }

  private static Dataset<Row> eurostat() {
    var file = shared("data/eurostat/isoc_e_dii.csv");
    return spark()
        .read()
        .option("header", "true")
        .csv(file.toUri().toString())
        .select(
            lit(null).cast("string").as("dataflow"),
            col("freq").as("frequency"),
            col("size_emp").as("size_class"),
            col("nace_r2").as("activity"),
            col("indic_is").as("indicator"),
            col("unit"),
            col("geo").as("ref_area"),
            col("TIME_PERIOD").as("time_period"),
            col("OBS_VALUE").cast("double").as("value"),
            col("OBS_FLAG").as("obs_status"),
            col("CONF_STATUS").as("conf_status"));
  }
}
