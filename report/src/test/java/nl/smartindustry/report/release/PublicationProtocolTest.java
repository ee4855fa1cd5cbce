package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.PublicationProtocol.Outcome.Result;
import nl.smartindustry.report.run.FolderListing;
import nl.smartindustry.report.run.RunLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationProtocolTest {
  @TempDir Path root;
  private RunLock lock;
  private PublicationProtocol publication;
  private Releases releases;

  @BeforeEach
  void openTheWarehouse() {
    lock = RunLock.acquire(new Warehouse(root));
    publication = new PublicationProtocol(lock);
    releases = new Releases(new Warehouse(root));
  }

  @AfterEach
  void closeTheWarehouse() {
    lock.close();
  }

  @Test
  void aReleaseIsNamedAfterItsDayAndItsContent() {
    var outcome = publication.publish(Drafts.night(1));

    var current = releases.current();
    assertThat(outcome.result()).isEqualTo(Result.PUBLISHED);
    assertThat(current.id()).matches("2025-03-31-[0-9a-f]{12}").isEqualTo(outcome.release());
    assertThat(current.manifest().files()).hasSize(12).allMatch(file -> file.rows() == 400);
    assertThat(releases.verify(current.id()).findings()).isEmpty();
  }

  @Test
  void theSameProvenanceChangesNothing() {
    publication.publish(Drafts.night(1));

    var outcome = publication.publish(Drafts.night(1, () -> failIfWritten()));

    assertThat(outcome.result()).isEqualTo(Result.UNCHANGED);
  }

  @Test
  void madeAgainItHasTheSameBytes() throws IOException {
    var first = publication.publish(Drafts.night(1));
    var manifest = Files.readAllBytes(releases.current().folder().resolve("manifest.json"));

    var again = publication.publishAgain(Drafts.night(1));

    assertThat(again.result()).isEqualTo(Result.SAME_BYTES);
    assertThat(again.release()).isEqualTo(first.release());
    assertThat(releases.current().folder().resolve("manifest.json")).hasBinaryContent(manifest);
    assertThat(stagingFolders()).isEmpty();
  }

  @Test
  void anEarlierReleaseStaysAndCanBecomeCurrentAgain() {
    var first = publication.publish(Drafts.night(1)).release();
    var second = publication.publish(Drafts.night(2)).release();

    assertThat(publication.publish(Drafts.night(1)).result()).isEqualTo(Result.PUBLISHED);

    assertThat(releases.current().id()).isEqualTo(first);
    assertThat(releases.verify(second).findings()).isEmpty();
  }

  @Test
  void aDamagedReleaseOfTheSameNameIsNotMadeCurrent() throws IOException {
    publication.publish(Drafts.night(1));
    Files.writeString(releases.current().folder().resolve("tables/T03.csv"), "other");

    assertThatThrownBy(() -> publication.publish(Drafts.night(1)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("damaged: tables/T03.csv: 5 bytes (the manifest says")
        .extracting(failure -> ((Refusal) failure).code())
        .isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(stagingFolders()).isEmpty();
  }

  @Test
  void aNightThatFindsNothingNewStopsAtOneAlteredByte() throws IOException {
    publication.publish(Drafts.night(1));
    var file = releases.current().folder().resolve("tables/T03.csv");
    Files.writeString(file, Files.readString(file).replaceFirst("1;3", "1;4"));

    assertThatThrownBy(() -> new Standing(new Warehouse(root)).isCurrent(Drafts.provenance(1)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("tables/T03.csv: other content than the manifest says")
        .extracting(failure -> ((Refusal) failure).code())
        .isEqualTo(ExitCode.INPUT_OUTPUT);
  }

  @Test
  void theSameProvenanceNeverNamesTwoContents() throws IOException {
    var first = publication.publish(Drafts.night(1)).release();
    var other = Drafts.night(2);
    var draft = Drafts.draft(Drafts.provenance(1), Drafts.statement(), other.content());

    assertThatThrownBy(() -> publication.publishAgain(draft))
        .hasMessage(
            "Release '%s': follows from the same inputs, definitions and program, but '%s' is not"
                + " the same now (nothing was published)",
            first, "tables/T00.csv");
    assertThat(releases.current().id()).isEqualTo(first);
    assertThat(stagingFolders()).isEmpty();
  }

  @Test
  void aManifestOfWhichAByteChangedIsDamageAndNoOtherContent() throws IOException {
    var id = publication.publish(Drafts.night(1)).release();
    var manifest = root.resolve("releases").resolve(id).resolve(ReleaseManifest.FILE);
    var text = Files.readString(manifest);
    Files.writeString(manifest, text.replaceFirst("\"bytes\": (\\d)", "\"bytes\": 9$1"));

    assertThatThrownBy(() -> publication.publishAgain(Drafts.night(1)))
        .hasMessageStartingWith("Release '%s': is damaged: ".formatted(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "provenance", "statement", "files"})
  void anOlderManifestWithoutOneOfItsKeysStopsNoPublication(String key) throws IOException {
    var id = publication.publish(Drafts.night(1)).release();
    publication.publish(Drafts.night(2));
    var manifest = root.resolve("releases").resolve(id).resolve(ReleaseManifest.FILE);
    var text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("\n  \"" + key + "\"", "\n  \"other\""));

    var third = publication.publish(Drafts.night(3)).release();

    assertThat(releases.current().id()).isEqualTo(third);
    assertThat(releases.verify(id).findings()).isNotEmpty();
  }

  @Test
  void aCheckThatFailsHoldsTheReleaseBack() throws IOException {
    var before = publication.publish(Drafts.night(1)).release();
    var draft = Drafts.night(2);
    var checked =
        new ReleaseDraft(
            draft.provenance(),
            draft.statement(),
            draft.content(),
            (staging, files) -> {
              throw Refusal.of(ExitCode.DATA_REFUSED, "Table 'T5': parts do not add up");
            });

    assertThatThrownBy(() -> publication.publish(checked)).hasMessageContaining("add up");

    assertThat(releases.current().id()).isEqualTo(before);
    assertThat(stagingFolders()).isEmpty();
  }

  @Test
  void aFileThatWasDeclaredButNotWrittenIsRefused() {
    var draft = Drafts.draft(Drafts.provenance(1), Drafts.statement(), s -> Map.of("a.csv", 1L));

    assertThatThrownBy(() -> publication.publish(draft))
        .hasMessage("Release file 'a.csv': was not written");
  }

  @Test
  void whileItIsMadeOnlyTheOwnerSeesIt() throws IOException {
    var draft =
        Drafts.draft(
            Drafts.provenance(1),
            Drafts.statement(),
            staging -> {
              Files.writeString(staging.resolve("a.txt"), permissionsOf(staging));
              return Map.of();
            });

    publication.publish(draft);

    var folder = releases.current().folder();
    assertThat(folder.resolve("a.txt")).hasContent("rwx------");
    assertThat(permissionsOf(folder)).isEqualTo(permissionsOf(root.resolve("releases")));
    assertThat(permissionsOf(root.resolve("restricted"))).isEqualTo("rwx------");
    assertThat(permissionsOf(root.resolve("quarantine"))).isEqualTo("rwx------");
  }

  @Test
  void aDamagedPointerIsExplainedAndWrittenAnew() throws IOException {
    var id = publication.publish(Drafts.night(1)).release();
    Files.writeString(root.resolve("releases/current.json"), "{\"release\": \"2025");

    assertThatThrownBy(releases::current).hasMessageContaining("is damaged (the next night");
    publication.publish(Drafts.night(1));

    assertThat(releases.current().id()).isEqualTo(id);
  }

  private static void failIfWritten() {
    throw new AssertionError("written although nothing changed");
  }

  private static String permissionsOf(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }

  private List<String> stagingFolders() throws IOException {
    return FolderListing.namesIn(root.resolve("releases")).stream()
        .filter(name -> name.startsWith("staging-"))
        .toList();
  }
}
