package nl.smartindustry.report.bench.chapter;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The tables of an invented country as ingest would have stored them, and the columns that R reads
 * of them as CSV: a register of manufacturing over ten years, a seventh of it in the production
 * statistics, jobs in the last three.
 *
 * @param enterprises a year in the register
 */
record ChapterTables(SparkSession spark, Definitions definitions, Path folder, int enterprises) {
  static final int FIRST = 2015;
  static final int LAST = 2024;
  static final int FIRST_WAGES = 2022;

  /** Makes every table; a table is made whole or not at all. */
  void write() {
    var register = new ChapterCountry(spark, enterprises).register().cache();
    store("register_frame", register);
    var statistics = ChapterCountry.statistics(register).cache();
    store("business_statistics", statistics);
    csv(
        "statistics",
        statistics.selectExpr(
            ChapterCountry.withTechnologies(
                "year",
                "enterprise_id",
                "substring(activity, 1, 2) activity",
                "weight",
                "persons",
                "value_added",
                "born",
                "died")));
    var answers = register.where("year between 2022 and 2024 and persons >= 10 and in_survey");
    store(
        "survey_response",
        answers
            .withColumn("wave", expr("cast(year as long)"))
            .withColumn("robots_industrial", expr("robots"))
            .withColumn("robots_service", expr("robots"))
            .withColumn("ai_text_mining", expr("ai_any")));
    demography(register);
    prices();
    var jobs = ChapterCountry.jobs(register);
    store("wage_record", jobs);
    csv(
        "jobs",
        jobs.selectExpr(
            "month", "enterprise_id", "1 on_last_day", "paid_hours", "worked_hours", "basic_pay"));
    csv(
        "register",
        register.selectExpr(
            "year", "enterprise_id", "substring(activity, 1, 2) activity", "persons", "founded"));
  }

  private void demography(Dataset<Row> register) {
    var rows = spark.emptyDataFrame();
    for (int from = FIRST; from < LAST; from++) {
      var window = ChapterCountry.flows(register, from, from + 1);
      rows = from == FIRST ? window : rows.unionByName(window);
    }
    rows = rows.unionByName(ChapterCountry.flows(register, LAST - 2, LAST)).cache();
    store("unit_demography", rows);
    store(
        "unit_turnover",
        rows.selectExpr("window_from", "window_to", "date'2025-03-31' known_until", "true latest")
            .distinct());
    store(
        "continuity_unit",
        rows.where("flow = 'exit' and " + "pmod(xxhash64(enterprise_id), 20) = 0")
            .selectExpr(
                "window_from",
                "window_to",
                "enterprise_id",
                "continuity_id",
                "'from' role",
                "false imputed",
                "2L unit_size",
                "2L unit_from",
                "1L unit_to"));
  }

  private void prices() {
    var groups =
        List.of(
            "C", "10-12", "13-15", "16-18", "19-21", "22-23", "24-25", "26-27", "28", "29-30",
            "31-33");
    var codes = String.join("', '", groups);
    store(
        "macro_series",
        spark
            .range(1)
            .selectExpr("explode(array('" + codes + "')) activity")
            .selectExpr("activity", "explode(sequence(%d, %d)) year".formatted(FIRST, LAST))
            .selectExpr(
                "'NR' dataflow",
                "'A' frequency",
                "'NL' ref_area",
                "'DEFL_VA' indicator",
                "activity",
                "'IX' unit",
                "cast(year as string) time_period",
                "100 + 1.5D * (year - 2015) value"));
  }

  /** Stores what there is of a table by its contract; the columns that are not there are empty. */
  private void store(String table, Dataset<Row> rows) {
    var contract = Contract.load(definitions, table);
    var stored =
        table.startsWith("unit_") || table.startsWith("cont")
            ? contract
            : contract.withProvenance();
    var found = Arrays.asList(rows.columns());
    var filled =
        rows.select(
            Arrays.stream(stored.schema().fields())
                .map(
                    field ->
                        (found.contains(field.name())
                                ? rows.col(field.name()).cast(field.dataType())
                                : lit(null).cast(field.dataType()))
                            .as(field.name()))
                .toArray(org.apache.spark.sql.Column[]::new));
    filled.write().parquet(folder.resolve(table).toString());
  }

  private void csv(String name, Dataset<Row> rows) {
    rows.coalesce(1)
        .write()
        .mode("overwrite")
        .option("header", "true")
        .csv(folder.resolve("csv").resolve(name).toString());
  }
}
