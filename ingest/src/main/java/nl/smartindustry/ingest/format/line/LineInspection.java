package nl.smartindustry.ingest.format.line;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.ByteWindow;
import nl.smartindustry.ingest.format.file.FileInspection.FileContent;
import nl.smartindustry.ingest.format.file.Limits;
import nl.smartindustry.ingest.format.file.Split.BrokenRecord;
import nl.smartindustry.ingest.format.file.Split.Defect;
import nl.smartindustry.ingest.format.file.Splitter;
import nl.smartindustry.ingest.layout.Layout;

/** Walks through CSV, fixed width or JSON Lines record by record and notes where each begins. */
public final class LineInspection {
  private final String name;
  private final Layout layout;
  private final ByteWindow window;
  private final RecordScanner scanner;
  private final Splitter splitter;
  private final LineCheck check;
  private long line;
  private int perLine = 1;
  private Whole last;

  /** A record that was read whole, by its place in the file. */
  private record Whole(long from, long until, long line) {}

  public LineInspection(
      String name, Layout layout, ByteWindow window, LineCheck check, long splitSize) {
    this.name = name;
    this.layout = layout;
    this.window = window;
    this.scanner = new RecordScanner(layout.text());
    this.splitter = new Splitter(splitSize);
    this.check = check;
  }

  public FileContent inspect(String encoding) throws IOException {
    var charset = Charset.forName(encoding);
    var passing = new PassedLines(layout, window, scanner, charset);
    var head = new HeaderReading(name, layout, window, scanner, charset, passing);
    head.read();
    line = head.line();
    perLine = head.recordsPerLine();
    while (!window.exhausted()) {
      if (passing.isOne()) {
        pass(passing.end());
      } else {
        record(head);
      }
    }
    keep();
    var splits = splitter.splits(window.offset(), line);
    return new FileContent(head.header(check.names(), passing.footer()), splits);
  }

  private void pass(int end) {
    keep();
    long from = window.offset();
    splitter.passed(new BrokenRecord(from, from + end - window.from(), line, Defect.NO_RECORD));
    window.skipTo(end);
    line++;
  }

  private void record(HeaderReading head) throws IOException {
    int start = window.from();
    var found = scanner.next(window.bytes(), start, window.to(), window.eof(), head.cells());
    switch (found) {
      case RECORD -> whole(start, head);
      case BLANK_LINE -> line++;
      case BROKEN -> defective(head);
      case MORE -> more();
    }
    if (found != RecordScanner.Found.MORE) {
      window.skipTo(scanner.end());
      line += found == RecordScanner.Found.BLANK_LINE ? 0 : scanner.lines();
    }
  }

  private void whole(int start, HeaderReading head) {
    var defect = check.defect(window.bytes(), start, scanner.end());
    if (head.isAgain(window.bytes(), start, scanner.end())) {
      scanner.firstLine(window.bytes(), start, window.to(), window.eof());
      broken(window.offset(), Defect.HEADER_AGAIN);
    } else if (defect != null) {
      broken(window.offset(), defect);
    } else {
      keep();
      last = new Whole(window.offset(), window.offset() + scanner.end() - start, line);
    }
  }

  /** A record is whole once it is known that the next line is not the rest of it. */
  private void keep() {
    if (last != null) {
      splitter.record(last.from(), last.until(), last.line(), perLine);
      last = null;
    }
  }

  /**
   * Where the line ends a cell of the record before, that one is broken, and read on from there.
   */
  private void defective(HeaderReading head) {
    long before = last == null ? -1 : window.from() - (window.offset() - last.from());
    boolean follows = before >= 0 && last.until() == window.offset();
    if (follows && scanner.isTail(head.cells())) {
      scanner.firstLine(window.bytes(), (int) before, window.to(), window.eof());
      line = last.line();
      long from = last.from();
      last = null;
      broken(from, Defect.ODD_QUOTE);
    } else {
      broken(window.offset(), scanner.defect());
    }
  }

  private void broken(long from, Defect defect) {
    keep();
    long end = window.offset() + scanner.end() - window.from();
    splitter.broken(new BrokenRecord(from, end, line, defect));
    if (splitter.brokenRecords() > Limits.BROKEN) {
      throw Refusal.data(
          "File '%s', line %d: more than %d records are broken, the last because %s",
          name, line, Limits.BROKEN, defect.reason());
    }
  }

  /** Reads on; a line longer than the window is broken, and passed by without keeping it. */
  private void more() throws IOException {
    if (scanner.defect() == null || window.to() - window.from() < window.bytes().length) {
      window.fill();
      return;
    }
    long from = window.offset();
    var defect = scanner.defect();
    while (!scanner.firstLine(window.bytes(), window.from(), window.to(), window.eof())) {
      window.skipTo(Math.max(window.from(), window.to() - 1));
      window.fill();
    }
    broken(from, defect);
    window.skipTo(scanner.end());
    line++;
  }

  /** Recognises the lines that are no records by how they begin: footers and comments. */
  static final class PassedLines {
    private final String quote;
    private final String comment;
    private final Pattern footer;
    private final ByteWindow window;
    private final RecordScanner scanner;
    private final Charset charset;
    private String text = "";
    private int end;

    PassedLines(Layout layout, ByteWindow window, RecordScanner scanner, Charset charset) {
      this.quote = layout.text().quote();
      this.comment = layout.sheet().comment();
      this.footer =
          layout.sheet().footer().isEmpty() ? null : Pattern.compile(layout.sheet().footer());
      this.window = window;
      this.scanner = scanner;
      this.charset = charset;
    }

    /** Whether the line at which the window stands is none; a blank line is not one of these. */
    boolean isOne() throws IOException {
      if (isComment()) {
        return true;
      }
      var line = footer == null ? "" : line();
      var bare = quote.isEmpty() || !line.startsWith(quote) ? line : unquoted(line);
      if (footer == null || !footer.matcher(bare).lookingAt()) {
        return false;
      }
      text = text.isEmpty() ? bare : text + " " + bare;
      return true;
    }

    /** Whether the line at which the window stands is a comment. */
    boolean isComment() throws IOException {
      return !comment.isEmpty() && !window.exhausted() && line().startsWith(comment);
    }

    /** The line at which the window stands; empty where it is longer than the window. */
    private String line() throws IOException {
      while (!scanner.firstLine(window.bytes(), window.from(), window.to(), window.eof())) {
        if (window.to() - window.from() == window.bytes().length) {
          return "";
        }
        window.fill();
      }
      end = scanner.end();
      return new String(window.bytes(), window.from(), end - window.from(), charset).strip();
    }

    /** The position behind the line found. */
    int end() {
      return end;
    }

    /** The text of all footers so far. */
    String footer() {
      return text;
    }

    private String unquoted(String line) {
      int closing = line.indexOf(quote, 1);
      return line.substring(1, closing < 0 ? line.length() : closing);
    }
  }

  /** What a format demands of a line besides its end. */
  public interface LineCheck {
    /** Every line is a record. */
    LineCheck NONE = (bytes, from, to) -> null;

    /** Why a line cannot be read as a record; null where it can. */
    Defect defect(byte[] bytes, int from, int to);

    /** The columns that occur in the lines themselves, where no header names them. */
    default List<String> names() {
      return List.of();
    }
  }
}
