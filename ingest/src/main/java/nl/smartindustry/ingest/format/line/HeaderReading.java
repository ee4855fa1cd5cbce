package nl.smartindustry.ingest.format.line;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.ByteWindow;
import nl.smartindustry.ingest.format.file.FileInspection.Header;
import nl.smartindustry.ingest.format.file.Split.Defect;
import nl.smartindustry.ingest.format.line.LineInspection.PassedLines;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.layout.TextFormat.Format;

/** Reads what stands above the records: title lines and rows of column names. */
final class HeaderReading {
  private static final String BETWEEN = " / ";
  private static final byte FIRST_OF_MARK = (byte) 0xEF;
  private final String name;
  private final Layout layout;
  private final ByteWindow window;
  private final RecordScanner scanner;
  private final Charset charset;
  private final PassedLines passing;
  private final List<List<String>> rows = new ArrayList<>();
  private byte[] lastRow = {};
  private String title = "";
  private int cells;
  private long line = 1;

  HeaderReading(
      String name,
      Layout layout,
      ByteWindow window,
      RecordScanner scanner,
      Charset charset,
      PassedLines passing) {
    this.name = name;
    this.layout = layout;
    this.window = window;
    this.scanner = scanner;
    this.charset = charset;
    this.passing = passing;
  }

  /** Moves the window to the first line behind the header. */
  void read() throws IOException {
    var titles = new ArrayList<String>();
    for (int i = 0; i < layout.sheet().titleLines(); i++) {
      titles.add(String.join(" ", parse(physicalLine())).strip());
    }
    title = String.join(" ", titles).strip();
    for (int i = 0; i < layout.headerRows(); i++) {
      rows.add(filled(parse(row()).stream().map(String::strip).toList()));
    }
    if (layout.text().isCsv()) {
      cells = rows.isEmpty() ? firstRow() : rows.get(0).size();
      for (var row : rows) {
        if (row.size() != cells) {
          throw broken();
        }
      }
    }
    if (layout.sheet().unpivoted() && rows.isEmpty()) {
      rows.add(IntStream.rangeClosed(1, cells).mapToObj(Integer::toString).toList());
    }
    if (layout.sheet().unpivoted() && recordsPerLine() < 1) {
      throw broken();
    }
  }

  /** The number of the first line behind the header. */
  long line() {
    return line;
  }

  /** Cells that a record must have; 0 for any number. */
  int cells() {
    return cells;
  }

  int recordsPerLine() {
    return layout.sheet().unpivoted() ? layout.unpivoted(rows.get(rows.size() - 1)).length : 1;
  }

  /**
   * @param keys that occur in the records themselves
   */
  Header header(List<String> keys, String footer) {
    return new Header(names(keys), rows, title, footer);
  }

  private List<String> names(List<String> keys) {
    if (layout.text().format() == Format.JSON_LINES) {
      return keys;
    }
    if (layout.text().format() == Format.FIXED_WIDTH) {
      return layout.delivered().stream().map(ColumnSpec::column).distinct().toList();
    }
    var unpivot = layout.sheet().unpivot();
    if (unpivot == null) {
      return IntStream.range(0, cells).mapToObj(this::name).toList();
    }
    var last = rows.get(rows.size() - 1);
    var names = new ArrayList<String>();
    for (int i = 0; i < unpivot.labels(); i++) {
      names.add(last.get(i).isEmpty() ? Integer.toString(i + 1) : last.get(i));
    }
    names.addAll(unpivot.names());
    return names;
  }

  /** The only name, the different texts of all rows, or the number of the column. */
  private String name(int column) {
    if (rows.size() == 1) {
      return rows.get(0).get(column);
    }
    var name =
        rows.stream()
            .map(row -> row.get(column))
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining(BETWEEN));
    return name.isEmpty() ? Integer.toString(column + 1) : name;
  }

  /** A blank right of the labels repeats the text left of it where the layout requires it. */
  private List<String> filled(List<String> row) {
    var unpivot = layout.sheet().unpivot();
    if (unpivot == null || !unpivot.fill()) {
      return row;
    }
    var whole = new ArrayList<>(row);
    for (int i = unpivot.labels() + 1; i < whole.size(); i++) {
      whole.set(i, whole.get(i).isEmpty() ? whole.get(i - 1) : whole.get(i));
    }
    return whole;
  }

  private int firstRow() throws IOException {
    passComments();
    var found = scan();
    return found == RecordScanner.Found.RECORD ? scanner.cells() : 0;
  }

  private void passComments() throws IOException {
    for (; passing.isComment(); line++) {
      window.skipTo(passing.end());
    }
  }

  private String row() throws IOException {
    passComments();
    while (!window.exhausted()) {
      var found = scan();
      if (found == RecordScanner.Found.RECORD) {
        int end = withoutLineEnd(window.bytes(), window.from(), scanner.end());
        lastRow = Arrays.copyOfRange(window.bytes(), window.from(), end);
        return taken();
      }
      if (found != RecordScanner.Found.BLANK_LINE) {
        throw scanner.defect() == Defect.COLUMN_COUNT ? tooWide() : broken(scanner.defect());
      }
      taken();
    }
    throw Refusal.data("File '%s': found no header (it is empty)", name);
  }

  private String physicalLine() throws IOException {
    while (!scanner.firstLine(window.bytes(), window.from(), window.to(), window.eof())) {
      if (window.to() - window.from() == window.bytes().length) {
        throw broken();
      }
      window.fill();
    }
    return taken();
  }

  private RecordScanner.Found scan() throws IOException {
    while (true) {
      var found = scanner.next(window.bytes(), window.from(), window.to(), window.eof(), 0);
      boolean more = found == RecordScanner.Found.MORE && scanner.defect() == null;
      if (!more || window.eof()) {
        return found;
      }
      window.fill();
    }
  }

  /** Whether a record is the last row of the header, as where files were joined, mark and all. */
  boolean isAgain(byte[] bytes, int from, int to) {
    int end = withoutLineEnd(bytes, from, to);
    int start = end - lastRow.length;
    boolean marked = start == from + 3 && bytes[from] == FIRST_OF_MARK;
    return lastRow.length > 0
        && (start == from || marked)
        && Arrays.equals(bytes, start, end, lastRow, 0, lastRow.length);
  }

  private static int withoutLineEnd(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && CellScanner.isLineEnd(bytes[end - 1])) {
      end--;
    }
    return end;
  }

  private String taken() {
    int start = window.from();
    var text = new String(window.bytes(), start, scanner.end() - start, charset);
    line += scanner.lines();
    window.skipTo(scanner.end());
    return text;
  }

  private List<String> parse(String text) throws IOException {
    if (!layout.text().isCsv()) {
      return List.of(text.strip());
    }
    try {
      var records = CsvRecords.parsed(text, layout.text());
      return records.isEmpty() ? List.of() : records.get(0).stream().toList();
    } catch (java.io.UncheckedIOException | IllegalStateException notCsv) {
      throw broken();
    }
  }

  private Refusal tooWide() {
    return Refusal.data(
        "File '%s', line %d: the header has more than %d columns (the limit; text.columns raises"
            + " it)",
        name, line, layout.text().columns());
  }

  private Refusal broken(Defect defect) {
    return defect == null
        ? broken()
        : Refusal.data("File '%s', line %d: the header is broken: %s", name, line, defect.reason());
  }

  private Refusal broken() {
    return Refusal.data("File '%s', line %d: the header is broken", name, line);
  }
}
