package nl.smartindustry.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void pathsAreRelativeToTheFile() throws IOException {
    var file = write("title: t\nreference_date: 2025-03-31\nlanding: landing\nwarehouse: ../out\n");

    var settings = Settings.read(file);

    assertThat(settings.landing()).isEqualTo(folder.resolve("landing"));
    assertThat(settings.warehouse().root()).isEqualTo(folder.resolveSibling("out"));
    assertThat(settings.referenceDate()).isEqualTo(LocalDate.of(2025, 3, 31));
  }

  @Test
  void aWrongKeyIsRefusedByName() throws IOException {
    var file = write("title: t\nreference_dat: 2025-03-31\n");

    assertThatThrownBy(() -> Settings.read(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("unknown key 'reference_dat'");
  }

  @Test
  void aDateThatIsNoneIsRefused() throws IOException {
    var file = write("title: t\nreference_date: 31-3-2025\nlanding: a\nwarehouse: b\n");

    assertThatThrownBy(() -> Settings.read(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("reference_date is '31-3-2025' (expected as 2025-03-31)");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("settings.yaml"), text);
  }
}
