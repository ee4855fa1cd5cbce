package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.smartindustry.report.disk.DiskCall;
import nl.smartindustry.report.disk.MemoryDisk;
import nl.smartindustry.report.release.Recovery.Command;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row K6 of the fault matrix: every state that a power cut can leave, and the start from each. */
class CrashStatesTest {
  /** The disk before the first night and after each of two. */
  private static final List<Map<String, byte[]>> DISKS = new ArrayList<>();

  private static String first;

  @BeforeAll
  static void twoNights() {
    var disk = MemoryDisk.of(Map.of());
    DISKS.add(disk.content());
    first = StandInNight.on(disk).night(1).release();
    DISKS.add(disk.content());
    StandInNight.on(disk).night(2);
    DISKS.add(disk.content());
  }

  @ParameterizedTest
  @CsvSource({
    "night,     0,  240",
    "night,     1,  800",
    "restart,   2,   60",
    "rollback,  2,   20",
    "retract,   2,   15",
    "retention, 2,   70"
  })
  void aStartFromAnyStateGivesTheOldReleaseOrTheNewOneWhole(String what, int nights, int atLeast) {
    int next = what.equals("night") ? nights + 1 : nights;
    var cuts = new PowerCuts(DISKS.get(nights), command(what, next), next);

    assertThat(cuts.violations()).isEmpty();
    assertThat(cuts.states()).isGreaterThan(atLeast);
  }

  /** The enumeration is worth something only if it notices a flush that is missing. */
  @Test
  void aNightThatForgetsToFlushWhatItPublishesIsFoundOut() {
    var noticed = new TreeSet<String>();
    int flush = 0;
    for (var path : flushesOfANight()) {
      flush++;
      var cuts = new PowerCuts(DISKS.get(1), command("night", 2), 2);
      if (!cuts.violationsWithout(flush).isEmpty()) {
        noticed.add(path.replaceAll("-[0-9a-f]{12}", "-*"));
      }
    }
    assertThat(noticed)
        .containsExactly(
            "releases",
            "releases/current.json.tmp",
            "releases/staging-*",
            "releases/staging-*/letter.html",
            "releases/staging-*/manifest.json",
            "releases/staging-*/tables",
            "releases/staging-*/tables/T1.csv",
            "restricted/deliveries/.ict_survey-2002-1.json.tmp",
            "restricted/ledger",
            "restricted/ledger/.000002-2002-03-31-*.json.tmp",
            "restricted/ledger/000002-2002-03-31-*",
            "restricted/ledger/000002-2002-03-31-*/protection_certificate",
            "restricted/ledger/000002-2002-03-31-*/protection_certificate/part-00000.txt",
            "restricted/ledger/000002-2002-03-31-*/publication_ledger",
            "restricted/ledger/000002-2002-03-31-*/publication_ledger/part-00000.txt",
            "restricted/survey_response",
            "restricted/survey_response/.staging-ict_survey-2002-1",
            "restricted/survey_response/.staging-ict_survey-2002-1/part-00000.txt");
  }

  private static List<String> flushesOfANight() {
    var disk = MemoryDisk.of(DISKS.get(1));
    var paths = new ArrayList<String>();
    disk.watch(
        (call, path) -> {
          if (call == DiskCall.FLUSH) {
            paths.add(path.substring(StandInNight.ROOT.length() + 1));
          }
        });
    StandInNight.on(disk).night(2);
    return paths;
  }

  private static Command command(String what, int number) {
    return switch (what) {
      case "night" -> night -> night.night(number);
      case "restart" -> night -> night.restart(number);
      case "rollback" -> night -> night.rollBack(first);
      case "retract" -> night -> night.retract(first);
      default -> night -> night.retention(12);
    };
  }
}
