package nl.smartindustry.ingest.format.line;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.format.file.Limits;
import nl.smartindustry.ingest.format.line.RecordScanner.Found;
import nl.smartindustry.ingest.layout.TextFormat;
import nl.smartindustry.ingest.layout.TextFormat.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables N stands for LF and R for CR. */
class RecordScannerTest {
  private static final String SIGNS = "ab;;\"\"\n\n\r\r ";
  private static final long SEED = 20_241_231;
  private static final int TEXTS = 5_000;
  private static final int COLUMNS = 2;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a;b          | RECORD 3 0 [a, b]",
        "a;bN         | RECORD 4 1 [a, b]",
        "a;bRN        | RECORD 5 1 [a, b]",
        "a;bRa        | RECORD 4 1 [a, b]",
        ";N           | RECORD 2 1 [, ]",
        "\"a;N\";bN   | RECORD 8 2 [a;N, b]",
        "\"aRN\"\"\";b | RECORD 9 1 [aRN\"\", b]",
        "\"a\" ;bN    | RECORD 7 1 [a, b]",
        "a\"b\";cN    | RECORD 7 1 [a\"b\", c]",
        "Na;b         | BLANK_LINE 1 1 []",
        "RNa;b        | BLANK_LINE 2 1 []",
        "aNb;c        | BROKEN 2 1 COLUMN_COUNT",
        "a;b;cN       | BROKEN 6 1 COLUMN_COUNT",
        "\"a\"b;cN    | BROKEN 7 1 TEXT_AFTER_QUOTE",
        "\"a;bNc;dN   | BROKEN 5 1 UNCLOSED_QUOTE",
      })
  void aRecordEndsWithItsLineUnlessAQuoteIsOpen(String text, String found) {
    var seen = scanned(text.replace('N', '\n').replace('R', '\r'), COLUMNS).get(0);

    assertThat(seen.replace('\n', 'N').replace('\r', 'R')).isEqualTo(found);
  }

  /** Every byte lies in just one record or blank line, in the order of the text. */
  @Test
  void whatIsFoundPieceByPieceIsWhatIsFoundInTheWhole() {
    var random = new Random(SEED);
    for (int n = 0; n < TEXTS; n++) {
      var text = text(random);
      assertThat(inPieces(text, random)).as(text).isEqualTo(scanned(text, COLUMNS));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, RECORD", "1, BROKEN"})
  void aCellMayHaveAsManyBytesAsTheLimitAndNoMore(int more, Found found) {
    var cell = "x".repeat(Limits.CELL + more);

    assertThat(scanned(cell + ";b\n", COLUMNS).get(0)).startsWith(found.name());
  }

  @ParameterizedTest
  @CsvSource({"0, RECORD", "1, BROKEN"})
  void aRecordMayHaveAsManyColumnsAsTheLimitAndNoMore(int more, Found found) {
    var cells = ";".repeat(500 - 1 + more);

    assertThat(scanned(cells + "\n", 0).get(0)).startsWith(found.name());
  }

  @Test
  void inLinesThatAreNoCsvDelimitersAndQuotesAreText() {
    var lines = new TextFormat(Format.FIXED_WIDTH, null, ";", "\"", ",", false, null);
    var bytes = "\"a;b\nc".getBytes(US_ASCII);
    var scanner = new RecordScanner(lines);

    assertThat(scanner.next(bytes, 0, bytes.length, true, 1)).isEqualTo(Found.RECORD);
    assertThat(scanner.end()).isEqualTo(5);
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  private static List<String> scanned(String text, int columns) {
    var bytes = text.getBytes(US_ASCII);
    var scanner = scanner();
    var all = new ArrayList<String>();
    for (int at = 0; at < bytes.length; at = scanner.end()) {
      all.add(seen(scanner, scanner.next(bytes, at, bytes.length, true, columns), bytes));
    }
    return all;
  }

  /** A few bytes more are at hand each time that the scanner asks for more. */
  private static List<String> inPieces(String text, Random random) {
    var bytes = text.getBytes(US_ASCII);
    var scanner = scanner();
    var all = new ArrayList<String>();
    int at = 0;
    int until = 0;
    while (at < bytes.length) {
      until = Math.min(bytes.length, until + random.nextInt(4));
      var found = scanner.next(bytes, at, until, until == bytes.length, COLUMNS);
      if (at < until && found != Found.MORE) {
        all.add(seen(scanner, found, bytes));
        at = scanner.end();
      }
    }
    return all;
  }

  private static RecordScanner scanner() {
    return new RecordScanner(new TextFormat(Format.CSV, null, ";", "\"", ",", false, null));
  }

  private static String seen(RecordScanner scanner, Found found, byte[] bytes) {
    var cells =
        IntStream.range(0, scanner.cells())
            .mapToObj(i -> new String(bytes, scanner.start(i), length(scanner, i), US_ASCII))
            .toList();
    var what = found == Found.BROKEN ? scanner.defect() : cells;
    return "%s %d %d %s".formatted(found, scanner.end(), scanner.lines(), what);
  }

  private static int length(RecordScanner scanner, int cell) {
    return scanner.end(cell) - scanner.start(cell);
  }
}
