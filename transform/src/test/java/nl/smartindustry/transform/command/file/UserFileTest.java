package nl.smartindustry.transform.command.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.method.sample.Microdata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserFileTest {
  private static final DataFile PLAIN = DataFile.at("a.csv");

  @TempDir Path folder;

  @Test
  void textsStayAsTheyStandInTheFile() throws IOException {
    var data = read("nace,emp\n05,1\n51,2\n05,3\n", new WantedColumns().text("nace"));

    assertThat(data.codes("nace").levels()).containsExactly("05", "51");
    assertThat(data.codes("nace").of()).containsExactly(0, 1, 0);
    assertThat(data.has("emp")).isFalse();
  }

  @Test
  void emptyAndNaAreMissing() throws IOException {
    var data = read("a,b\n1,x\n,\nNA,NA\n-2.5e1,y\n", new WantedColumns().number("a").text("b"));

    assertThat(data.numbers("a")).containsExactly(1, Double.NaN, Double.NaN, -25);
    assertThat(data.codes("b").of()).containsExactly(0, -1, -1, 1);
  }

  @Test
  void trueAndFalseCountAsOneAndZero() throws IOException {
    assertThat(read("a\nTRUE\nFALSE\n", new WantedColumns().number("a")).numbers("a"))
        .containsExactly(1, 0);
  }

  @Test
  void aColumnMayBeWantedAsTextAndAsNumber() throws IOException {
    var data = read("a\n1\n0\n", new WantedColumns().number("a").text("a"));

    assertThat(data.numbers("a")).containsExactly(1, 0);
    assertThat(data.codes("a").levels()).containsExactly("0", "1");
  }

  @Test
  void aColumnOfNumbersOnlyIsNumbersUnlessTold() throws IOException {
    var text = "a,b\n05,1\n7,x\n";
    var told = new DataFile("a.csv", null, null, null, Map.of("a", "string"));

    var inferred = read(text, new WantedColumns().either(List.of("a", "b")));

    assertThat(inferred.isNumber("a")).isTrue();
    assertThat(inferred.isNumber("b")).isFalse();
    assertThat(
            read(bytes(text), told, new WantedColumns().either(List.of("a"))).codes("a").levels())
        .containsExactly("05", "7");
  }

  @Test
  void quotesMarksLineEndsAndForeignSignsAreRead() throws IOException {
    var format = new DataFile("a.csv", ";", ",", "windows-1252", null);
    var text = "\"na;am\";x\r\n\"caf\u00e9 \"\"de\"\" \nzon\";1,5\r\n\r\nb; 2 \r\n";

    var data =
        read(
            text.getBytes(Charset.forName("windows-1252")),
            format,
            new WantedColumns().text("na;am").number("x"));

    assertThat(data.codes("na;am").levels()).containsExactly("b", "caf\u00e9 \"de\" \nzon");
    assertThat(data.numbers("x")).containsExactly(1.5, 2);
  }

  @Test
  void aByteOrderMarkIsNoPartOfAName() throws IOException {
    assertThat(read("\uFEFFa\n1\n", new WantedColumns().number("a")).size()).isEqualTo(1);
  }

  @Test
  void aFileOfManyStretchesIsReadInItsOrder() throws IOException {
    var text = new StringBuilder("id,quoted,v\n");
    int rows = 300_000;
    for (int k = 0; k < rows; k++) {
      text.append(k).append(",\"a,\n\"\"").append(k % 7).append("\",").append(k / 8.0).append('\n');
    }

    var data = read(text.toString(), new WantedColumns().text("quoted").number("v").number("id"));

    assertThat(data.size()).isEqualTo(rows);
    for (int k = 0; k < rows; k += 997) {
      assertThat(data.numbers("id")[k]).isEqualTo(k);
      assertThat(data.numbers("v")[k]).isEqualTo(k / 8.0);
      assertThat(data.codes("quoted").level(k)).isEqualTo("a,\n\"" + k % 7);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a,b;1,x;2,y;secret,z  | File 'a.csv', line 4, column 'a': not a number",
        "a,b;1,x;Inf,y         | File 'a.csv', line 3, column 'a': an infinite value",
        "a,b;1,x;1e999,y       | File 'a.csv', line 3, column 'a': an infinite value",
        "a,b;1,x;0x1p3,y       | File 'a.csv', line 3, column 'a': not a number",
        "a,b;1,x;2d,y          | File 'a.csv', line 3, column 'a': not a number",
        "a,b;1,x;2             | File 'a.csv', line 3: 1 cells (the header has 2)",
        "a,b;1,x;2,y,3         | File 'a.csv', line 3: 3 cells (the header has 2)",
        "a,b;1,x;2,\"y\"z      | File 'a.csv', line 3: text after a closing quote",
        "a,b;1,x;2,\"y         | File 'a.csv', line 3: text after a closing quote, or a quote",
        "a,a;1,2               | File 'a.csv': column 'a' is there twice"
      })
  void aRecordThatCannotBeTakenIsNamedByItsLine(String text, String named) {
    refused(text.replace(';', '\n'), new WantedColumns().number("a"), ExitCode.DATA_REFUSED, named);
  }

  @Test
  void aColumnThatIsNotThereIsNamedWithThoseThatAre() {
    refused(
        "a,b\n1,2\n",
        new WantedColumns().number("c"),
        ExitCode.DEFINITIONS,
        "lacks columns [c]; found [a, b]");
  }

  @Test
  void noMessageQuotesACell() {
    assertThatThrownBy(() -> read("a\nsecret\n", new WantedColumns().number("a")))
        .message()
        .doesNotContain("secret");
  }

  @Test
  void textOfAnotherEncodingIsRefused() {
    var bytes = "a\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> read(bytes, PLAIN, new WantedColumns().text("a")))
        .hasMessageContaining("is not text in UTF-8");
  }

  @Test
  void anEmptyFileHasNoHeader() {
    refused("", new WantedColumns(), ExitCode.DATA_REFUSED, "found nothing in it");
  }

  @Test
  void aFileThatIsNotThereIsMissingInput() {
    assertThatThrownBy(() -> new UserFile(folder.resolve("b.csv"), DataFile.at("b.csv")).header())
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ExitCode.INPUT_MISSING));
  }

  @Test
  void theLineOfARecordIsFoundAgain() throws IOException {
    var file = Files.writeString(folder.resolve("a.csv"), "a\n\n\"x\ny\"\nz\n");

    assertThat(new UserFile(file, PLAIN).place(0)).isEqualTo("line 4");
    assertThat(new UserFile(file, PLAIN).place(1)).isEqualTo("line 5");
  }

  private void refused(String text, WantedColumns wanted, ExitCode code, String named) {
    assertThatThrownBy(() -> read(text, wanted))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(named);
  }

  private Microdata read(String text, WantedColumns wanted) throws IOException {
    return read(bytes(text), PLAIN, wanted);
  }

  private Microdata read(byte[] bytes, DataFile format, WantedColumns wanted) throws IOException {
    return new UserFile(Files.write(folder.resolve("a.csv"), bytes), format).read(wanted);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
