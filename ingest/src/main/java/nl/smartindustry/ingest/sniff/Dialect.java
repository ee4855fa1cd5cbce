package nl.smartindustry.ingest.sniff;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.format.line.TriedRecords;
import nl.smartindustry.ingest.format.line.TriedRecords.TriedRecord;
import nl.smartindustry.ingest.layout.TextFormat;
import nl.smartindustry.ingest.layout.TextFormat.Format;
import nl.smartindustry.ingest.layout.TextFormat.Signs;

/**
 * How the lines of a text are cut into cells: the signs with which most records are read whole and
 * have the same number of cells, more than one.
 *
 * @param records cut so, their cells without spaces around them
 * @param padded whether there were any
 * @param first which record is the first of the table; those before are titles
 * @param last behind which record only footers follow
 */
record Dialect(Signs signs, List<TriedRecord> records, boolean padded, int first, int last) {
  private static final List<String> DELIMITERS = List.of(";", ",", "\t", "|", ", ");

  /** Signs that many a text has within its cells: tried where no usual one fits. */
  private static final List<String> RARE = List.of("\t\t", "||", "\\t", "~", "^", ":", " ");

  private static final List<String> QUOTES = List.of("\"", "'", "");
  private static final List<String> ESCAPES = List.of("", "\\");
  private static final Pattern QUOTE = Pattern.compile("(?s)\".*");

  /** Apostrophes around a text are quotes where they are not rare. */
  private static final Pattern PAIR = Pattern.compile("(?s)'.*'");

  private static final double OFTEN = 0.1;
  private static final double FITS = 0.9;
  private static final int TRIED = 1_000;
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_TITLES = 20;
  private static final int FEWEST = 3;
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  static Dialect of(String text, boolean whole) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var best = best(DELIMITERS, bytes);
    if (best.share() < FITS || best.isAlternatelyEmpty()) {
      var rare = best(RARE, bytes);
      boolean fits = rare.width >= FEWEST && rare.share() >= Math.max(FITS, best.share());
      best = fits ? rare : best;
    }
    return best.dialect(bytes, whole);
  }

  private static Try best(List<String> delimiters, byte[] bytes) {
    Try best = null;
    for (boolean padded : new boolean[] {false, true}) {
      for (var escape : ESCAPES) {
        for (var quote : QUOTES) {
          for (var delimiter : delimiters) {
            if (escape.isEmpty() || !delimiter.contains(escape)) {
              var tried = new Try(new Signs(delimiter, quote, escape), padded, bytes);
              best = best == null || tried.score() > best.score() ? tried : best;
            }
          }
        }
      }
    }
    return best;
  }

  /** The number of cells that most records have. */
  int width() {
    return width(records);
  }

  String delimiter() {
    return signs.delimiter();
  }

  /** All records, broken ones as one cell. */
  List<List<String>> rows() {
    return records.stream().map(TriedRecord::cells).toList();
  }

  /** Lines above the first record of the usual width. */
  int titles() {
    return records.isEmpty() ? 0 : (int) records.get(first).line() - 1;
  }

  /** The records of the usual width, the header first where there is one. */
  List<List<String>> table() {
    return between().get(true);
  }

  /** Records between titles and footers that have another number of cells. */
  List<List<String>> others() {
    return between().get(false);
  }

  private Map<Boolean, List<List<String>>> between() {
    int width = width();
    var rows = rows().subList(first, last).stream();
    return rows.collect(Collectors.partitioningBy(row -> row.size() == width));
  }

  /** What the lines behind the table begin with. */
  List<String> footers() {
    return rows().stream().skip(last).map(row -> row.get(0)).distinct().toList();
  }

  private static int width(List<TriedRecord> records) {
    var counts = new HashMap<Integer, Integer>();
    records.stream()
        .filter(TriedRecord::whole)
        .forEach(record -> counts.merge(record.cells().size(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** Signs with the records that are read by them. */
  private static final class Try {
    private final Signs signs;
    private final boolean padded;
    private final List<TriedRecord> records;
    private final int width;
    private final List<List<String>> usual;

    Try(Signs signs, boolean padded, byte[] bytes) {
      this.signs = signs;
      this.padded = padded;
      this.records = TriedRecords.of(bytes, format(), TRIED);
      this.width = width(records);
      this.usual =
          records.stream().map(TriedRecord::cells).filter(row -> row.size() == width).toList();
    }

    private TextFormat format() {
      return new TextFormat(Format.CSV, null, signs, null, padded, null, null);
    }

    /** The share of records of the usual width; one cell a record tells nothing. */
    double share() {
      return width < 2 ? 0 : (double) usual.size() / records.size();
    }

    /** The share, and a little for cells with a text; quotes left in cells were not understood. */
    double score() {
      double pairs = left(PAIR) < OFTEN ? 0 : left(PAIR);
      double filled = Math.min(filled(), 100) / 1_000.0;
      return share() == 0 ? 0 : share() + filled - (left(QUOTE) + pairs) / 2;
    }

    /** The share of records with a cell that is left so. */
    private double left(Pattern written) {
      var found = written.asMatchPredicate();
      return (double) usual.stream().filter(row -> row.stream().anyMatch(found)).count()
          / records.size();
    }

    private long filled() {
      return IntStream.range(0, width)
          .filter(i -> usual.stream().anyMatch(row -> !row.get(i).isEmpty()))
          .count();
    }

    /** Whether the sign is half of one that is written twice. */
    boolean isAlternatelyEmpty() {
      return width >= FEWEST && filled() == (width + 1) / 2;
    }

    Dialect dialect(byte[] bytes, boolean whole) {
      var written = TriedRecords.of(bytes, format(), MOST_ROWS);
      var read = written.stream().map(Try::bare).toList();
      boolean spaces = padded || written.stream().anyMatch(Try::isPadded);
      boolean cut = !whole && read.size() > 1 && read.size() < MOST_ROWS;
      var kept = cut ? read.subList(0, read.size() - 1) : read;
      int from = 0;
      while (from < Math.min(kept.size(), MOST_TITLES) && !isOfTable(kept.get(from))) {
        from++;
      }
      from = from == kept.size() ? 0 : from;
      int to = kept.size();
      while (whole && to > from + 1 && isFooter(kept.get(to - 1))) {
        to--;
      }
      return new Dialect(signs, kept, spaces, from, to);
    }

    private static boolean isPadded(TriedRecord record) {
      return record.whole()
          && record.cells().stream().anyMatch(text -> text.startsWith(" ") || text.endsWith(" "));
    }

    private static TriedRecord bare(TriedRecord record) {
      var cells = record.cells().stream().map(String::strip).toList();
      return new TriedRecord(record.line(), record.whole(), cells);
    }

    /** A row of one text beside empty cells is no record. */
    private boolean isOfTable(TriedRecord record) {
      return record.cells().size() == width && !(width >= FEWEST && isOneText(record));
    }

    /** A part of a record may be one text too, but hardly one that begins with a letter. */
    private boolean isFooter(TriedRecord record) {
      var begin = record.cells().get(0);
      return !isOfTable(record) && isOneText(record) && LETTER.matcher(begin).lookingAt();
    }

    private static boolean isOneText(TriedRecord record) {
      return record.whole() && record.cells().stream().filter(text -> !text.isEmpty()).count() <= 1;
    }
  }
}
