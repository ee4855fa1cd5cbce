package nl.smartindustry.ingest.format.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.format.Inspection;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;
import nl.smartindustry.ingest.format.file.Split.BrokenRecord;
import nl.smartindustry.ingest.layout.Acceptance;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.layout.TextFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows I1, I3, E1 and E3 of the fault matrix on the bytes alone, before Spark starts. */
@Timeout(60)
class HostileTextTest {
  private static final String CANARY = "KANARIE BV";
  private static final String CP1252 = "windows-1252";

  @TempDir Path folder;
  private byte[] good;

  @BeforeEach
  void aGoodFile() {
    var text = new StringBuilder("a;b\n");
    for (int i = 0; i < 500; i++) {
      text.append(i).append(";\"").append(CANARY).append(" caf\u00e9\n").append(i).append("\"\n");
    }
    good = text.toString().getBytes(Charset.forName(CP1252));
  }

  @Test
  void cutOffAtTwentyPlacesItIsRefusedBySizeOrByNumberOfRecords() {
    for (int part = 0; part < 20; part++) {
      var cut = Arrays.copyOf(good, good.length * part / 20);
      var bySize = refused(cut, new Expected(good.length, 500, Sha256.of(good)));
      var byRows = refused(cut, new Expected(-1, 500, ""));
      assertThat(List.of(bySize.code(), byRows.code())).containsOnly(ExitCode.DATA_REFUSED);
      assertThat(bySize).hasMessageContaining("(its manifest says %d)".formatted(good.length));
      assertThat(bySize.getMessage() + byRows.getMessage()).doesNotContain("KANARIE");
    }
  }

  @Test
  void garbledAtAHundredPlacesItIsRefusedByItsHash() {
    for (int place = 0; place < 100; place++) {
      var garbled = good.clone();
      garbled[(int) ((long) good.length * place / 100)] ^= (byte) (1 << place % 8);
      var refusal = refused(garbled, new Expected(good.length, 500, Sha256.of(good)));
      assertThat(refusal.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
      assertThat(refusal.getMessage()).doesNotContain("KANARIE");
    }
  }

  @Test
  void utf16WithoutAMarkIsRefusedAtItsFirstZeroByte() {
    assertThat(refused("a;b\n1;2\n".getBytes(UTF_16LE)))
        .hasMessage("File 'f.csv', line 1: byte 1 is zero (expected utf-8)");
    assertThat(refused("a;b\n1;2\n".getBytes(UTF_16BE)))
        .hasMessage("File 'f.csv', line 1: byte 0 is zero (expected utf-8)");
  }

  @Test
  void twoEncodingsInOneFileAreRefusedWhereTheSecondBegins() {
    var utf8 = "a;b\n1;caf\u00e9\n".getBytes(UTF_8);
    var windows = "2;caf\u00e9\n".getBytes(Charset.forName(CP1252));

    assertThat(refused(join(utf8, windows)))
        .hasMessage("File 'f.csv', line 3: byte 17 cannot be read (expected utf-8)");
  }

  @Test
  void theFirstByteThatCannotBeReadIsToldEvenBehindABrokenHeader() {
    assertThat(refused(join("\"a;b\n1;2\n".getBytes(UTF_8), new byte[] {(byte) 0xC0, '\n'})))
        .hasMessage("File 'f.csv', line 3: byte 9 cannot be read (expected utf-8)");
  }

  @Test
  void aHundredThousandColumnsAreRefusedInOneSentenceAndLittleMemory() throws Exception {
    var header = String.join(";", Collections.nCopies(100_000, "kolom")) + "\n1;2\n";

    assertThat(SmallHeap.look(write(header.getBytes(UTF_8))))
        .isEqualTo(
            "65 File 'f.csv', line 1: the header has more than 500 columns (the limit; text.columns"
                + " raises it)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\""})
  void aCellOfThirtyMegabytesCostsItsRecordAndLittleMemory(String quote) throws Exception {
    var cell = quote + "x".repeat(30 << 20) + quote;

    assertThat(SmallHeap.look(write(("a;b\n1;2\n3;" + cell + "\n5;6\n").getBytes(UTF_8))))
        .isEqualTo("3 records, broken on lines [3], the largest split of 4096 bytes");
  }

  /** One of a gigabyte takes four times as long and no more memory. */
  @Test
  void aLineOfAQuarterOfAGigabyteCostsItsRecordAndLittleMemory() throws Exception {
    var file = folder.resolve("f.csv");
    var piece = new byte[4 << 20];
    Arrays.fill(piece, (byte) 'x');
    try (var out = Files.newOutputStream(file)) {
      out.write("a;b\n1;2\n".getBytes(UTF_8));
      for (int i = 0; i < 64; i++) {
        out.write(piece);
      }
      out.write("\n5;6\n".getBytes(UTF_8));
    }

    assertThat(SmallHeap.look(file))
        .isEqualTo("3 records, broken on lines [3], the largest split of 4096 bytes");
    Files.delete(file);
  }

  @Test
  void jsonWithATreeOfMegabytesOrAThousandKeysIsRefused() {
    var keys =
        IntStream.range(0, 1000).mapToObj("\"k%d\":1"::formatted).collect(joining(",", "{", "}"));
    var tree = "[{\"a\":[" + "[1,2],".repeat(200_000) + "0],\"b\":1}]";

    assertThat(json(TextFormat.Format.JSON, tree))
        .hasMessage("File 'f.csv', line 1: a record of more than 1048576 bytes (the limit)");
    assertThat(json(TextFormat.Format.JSON, "[" + keys + "]"))
        .hasMessage("File 'f.csv': its records have more than 500 keys (the limit)");
    assertThat(json(TextFormat.Format.JSON_LINES, keys))
        .hasMessage("File 'f.csv': its records have more than 500 keys (the limit)");
    assertThat(json(TextFormat.Format.JSON, "[".repeat(100_000)))
        .hasMessageContaining("found a record that is no object (expected an array of objects)");
    assertThat(json(TextFormat.Format.JSON, "[{\"a\":" + "[".repeat(100_000)))
        .hasMessageContaining("found no valid JSON (expected an array of objects)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00\\ud800", "\\u0000"})
  void anEscapeThatIsNoCharacterIsNoJson(String escape) {
    var record = "{\"a\":\"" + escape + "\",\"b\":1}";
    var file = write((record + "\n{\"a\":\"\\ud83d\\ude00\",\"b\":2}\n").getBytes(UTF_8));
    var lines = new TextFormat(TextFormat.Format.JSON_LINES, null, null, null, null, false, null);

    var seen = Inspection.of(file, Expected.NOTHING, layout(lines));

    assertThat(seen.records()).isEqualTo(2);
    assertThat(seen.splits().get(0).broken()).extracting(BrokenRecord::line).containsExactly(1L);
    assertThat(json(TextFormat.Format.JSON, "[" + record + "]"))
        .hasMessageContaining("found a text with what is no character");
  }

  @Test
  void aFirstLineThatIsARecordIsNotRepeated() {
    var refusal = refused((CANARY + ";12345678\n1;2\n").getBytes(UTF_8));

    assertThat(refusal)
        .hasMessage(
            "File 'f.csv': its first line of 2 cells lacks 2 of 2 columns (no header of this"
                + " layout)");
  }

  @Test
  void aColumnWhoseNameIsANumberIsNotRepeated() {
    var seen = inspect(write("a;12345678;b\n1;2;3\n".getBytes(UTF_8)), "utf-8");

    assertThat(seen.warnings())
        .containsExactly("File 'f.csv': ignored columns that no layout knows: [(no name)]");
  }

  private Refusal refused(byte[] bytes) {
    return refused(write(bytes));
  }

  private static Refusal refused(Path file) {
    return catchThrowableOfType(Refusal.class, () -> inspect(file, "utf-8"));
  }

  private Refusal refused(byte[] bytes, Expected expected) {
    var file = write(bytes);
    return catchThrowableOfType(Refusal.class, () -> Inspection.of(file, expected, layout(CP1252)));
  }

  private static FileInspection inspect(Path file, String encoding) {
    return Inspection.of(file, Expected.NOTHING, layout(encoding));
  }

  private Refusal json(TextFormat.Format format, String text) {
    var file = write(text.getBytes(UTF_8));
    var layout = layout(new TextFormat(format, "utf-8", null, null, null, false, null));
    return catchThrowableOfType(Refusal.class, () -> Inspection.of(file, Expected.NOTHING, layout));
  }

  private Path write(byte[] bytes) {
    try {
      return Files.write(folder.resolve("f.csv"), bytes);
    } catch (IOException cause) {
      throw new AssertionError(cause);
    }
  }

  private static byte[] join(byte[] one, byte[] other) {
    var both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static Layout layout(String encoding) {
    return layout(
        new TextFormat(null, encoding.toLowerCase(Locale.ROOT), ";", "\"", ",", false, null));
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
