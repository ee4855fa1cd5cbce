package nl.smartindustry.ingest.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import nl.smartindustry.ingest.generate.dirt.DirtLevel;
import nl.smartindustry.ingest.generate.dirt.Soil;
import nl.smartindustry.ingest.generate.population.Life;
import nl.smartindustry.ingest.generate.register.Ownership;
import nl.smartindustry.ingest.generate.wages.WageVersion;
import nl.smartindustry.ingest.generate.write.CountryFolder;
import nl.smartindustry.ingest.generate.write.DeliveryWriter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs and wages of a small country: two versions of 2024 and its definitive file, and 2022. */
class WageDeliveriesTest {
  @TempDir static Path out;

  private static Country country;

  @BeforeAll
  static void make() {
    var options = GenerateOptions.parse(out, "1:1000", null, null, null, "0");
    country = Country.of(options);
    var writer = new DeliveryWriter(CountryFolder.open(out));
    var soil = new Soil(country.draws(), DirtLevel.NONE, options.years());
    var versions =
        List.of(
            new WageVersion(2022, WageVersion.DEFINITIVE),
            new WageVersion(2024, 11),
            new WageVersion(2024, 12),
            new WageVersion(2024, WageVersion.DEFINITIVE));
    var landing = new Landing(writer, soil, line -> {});
    WageDeliveries.deliver(country, options, landing, versions, Optional.empty()).write(writer);
  }

  @Test
  void onNewYearsDayAnEnterpriseHasAsManyJobsAsPersonsLessOwners() {
    var expected = new TreeMap<String, Integer>();
    var population = country.people().population();
    var staffed = definitive(2024).stream().map(r -> r.get("beid")).collect(Collectors.toSet());
    for (int slot = 0; slot < population.blueprint().slots(); slot++) {
      var life = population.at(slot, 2024);
      var number = country.people().identity().beid(life, 2024);
      int jobs = country.people().workforce().persons(life, 2024) - owners(life);
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

  private static int owners(Life life) {
    var form = new Ownership(country.draws());
    return switch (form.legalForm(life)) {
      case "Eenmanszaak" -> 1;
      case "VOF" -> 2;
      default -> 0;
    };
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
    var november = byKey(delivered(2024, 11, "polis_202411.csv"));
    var december = byKey(delivered(2024, 12, "polis_202412.csv"));
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
    for (var truth : SmallCountry.truth(out, "wage-deliveries.csv")) {
      var parts = truth.get("delivery").split("-");
      int number = Integer.parseInt(parts[2]);
      var file = number > 12 ? "polis_%s.csv" : "polis_%s%02d.csv";
      var records = delivered(Integer.parseInt(parts[1]), number, file.formatted(parts[1], number));

      assertThat(records).hasSize(Integer.parseInt(truth.get("records")));
      assertThat(records.stream().mapToLong(r -> Long.parseLong(r.get("basisloon_ct"))).sum())
          .isEqualTo(Long.parseLong(truth.get("basic_pay")));
      assertThat(
              records.stream()
                  .mapToLong(r -> Long.parseLong(r.get("uren_verloond").replace(",", "")))
                  .sum())
          .isEqualTo(Long.parseLong(truth.get("paid_hours")));
    }
  }

  private static Map<String, CSVRecord> byKey(List<CSVRecord> records) {
    return records.stream()
        .collect(Collectors.toMap(r -> r.get("ikvid") + r.get("aanvang_iko"), r -> r));
  }

  private static List<CSVRecord> definitive(int year) {
    return delivered(year, WageVersion.DEFINITIVE, "polis_" + year + ".csv");
  }

  private static List<CSVRecord> delivered(int year, int number, String file) {
    var folder = "landing/wage_records/%d/wage_records-%d-%d".formatted(year, year, number);
    return SmallCountry.records(out.resolve(folder).resolve(file), ';', StandardCharsets.UTF_8);
  }
}
