package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.CanonicalJson;
import nl.smartindustry.report.run.FolderListing;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.RunLock;
import nl.smartindustry.report.run.RunRecord;
import nl.smartindustry.report.run.RunRecord.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationFaultTest {
  private static final int LOCKED = 75;
  private static final int STOPPED = 143;
  private static final String STAGING = "staging-" + Provenance.shortOf(Drafts.provenance(2).key());
  private static final int KILLS = Integer.getInteger("kills", 20);
  private static final long SEED = 29826;

  @TempDir Path folder;
  private Path root;
  private CurrentView view;

  @BeforeEach
  void nameTheWarehouse() {
    root = folder.resolve("warehouse");
    view = CurrentView.of(root);
  }

  @Test
  void killedAtAnyTimeTheReleaseIsTheOldOneOrTheNew() throws Exception {
    var random = new Random(SEED);
    var whole = night(1).run();
    assertThat(whole.exitCode()).isZero();
    int hit = 0;
    var before = view.verified().orElseThrow();
    try (var reader = ReaderLoop.on(view)) {
      for (int night = 2; night < KILLS + 2; night++) {
        var after = publishHere(folder.resolve("control"), night);
        var delay = Duration.ofNanos((long) (whole.took().toNanos() * random.nextDouble()));

        hit += faultCase(night, before, after).killAfter(delay) ? 1 : 0;
        before = after;
      }
      assertThat(reader.stop()).isEmpty();
      assertThat(reader.reads()).isPositive();
    }
    assertThat(hit).isGreaterThan(KILLS / 2);
  }

  @Test
  void stoppedByTheOperatorTheRunSaysSo() throws Exception {
    var before = publishHere(root, 1);
    var never = Map.of(PublishOnce.WAIT_FOR, folder.resolve("never").toString());
    var process = night(2).start(never);
    await(() -> Files.exists(root.resolve("releases").resolve(STAGING)));

    process.destroy();

    assertThat(process.waitFor()).isEqualTo(STOPPED);
    assertThat(view.verified()).contains(before);
    assertThat(states()).containsExactly(State.ABORTED);
    assertThat(night(2).run().exitCode()).isZero();
    assertThat(root.resolve("releases").resolve(STAGING)).doesNotExist();
  }

  @Test
  void ofFourAtOnceOnePublishesAndTheOthersAreToldToComeBack() throws Exception {
    var go = folder.resolve("go");
    var processes = new ArrayList<Process>();
    for (int i = 0; i < 4; i++) {
      processes.add(night(1).start(Map.of(PublishOnce.WAIT_FOR, go.toString())));
    }

    await(() -> processes.stream().filter(Process::isAlive).count() == 1);
    Files.createFile(go);
    for (var process : processes) {
      process.waitFor();
    }

    assertThat(processes.stream().map(Process::exitValue))
        .containsExactlyInAnyOrder(0, LOCKED, LOCKED, LOCKED);
    assertThat(new Releases(new Warehouse(root)).list()).hasSize(1);
  }

  @Test
  void aReaderMeanwhileSeesWholeReleasesOnlyAndNeverGoesBack() throws Exception {
    try (var reader = ReaderLoop.on(view)) {
      for (int night = 1; night <= 100; night++) {
        publishHere(root, night);
      }

      assertThat(reader.stop()).isEmpty();
      assertThat(reader.reads()).isPositive();
    }
  }

  @Test
  void aPointerWrittenInPlaceIsCaughtByTheReader() throws Exception {
    publishHere(root, 1);
    var pointer = root.resolve("releases").resolve(CurrentRelease.FILE);
    var content = Files.readString(pointer);

    try (var reader = ReaderLoop.on(view)) {
      for (int round = 0; round < 100; round++) {
        Files.writeString(pointer, content.substring(0, content.length() / 2));
        Thread.sleep(1);
        Files.writeString(pointer, content);
      }

      assertThat(reader.stop()).isNotEmpty();
    }
  }

  private FaultHarness night(int night) {
    return FaultHarness.ofMain(PublishOnce.class, root.toString(), Integer.toString(night));
  }

  private static String publishHere(Path root, int night) {
    try (var lock = RunLock.acquire(new Warehouse(root))) {
      return new PublicationProtocol(lock).publish(Drafts.night(night)).release();
    }
  }

  private FaultCase faultCase(int night, String before, String after) {
    return new FaultCase(night(night), view, root.resolve("releases"), Optional.of(before), after);
  }

  private List<State> states() throws IOException {
    var states = new ArrayList<State>();
    for (var name : FolderListing.namesIn(root.resolve("runs"))) {
      states.add(CanonicalJson.read(root.resolve("runs").resolve(name), RunRecord.class).state());
    }
    return states;
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(20);
    }
  }
}
