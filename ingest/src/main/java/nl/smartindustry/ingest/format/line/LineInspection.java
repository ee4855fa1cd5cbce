package nl.smartindustry.ingest.format.line;

import java.io.IOException;
import java.nio.charset.Charset;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.BrokenRecord;
import nl.smartindustry.ingest.format.file.ByteWindow;
import nl.smartindustry.ingest.format.file.Defect;
import nl.smartindustry.ingest.format.file.Limits;
import nl.smartindustry.ingest.format.file.Records;
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

  public LineInspection(
      String name, Layout layout, ByteWindow window, LineCheck check, long splitSize) {
    this.name = name;
    this.layout = layout;
    this.window = window;
    this.scanner = new RecordScanner(layout.text());
    this.splitter = new Splitter(splitSize);
    this.check = check;
  }

  public Records inspect(String encoding) throws IOException {
    var charset = Charset.forName(encoding);
    var head = new HeaderReading(name, layout, window, scanner, charset);
    head.read();
    line = head.line();
    perLine = head.recordsPerLine();
    var passing = new PassedLines(layout, window, scanner, charset);
    while (!window.exhausted()) {
      if (passing.isOne()) {
        pass(passing.end());
      } else {
        record(head.cells());
      }
    }
    var splits = splitter.splits(window.offset(), line);
    return new Records(head.header(check.names(), passing.footer()), splits);
  }

  private void pass(int end) {
    long from = window.offset();
    splitter.passed(new BrokenRecord(from, from + end - window.from(), line, Defect.NO_RECORD));
    window.skipTo(end);
    line++;
  }

  private void record(int cells) throws IOException {
    int start = window.from();
    var found = scanner.next(window.bytes(), start, window.to(), window.eof(), cells);
    switch (found) {
      case RECORD -> whole(start);
      case BLANK_LINE -> line++;
      case BROKEN -> broken(window.offset(), scanner.defect());
      case MORE -> more();
    }
    if (found != RecordScanner.Found.MORE) {
      window.skipTo(scanner.end());
      line += found == RecordScanner.Found.BLANK_LINE ? 0 : scanner.lines();
    }
  }

  private void whole(int start) {
    var defect = check.defect(window.bytes(), start, scanner.end());
    if (defect != null) {
      broken(window.offset(), defect);
    } else {
      splitter.record(window.offset(), window.offset() + scanner.end() - start, line, perLine);
    }
  }

  private void broken(long from, Defect defect) {
    long end = window.offset() + scanner.end() - window.from();
    splitter.broken(new BrokenRecord(from, end, line, defect));
    if (splitter.brokenRecords() > Limits.BROKEN) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "File '%s', line %d: more than %d records are broken, the last because %s",
          name,
          line,
          Limits.BROKEN,
          defect.reason());
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
}
