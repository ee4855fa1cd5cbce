package nl.smartindustry.ingest.format.line;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.line.CleanTable.Style;
import nl.smartindustry.ingest.format.line.CleanTable.WrittenRow;

/**
 * The clean table as a file that is polluted in one way, and what must become of it.
 *
 * @param name of the pollution
 * @param lines of the file at which records 1 to 80 begin; 0 for one that is not in it
 * @param layout by which it is read
 * @param damaged the records that may be refused at their line
 * @param refusal a part of the sentence with which the whole file may be refused; else null
 */
record PollutedFile(
    String name, byte[] bytes, int[] lines, String layout, Set<Integer> damaged, String refusal) {

  private static final String REFUSED = " ! ";

  /** The rows of a file, of which each may be changed before it is written. */
  static final class Rows {
    private static final Set<Integer> ALL =
        IntStream.rangeClosed(1, CleanTable.RECORDS).boxed().collect(Collectors.toSet());

    private final String name;
    private final Style style;
    private final WrittenRow[] rows;
    private final Set<Integer> damaged = new TreeSet<>();
    private String before = "";
    private String after = "";
    private String sheet = "";
    private String refusal;

    Rows(String name, Style style) {
      this.name = name;
      this.style = style;
      this.rows =
          IntStream.rangeClosed(0, CleanTable.RECORDS)
              .mapToObj(i -> style.row(CleanTable.row(i)))
              .toArray(WrittenRow[]::new);
    }

    WrittenRow row(int i) {
      return rows[i];
    }

    /** Another text in the place of a row; where it is the header the file may be refused. */
    Rows damaged(int i, WrittenRow row) {
      rows[i] = row;
      damaged.addAll(i == 0 ? ALL : Set.of(i));
      refusal = i == 0 ? "File '" : refusal;
      return this;
    }

    /** Another text in the place of a row, which is no damage. */
    Rows harmless(int i, WrittenRow row) {
      rows[i] = row;
      return this;
    }

    /** The records that are left, with their header or without. */
    Rows only(int from, int to) {
      for (int i = 0; i < rows.length; i++) {
        rows[i] = i < from || i > to ? null : rows[i];
      }
      return this;
    }

    /** A line without anything in the place of a record. */
    Rows blank(int i) {
      rows[i] = new WrittenRow(List.of(""), List.of(), "\n");
      return i == 0 ? damaged(0, rows[0]) : this;
    }

    Rows before(String text) {
      before = text;
      return this;
    }

    Rows after(String text) {
      after = text;
      return this;
    }

    /** What the layout says of the lines around the records. */
    Rows sheet(String keys) {
      sheet = "sheet: {" + keys + "}\n";
      return this;
    }

    Rows refused(String sentence) {
      refusal = sentence;
      damaged.addAll(ALL);
      return this;
    }

    PollutedFile in(String encoding) {
      return in(encoding, encoding);
    }

    /**
     * @param declared the encoding that the layout names
     */
    PollutedFile in(String encoding, String declared) {
      var text = new StringBuilder(before);
      var lines = new int[CleanTable.RECORDS + 1];
      for (int i = 0; i < rows.length; i++) {
        if (rows[i] != null) {
          lines[i] = rows[i].text().isBlank() ? 0 : 1 + ends(text);
          text.append(rows[i].text());
        }
      }
      var bytes = text.append(after).toString().getBytes(Charset.forName(encoding));
      var columns = CleanTable.columns(!sheet.contains("header_rows: 0"));
      var layout = "files: .*\n" + style.text(declared) + sheet + columns;
      return new PollutedFile(name, bytes, lines, layout, damaged, refusal);
    }

    PollutedFile written() {
      return in("utf-8");
    }

    private static int ends(CharSequence text) {
      int ends = 0;
      for (int i = 0; i < text.length(); i++) {
        boolean first = text.charAt(i) == '\n' && (i == 0 || text.charAt(i - 1) != '\r');
        ends += first || text.charAt(i) == '\r' ? 1 : 0;
      }
      return ends;
    }
  }

  /** The same file with another byte in the place of the first sign of a record. */
  PollutedFile withByte(int record, int value) {
    var marked = bytes.clone();
    marked[offset(record)] = (byte) value;
    var sentence = "line " + lines[record] + ":";
    var all = IntStream.rangeClosed(1, CleanTable.RECORDS).boxed().collect(Collectors.toSet());
    return new PollutedFile(name, marked, lines, layout, all, sentence);
  }

  private int offset(int record) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    var begin = Pattern.compile("(?m)^\"?" + CleanTable.row(record).get(0)).matcher(text);
    begin.find();
    return text.substring(0, begin.start()).getBytes(StandardCharsets.UTF_8).length;
  }

  /** Its name without the place of the pollution. */
  String kind() {
    return name.split(PollutedRows.AT)[0];
  }

  private int records() {
    return (int) Arrays.stream(lines).filter(line -> line > 0).skip(lines[0] > 0 ? 1 : 0).count();
  }

  /** What became of the records of a file, or of many. */
  static final class Verdict {
    private int files;
    private int refused;
    private int right;
    private int quarantined;
    private int lost;
    private int wrong;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param rows as the trial reads them
     */
    static Verdict of(PollutedFile file, List<String> rows) {
      var verdict = new Verdict();
      verdict.files = 1;
      var seen = new TreeSet<>(rows);
      for (int i = 1; i < file.lines.length; i++) {
        if (file.lines[i] > 0) {
          verdict.record(file, i, seen);
        }
      }
      for (var row : seen) {
        if (!row.contains(REFUSED)) {
          verdict.wrong++;
          verdict.faults.add(file.name + ": stored " + row);
        }
      }
      return verdict;
    }

    static Verdict of(PollutedFile file, Refusal refusal) {
      var verdict = new Verdict();
      verdict.files = 1;
      verdict.refused = 1;
      if (file.refusal != null && refusal.getMessage().contains(file.refusal)) {
        verdict.quarantined = file.records();
      } else {
        verdict.lost = file.records();
        verdict.faults.add(file.name + ": " + refusal.getMessage());
      }
      return verdict;
    }

    private void record(PollutedFile file, int i, Set<String> rows) {
      var place = file.lines[i] + ".1";
      if (rows.remove(place + " | " + CleanTable.stored(i))) {
        right++;
        return;
      }
      boolean held = rows.stream().anyMatch(row -> row.startsWith(place + REFUSED));
      if (held && file.damaged.contains(i)) {
        quarantined++;
      } else {
        lost++;
        faults.add(file.name + ": record " + i + (held ? " is refused" : " is not stored"));
      }
    }

    void add(Verdict other) {
      files += other.files;
      refused += other.refused;
      right += other.right;
      quarantined += other.quarantined;
      lost += other.lost;
      wrong += other.wrong;
      faults.addAll(other.faults);
    }

    boolean isFaulty() {
      return !faults.isEmpty();
    }

    @Override
    public String toString() {
      return "%d files, %d refused; records: %d right, %d quarantined, %d lost, %d wrong"
          .formatted(files, refused, right, quarantined, lost, wrong);
    }
  }
}
