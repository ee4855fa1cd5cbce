package nl.smartindustry.samples.wages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.samples.SampleFiles;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.CountryScale;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.population.Ownership;
import nl.smartindustry.samples.write.LineWriter;
import nl.smartindustry.samples.write.SheetFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs and wages of a small country: two versions of 2024 and its definitive file, and 2022. */
class WageDeliveriesTest {
  @TempDir static Path out;

  private static final Map<WageVersion, String> TOTALS = new HashMap<>();
  private static Country country;

  @BeforeAll
  static void make() throws IOException {
    country = Country.of(42, new CountryScale(1000), new YearRange(2022, 2024));
    var versions =
        List.of(
            new WageVersion(2022, WageVersion.DEFINITIVE),
            new WageVersion(2024, 11),
            new WageVersion(2024, 12),
            new WageVersion(2024, WageVersion.DEFINITIVE));
    var plan = country.people().blueprint();
    for (var version : versions) {
      var totals = new WageTotals(version.year(), plan.groups());
      var file = new WageFile(country, version, Optional.empty());
      csv(place(version), file, plan.slots(), totals);
      TOTALS.put(version, totals.delivery("all"));
    }
  }

  /** A file with the same records in text. */
  static void csv(Path path, WageFile file, int slots, WageTotals totals) throws IOException {
    var columns = file.columns();
    try (var out = Files.newOutputStream(path)) {
      var writer = new LineWriter(out, SheetFormat.PLAIN, columns.names());
      file.write(
          statement -> {
            columns.texts(statement).forEach(writer::cell);
            writer.end();
          },
          0,
          slots,
          totals);
      writer.close();
    }
  }

  private static Path place(WageVersion version) {
    return out.resolve("%d-%d.csv".formatted(version.year(), version.number()));
  }

  @Test
  void onNewYearsDayAnEnterpriseHasAsManyJobsAsPersonsLessOwners() {
    var expected = new TreeMap<String, Integer>();
    var people = country.people();
    var owners = new Ownership(country.draws());
    var staffed = definitive(2024).stream().map(r -> r.get("beid")).collect(Collectors.toSet());
    for (int slot = 0; slot < people.blueprint().slots(); slot++) {
      var life = people.at(slot, 2024);
      var number = people.beid(life, 2024);
      int jobs = people.workforce().persons(life, 2024) - owners.owners(life);
      if (staffed.contains(number) && jobs > 0) {
        expected.put(number, jobs);
      }
    }

    var found = new TreeMap<String, Integer>();
    for (var statement : definitive(2024)) {
      if (statement.get("aanvang_iko").equals("2024-01-01")) {
        found.merge(statement.get("beid"), 1, Integer::sum);
      }
    }

    assertThat(expected).hasSizeGreaterThan(40);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void statementsOfAJobFollowEachOtherAndEachHasAKeyOfItsOwn() {
    var lastDay = new HashMap<String, LocalDate>();
    var keys = new HashSet<String>();
    for (var statement : definitive(2024)) {
      var start = LocalDate.parse(statement.get("aanvang_iko"));
      var end = LocalDate.parse(statement.get("einde_iko"));
      var before = lastDay.put(statement.get("ikvid"), end);

      assertThat(end).isAfterOrEqualTo(start);
      assertThat(before == null || before.plusDays(1).equals(start)).isTrue();
      assertThat(keys.add(statement.get("ikvid") + start)).isTrue();
    }
  }

  @Test
  void fourWeeksMayCrossTheYear() {
    assertThat(definitive(2022))
        .anyMatch(
            r ->
                r.get("tijdvak").equals("4W")
                    && r.get("aanvang_iko").equals("2022-12-05")
                    && r.get("einde_iko").equals("2023-01-01"));
  }

  @Test
  void oneFilerHasTwelvePeriodsAYearAndAnotherThirteen() {
    var periods =
        definitive(2024).stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.get("tijdvak"),
                    Collectors.mapping(r -> r.get("einde_iko"), Collectors.toSet())));

    assertThat(regular(periods.get("M"), 1)).isEqualTo(12);
    assertThat(regular(periods.get("4W"), 28)).isEqualTo(13);
  }

  /** Last days of periods: ends of months, or Sundays four weeks apart. */
  private static long regular(Set<String> days, int weeks) {
    return days.stream()
        .map(LocalDate::parse)
        .filter(
            day ->
                weeks == 1
                    ? day.getDayOfMonth() == day.lengthOfMonth()
                    : (day.toEpochDay() - LocalDate.of(2024, 1, 28).toEpochDay()) % weeks == 0)
        .count();
  }

  @Test
  void someHaveTwoJobsWithOneEmployerAndSomeMoveToAnother() {
    var jobs = new HashMap<String, Set<String>>();
    var employers = new HashMap<String, Set<String>>();
    for (var r : definitive(2024)) {
      jobs.computeIfAbsent(r.get("persoon_ps") + r.get("beid"), k -> new HashSet<>())
          .add(r.get("ikvid"));
      employers.computeIfAbsent(r.get("persoon_ps"), k -> new HashSet<>()).add(r.get("kvk"));
    }

    assertThat(jobs.values()).anyMatch(held -> held.size() > 1);
    assertThat(employers.values()).anyMatch(paid -> paid.size() > 1);
  }

  @Test
  void aVersionHoldsAllOfTheOneBeforeAndItsLastMonthIsTheLeastCertain() {
    var november = byKey(delivered(2024, 11));
    var december = byKey(delivered(2024, 12));
    var definitive = byKey(definitive(2024));

    assertThat(december.keySet()).containsAll(november.keySet());
    assertThat(definitive.keySet()).containsAll(december.keySet());
    assertThat(definitive.size()).isGreaterThan(december.size());
    assertThat(revised(november, december)).isNotEmpty().allMatch(r -> is(r, "202411"));
    assertThat(revised(december, definitive)).isNotEmpty().allMatch(r -> is(r, "202412"));
  }

  private static boolean is(CSVRecord statement, String month) {
    return statement.get("maand").equals(month);
  }

  private static List<CSVRecord> revised(
      Map<String, CSVRecord> before, Map<String, CSVRecord> after) {
    var revised = new ArrayList<CSVRecord>();
    before.forEach(
        (key, first) -> {
          if (!first.get("basisloon_ct").equals(after.get(key).get("basisloon_ct"))) {
            revised.add(first);
          }
        });
    return revised;
  }

  @Test
  void theTruthIsWhatTheFilesAddUpTo() {
    TOTALS.forEach(
        (version, totals) -> {
          var records = delivered(version.year(), version.number());

          assertThat(
                  "all,%d,%d,%d,%d,%d"
                      .formatted(
                          records.size(),
                          sum(records, "uren_verloond"),
                          sum(records, "uren_gewerkt"),
                          sum(records, "basisloon_ct"),
                          sum(records, "bijz_beloning_ct")))
              .isEqualTo(totals);
        });
  }

  private static long sum(List<CSVRecord> records, String column) {
    return records.stream().mapToLong(r -> Long.parseLong(r.get(column).replace(",", ""))).sum();
  }

  private static Map<String, CSVRecord> byKey(List<CSVRecord> records) {
    return records.stream()
        .collect(Collectors.toMap(r -> r.get("ikvid") + r.get("aanvang_iko"), r -> r));
  }

  private static List<CSVRecord> definitive(int year) {
    return delivered(year, WageVersion.DEFINITIVE);
  }

  private static List<CSVRecord> delivered(int year, int number) {
    return SampleFiles.records(place(new WageVersion(year, number)), ';', StandardCharsets.UTF_8);
  }
}
