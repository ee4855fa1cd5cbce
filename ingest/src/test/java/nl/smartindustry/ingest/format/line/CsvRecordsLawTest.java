package nl.smartindustry.ingest.format.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.smartindustry.ingest.format.file.Split;
import nl.smartindustry.ingest.format.file.SplitBytes;
import nl.smartindustry.ingest.layout.TextFormat;
import nl.smartindustry.ingest.layout.TextFormat.Format;
import org.junit.jupiter.api.Test;

class CsvRecordsLawTest {
  private static final int TEXTS = 20_000;
  private static final long SEED = 20_241;
  private static final List<String> CELLS =
      List.of(
          "",
          "a",
          "1,5",
          " x ",
          "\"\"",
          "\"a;b\"",
          "\"\"\"\"",
          "\"q \"\"r\"\" s\"",
          "\"a\nb\"",
          "\"\r\n\r\"",
          "\"x\"  ",
          "b\"c\"d",
          "\u00E9\u20AC",
          "\"\n\"");
  private static final List<String> ENDS = List.of("\n", "\r\n", "\r", "\n\n", "\r\n\r\n");

  @Test
  void wholeRecordsAreCutAsCommonsCsvCutsThem() throws IOException {
    var random = new Random(SEED);
    for (var format : List.of(format("\""), format("'"))) {
      for (int n = 0; n < TEXTS; n++) {
        var text = text(random);
        assertThat(cut(text, format)).as(text).isEqualTo(cutByLibrary(text, format));
      }
    }
  }

  @Test
  void recordsKeepTheirLineAndTheirText() throws IOException {
    var text = "a;b\n\n\"x\ny\";2\r\n\"\r\n\";3\rz;4";
    var cells = records(text, format("\""), 7);
    var lines = new ArrayList<String>();
    while (cells.next()) {
      lines.add(cells.line() + " " + cells.raw());
    }

    assertThat(lines).containsExactly("7 a;b", "9 \"x\ny\";2", "11 \"\r\n\";3", "13 z;4");
  }

  @Test
  void withoutAQuoteSignQuotesAreText() throws IOException {
    var text = "\"a;b\"\n";
    var cells = records(text, format(""), 1);

    assertThat(cells.next()).isTrue();
    assertThat(List.of(cells.cell(0), cells.cell(1))).containsExactly("\"a", "b\"");
  }

  private static TextFormat format(String quote) {
    return new TextFormat(Format.CSV, null, ";", quote, ",", false, null);
  }

  /** Records of one to four cells, in which quotes of both kinds may stand anywhere but broken. */
  private static String text(Random random) {
    var text = new StringBuilder();
    for (int records = random.nextInt(4); records >= 0; records--) {
      for (int cells = random.nextInt(4); cells >= 0; cells--) {
        text.append(CELLS.get(random.nextInt(CELLS.size()))).append(cells == 0 ? "" : ";");
      }
      text.append(
          records == 0 && random.nextBoolean() ? "" : ENDS.get(random.nextInt(ENDS.size())));
    }
    return text.toString();
  }

  private static List<List<String>> cut(String text, TextFormat format) throws IOException {
    var cells = records(text, format, 1);
    var records = new ArrayList<List<String>>();
    while (cells.next()) {
      var record = new ArrayList<String>();
      for (int i = 0; i < cells.scanner().cells(); i++) {
        record.add(cells.cell(i));
      }
      records.add(record);
    }
    return records;
  }

  private static List<List<String>> cutByLibrary(String text, TextFormat format)
      throws IOException {
    return CsvRecords.parsed(text, format).stream().map(r -> r.stream().toList()).toList();
  }

  private static CsvRecords records(String text, TextFormat format, long firstLine) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var split = new Split(0, bytes.length, firstLine, 0, List.of());
    var all = new SplitBytes(bytes, 0, StandardCharsets.UTF_8);
    return new CsvRecords(format, all, split, new int[0]);
  }
}
