package nl.smartindustry.samples.wages;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.IngestJob;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.RowExpression;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.derived.JobMonths;
import nl.smartindustry.ingest.derived.JobMonths.Amount;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.samples.SampleFiles;
import nl.smartindustry.samples.dirt.ContinuedEnterprises;
import nl.smartindustry.samples.dirt.DefectPlanter;
import nl.smartindustry.samples.dirt.DirtLevel;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.CountryScale;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.write.CountryFolder;
import nl.smartindustry.samples.write.DeliveryCalendar;
import nl.smartindustry.samples.write.DeliveryWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The versions of a year of wages, read as they come in, and what becomes of them by month. */
class WageReadingTest extends SparkTest {
  @TempDir static Path out;

  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final Contract MONTHS = Contract.load(DEFINITIONS, "job_month");
  private static final Country COUNTRY =
      Country.of(42, new CountryScale(1000), new YearRange(2022, 2024));

  @BeforeAll
  static void deliver() {
    var writer = new DeliveryWriter(CountryFolder.open(out));
    var years = COUNTRY.years();
    var planter =
        new DefectPlanter(COUNTRY.draws(), DirtLevel.NONE, years, ContinuedEnterprises.none());
    var landing = new SampleLanding(writer, planter, new DeliveryCalendar(years), line -> {});
    var versions =
        List.of(
            new WageVersion(2023, WageVersion.DEFINITIVE),
            new WageVersion(2024, 1),
            new WageVersion(2024, 2),
            new WageVersion(2024, WageVersion.DEFINITIVE));
    new WageDeliveries(COUNTRY, landing, Optional.empty()).deliver(versions);
  }

  @Test
  void eachVersionTakesThePlaceOfTheOneBeforeAndMonthsAddUpToIt() {
    for (var night :
        Map.of(
                "2024-03-31", "wage_records-2024-1",
                "2024-04-30", "wage_records-2024-2",
                "2025-10-01", "wage_records-2024-13")
            .entrySet()) {
      var run = night(LocalDate.parse(night.getKey()));

      var deliveries = new TreeSet<String>();
      var sums = new long[Amount.values().length];
      each(
          run,
          (delivery, month) -> {
            if (delivery.startsWith("wage_records-2024")) {
              deliveries.add(delivery);
              for (var amount : Amount.values()) {
                sums[amount.ordinal()] += month.isMissing(amount) ? 0 : month.part(amount);
              }
            }
          });

      assertThat(deliveries).containsExactly(night.getValue());
      assertThat(text(sums)).isEqualTo(totals(night.getValue()));
    }
  }

  @Test
  void jobsAndDaysOfEveryMonthAreThoseOfTheTruth() {
    var found = new TreeMap<String, long[]>();
    each(
        night(LocalDate.parse("2025-10-01")),
        (delivery, month) -> {
          var key = delivery + " | " + month.value(MONTHS.field("month")).get();
          var sum = found.computeIfAbsent(key, k -> new long[2]);
          sum[0] += month.onLastDay() ? 1 : 0;
          sum[1] += (Long) month.value(MONTHS.field("days")).get();
        });

    assertThat(found).hasSize(24);
    assertThat(lines(found)).isEqualTo(byMonth());
  }

  /** Hands on every month of the statements that a night stored, with their delivery. */
  private static void each(RunContext run, BiConsumer<String, JobMonths> use) {
    var delivery = RowExpression.of(MONTHS, col("source_delivery"));
    var files = TableReader.files(run.folders("wage_record"));
    try (var months =
        JobMonths.open(
            files, (text, from, length) -> 0, EnumSet.allOf(Amount.class), List.of(delivery))) {
      var value = delivery.over(months::value);
      while (months.next()) {
        use.accept((String) value.get(), months);
      }
    }
  }

  @Test
  void aYearInCsvIsReadAsTheSameTable() throws IOException {
    var plan = COUNTRY.people().blueprint();
    var csv = out.resolve("polis_2023.csv");
    var file =
        new WageFile(COUNTRY, new WageVersion(2023, WageVersion.DEFINITIVE), Optional.empty());
    WageDeliveriesTest.csv(csv, file, plan.slots(), new WageTotals(2023, plan.groups()));
    var loose = new Settings.Input("wage_records_csv", "2023", "D", List.of(csv));
    var day = LocalDate.parse("2024-10-01");

    var fromCsv = run("wage_records_csv", settings(out.resolve("none"), day, List.of(loose)));
    var fromParquet = night(day);

    var contract = Contract.load(DEFINITIONS, "wage_record");
    var one = fromCsv.read(contract);
    var other = fromParquet.read(contract).where(col("month").startsWith("2023"));
    assertThat(one.count()).isPositive().isEqualTo(other.count());
    assertThat(one.exceptAll(other).isEmpty()).isTrue();
  }

  private static List<String> byMonth() {
    var sums = new TreeMap<String, long[]>();
    for (var line : SampleFiles.truth(out, "wage-months.csv")) {
      if (line.get("delivery").endsWith("-13")) {
        var sum =
            sums.computeIfAbsent(
                line.get("delivery") + " | " + line.get("month"), k -> new long[2]);
        sum[0] += Long.parseLong(line.get("jobs"));
        sum[1] += Long.parseLong(line.get("job_days"));
      }
    }
    return lines(sums);
  }

  private static List<String> lines(Map<String, long[]> sums) {
    return sums.entrySet().stream()
        .map(sum -> sum.getKey() + " | " + sum.getValue()[0] + " | " + sum.getValue()[1])
        .sorted()
        .toList();
  }

  private static String totals(String delivery) {
    return SampleFiles.truth(out, "wage-deliveries.csv").stream()
        .filter(line -> line.get("delivery").equals(delivery))
        .map(
            line ->
                String.join(
                    ",",
                    line.get("paid_hours"),
                    line.get("worked_hours"),
                    line.get("basic_pay"),
                    line.get("special_pay")))
        .findFirst()
        .orElseThrow();
  }

  private static String text(long... sums) {
    return Arrays.stream(sums).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }

  private static RunContext night(LocalDate day) {
    return run("wage_records", settings(out.resolve("landing"), day, List.of()));
  }

  private static Settings settings(Path landing, LocalDate day, List<Settings.Input> inputs) {
    var warehouse = out.resolve("warehouse-%s-%d".formatted(day, inputs.size()));
    var places = new Settings.Places(landing, warehouse, Optional.empty());
    return new Settings(out.resolve("s.yaml"), "t", true, day, places, List.of(), inputs).asOf(day);
  }

  /** Reads one source; the session is that of all tests and must not be closed. */
  @SuppressWarnings("resource")
  private static RunContext run(String source, Settings settings) {
    var all = IngestJob.load(DEFINITIONS);
    var wages = LayoutCatalogue.load(DEFINITIONS).get(source);
    var run = new RunContext(settings, DEFINITIONS, Progress.silent());
    var job = new IngestJob(new LayoutCatalogue(Map.of(source, wages)), all.derivations());
    job.run(run, job.plan(settings));
    return run;
  }
}
