package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rows K1, K2, C1 and N2 of the fault matrix: whole nights as processes of the packaged jar,
 * stopped as a power cut would. The next night runs in this process, which is warm.
 *
 * <p>Always: a crash in each state that a warehouse can be in. With {@code -P faults}: at every
 * point, and more kills at random. {@code PublicationFaultTest} has every point of the publication,
 * always.
 */
class NightKillIT {
  private static final int KILLED = 137;
  private static final int LOCKED = 75;
  private static final int KILLS = Integer.getInteger("kills", 20);
  private static final int KILLS_ALWAYS = 4;
  private static final long SEED = 4242;

  /** What comes in the night that is stopped. */
  private static final String NEW = "fieldlabs/2024";

  @TempDir static Path shared;
  private static SmallNight before;
  private static String after;

  /** The same where nothing was published before. */
  private static String alone;

  private static Duration first;
  private static Duration later;

  @TempDir Path folder;

  @BeforeAll
  static void aNightBeforeAndANightWithoutFault() throws Exception {
    before = SmallNight.in(shared.resolve("before")).printingLittle();
    before.release();
    after = nightAfter(shared.resolve("control")).release();
    NightProcess.archiveOnce(SmallNight.in(shared.resolve("archive"), NEW).printingLittle());
    var measured = SmallNight.in(shared.resolve("measured"), NEW).printingLittle();
    first = NightProcess.of(measured).run().took();
    alone = measured.current().orElseThrow();
    var next = nightAfter(shared.resolve("later"));
    later = NightProcess.of(next).run().took();
    assertThat(next.current()).contains(after);
  }

  /**
   * On disk are: some deliveries; all deliveries; some tables of estimates; files of a release; a
   * manifest with them; an entry of the ledger without its release; a release that is not current;
   * the next pointer beside the old one; the new release.
   */
  @ParameterizedTest
  @CsvSource({
    "ingest,      old",
    "contract,    old",
    "observation, old",
    "write,       old",
    "manifest,    old",
    "ledger,      old",
    "rename,      old",
    "commit,      old",
    "pointer,     new"
  })
  void aCrashInEachStateLeavesTheOldReleaseOrTheNew(
      String point, String expected, TestReporter reporter) throws Exception {
    crash(point, expected, reporter);
  }

  /** After other tables than {@code observation}, and the states above without their last step. */
  @Tag("faults")
  @ParameterizedTest
  @CsvSource({
    "protection_certificate, old",
    "publication_ledger, old",
    "unlinked_unit, old",
    "winsorised_unit, old",
    "quality_indicator, old",
    "audit,    old",
    "after,    new"
  })
  void aCrashAtEveryOtherPointLeavesTheOldReleaseOrTheNew(
      String point, String expected, TestReporter reporter) throws Exception {
    crash(point, expected, reporter);
  }

  private void crash(String point, String expected, TestReporter reporter) throws Exception {
    var night = nightAfter();

    var ended = NightProcess.of(night).crashAt(point);

    assertThat(ended.exitCode()).isEqualTo(KILLED);
    assertThat(night.current())
        .isEqualTo(expected.equals("old") ? before.current() : Optional.of(after));
    long began = System.nanoTime();
    recovers(night, after);
    var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
    reporter.publishEntry("seconds to the next good night after " + point, "" + seconds);
    assertThat(night.runs()).hasSize(3);
  }

  @Test
  void killedAtSomeTimesTheReleaseIsTheOldOneOrTheNew() throws Exception {
    kill(KILLS_ALWAYS);
  }

  @Tag("faults")
  @Test
  void killedAtAnyTimeTheReleaseIsTheOldOneOrTheNew() throws Exception {
    kill(KILLS);
  }

  private void kill(int kills) throws Exception {
    var random = new Random(SEED);
    int hit = 0;
    for (int kill = 0; kill < kills; kill++) {
      var here = folder.resolve("kill-" + kill);
      boolean begins = kill % 2 == 0;
      var night = begins ? SmallNight.in(here, NEW).printingLittle() : nightAfter(here);
      var old = night.view().verified();
      var whole = begins ? first : later;
      var delay = Duration.ofNanos((long) (whole.toNanos() * random.nextDouble()));

      int exitCode = NightProcess.of(night).killAfter(delay).exitCode();

      assertThat(exitCode).isIn(0, KILLED);
      assertThat(night.current()).isIn(old, Optional.of(begins ? alone : after));
      recovers(night, begins ? alone : after);
      hit += exitCode == KILLED ? 1 : 0;
    }
    assertThat(hit).isGreaterThan(kills / 2);
  }

  /** Rows C1 and N2: the first one runs without a network. */
  @Test
  void ofTwoNightsAtOnceTheSecondIsToldToComeBack() throws Exception {
    var night = nightAfter();
    var first = NightProcess.withoutNetwork(NightProcess.of(night)).start(Map.of());
    while (night.runs().size() < 2) {
      Thread.sleep(20);
    }

    var second = night.run();

    assertThat(second.exitCode()).isEqualTo(LOCKED);
    assertThat(second.sentence()).endsWith("another run is writing there (one at a time)");
    var listening = new TreeSet<String>();
    while (first.isAlive()) {
      listening.addAll(Listening.of(first.pid()));
      Thread.sleep(20);
    }
    assertThat(first.waitFor()).isZero();
    assertThat(night.current()).contains(after);
    assertThat(night.recorded("exit_code").asInt()).isZero();
    assumeTrue(NightProcess.hasOwnNetworks(), "this user may not make a network, so none is seen");
    assertThat(listening).isNotEmpty().isSubsetOf(Listening.LOOPBACK);
  }

  /** The next night gives what a night without fault gives, and clears up. */
  private static void recovers(SmallNight night, String whole) throws IOException {
    boolean begun = Files.exists(night.warehouse().resolve("runs")) && !night.runs().isEmpty();
    var open = begun ? night.recorded("state").asText() : "";
    int runs = begun ? night.runs().size() : 0;

    assertThat(night.release()).isEqualTo(whole);
    assertThat(night.leftovers()).isEmpty();
    if (begun && open.isEmpty()) {
      assertThat(night.stateOf(runs - 1)).isEqualTo("CRASHED");
    }
  }

  private SmallNight nightAfter() throws IOException {
    return nightAfter(folder);
  }

  private static SmallNight nightAfter(Path here) throws IOException {
    var night = SmallNight.in(here, NEW).printingLittle();
    night.warehouseOf(before);
    return night;
  }
}
