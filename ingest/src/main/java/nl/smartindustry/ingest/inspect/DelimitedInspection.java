package nl.smartindustry.ingest.inspect;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.inspect.DocumentInspection.Records;
import nl.smartindustry.ingest.layout.TextFormat;
import org.apache.commons.csv.CSVParser;

/** Walks through CSV or JSON Lines record by record and notes where each begins. */
final class DelimitedInspection {
  private final String name;
  private final TextFormat text;
  private final ByteWindow window;
  private final RecordScanner scanner;
  private final Splitter splitter;
  private final Set<String> keys = new LinkedHashSet<>();
  private long line = 1;

  DelimitedInspection(String name, TextFormat text, ByteWindow window, long splitSize) {
    this.name = name;
    this.text = text;
    this.window = window;
    this.scanner = new RecordScanner(text);
    this.splitter = new Splitter(splitSize);
  }

  Records inspect(String encoding) throws IOException {
    List<String> header = text.isCsv() ? header(encoding) : List.of();
    while (!window.exhausted()) {
      int start = window.from();
      var found = scanner.next(window.bytes(), start, window.to(), window.eof(), header.size());
      switch (found) {
        case RECORD -> record(start);
        case BLANK_LINE -> line++;
        case BROKEN -> broken(window.offset(), scanner.defect());
        case MORE -> more();
      }
      if (found != RecordScanner.Found.MORE) {
        window.skipTo(scanner.end());
        line += found == RecordScanner.Found.BLANK_LINE ? 0 : scanner.lines();
      }
    }
    var columns = text.isCsv() ? header : List.copyOf(keys);
    return new Records(columns, splitter.splits(window.offset(), line));
  }

  private void record(int start) {
    if (!text.isCsv() && !isObject(start, scanner.end())) {
      broken(window.offset(), Defect.NOT_JSON);
    } else {
      splitter.record(window.offset(), window.offset() + scanner.end() - start, line);
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
    while (!scanner.firstLine(window.from(), window.to(), window.eof())) {
      window.skipTo(Math.max(window.from(), window.to() - 1));
      window.fill();
    }
    broken(from, defect);
    window.skipTo(scanner.end());
    line++;
  }

  private boolean isObject(int from, int to) {
    try (var document = new JsonDocument(window.bytes(), from, to, "")) {
      var record = document.next();
      if (record == null || document.next() != null) {
        return false;
      }
      record.fieldNames().forEachRemaining(keys::add);
      return true;
    } catch (IOException notJson) {
      return false;
    }
  }

  private List<String> header(String encoding) throws IOException {
    while (!window.exhausted()) {
      var found = scanner.next(window.bytes(), window.from(), window.to(), window.eof(), 0);
      if (found == RecordScanner.Found.MORE && !window.eof() && scanner.defect() == null) {
        window.fill();
        continue;
      }
      int start = window.from();
      if (found == RecordScanner.Found.RECORD) {
        window.skipTo(scanner.end());
        line += scanner.lines();
        return parse(new String(window.bytes(), start, scanner.end() - start, charset(encoding)));
      }
      if (found != RecordScanner.Found.BLANK_LINE) {
        throw Refusal.of(
            ExitCode.DATA_REFUSED, "File '%s', line %d: the header is broken", name, line);
      }
      window.skipTo(scanner.end());
      line++;
    }
    throw Refusal.of(ExitCode.DATA_REFUSED, "File '%s': found no header (it is empty)", name);
  }

  private List<String> parse(String header) throws IOException {
    try (var parser = CSVParser.parse(header, CsvFormats.of(text))) {
      return parser.getRecords().get(0).stream().map(String::strip).toList();
    }
  }

  private static Charset charset(String encoding) {
    return Charset.forName(encoding);
  }
}
