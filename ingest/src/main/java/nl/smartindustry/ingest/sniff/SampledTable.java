package nl.smartindustry.ingest.sniff;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The records of a sample, in columns.
 *
 * @param headed whether the first row names the columns
 * @param names of the columns in the file; their numbers where it has no header
 */
record SampledTable(boolean headed, List<String> names, List<List<String>> records) {
  static SampledTable of(Dialect dialect) {
    var table = dialect.table();
    boolean headed = headed(table);
    return new SampledTable(
        headed,
        headed ? table.get(0) : numbers(dialect.width()),
        headed ? table.subList(1, table.size()) : table);
  }

  /** The first row names the columns where its cells differ and none looks like an answer. */
  private static boolean headed(List<List<String>> table) {
    var first = table.get(0);
    return table.size() > 1
        && first.stream().noneMatch(text -> text.isEmpty() || text.matches("[-+]?[0-9.,]+"))
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
