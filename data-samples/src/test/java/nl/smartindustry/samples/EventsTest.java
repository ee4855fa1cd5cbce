package nl.smartindustry.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {
  @TempDir static Path out;
  private static final List<CSVRecord> EVENTS = new ArrayList<>();
  private static List<CSVRecord> truth;

  @BeforeAll
  static void make() {
    SyntheticCountry.generate(
        GenerateOptions.parse(out, "1:200", "42", "2022-2024", "none", "3"), line -> {});
    for (String period : List.of("202412", "202501", "202502", "202503")) {
      var folder = out.resolve("landing/enterprise_events").resolve(period);
      var file = "enterprise_events-%s-1/abr_events_%s.csv".formatted(period, period);
      EVENTS.addAll(SampleFiles.records(folder.resolve(file), ';', StandardCharsets.UTF_8));
    }
    truth = SampleFiles.truth(out, "continuity.csv");
  }

  @Test
  void allThirteenTypesOccur() {
    var types = new TreeMap<String, Integer>();
    EVENTS.forEach(event -> types.merge(event.get("type"), 1, Integer::sum));

    assertThat(types.keySet())
        .containsExactly(
            "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13");
  }

  @Test
  void anEventHasItsOwnNumberAndComesAfterItHappened() {
    var numbers = new HashSet<String>();
    for (var event : EVENTS) {
      var day = LocalDate.parse(event.get("datum"));
      assertThat(numbers.add(event.get("event_id"))).isTrue();
      assertThat(LocalDate.parse(event.get("datum_verwerkt"))).isBetween(day, day.plusMonths(24));
    }
  }

  @Test
  void someEventsComeLateInALaterDelivery() {
    var late =
        EVENTS.stream()
            .filter(event -> event.get("datum_verwerkt").startsWith("2025-03"))
            .filter(event -> event.get("datum").startsWith("2023"));

    assertThat(late).isNotEmpty();
  }

  @Test
  void after24MonthsWhoeverCameOrWentIsPartyToAnEvent() {
    var before = new HashSet<String>();
    var after = new HashSet<String>();
    EVENTS.forEach(event -> parties(event, "beid_voor", "beid_na", before, after));
    truth.forEach(
        event -> parties(event, "enterprises_before", "enterprises_after", before, after));

    var here = frame(2022);
    var there = frame(2023);
    assertThat(without(here, there)).hasSizeGreaterThan(100).isSubsetOf(before);
    assertThat(without(there, here)).hasSizeGreaterThan(100).isSubsetOf(after);
  }

  private static void parties(
      CSVRecord event, String one, String other, Set<String> before, Set<String> after) {
    before.addAll(List.of(event.get(one).split("\\|")));
    after.addAll(List.of(event.get(other).split("\\|")));
  }

  private static Set<String> frame(int year) {
    var numbers = new HashSet<String>();
    SampleFiles.delivered(out, "register_frame", year, "abr_jaar_" + year + ".csv")
        .forEach(record -> numbers.add(record.get("beid")));
    return numbers;
  }

  private static Set<String> without(Set<String> numbers, Set<String> others) {
    var rest = new HashSet<>(numbers);
    rest.removeAll(others);
    return rest;
  }
}
