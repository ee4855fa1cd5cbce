package nl.smartindustry.report.bench.chapter;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableStore;
import nl.smartindustry.ingest.definition.Definitions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Invented tables as ingest would have stored them, and the columns that R reads of them as CSV: a
 * register of manufacturing over ten years, a tenth of it in the production statistics, the jobs of
 * every large and one in twenty small employers in the last three.
 *
 * @param enterprises a year in the register; all other tables grow with it
 */
record ChapterTables(SparkSession spark, Definitions definitions, Path folder, int enterprises) {
  static final int FIRST = 2015;
  static final int LAST = 2024;
  static final int FIRST_WAGES = 2022;

  /** Number between 0 and 1 that an enterprise keeps; another for another name. */
  private static String chance(String name, String... by) {
    var keys = by.length == 0 ? "e" : "e, " + String.join(", ", by);
    return "(pmod(xxhash64('%s', %s), 1000003) / 1000003.0D)".formatted(name, keys);
  }

  /** A standard normal number of two uniform ones. */
  private static String normal(String name, String... by) {
    return "(sqrt(-2 * ln(%s + 1e-7)) * cos(6.283185307179586D * %s))"
        .formatted(chance(name, by), chance(name + "2", by));
  }

  /** Makes every table; a table is made whole or not at all. */
  void write() {
    var register = register().cache();
    store("register_frame", register);
    var statistics = statistics(register).cache();
    store("business_statistics", statistics);
    csv(
        "statistics",
        statistics.selectExpr(
            "year",
            "enterprise_id",
            "substring(activity, 1, 2) activity",
            "weight",
            "persons",
            "value_added",
            "born",
            "died",
            "robots",
            "ai_any",
            "printing_3d",
            "iot",
            "cloud_intermediate",
            "data_analytics",
            "mes",
            "digital_twin",
            "crm",
            "erp",
            "rfid"));
    var answers = register.where("year between 2022 and 2024 and persons >= 10 and in_survey");
    answers
        .selectExpr(
            "cast(year as string) period",
            "enterprise_id",
            "'R' response",
            "robots",
            "ai_any",
            "printing_3d",
            "iot",
            "cloud_intermediate",
            "data_analytics",
            "mes",
            "digital_twin",
            "crm",
            "erp",
            "rfid",
            "robots robots_industrial",
            "cast(robots as int) + cast(ai_any as int) + cast(printing_3d as int) + cast(iot as int)"
                + " + cast(cloud_intermediate as int) + cast(data_analytics as int) technology_count")
        .write()
        .mode("overwrite")
        .parquet(folder.resolve("answers").toString());
    store("survey_response", answers.withColumn("wave", expr("cast(year as long)")));
    demography(register);
    prices();
    var jobs = jobs(register);
    store("job_month", jobs);
    csv(
        "jobs",
        jobs.selectExpr(
            "month", "enterprise_id", "on_last_day", "paid_hours", "worked_hours", "basic_pay"));
    csv(
        "register",
        register.selectExpr(
            "year", "enterprise_id", "substring(activity, 1, 2) activity", "persons", "founded"));
  }

  private Dataset<Row> register() {
    var years = "explode(sequence(%d, %d)) year".formatted(FIRST, LAST);
    return spark
        .range(0, enterprises * 5L / 4, 1, 2)
        .selectExpr("id e", years)
        .selectExpr(
            "e",
            "year",
            "format_string('E%09d', e) enterprise_id",
            "if("
                + chance("old")
                + " < 0.7, 1990, 2014 + cast("
                + chance("born")
                + " * 11 as int)) born",
            "if("
                + chance("stays")
                + " < 0.7, 2050, 2016 + cast("
                + chance("died")
                + " * 10 as int)) died",
            "cast(10 + pmod(e * 7, 24) as string) division",
            "exp(1.3 + 1.25 * " + normal("size") + ") base",
            normal("ability") + " ability",
            chance("survey") + " < 0.5 in_survey",
            chance("sample") + " lot")
        .where("year >= born and year < died")
        .selectExpr(
            "*",
            "cast(year as string) period",
            "concat(division, '11') activity",
            "cast(greatest(1, base * exp(0.03 * (year - 2015) * "
                + normal("growth")
                + " + 0.05 * "
                + normal("shock", "year")
                + ")) as long) persons",
            "cast(concat(born, '-01-01') as date) founded",
            "'A' status",
            robots("robots", "0.02"),
            robots("ai_any", "0.015"),
            robots("printing_3d", "0.012"),
            robots("iot", "0.02"),
            robots("cloud_intermediate", "0.05"),
            robots("data_analytics", "0.03"),
            robots("mes", "0.02"),
            robots("digital_twin", "0.01"),
            robots("crm", "0.03"),
            robots("erp", "0.04"),
            robots("rfid", "0.01"));
  }

  /** Use of a technology, which is never given up. */
  private static String robots(String name, String pace) {
    return chance(name) + " < " + pace + " * (year - 2010) + 0.05 * ability " + name;
  }

  private Dataset<Row> statistics(Dataset<Row> register) {
    return register
        .where("persons >= 100 or lot < 0.14")
        .selectExpr(
            "cast(year as long) year",
            "enterprise_id",
            "'D' status",
            "activity",
            "cast(null as string) size_code",
            "cast(if(persons >= 100, 1, 1 / 0.14D) as decimal(18, 5)) weight",
            "persons",
            "cast(persons * 0.9 as decimal(18, 1)) fte",
            "persons * exp(4.2 + 0.35 * ability + 0.008 * (year - 2015) + 0.1 * "
                + normal("va", "year")
                + " + if(robots, 0.1, 0)) va",
            "born",
            "died",
            "robots",
            "ai_any",
            "printing_3d",
            "iot",
            "cloud_intermediate",
            "data_analytics",
            "mes",
            "digital_twin",
            "crm",
            "erp",
            "rfid")
        .selectExpr(
            "*",
            "cast(va * 3 as decimal(18, 2)) turnover",
            "cast(va * 2.9 as decimal(18, 2)) production",
            "cast(va * 1.9 as decimal(18, 2)) purchases",
            "cast(va as decimal(18, 2)) value_added",
            "cast(va * 0.6 as decimal(18, 2)) personnel_costs",
            "cast(va * 0.45 as decimal(18, 2)) wages",
            "cast(va * 0.1 as decimal(18, 2)) depreciation");
  }

  private void demography(Dataset<Row> register) {
    var rows = spark.emptyDataFrame();
    for (int from = FIRST; from < LAST; from++) {
      var window = flows(register, from, from + 1);
      rows = from == FIRST ? window : rows.unionByName(window);
    }
    rows = rows.unionByName(flows(register, LAST - 2, LAST)).cache();
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

  private static Dataset<Row> flows(Dataset<Row> register, int from, int to) {
    var once =
        "(year = %d and died <= %d) or (year = %d and born > %d)".formatted(from, to, to, from);
    return register
        .where(once)
        .selectExpr(
            "cast(" + from + " as long) window_from",
            "cast(" + to + " as long) window_to",
            "enterprise_id",
            "enterprise_id continuity_id",
            "if(year = " + from + ", 'exit', 'entry') flow",
            "if(year = " + from + ", 'death', 'birth') status",
            "false imputed");
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

  private static Dataset<Row> jobs(Dataset<Row> register) {
    return register
        .where("year >= " + FIRST_WAGES + " and (persons >= 100 or pmod(xxhash64(e), 20) < 12)")
        .selectExpr("*", "explode(sequence(1L, persons)) job")
        .selectExpr("*", "explode(sequence(1, 12)) m")
        .selectExpr(
            "concat(enterprise_id, '.', job) job_id",
            "make_date(year, m, 1) statement_start",
            "format_string('%d-%02d', year, m) month",
            "concat('P', enterprise_id, '.', job) person_id",
            "enterprise_id",
            "28L days",
            "1L on_last_day",
            "cast(100 + pmod(job * 13, 60) as decimal(18, 2)) paid_hours",
            "cast(95 + pmod(job * 13, 60) as decimal(18, 2)) worked_hours",
            "cast(200000 + pmod(xxhash64(e, job), 500000) as long) basic_pay",
            "0L special_pay",
            "'M' pay_period",
            "cast(20 + pmod(job, 45) as long) age");
  }

  /** Stores what there is of a table by its contract; the columns that are not there are empty. */
  private void store(String table, Dataset<Row> rows) {
    var contract = Contract.load(definitions, table);
    var stored =
        table.equals("job_month") || table.startsWith("unit_") || table.startsWith("cont")
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
    TableStore.write(stored, filled, folder.resolve(table));
  }

  private void csv(String name, Dataset<Row> rows) {
    rows.coalesce(1)
        .write()
        .mode("overwrite")
        .option("header", "true")
        .csv(folder.resolve("csv").resolve(name).toString());
  }
}
