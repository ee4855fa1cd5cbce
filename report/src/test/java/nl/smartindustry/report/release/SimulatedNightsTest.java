package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Small nights by the thousand, with faults drawn by a seed. What breaks names its seed; {@code
 * -Dseed=…} lives through that alone.
 */
class SimulatedNightsTest {
  private static final int COMMANDS = 20;
  private static final Long SEED = Long.getLong("seed");

  @Test
  void someNightsKeepTheirPromises(TestReporter reporter) {
    live(15, reporter);
  }

  @Tag("faults")
  @Test
  void tenThousandNightsKeepTheirPromises(TestReporter reporter) {
    live(500, reporter);
  }

  private static void live(int lives, TestReporter reporter) {
    var broken = new ArrayList<String>();
    int faults = 0;
    int kills = 0;
    int readings = 0;
    for (long seed : SEED == null ? LongStream.range(0, lives).toArray() : new long[] {SEED}) {
      var life = new SimulatedLife(seed);
      for (var found : life.through(COMMANDS)) {
        broken.add("-Dseed=%d: %s".formatted(seed, found));
      }
      faults += life.faults();
      kills += life.kills();
      readings += life.readings();
    }
    reporter.publishEntry(
        Map.of("faults", "" + faults, "kills", "" + kills, "readings", "" + readings));

    assertThat(broken).isEqualTo(List.of());
    assertThat(List.of(faults, kills, readings)).allMatch(count -> count > 0);
  }
}
