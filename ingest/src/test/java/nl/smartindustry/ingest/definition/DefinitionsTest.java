package nl.smartindustry.ingest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {
  record Colour(String name, int wavelength) {}

  @TempDir Path folder;

  @Test
  void anUnknownKeyIsRefusedByName() throws IOException {
    Files.writeString(folder.resolve("colour.yaml"), "name: red\nwavelenght: 700\n");

    assertThatThrownBy(() -> Definitions.overlaid(folder).read("colour.yaml", Colour.class))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("colour.yaml")
        .hasMessageContaining("unknown key 'wavelenght'")
        .hasMessageContaining("wavelength");
  }

  @Test
  void aDuplicateKeyIsRefused() throws IOException {
    Files.writeString(folder.resolve("colour.yaml"), "name: red\nname: blue\n");

    assertThatThrownBy(() -> Definitions.overlaid(folder).read("colour.yaml", Colour.class))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("name");
  }

  @Test
  void anOverlayReplacesAndAddsAndChangesTheFingerprint() throws IOException {
    Files.writeString(folder.resolve("colour.yaml"), "name: red\nwavelength: 700\n");

    var definitions = Definitions.overlaid(folder);

    assertThat(definitions.read("colour.yaml", Colour.class)).isEqualTo(new Colour("red", 700));
    assertThat(definitions.fingerprint()).isNotEqualTo(Definitions.packaged().fingerprint());
  }

  @Test
  void aCodeThatOccursTwiceIsRefused() {
    assertThatThrownBy(() -> Codelist.parse("x", "code,parent,label_nl,label_en\nA,,a,a\nA,,b,b\n"))
        .isInstanceOf(Refusal.class)
        .hasMessage("Code list 'x': code 'A' occurs twice");
  }
}
