package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.report.disk.DiskCall;
import nl.smartindustry.report.disk.MemoryDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row K6 of the fault matrix: every state that a power cut can leave, and the start from each. */
class CrashStatesTest {
  @ParameterizedTest
  @CsvSource({
    "FIRST_NIGHT, 240",
    "NEXT_NIGHT,  800",
    "RESTART,      60",
    "ROLLBACK,     20",
    "RETRACT,      15",
    "RETENTION,    70"
  })
  void aStartFromAnyStateGivesTheOldReleaseOrTheNewOneWhole(
      PublicationCommand command, int atLeast) {
    var cuts = new PowerCuts(command);

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
      if (!new PowerCuts(PublicationCommand.NEXT_NIGHT).violationsWithout(flush).isEmpty()) {
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
    var disk = MemoryDisk.of(PublicationCommand.NEXT_NIGHT.disk());
    var paths = new ArrayList<String>();
    disk.watch(
        (call, path) -> {
          if (call == DiskCall.FLUSH) {
            paths.add(path.substring(StandInNight.ROOT.length() + 1));
          }
        });
    PublicationCommand.NEXT_NIGHT.in(StandInNight.on(disk));
    return paths;
  }
}
