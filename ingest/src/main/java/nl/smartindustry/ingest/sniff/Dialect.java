package nl.smartindustry.ingest.sniff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * How the lines of a text are cut into cells: the signs with which most records have the same
 * number of cells, more than one.
 *
 * @param rows the records, cut so, their cells without spaces around them
 * @param padded whether there were any
 * @param titles records before the first of the usual width with more than its first cell filled
 */
record Dialect(char delimiter, char quote, List<List<String>> rows, boolean padded, int titles) {
  private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');
  private static final List<Character> QUOTES = List.of('"', '\'');
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_TITLES = 20;

  static Dialect of(String text, boolean whole) {
    Dialect best = null;
    double most = -1;
    for (char quote : QUOTES) {
      for (char delimiter : DELIMITERS) {
        var written = rows(text, delimiter, quote, whole);
        var rows = written.stream().map(Dialect::bare).toList();
        double score = score(rows);
        if (score > most) {
          most = score;
          best = new Dialect(delimiter, quote, rows, !rows.equals(written), titles(rows));
        }
      }
    }
    return best;
  }

  private static List<String> bare(List<String> row) {
    return row.stream().map(String::strip).toList();
  }

  /** The number of cells that most records have. */
  int width() {
    return width(rows);
  }

  /** The records of the usual width, the header first where there is one. */
  List<List<String>> table() {
    return rows.stream().skip(titles).filter(row -> row.size() == width()).toList();
  }

  /** Records behind the titles that have another number of cells. */
  List<List<String>> others() {
    return rows.stream().skip(titles).filter(row -> row.size() != width()).toList();
  }

  private static int width(List<List<String>> rows) {
    var counts = new HashMap<Integer, Integer>();
    rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** The share of records of the usual width; one cell a record tells nothing. */
  private static double score(List<List<String>> rows) {
    int width = width(rows);
    if (width < 2) {
      return rows.isEmpty() ? -1 : 0;
    }
    long usual = rows.stream().filter(row -> row.size() == width).count();
    return (double) usual / rows.size() + 1e-3 * Math.min(width, 100);
  }

  private static int titles(List<List<String>> rows) {
    int width = width(rows);
    int titles = 0;
    while (titles < Math.min(rows.size(), MOST_TITLES) && isTitle(rows.get(titles), width)) {
      titles++;
    }
    return titles == rows.size() ? 0 : titles;
  }

  /** A row of another width, or one of which only the first cell is filled. */
  private static boolean isTitle(List<String> row, int width) {
    boolean alone = width > 2 && row.stream().skip(1).allMatch(String::isEmpty);
    return row.size() != width || alone;
  }

  private static List<List<String>> rows(String text, char delimiter, char quote, boolean whole) {
    var format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setQuote(quote)
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    var rows = new ArrayList<List<String>>();
    try (var parser = CSVParser.parse(text, format)) {
      for (var record : parser) {
        rows.add(record.stream().toList());
        if (rows.size() == MOST_ROWS) {
          return rows;
        }
      }
    } catch (UncheckedIOException | IllegalStateException broken) {
      return rows;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return whole || rows.isEmpty() ? rows : rows.subList(0, rows.size() - 1);
  }
}
