package nl.smartindustry.ingest.derived.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.TableWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the enterprises of a made-up wild country is what the oracle says. */
class WildCountryTest extends UnitBench {
  private static final int ENTERPRISES = 300;
  private static final int FIRST = 2019;
  private static final int LAST = 2022;

  /** Enterprises before and after an event, by its type. */
  private static final int[] BEFORE = {0, 0, 1, 1, 2, 2, 1, 1, 2, 3, 1, 2, 1, 1};

  private static final int[] AFTER = {0, 1, 0, 1, 1, 1, 2, 2, 3, 2, 1, 2, 1, 1};

  /** An event as delivered. */
  record Delivered(
      String id,
      LocalDate day,
      LocalDate processed,
      int type,
      List<String> before,
      List<String> after,
      String delivery) {

    Object cell(String column) {
      return switch (column) {
        case "event_id" -> id;
        case "event_date" -> day;
        case "processed" -> processed;
        case "event_type" -> "%02d".formatted(type);
        case "enterprises_before" -> before.isEmpty() ? null : String.join("|", before);
        case "enterprises_after" -> after.isEmpty() ? null : String.join("|", after);
        case "source_delivery" -> delivery;
        default -> null;
      };
    }

    Set<String> parties() {
      return Stream.of(before, after).flatMap(List::stream).collect(Collectors.toSet());
    }
  }

  private final Random random = new Random(20240501);

  @Test
  void everyEnterpriseBecomesWhatTheOracleSays(@TempDir Path folder) {
    var run = run(folder);
    var frames = new TreeMap<String, TreeSet<Integer>>();
    store(run, FRAME, frames(frames));
    var events = events();
    run.write(EVENT, table -> writeEvents(table, events));
    var jobs = jobs();

    units(run, jobs);

    var oracle = new UnitOracle(ContinuityDefinition.load(DEFINITIONS), frames, events, jobs);
    assertThat(
            stored(
                run,
                "unit_demography",
                "window_from",
                "window_to",
                "enterprise_id",
                "continuity_id",
                "flow",
                "status",
                "imputed"))
        .hasSizeGreaterThan(400)
        .anyMatch(row -> row.endsWith("true"))
        .anyMatch(row -> row.contains(Status.WITH_OTHERS))
        .anyMatch(row -> row.contains(Status.REACTIVATED))
        .isEqualTo(oracle.demography());
    assertThat(
            stored(
                run,
                "unit_revision",
                "window_from",
                "window_to",
                "known_until",
                "enterprise_id",
                "status_before",
                "status_after"))
        .hasSizeGreaterThan(50)
        .isEqualTo(oracle.revisions());
  }

  private static void writeEvents(TableWriter table, List<Delivered> events) throws IOException {
    for (var event : events) {
      table.row(EVENT.names().stream().map(event::cell).toArray());
    }
  }

  private String frames(Map<String, TreeSet<Integer>> years) {
    var picture = new StringBuilder("period | enterprise_id | status\n");
    for (int enterprise = 0; enterprise < ENTERPRISES; enterprise++) {
      for (int year = FIRST; year <= LAST; year++) {
        if (random.nextInt(3) > 0) {
          var status = random.nextInt(10) > 0 ? "A" : "S";
          picture.append("%d | %s | %s%n".formatted(year, name(enterprise), status));
          if (status.equals("A")) {
            years.computeIfAbsent(name(enterprise), key -> new TreeSet<>()).add(year);
          }
        }
      }
    }
    return picture.toString();
  }

  private List<Delivered> events() {
    var events = new ArrayList<Delivered>();
    for (int event = 0; event < 130; event++) {
      events.add(event(event, "d1", 0));
      if (random.nextInt(10) == 0) {
        events.add(event(event, "d2", 200));
      }
    }
    return events;
  }

  private Delivered event(int number, String delivery, int later) {
    var type = 1 + random.nextInt(13);
    var day = LocalDate.of(FIRST, 1, 1).plusDays(random.nextInt(3 * 365 + 60));
    return new Delivered(
        "e" + number,
        day,
        day.plusDays(later + random.nextInt(700)),
        type,
        parties(BEFORE[type]),
        parties(AFTER[type]),
        delivery);
  }

  private List<String> parties(int many) {
    return IntStream.range(0, many).mapToObj(at -> name(random.nextInt(ENTERPRISES))).toList();
  }

  /** Small groups of persons that move together every few months. */
  private List<Job> jobs() {
    var jobs = new ArrayList<Job>();
    for (int crew = 0; crew < 120; crew++) {
      int size = 4 + random.nextInt(4);
      int enterprise = random.nextInt(ENTERPRISES);
      for (int month = FIRST * 12; month < LAST * 12 + 3; month++) {
        enterprise = random.nextInt(8) == 0 ? random.nextInt(ENTERPRISES) : enterprise;
        for (int person = 0; person < size; person++) {
          if (random.nextInt(20) > 0) {
            jobs.add(new Job(name(enterprise), crew + "-" + person, month, month));
          }
        }
      }
    }
    return jobs;
  }

  private static String name(int enterprise) {
    return "%08d".formatted(enterprise);
  }
}
