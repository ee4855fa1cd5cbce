package nl.smartindustry.ingest.format.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.smartindustry.ingest.format.Inspection;
import nl.smartindustry.ingest.format.Inspection.TextFile;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;
import nl.smartindustry.ingest.format.file.Split.Defect;
import nl.smartindustry.ingest.layout.Acceptance;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.layout.TextFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The splitter against a slow reading of the whole text, over files made of nasty signs. */
class SplittingLawTest {
  private static final String SIGNS = "ab;;\"\"\n\n\r ";
  private static final long SEED = 20_141_231;
  private static final int FILES = 2_000;
  private static final int COLUMNS = 3;

  @TempDir Path folder;

  @Test
  void splitsHoldTheRecordsThatASlowReadingFinds() throws IOException {
    var random = new Random(SEED);
    var file = folder.resolve("f.csv");
    for (int n = 0; n < FILES; n++) {
      var text = "x;y;z\n" + body(random);
      Files.writeString(file, text);

      var seen =
          Inspection.of(
              TextFile.delivered(file), Expected.NOTHING, layout(), 1 + random.nextInt(40));

      assertThat(broken(seen)).as(text).isEqualTo(slowlyBroken(text));
      assertThat(seen.records()).as(text).isEqualTo(slowly(text).size());
      for (var split : seen.splits()) {
        assertThat(slowly(text))
            .as(text)
            .anyMatch(r -> r.start == split.start() && r.line == split.firstLine());
      }
    }
  }

  private record Slow(int start, int line, Defect defect) {}

  private static List<Slow> slowly(String text) {
    var records = new ArrayList<Slow>();
    Slow whole = null;
    int wholeEnd = 0;
    int line = 2;
    int at = text.indexOf('\n') + 1;
    while (at < text.length()) {
      int blank = lineEnd(text, at);
      if (blank > at) {
        at = blank;
        line++;
        continue;
      }
      var ends = new int[1];
      var defect = read(text, at, ends);
      if (defect == Defect.ODD_QUOTE && whole != null && wholeEnd == at && isTail(text, at)) {
        records.set(records.size() - 1, new Slow(whole.start, whole.line, Defect.ODD_QUOTE));
        at = physicalLine(text, whole.start);
        line = whole.line + 1;
        whole = null;
        continue;
      }
      records.add(new Slow(at, line, defect));
      int end = defect == null ? ends[0] : physicalLine(text, at);
      whole = defect == null ? records.get(records.size() - 1) : null;
      wholeEnd = end;
      line += lines(text.substring(at, end));
      at = end;
    }
    return records;
  }

  private static Defect read(String text, int start, int[] end) {
    end[0] = start - 1;
    int cells = 0;
    do {
      cells++;
      var defect = cell(text, end[0] + 1, end);
      if (defect != null) {
        return defect;
      }
    } while (text.startsWith(";", end[0]));
    end[0] = lineEnd(text, end[0]);
    return cells == COLUMNS ? null : Defect.COLUMN_COUNT;
  }

  /** Whether a line begins with a text and a quote and has too few cells. */
  private static boolean isTail(String text, int start) {
    var end = new int[1];
    boolean odd = cell(text, start, end) == Defect.ODD_QUOTE;
    if (!odd || !text.substring(start, end[0]).matches(".*[^; ]\"")) {
      return false;
    }
    int cells = 1;
    Defect defect = null;
    while (cells < COLUMNS && defect == null && text.startsWith(";", end[0])) {
      defect = cell(text, end[0] + 1, end);
      cells += defect == Defect.UNCLOSED_QUOTE ? 0 : 1;
    }
    return cells < COLUMNS;
  }

  private static Defect cell(String text, int start, int[] end) {
    int at = start;
    if (!text.startsWith("\"", at)) {
      while (at < text.length() && ";\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      end[0] = at;
      var cell = text.substring(start, at);
      if (cell.startsWith(" ") && cell.stripLeading().startsWith("\"")) {
        return Defect.SPACE_BEFORE_QUOTE;
      }
      return cell.replaceAll("[^\"]", "").length() % 2 == 1 ? Defect.ODD_QUOTE : null;
    }
    do {
      int quote = text.indexOf('"', at + 1);
      if (quote < 0) {
        return Defect.UNCLOSED_QUOTE;
      }
      at = quote + 1;
    } while (text.startsWith("\"", at));
    while (text.startsWith(" ", at)) {
      at++;
    }
    end[0] = at;
    boolean ends = at == text.length() || ";\r\n".indexOf(text.charAt(at)) >= 0;
    return ends ? null : Defect.TEXT_AFTER_QUOTE;
  }

  private static int lineEnd(String text, int at) {
    if (text.startsWith("\r\n", at)) {
      return at + 2;
    }
    return text.startsWith("\r", at) || text.startsWith("\n", at) ? at + 1 : at;
  }

  private static int physicalLine(String text, int start) {
    int at = start;
    while (at < text.length() && lineEnd(text, at) == at) {
      at++;
    }
    return lineEnd(text, at);
  }

  private static int lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[^\n]", "").length();
  }

  private static List<String> slowlyBroken(String text) {
    return slowly(text).stream()
        .filter(r -> r.defect != null)
        .map(r -> r.start + " " + r.line + " " + r.defect)
        .toList();
  }

  private static List<String> broken(FileInspection seen) {
    return seen.splits().stream()
        .flatMap(split -> split.broken().stream())
        .map(b -> b.start() + " " + b.line() + " " + b.defect())
        .toList();
  }

  private static String body(Random random) {
    var text = new StringBuilder("1;2;3\n");
    for (int i = random.nextInt(60); i >= 0; i--) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  private static Layout layout() {
    var text = new TextFormat(null, "us-ascii", ";", "\"", ",", false, null);
    var columns =
        List.of("x", "y", "z").stream()
            .map(name -> new ColumnSpec(name, name, null, false, null, null, null))
            .toList();
    return new Layout(
        "t", ".*", new Acceptance(false, null, true, false, null), text, null, null, null, columns);
  }
}
