package nl.smartindustry.ingest.format.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.smartindustry.ingest.format.file.Split;
import nl.smartindustry.ingest.format.file.Split.Defect;
import nl.smartindustry.ingest.format.file.SplitBytes;
import nl.smartindustry.ingest.layout.TextFormat;
import nl.smartindustry.ingest.layout.TextFormat.Format;
import nl.smartindustry.ingest.layout.TextFormat.Signs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random tables, written in random dialects, come back as they were. */
class DialectLawTest {
  private static final long SEED = 20261130;
  private static final int TABLES = 4000;
  private static final List<String> DELIMITERS =
      List.of(";", ",", "\t", "|", " ", ", ", "||", "::", ";;;", "~|~");
  private static final List<String> ENDS = List.of("\n", "\r\n", "\r");
  private static final List<String> PIECES =
      List.of(
          "a", "0", " ", "  ", ";", ",", "|", ":", "~", "\"", "'", "\\", "\n", "\r\n", "\t", "é€");

  /** A dialect with the end of its lines. */
  private record Dialect(TextFormat text, String end) {
    static Dialect random(Random random) {
      var delimiter = any(DELIMITERS, random);
      var quote = any(List.of("\"", "\"", "'"), random);
      var escape = random.nextBoolean() ? "\\" : "";
      var trim = !delimiter.startsWith(" ") && random.nextBoolean();
      var signs = new Signs(delimiter, quote, escape);
      return new Dialect(
          new TextFormat(Format.CSV, null, signs, null, trim, null, null), any(ENDS, random));
    }

    /** A cell in quotes, in which quotes are doubled or escaped; spaces around count only then. */
    String written(String cell, Random random) {
      var quote = text.quote();
      var escape = text.escape();
      var inside = escape.isEmpty() ? cell : cell.replace(escape, escape + escape);
      boolean doubling = escape.isEmpty() || random.nextBoolean();
      inside = inside.replace(quote, (doubling ? quote : escape) + quote);
      var padding = text.trim() ? " ".repeat(random.nextInt(3)) : "";
      return plain(cell) && random.nextBoolean()
          ? cell
          : padding + quote + inside + quote + padding;
    }

    private boolean plain(String cell) {
      return !cell.contains(text.quote())
          && !cell.contains(text.delimiter().substring(0, 1))
          && !(cell.contains("\\") && !text.escape().isEmpty())
          && !cell.contains("\n")
          && !cell.contains("\r")
          && cell.equals(cell.strip())
          && !cell.isEmpty();
    }
  }

  @Test
  void aTableInAnyDialectIsReadAsItWasWritten() throws IOException {
    var random = new Random(SEED);
    for (int n = 0; n < TABLES; n++) {
      var dialect = Dialect.random(random);
      var table = table(random);
      var text = written(table, dialect, random);

      assertThat(read(text, dialect.text())).as("%s: %s", dialect, text).isEqualTo(table);
    }
  }

  /** Whatever a part of the bytes says of a record, the whole says too. */
  @Test
  void bytesThatEndEarlyAreFoundToo() {
    var random = new Random(SEED + 1);
    for (int n = 0; n < TABLES / 4; n++) {
      var dialect = Dialect.random(random);
      var bytes = written(table(random), dialect, random).getBytes(StandardCharsets.UTF_8);
      var whole = new RecordScanner(dialect.text());
      whole.next(bytes, 0, bytes.length, true, 0);
      var part = new RecordScanner(dialect.text());
      for (int to = 1; to < bytes.length; to++) {
        if (part.next(bytes, 0, to, false, 0) != RecordScanner.Found.MORE) {
          assertThat(part.end()).isEqualTo(whole.end());
          assertThat(part.cells()).isEqualTo(whole.cells());
          assertThat(part.lines()).isEqualTo(whole.lines());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "false # a; \"b\"   # SPACE_BEFORE_QUOTE",
        "true  # a; \"b\"   #",
        "true  # a; \"b\"x  # TEXT_AFTER_QUOTE",
        "false # a; b\"     # ODD_QUOTE",
        "false # a; b \"c\" #"
      })
  void aQuoteBehindSpacesIsOneOnlyWhereCellsArePadded(boolean trim, String text, Defect defect) {
    var format = new TextFormat(Format.CSV, null, ";", "\"", null, trim, null);
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var scanner = new RecordScanner(format);
    scanner.next(bytes, 0, bytes.length, true, 0);

    assertThat(scanner.defect()).isEqualTo(defect);
  }

  private static List<List<String>> table(Random random) {
    var table = new ArrayList<List<String>>();
    int columns = 1 + random.nextInt(4);
    for (int row = random.nextInt(4); row >= 0; row--) {
      var cells = new ArrayList<String>();
      for (int i = 0; i < columns; i++) {
        var cell = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
          cell.append(any(PIECES, random));
        }
        cells.add(cell.toString());
      }
      table.add(cells);
    }
    return table;
  }

  private static String written(List<List<String>> table, Dialect dialect, Random random) {
    var text = new StringBuilder();
    for (var row : table) {
      var cells = row.stream().map(cell -> dialect.written(cell, random)).toList();
      text.append(String.join(dialect.text().delimiter(), cells)).append(dialect.end());
    }
    return text.toString();
  }

  private static List<List<String>> read(String text, TextFormat format) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var split = new Split(0, bytes.length, 1, 0, List.of());
    var all = new SplitBytes(bytes, 0, StandardCharsets.UTF_8);
    var cells = new CsvRecords(format, all, split, new int[0]);
    var table = new ArrayList<List<String>>();
    while (cells.next()) {
      assertThat(cells.defect()).isNull();
      var row = new ArrayList<String>();
      for (int i = 0; i < cells.scanner().cells(); i++) {
        row.add(cells.cell(i));
      }
      table.add(row);
    }
    return table;
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
