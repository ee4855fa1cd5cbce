package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.DurableFiles;
import nl.smartindustry.report.run.RunLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesTest {
  private static final long SEED = 62;
  private static final int FLIPS = 100;

  @TempDir Path root;

  @Test
  void everyFlippedBitIsFoundInItsFile() throws IOException {
    var id = publish(1);
    var random = new Random(SEED);
    var names = releases().open(id).manifest().files();
    for (int flip = 0; flip < FLIPS; flip++) {
      var name = names.get(random.nextInt(names.size())).path();
      var file = root.resolve("releases").resolve(id).resolve(name);
      var intact = Files.readAllBytes(file);
      var damaged = intact.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);

      var verification = releases().verify(id);

      assertThat(verification.findings())
          .containsExactly(name + ": other content than the manifest says");
      assertThat(verification.exitCode()).isEqualTo(ExitCode.INPUT_OUTPUT);
      Files.write(file, intact);
    }
    assertThat(releases().verify(id).exitCode()).isEqualTo(ExitCode.PUBLISHED);
  }

  @Test
  void missingShortAndExtraFilesAreNamed() throws IOException {
    var folder = root.resolve("releases").resolve(publish(1));
    Files.delete(folder.resolve("tables/T00.csv"));
    Files.writeString(folder.resolve("tables/T01.csv"), "1;1\n");
    Files.writeString(folder.resolve("tables/stray.csv"), "");

    assertThat(releases().verify("current").findings())
        .containsExactly(
            "tables/T00.csv: missing",
            "tables/T01.csv: 4 bytes (the manifest says 1600)",
            "tables/stray.csv: extra (not in the manifest)");
  }

  @Test
  void aManifestThatWasRewrittenIsFoundByTheReleasesName() throws IOException {
    var id = publish(1);
    var manifest = root.resolve("releases").resolve(id).resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("CONCEPT", "DEFINITIEF"));

    assertThat(releases().verify(id).findings())
        .satisfiesExactly(
            finding -> assertThat(finding).startsWith("manifest.json: hash begins with"),
            finding -> assertThat(finding).isEqualTo("current.json: names another manifest"));
  }

  @Test
  void theListMarksTheCurrentRelease() {
    var first = publish(1);
    var second = publish(2);

    var lines = ReleaseText.list(releases().list());

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).contains("release", "reference date", "status", "data");
    assertThat(lines).anyMatch(line -> line.startsWith("* " + second));
    assertThat(lines).anyMatch(line -> line.startsWith("  " + first));
    assertThat(lines.get(1)).contains("2025-03-31", "CONCEPT, synthetic", "12", "20000");
  }

  @Test
  void aReleaseIsShownWithItsInputsAndFiles() {
    publish(1);

    var current = releases().open("current");

    assertThat(ReleaseText.show(current))
        .contains("Release          " + current.id(), "Protection       primary suppression only")
        .anyMatch(line -> line.endsWith("7 rows  ict_survey/2024/answers.csv"))
        .anyMatch(line -> line.endsWith("400 rows  tables/T11.csv"));
  }

  @Test
  void anUnknownReleaseIsRefusedWithTheKnownOnes() {
    var id = publish(1);

    assertRefused("2024-01-01-000000000000", "(known: [" + id + "]); or 'current'");
    assertRefused("../../etc", "Unknown release '../../etc'");
  }

  @Test
  void beforeTheFirstReleaseThereIsNoCurrentOne() {
    assertRefused("current", "holds no release yet");
  }

  @Test
  void aReleaseWithoutAPointerIsExplained() throws IOException {
    var id = publish(1);
    Files.delete(root.resolve("releases/current.json"));

    assertRefused("current", "no release is current (the run that made [" + id + "] stopped");
  }

  @Test
  void aPointerToAReleaseThatIsGoneIsExplained() throws IOException {
    var id = publish(1);
    DurableFiles.removeTree(root.resolve("releases").resolve(id));

    assertRefused("current", "names release '" + id + "', which is not there (there are: [])");
  }

  private void assertRefused(String id, String words) {
    assertThatThrownBy(() -> releases().open(id))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(words);
  }

  private Releases releases() {
    return new Releases(new Warehouse(root));
  }

  private String publish(int night) {
    try (var lock = RunLock.acquire(new Warehouse(root))) {
      return new PublicationProtocol(lock).publish(Drafts.night(night)).release();
    }
  }
}
