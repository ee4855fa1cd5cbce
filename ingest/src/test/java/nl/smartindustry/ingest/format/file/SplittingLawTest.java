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
      records.add(new Slow(at, line, defect));
      int end = defect == null ? ends[0] : physicalLine(text, at);
      line += lines(text.substring(at, end));
      at = end;
    }
    return records;
  }

  private static Defect read(String text, int start, int[] end) {
    int at = start;
    int cells = 0;
    while (true) {
      cells++;
      if (text.startsWith("\"", at)) {
        at++;
        while (true) {
          int quote = text.indexOf('"', at);
          if (quote < 0) {
            return Defect.UNCLOSED_QUOTE;
          }
          at = quote + 1;
          if (!text.startsWith("\"", at)) {
            break;
          }
          at++;
        }
        while (text.startsWith(" ", at)) {
          at++;
        }
        if (at < text.length() && ";\r\n".indexOf(text.charAt(at)) < 0) {
          return Defect.TEXT_AFTER_QUOTE;
        }
      } else {
        int first = at;
        while (text.startsWith(" ", first)) {
          first++;
        }
        if (first > at && text.startsWith("\"", first)) {
          return Defect.SPACE_BEFORE_QUOTE;
        }
        int from = at;
        while (at < text.length() && ";\r\n".indexOf(text.charAt(at)) < 0) {
          at++;
        }
        if (text.substring(from, at).replaceAll("[^\"]", "").length() % 2 == 1) {
          return Defect.ODD_QUOTE;
        }
      }
      if (!text.startsWith(";", at)) {
        end[0] = lineEnd(text, at);
        return cells == COLUMNS ? null : Defect.COLUMN_COUNT;
      }
      at++;
    }
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
