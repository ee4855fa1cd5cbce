package nl.smartindustry.report.bench.chapter;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * An invented country: who is in its register in which year, and what is known of them. Every
 * number follows from that of an enterprise, so that the same country comes out each time.
 *
 * @param enterprises a year in the register; all else grows with it
 */
record ChapterCountry(SparkSession spark, int enterprises) {
  private static final List<String> TECHNOLOGIES =
      List.of(
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
          "rfid");

  /** Columns, and those of every technology after them. */
  static String[] withTechnologies(String... columns) {
    return Stream.concat(Stream.of(columns), TECHNOLOGIES.stream()).toArray(String[]::new);
  }

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

  /** One row per enterprise and year. */
  Dataset<Row> register() {
    var years = "explode(sequence(%d, %d)) year".formatted(ChapterTables.FIRST, ChapterTables.LAST);
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

  /** The production statistics: every large enterprise, one in seven of the others. */
  static Dataset<Row> statistics(Dataset<Row> register) {
    return register
        .where("persons >= 100 or lot < 0.14")
        .selectExpr(
            withTechnologies(
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
                "died"))
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

  /** Who is in one of two frames only. */
  static Dataset<Row> flows(Dataset<Row> register, int from, int to) {
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

  /**
   * Income statements, one a month: of every large employer and enough of the others for the
   * records wanted.
   */
  static Dataset<Row> jobs(Dataset<Row> register) {
    return register
        .where(
            "year >= "
                + ChapterTables.FIRST_WAGES
                + " and (persons >= 100 or pmod(xxhash64(e), 20) < 12)")
        .selectExpr("*", "explode(sequence(1L, persons)) job")
        .selectExpr("*", "explode(sequence(1, 12)) m")
        .selectExpr(
            "concat(enterprise_id, '.', job) job_id",
            "make_date(year, m, 1) statement_start",
            "last_day(make_date(year, m, 1)) statement_end",
            "format_string('%d-%02d', year, m) month",
            "concat('P', enterprise_id, '.', job) person_id",
            "enterprise_id",
            "cast(100 + pmod(job * 13, 60) as decimal(18, 2)) paid_hours",
            "cast(95 + pmod(job * 13, 60) as decimal(18, 2)) worked_hours",
            "cast(200000 + pmod(xxhash64(e, job), 500000) as long) basic_pay",
            "0L special_pay",
            "'M' pay_period",
            "cast(20 + pmod(job, 45) as long) age");
  }
}
