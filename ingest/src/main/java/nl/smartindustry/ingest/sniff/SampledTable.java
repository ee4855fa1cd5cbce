package nl.smartindustry.ingest.sniff;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The records of a sample, in columns.
 *
 * @param headers rows that name the columns
 * @param names of the columns in the file; their numbers where it has no header
 */
record SampledTable(int headers, List<String> names, List<List<String>> records) {
  private static final int MOST_HEADERS = 5;

  /** Records by which columns of numbers are told, and columns by which headers are. */
  private static final int FEWEST_RECORDS = 10;

  private static final int FEWEST_NUMBERS = 2;
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.,]+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  static SampledTable of(Dialect dialect) {
    var table = dialect.table();
    int headers = headers(table, dialect.width());
    var rows = table.subList(0, headers);
    var names = headers == 0 ? numbers(dialect.width()) : names(rows, dialect.width());
    return new SampledTable(headers, names, table.subList(headers, table.size()));
  }

  private static int headers(List<List<String>> table, int width) {
    int headers = headed(table) ? 1 : 0;
    var numeric = numeric(table, width);
    while (headers < Math.min(MOST_HEADERS, table.size() - 1)
        && isHeaderToo(table.get(headers), table.get(0), headers, numeric)) {
      headers++;
    }
    return headers;
  }

  /** The first row again, or names where all others have numbers. */
  private static boolean isHeaderToo(
      List<String> row, List<String> first, int place, List<Integer> numeric) {
    return (place > 0 && row.equals(first))
        || (numeric.size() >= FEWEST_NUMBERS
            && numeric.stream().allMatch(i -> LETTER.matcher(row.get(i)).find())
            && numeric.stream().noneMatch(i -> SniffedColumn.isMissing(row.get(i))));
  }

  /** The columns that have numbers in all but the first rows. */
  private static List<Integer> numeric(List<List<String>> table, int width) {
    var records = table.stream().skip(MOST_HEADERS).toList();
    return IntStream.range(0, records.size() < FEWEST_RECORDS ? 0 : width)
        .filter(i -> records.stream().allMatch(row -> NUMBER.matcher(row.get(i)).matches()))
        .boxed()
        .toList();
  }

  /** As the reader of headers puts the texts of several rows together. */
  private static List<String> names(List<List<String>> rows, int width) {
    return IntStream.range(0, width)
        .mapToObj(
            i -> {
              var texts = rows.stream().map(row -> row.get(i)).filter(text -> !text.isEmpty());
              var name = texts.distinct().collect(Collectors.joining(" / "));
              return name.isEmpty() ? Integer.toString(i + 1) : name;
            })
        .toList();
  }

  /** The first row names the columns where its cells differ and none looks like an answer. */
  private static boolean headed(List<List<String>> table) {
    var first = table.get(0);
    return table.size() > 1
        && first.stream().noneMatch(text -> text.isEmpty() || NUMBER.matcher(text).matches())
        && new HashSet<>(first).size() == first.size();
  }

  private static List<String> numbers(int width) {
    return IntStream.rangeClosed(1, width).mapToObj(Integer::toString).toList();
  }

  List<SniffedColumn> columns() {
    return IntStream.range(0, names.size())
        .mapToObj(i -> SniffedColumn.of(records.stream().map(row -> row.get(i)).toList()))
        .toList();
  }

  /** Names for the fields of a contract, each once. */
  List<String> fields() {
    var fields = new LinkedHashSet<String>();
    for (var name : names) {
      var word = word(name, "field");
      var one = word;
      for (int n = 2; !fields.add(one); n++) {
        one = word + "_" + n;
      }
    }
    return List.copyOf(fields);
  }

  /** Lower-case letters and digits of ASCII, the first a letter. */
  static String word(String name, String otherwise) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var lower = plain.toLowerCase(Locale.ROOT);
    var word = lower.replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    if (word.isEmpty()) {
      return otherwise;
    }
    return Character.isDigit(word.charAt(0)) ? otherwise + "_" + word : word;
  }

  /** The first column, or the first two, that tell all records apart; else none. */
  List<Integer> key(List<SniffedColumn> columns) {
    var may =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).identifies())
            .boxed()
            .toList();
    for (int i : may) {
      if (tells(List.of(i))) {
        return List.of(i);
      }
    }
    for (int i : may) {
      for (int j : may) {
        if (i < j && tells(List.of(i, j))) {
          return List.of(i, j);
        }
      }
    }
    return List.of();
  }

  private boolean tells(List<Integer> columns) {
    var seen = new HashSet<List<String>>();
    for (var record : records) {
      var key = columns.stream().map(record::get).toList();
      if (key.contains("") || !seen.add(key)) {
        return false;
      }
    }
    return !records.isEmpty();
  }
}
