package nl.smartindustry.transform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecFileTest {
  @TempDir Path folder;

  @Test
  void aFileMayBeNamedByItsPathAlone() throws IOException {
    var spec = spec("{\"sample\": \"a.csv\"}");

    assertThat(spec.required("sample", DataFile.class))
        .isEqualTo(new DataFile("a.csv", ",", ".", "UTF-8", null));
  }

  @Test
  void aFileMayBeDescribedInFull() throws IOException {
    var spec =
        spec(
            "{\"sample\": {\"path\": \"a.csv\", \"delimiter\": \";\", \"decimal\": \",\","
                + " \"encoding\": \"latin1\", \"types\": {\"nace2\": \"string\"}}}");

    var file = spec.required("sample", DataFile.class);

    assertThat(file.delimiter()).isEqualTo(";");
    assertThat(file.holdsText("nace2")).contains(true);
    assertThat(file.holdsText("emp")).isEmpty();
    assertThat(file.charset().name()).isEqualTo("ISO-8859-1");
  }

  @Test
  void pathsLeadFromTheSpecFile() throws IOException {
    assertThat(spec("{}").resolve("../b/a.csv"))
        .isEqualTo(folder.toAbsolutePath().getParent().resolve("b/a.csv"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"smaple\": 1}                    | unknown key 'smaple' (known: [design, sample])",
        "{\"sample\": {\"pad\": \"a\"}}     | sample: unknown key 'pad' (known: [decimal",
        "{\"sample\": {\"path\": 1}}        | sample.path: found a value of another kind (a text)",
        "{\"sample\": [1]}                  | sample: found a value of another kind",
        "{\"sample\": {}}                   | sample, path: missing",
        "{\"sample\": {\"path\": \"a\", \"decimal\": \"x\"}}  | decimal: 'x' (. or ,)",
        "{\"sample\": {\"path\": \"a\", \"delimiter\": \"ab\"}} | delimiter: 'ab' (one ASCII sign)",
        "{\"sample\": {\"path\": \"a\", \"encoding\": \"utf-16\"}} | encoding: 'utf-16'",
        "{\"sample\": {\"path\": \"a\", \"types\": {\"b\": \"date\"}}} | types.b: 'date' (one of",
        "{\"sample\": \"a\", \"sample\": \"b\"} | line 1: not JSON, Duplicate field 'sample'",
        "[]                                 | found no table of keys at the top",
        "{}                                 | lacks 'sample'"
      })
  void whatIsWrongIsNamed(String text, String named) throws IOException {
    assertThatThrownBy(() -> spec(text).required("sample", DataFile.class))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ExitCode.DEFINITIONS))
        .hasMessageStartingWith("Spec 'spec.json'")
        .hasMessageContaining(named);
  }

  @Test
  void theLineOfMalformedJsonIsNamed() {
    assertThatThrownBy(() -> spec("{\"sample\": 1,\n\"design\" 2}"))
        .hasMessageContaining("line 2: not JSON");
  }

  @Test
  void aSpecThatIsNotThereIsMissingInput() {
    assertThatThrownBy(() -> SpecFile.read(folder.resolve("nowhere.json"), Set.of()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ExitCode.INPUT_MISSING));
  }

  private SpecFile spec(String text) throws IOException {
    var file = Files.writeString(folder.resolve("spec.json"), text);
    return SpecFile.read(file, List.of("sample", "design"));
  }
}
