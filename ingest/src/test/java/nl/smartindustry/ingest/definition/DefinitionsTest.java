package nl.smartindustry.ingest.definition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: !!javax.script.ScriptEngineManager [x] | line 1: tags (!) are not read",
        "name: !red red                               | line 1: tags (!) are not read",
        "name: &a red                                 | line 1: anchors and aliases (& and *)",
        "name: *a                                     | line 1: anchors and aliases (& and *)",
        "--- {name: red}<line end>--- {name: blue}            | line 2: a second document begins"
      })
  void tagsAnchorsAndSecondDocumentsAreRefused(String yaml, String sentence) throws IOException {
    Files.writeString(folder.resolve("colour.yaml"), yaml.replace("<line end>", "\n"));

    assertThat(refused()).hasMessageStartingWith("Definition 'colour.yaml', " + sentence);
  }

  @Test
  void aFewLinesThatUnfoldToGigabytesAreRefusedAtTheFirst() throws IOException {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      var one = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]%n".formatted(i, i, String.join(", ", Collections.nCopies(9, one))));
    }
    Files.writeString(folder.resolve("colour.yaml"), bomb);

    assertThat(refused()).hasMessageContaining("line 1: anchors and aliases");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: "})
  void aHundredThousandBracketsAreRefused(String bracket) throws IOException {
    Files.writeString(folder.resolve("colour.yaml"), "name: " + bracket.repeat(100_000));

    assertThat(refused().code()).isEqualTo(ExitCode.DEFINITIONS);
  }

  @Test
  void anOverlayReplacesAndAddsAndChangesTheFingerprint() throws IOException {
    Files.writeString(folder.resolve("colour.yaml"), "name: red\nwavelength: 700\n");

    var definitions = Definitions.overlaid(folder);

    assertThat(definitions.read("colour.yaml", Colour.class)).isEqualTo(new Colour("red", 700));
    assertThat(definitions.fingerprint()).isNotEqualTo(Definitions.packaged().fingerprint());
  }

  @Test
  void aDefinitionThatEndsInYmlIsRefusedByItsName() throws IOException {
    Files.createDirectories(folder.resolve("layouts"));
    Files.writeString(folder.resolve("layouts/sbs2000.yml"), "table: x\n");

    assertThatThrownBy(() -> Definitions.overlaid(folder))
        .hasMessage("Definition 'layouts/sbs2000.yml': found the ending .yml (of [.yaml, .csv])");
  }

  @Test
  void whatIsNoDefinitionMayLieBesideThem() throws IOException {
    for (var name :
        List.of(".DS_Store", "colour.yaml~", "a.md", "layouts/README.txt", ".git/colour.yaml")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "no: [yaml");
    }

    assertThatCode(Definitions.overlaid(folder)::refuseUnread).doesNotThrowAnyException();
  }

  @Test
  void anEndingInCapitalsIsRefusedByItsName() throws IOException {
    Files.writeString(folder.resolve("indicators.YAML"), "[]");

    assertThatThrownBy(() -> Definitions.overlaid(folder))
        .hasMessage("Definition 'indicators.YAML': found the ending .YAML (of [.yaml, .csv])");
  }

  @Test
  void aFolderOrALinkToNothingWithTheNameOfADefinitionIsRefused() throws IOException {
    var definition = Files.createDirectory(folder.resolve("indicators.yaml"));
    assertThatThrownBy(() -> Definitions.overlaid(folder))
        .hasMessage("Definition 'indicators.yaml': found a folder (a file)");

    Files.delete(definition);
    Files.createSymbolicLink(definition, folder.resolve("nowhere"));
    assertThatThrownBy(() -> Definitions.overlaid(folder))
        .hasMessageStartingWith("Definition 'indicators.yaml': found a link to nothing")
        .hasMessageEndingWith("(a file)");
  }

  @Test
  void linksToFilesAndFoldersAreFollowedButNotInACircle() throws IOException {
    var elsewhere = Files.createDirectory(folder.resolve(".elsewhere"));
    Files.writeString(elsewhere.resolve("mine.yaml"), "- {name: red}");
    Files.createSymbolicLink(folder.resolve("palettes"), elsewhere);
    assertThat(Definitions.overlaid(folder).list("palettes")).containsExactly("palettes/mine.yaml");

    Files.createSymbolicLink(folder.resolve("layouts"), folder);
    assertThatThrownBy(() -> Definitions.overlaid(folder))
        .isInstanceOf(Refusal.class)
        .hasMessageEndingWith("found a link to a folder that it is in");
  }

  @Test
  void aListAsAKeyIsSaidInPlainWords() throws IOException {
    Files.writeString(folder.resolve("colour.yaml"), "? [a, b]\n: x\n");

    assertThat(refused())
        .hasMessage("Definition 'colour.yaml', line 1: found a list or a table as a key (a text)");
  }

  @Test
  void aDefinitionInAnotherEncodingIsRefusedAndAByteOrderMarkIsNoPartOfIt() throws IOException {
    Files.writeString(folder.resolve("colour.yaml"), "\uFEFFname: red\nwavelength: 700\n");
    var read = Definitions.overlaid(folder).read("colour.yaml", Colour.class);
    assertThat(read).isEqualTo(new Colour("red", 700));

    Files.writeString(folder.resolve("colour.yaml"), "name: \u00E9\n", ISO_8859_1);
    assertThat(refused()).hasMessage("Definition 'colour.yaml': found no UTF-8 (UTF-8)");
  }

  @Test
  void aDefinitionThatNothingReadsIsRefusedWithTheNameMostLikeIt() throws IOException {
    Files.writeString(folder.resolve("linkages.yaml"), "name: red\nwavelength: 700\n");
    var definitions = Definitions.overlaid(folder);

    assertThatThrownBy(definitions::refuseUnread)
        .hasMessage(
            "Definition 'linkages.yaml': nothing reads a definition of this name (is it"
                + " 'linkage.yaml'?)");

    definitions.read("linkages.yaml", Colour.class);
    assertThatCode(definitions::refuseUnread).doesNotThrowAnyException();
  }

  @Test
  void aCodeThatOccursTwiceIsRefused() {
    assertThatThrownBy(() -> Codelist.parse("x", "code,parent,label_nl,label_en\nA,,a,a\nA,,b,b\n"))
        .isInstanceOf(Refusal.class)
        .hasMessage("Code list 'x': code 'A' occurs twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code,parent,label_nl,label_en<>01,,a,b        | found columns [code, label_en, label_nl,",
        "code,parent,label_nl,label_en,links           | found no code (one at least)",
        "code,parent,label_nl,label_en,links<>01,,a,b  | line 2: found 4 cells (5)",
        "code,code,parent,label_nl,label_en            | no comma separated text",
        "code,parent,label_nl,label_en<>'\"a'           | no comma separated text"
      })
  void aCodeListIsCheckedBeforeItIsRead(String text, String found) throws IOException {
    var lists = Files.createDirectories(folder.resolve("codelists"));
    Files.writeString(lists.resolve("event_type.csv"), text.replace("<>", "\n").replace("'", ""));

    assertThatThrownBy(() -> Definitions.overlaid(folder))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Code list 'event_type'")
        .hasMessageContaining(found);
  }

  record Palette(List<Colour> colours) {
    Palette {
      colours = List.copyOf(colours);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colours: [{name: red}, x]    | found a value of another kind at [colours, 2] (expected a"
            + " table of keys)",
        "colours: [{name: red}, null] | found nothing in a list or behind a key at the top"
      })
  void anItemOfAListIsNamedByItsNumber(String yaml, String found) throws IOException {
    Files.writeString(folder.resolve("palette.yaml"), yaml);

    assertThatThrownBy(() -> Definitions.overlaid(folder).read("palette.yaml", Palette.class))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colours: [{name: red}, {name: red, wavelength: 7}] | line 1: 'red' stands in its list",
        "colours:<>- {wavelength: 7}<>- {wavelength: 7}     | line 3: the same stands in its list"
      })
  void whatStandsInAListBeforeIsRefused(String yaml, String found) throws IOException {
    Files.writeString(folder.resolve("palette.yaml"), yaml.replace("<>", "\n"));

    assertThatThrownBy(() -> Definitions.overlaid(folder).read("palette.yaml", Palette.class))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Definition 'palette.yaml', " + found)
        .hasMessageEndingWith("before (once)");
  }

  record Words(List<String> words) {}

  @Test
  void aWordStandsOnceInAListAndANumberMayStandTwice() throws IOException {
    Files.writeString(folder.resolve("words.yaml"), "words: ['2', '2', red, blue, red]\n");

    assertThatThrownBy(() -> Definitions.overlaid(folder).read("words.yaml", Words.class))
        .hasMessage("Definition 'words.yaml', line 1: 'red' stands in its list before (once)");

    Files.createDirectories(folder.resolve("examples"));
    Files.writeString(folder.resolve("examples/words.yaml"), "words: [red, red]\n");
    Files.delete(folder.resolve("words.yaml"));
    assertThat(Definitions.overlaid(folder).read("examples/words.yaml", Words.class).words())
        .containsExactly("red", "red");
  }

  @Test
  void anEmptyItemIsRefusedByItsNumber() throws IOException {
    Files.writeString(folder.resolve("colours.yaml"), "- {name: red}\n-\n");

    assertThatThrownBy(() -> Definitions.overlaid(folder).readList("colours.yaml", Colour.class))
        .isInstanceOf(Refusal.class)
        .hasMessage("Definition 'colours.yaml': item 2 is empty");
  }

  private Refusal refused() {
    return catchThrowableOfType(
        Refusal.class, () -> Definitions.overlaid(folder).read("colour.yaml", Colour.class));
  }
}
