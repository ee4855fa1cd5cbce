package nl.smartindustry.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.FileEncoding.EncodingCheck;
import nl.smartindustry.ingest.format.file.ByteWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileEncodingTest {
  private static final long SEED = 20_241_231;
  private static final int TEXTS = 200_000;

  /** The bytes at the edges of the ranges in table 3-7 of Unicode. */
  private static final byte[] EDGES =
      HexFormat.of().parseHex("417F80828F909FA0BFC0C1C2DFE0E1ECEDEEEFF0F1F3F4F5FF");

  @TempDir Path folder;

  @Test
  void theFirstByteThatIsNoUtf8IsTheOneAtWhichJavasDecoderStops() {
    var random = new Random(SEED);
    for (int n = 0; n < TEXTS; n++) {
      var bytes = new byte[1 + random.nextInt(6)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = EDGES[random.nextInt(EDGES.length)];
      }
      var check = new EncodingCheck("utf-8");
      int cut = random.nextInt(bytes.length + 1);
      check.watch(bytes, 0, cut);
      check.watch(bytes, cut, bytes.length);
      check.end();

      assertThat(check.invalid()).as(HexFormat.of().formatHex(bytes)).isEqualTo(stop(bytes));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8,        61C3A900,   3",
    "utf-8,        61E20062,   1",
    "us-ascii,     617F80,     2",
    "windows-1252, 618081,     2",
    "windows-1252, 6100,       1",
    "iso-8859-15,  6180A4FF, -1",
  })
  void aByteThatTheEncodingDoesNotHaveIsFoundAndSoIsANul(String encoding, String hex, long at) {
    var bytes = HexFormat.of().parseHex(hex);
    var check = new EncodingCheck(encoding);
    check.watch(bytes, 0, bytes.length);
    check.end();

    assertThat(check.invalid()).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "utf-8        | C3A9       | utf-8        | -",
        "utf-8        | EFBBBFC3A9 | utf-8        | -",
        "windows-1252 | E9         | windows-1252 | -",
        "windows-1252 | 41         | windows-1252 | -",
        "windows-1252 | EFBBBFC3A9 | utf-8        | read as UTF-8 by its byte-order mark",
        "windows-1252 | C3A9       | windows-1252 | read as UTF-8, as all its accented letters are",
        "windows-1252 | C3A9E9     | windows-1252 | -",
      })
  void aMarkGoesBeforeTheDeclarationAndADoubtIsWarnedOf(
      String declared, String hex, String name, String warning) throws IOException {
    var file = file(hex);
    try (var window = new ByteWindow(file)) {
      var encoding = FileEncoding.of(window, declared);

      assertThat(encoding.name()).isEqualTo(name);
      assertThat(window.from()).isEqualTo(hex.startsWith("EFBBBF") ? 3 : 0);
      var warned = encoding.require("f.csv", file);
      assertThat(warned.isPresent()).isEqualTo(warning != null);
      warned.ifPresent(sentence -> assertThat(sentence).contains(warning));
    }
  }

  /** Lines end in CR LF, CR and LF; bytes are counted from 0, a byte-order mark included. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "utf-8    | 610D0A620D630AE9   | line 4: byte 7 cannot be read (expected utf-8)",
        "us-ascii | EFBBBF610A62C3     | line 2: byte 6 cannot be read (expected utf-8)",
        "us-ascii | E9                 | line 1: byte 0 cannot be read (expected us-ascii)",
        "utf-8    | FFFE6100           | found a byte-order mark of UTF-16 (expected utf-8)",
        "utf-8    | FEFF0061           | found a byte-order mark of UTF-16 (expected utf-8)",
      })
  void aFileThatIsNotInItsEncodingIsRefusedWithThePlace(
      String declared, String hex, String sentence) throws IOException {
    var file = file(hex);
    try (var window = new ByteWindow(file)) {
      var encoding = FileEncoding.of(window, declared);

      assertThatThrownBy(() -> encoding.require("f.csv", file))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(sentence);
    }
  }

  private Path file(String hex) throws IOException {
    return Files.write(folder.resolve("f.csv"), HexFormat.of().parseHex(hex));
  }

  private static long stop(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    var result = decoder.decode(in, CharBuffer.allocate(bytes.length), true);
    return result.isError() ? in.position() : -1;
  }
}
