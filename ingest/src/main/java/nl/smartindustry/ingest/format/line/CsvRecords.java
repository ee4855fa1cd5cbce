package nl.smartindustry.ingest.format.line;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.Split;
import nl.smartindustry.ingest.format.file.SplitBytes;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.TextFormat;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The records of a CSV file, cut where the scanner has found their cells, which become strings only
 * when they are read and did not come before: a general parser takes half of the whole time. The
 * tests hold the cut cells to Commons CSV.
 */
public final class CsvRecords extends LineRecords {
  private final TextFormat format;
  private final int[] places;
  private final CellNumbers[] numbers;
  private SplitBytes bytes;

  CsvRecords(TextFormat format, SplitBytes bytes, Split split, int[] places) {
    super(format, bytes, split);
    this.format = format;
    this.places = places;
    this.numbers = new CellNumbers[places.length];
    Arrays.setAll(numbers, column -> new CellNumbers(places.length));
  }

  public static CsvRecords of(TextFormat format, List<ColumnSpec> columns, PlannedSplit planned)
      throws IOException {
    var header = planned.file().header().names();
    var places =
        columns.stream().mapToInt(c -> c.delivered() ? header.indexOf(c.column()) : -1).toArray();
    return new CsvRecords(format, SplitBytes.read(planned), planned.split(), places);
  }

  @Override
  protected void found(SplitBytes split, int from, int to) {
    bytes = split;
  }

  @Override
  public String text(int column) {
    return places[column] < 0 ? null : cell(places[column]);
  }

  @Override
  public int number(int column) {
    int place = places[column];
    if (place < 0 || scanner().doubled(place)) {
      return UNNUMBERED;
    }
    int start = scanner().start(place) - (format.isWorkbook() && scanner().quoted(place) ? 1 : 0);
    return numbers[column].of(bytes.bytes(), start, scanner().end(place) - start);
  }

  @Override
  public boolean typed(int column) {
    return places[column] >= 0 && isTyped(places[column]);
  }

  @Override
  public UTF8String digits(int column, int count) {
    int place = places[column];
    if (place < 0 || scanner().doubled(place)) {
      return null;
    }
    int start = scanner().start(place);
    int end = scanner().end(place);
    if (end - start != count) {
      return null;
    }
    for (int i = start; i < end; i++) {
      if (bytes.bytes()[i] < '0' || bytes.bytes()[i] > '9') {
        return null;
      }
    }
    return UTF8String.fromBytes(bytes.bytes(), start, count);
  }

  /** The text of a cell by its place in the line, from 0, without its quotes. */
  String cell(int place) {
    var text = bytes.cell(scanner().start(place), scanner().end(place));
    return scanner().doubled(place) ? bare(text, scanner().quoted(place)) : text;
  }

  /** Whether a cell is a date or a number of a workbook, of which texts alone have quotes. */
  boolean isTyped(int place) {
    return format.isWorkbook() && !scanner().quoted(place);
  }

  /** A text without its signs of escape and, of quotes that stand for one, the first. */
  private String bare(String text, boolean quoted) {
    if (format.escape().isEmpty()) {
      return text.replace(format.quote() + format.quote(), format.quote());
    }
    char escape = format.escape().charAt(0);
    char quote = quoted ? format.quote().charAt(0) : escape;
    var bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
      boolean escaped = c == escape && next != '\n' && next != '\r';
      if (escaped || (c == quote && next == quote)) {
        i++;
        c = next;
      }
      bare.append(c);
    }
    return bare.toString();
  }

  /** The records in a text, as Commons CSV reads them. */
  static List<CSVRecord> parsed(String text, TextFormat format) throws IOException {
    var rules =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(format.delimiter())
            .setQuote(format.quote().isEmpty() ? null : format.quote().charAt(0))
            .setEscape(format.escape().isEmpty() ? null : format.escape().charAt(0))
            .setIgnoreSurroundingSpaces(format.trim())
            .setIgnoreEmptyLines(true)
            .setTrailingData(false)
            .get();
    try (var parser = CSVParser.parse(text, rules)) {
      return parser.getRecords();
    }
  }

  /**
   * Numbers the cells of one column by their bytes, so that one that comes again is read once.
   * Gives up where hardly any does.
   */
  static final class CellNumbers {
    /** Cells after which half of them must have come before. */
    private static final int TRIAL = 1 << 12;

    /**
     * Cells that are numbered in all columns of a split together: a bound for what is remembered.
     */
    private static final int ALTOGETHER = 1 << 19;

    private static final int MOST = 1 << 16;

    /** Bytes of the longest cell that is numbered. */
    private static final int LONGEST = 64;

    private final int most;
    private TextIds ids = new TextIds();
    private long seen;
    private int lastFrom;
    private int lastLength = -1;
    private int last;

    /**
     * @param columns of the file that are numbered
     */
    CellNumbers(int columns) {
      this.most = Math.min(MOST, ALTOGETHER / columns);
    }

    /**
     * The number of a cell; {@link #UNNUMBERED} where it has none.
     *
     * @param bytes the same array each time
     */
    int of(byte[] bytes, int from, int length) {
      if (ids == null || length > LONGEST) {
        return UNNUMBERED;
      }
      seen++;
      if (length == lastLength
          && Arrays.equals(bytes, lastFrom, lastFrom + length, bytes, from, from + length)) {
        return last;
      }
      lastFrom = from;
      lastLength = length;
      last = ids.size() >= most ? ids.find(bytes, from, length) : ids.add(bytes, from, length);
      if (seen >= TRIAL && ids.size() > seen / 2) {
        ids = null;
      }
      return last;
    }
  }
}
