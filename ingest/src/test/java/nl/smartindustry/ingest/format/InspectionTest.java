package nl.smartindustry.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;
import nl.smartindustry.ingest.format.file.FileInspection;
import nl.smartindustry.ingest.layout.Acceptance;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.layout.TextFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {
  private static final String CP1252 = "windows-1252";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyKindOfLineEndSeparatesRecords(String lineEnd) {
    var seen = inspect(String.join(lineEnd, "a;b", "1;2", "3;\"x" + lineEnd + "y\"", "5;6"));

    assertThat(seen.records()).isEqualTo(3);
    assertThat(seen.header().names()).containsExactly("a", "b");
    assertThat(broken(seen)).isEmpty();
  }

  @Test
  void aFinalLineEndAndBlankLinesAreNoRecords() {
    assertThat(inspect("a;b\n\n1;2\n\n\n3;4\n").records()).isEqualTo(2);
  }

  @Test
  void textAfterAClosingQuoteBreaksThatLineOnly() {
    var seen = inspect("a;b\n1;2\n3;\"x\"y\n5;6\n");

    assertThat(seen.records()).isEqualTo(3);
    assertThat(broken(seen)).containsExactly("line 3 TEXT_AFTER_QUOTE");
  }

  @Test
  void anUnclosedQuoteNeverSwallowsTheRest() {
    var rest = "5;6\n".repeat(30_000);
    var seen = inspect("a;b\n1;2\n3;\"x\n" + rest);

    assertThat(seen.records()).isEqualTo(30_002);
    assertThat(broken(seen)).containsExactly("line 3 UNCLOSED_QUOTE");
  }

  @Test
  void anUnclosedQuoteBeforeAQuotedCellIsFoundThere() {
    var seen = inspect("a;b;c\n1;\"x;2\n2;\"y\";3\n3;\"z\";4\n");

    assertThat(seen.records()).isEqualTo(3);
    assertThat(broken(seen)).containsExactly("line 2 TEXT_AFTER_QUOTE");
  }

  @Test
  void aRecordWithAnotherNumberOfCellsIsBroken() {
    var seen = inspect("a;b\n1;2;3\n4\n5;6\n");

    assertThat(broken(seen)).containsExactly("line 2 COLUMN_COUNT", "line 3 COLUMN_COUNT");
  }

  @Test
  void aLineOfThirtyMegabytesIsBrokenAndPassedBy() {
    var seen = inspect("a;b\n1;2\n" + "x".repeat(30 << 20) + "\n5;6\n");

    assertThat(seen.records()).isEqualTo(3);
    assertThat(broken(seen)).containsExactly("line 3 TOO_LONG");
  }

  @Test
  void aByteOrderMarkDecidesTheEncoding() {
    var seen = inspect("\uFEFFa;b\n1;é\n".getBytes(StandardCharsets.UTF_8), CP1252);

    assertThat(seen.encoding()).isEqualTo("utf-8");
    assertThat(seen.header().names()).containsExactly("a", "b");
    assertThat(seen.warnings()).singleElement().asString().contains("byte-order mark");
  }

  @Test
  void aByteThatTheEncodingLacksIsRefusedWithItsPlace() {
    var bytes = "a;b\n1;2\n1;é\n".getBytes(Charset.forName(CP1252));

    assertThatThrownBy(() -> inspect(bytes, "utf-8"))
        .hasMessage("File 'f.csv', line 3: byte 10 cannot be read (expected utf-8)");
    assertThatThrownBy(() -> inspect(new byte[] {'a', ';', 'b', '\n', (byte) 0x81}, CP1252))
        .hasMessage("File 'f.csv', line 2: byte 4 cannot be read (expected windows-1252)");
    assertThatThrownBy(() -> inspect("a;b\n1;\0\n")).hasMessageContaining("line 2: byte 6 is zero");
  }

  @Test
  void aHeaderThatIsBrokenIsRefusedByItsReason() {
    assertThatThrownBy(() -> inspect("a; \"b\"\n1;2\n"))
        .hasMessage("File 'f.csv', line 1: the header is broken: spaces stand before a quote");
    assertThatThrownBy(() -> inspect("a;\"b\n1;2\n"))
        .hasMessage("File 'f.csv', line 1: the header is broken: a quote is not closed");
  }

  @Test
  void utf16AndACharacterCutInTwoAreRefused() {
    assertThat(refused("a;b\n1;2\n".getBytes(StandardCharsets.UTF_16)))
        .hasMessageContaining("byte-order mark of UTF-16");
    assertThat(refused(new byte[] {'a', ';', 'b', '\n', '1', ';', (byte) 0xE2, (byte) 0x82}))
        .hasMessageContaining("line 2: byte 6 cannot be read");
    assertThat(refused(new byte[] {'a', ';', 'b', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80}))
        .hasMessageContaining("line 2: byte 4 cannot be read");
  }

  @Test
  void anEmptyFileAndALoneHeaderAreRefused() {
    assertThat(refused(new byte[0]).code()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refused("a;b\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("File 'f.csv': found no records (at least one)");
  }

  @Test
  void anAddedColumnIsNamedAndAReorderedHeaderIsFine() {
    var seen = inspect("b;new;a\n1;2;3\n");

    assertThat(seen.warnings())
        .containsExactly("File 'f.csv': ignored columns that no layout knows: [new]");
  }

  @Test
  void aRenamedColumnIsRefusedWithBothNames() {
    assertThat(refused("a;bee\n1;2\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("File 'f.csv': lacks columns [b]; found besides the known ones [bee]");
  }

  @Test
  void twoColumnsThatDifferInCaseOnlyAreRefused() {
    assertThat(refused("a;b;A\n1;2;3\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("columns 'a' and 'A' in one header");
  }

  @Test
  void aManifestThatDoesNotFitIsRefusedByKindOfDamage() throws IOException {
    var bytes = "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8);
    var file = Files.write(folder.resolve("f.csv"), bytes);
    var sha256 = Sha256.of(bytes);

    assertThat(code(file, new Expected(9, 1, sha256))).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(code(file, new Expected(8, 1, "0".repeat(64)))).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(code(file, new Expected(8, 2, sha256))).isEqualTo(ExitCode.DATA_REFUSED);
  }

  @Test
  void jsonLinesAreCountedAndALineThatIsNoObjectIsBroken() {
    var layout =
        layout(new TextFormat(TextFormat.Format.JSON_LINES, null, null, null, null, false, null));
    var seen = inspect("{\"a\":1,\"b\":2}\nnonsense\n\n{\"a\":3,\"b\":null}", layout);

    assertThat(seen.records()).isEqualTo(3);
    assertThat(broken(seen)).containsExactly("line 2 NOT_JSON");
  }

  private List<String> broken(FileInspection seen) {
    return seen.splits().stream()
        .flatMap(split -> split.broken().stream())
        .map(b -> "line " + b.line() + " " + b.defect())
        .toList();
  }

  private ExitCode code(Path file, Expected expected) {
    return catchThrowableOfType(
            Refusal.class, () -> Inspection.of(file, expected, layout(csv("utf-8"))))
        .code();
  }

  private Refusal refused(byte[] bytes) {
    return catchThrowableOfType(Refusal.class, () -> inspect(bytes, "utf-8"));
  }

  private FileInspection inspect(String text) {
    return inspect(text.getBytes(StandardCharsets.UTF_8), "utf-8");
  }

  private FileInspection inspect(byte[] bytes, String encoding) {
    return inspect(bytes, layout(csv(encoding)));
  }

  private FileInspection inspect(String text, Layout layout) {
    return inspect(text.getBytes(StandardCharsets.UTF_8), layout);
  }

  private FileInspection inspect(byte[] bytes, Layout layout) {
    try {
      var file = Files.write(folder.resolve("f.csv"), bytes);
      return Inspection.of(file, Expected.NOTHING, layout);
    } catch (IOException cause) {
      throw new AssertionError(cause);
    }
  }

  private static TextFormat csv(String encoding) {
    return new TextFormat(null, encoding, ";", "\"", ",", false, null);
  }

  private static Layout layout(TextFormat text) {
    var columns =
        Stream.of("a", "b")
            .map(name -> new ColumnSpec(name, name, null, false, null, null, null))
            .toList();
    var accept = new Acceptance(false, null, false, false, null);
    return new Layout("t", ".*", accept, text, null, null, null, columns);
  }
}
