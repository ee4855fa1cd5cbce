package nl.smartindustry.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPhaseTest {
  private static final String OLD = Sha256.of("old");
  private static final String NEW = Sha256.of("new");

  @TempDir Path root;

  @Test
  void whatIsNotCommittedIsNotThere() {
    var phase = new StoredPhase(root);
    phase.begin(OLD);
    phase.commit(OLD);

    phase.begin(NEW);

    assertThat(phase.holds(OLD)).isTrue();
    assertThat(phase.holds(NEW)).isFalse();
  }

  @Test
  void aCommitReplacesWhatWasThere() throws IOException {
    var phase = new StoredPhase(root);
    phase.begin(OLD);
    phase.commit(OLD);
    Files.writeString(phase.begin(NEW).resolve("table"), "rows");

    phase.commit(NEW);

    assertThat(phase.holds(NEW)).isTrue();
    assertThat(phase.folder(OLD)).doesNotExist();
    assertThat(phase.folder(NEW).resolve("table")).hasContent("rows");
  }

  @Test
  void anAlteredTableOrPointerIsRefused() throws IOException {
    var phase = new StoredPhase(root);
    Files.writeString(phase.begin(NEW).resolve("table"), "rows");
    phase.commit(NEW);
    var pointer = Files.readString(root.resolve("current"));

    Files.writeString(
        root.resolve("current"), pointer.replaceFirst("\"bytes\" : 4", "\"bytes\" : 3"));
    assertThatThrownBy(() -> phase.holds(NEW))
        .hasMessageContaining("current': is not what was written (delete it, and the next night");

    Files.writeString(root.resolve("current"), pointer);
    Files.writeString(phase.folder(NEW).resolve("table"), "sows");
    assertThatThrownBy(() -> phase.holds(NEW)).hasMessageContaining("table': found other bytes");
  }

  @Test
  void whatAVersionBeforeMadeWithoutAListIsMadeAgain() throws IOException {
    var phase = new StoredPhase(root);
    phase.begin(NEW);

    Files.writeString(root.resolve("current"), NEW + "\n");

    assertThat(phase.holds(NEW)).isFalse();
  }
}
