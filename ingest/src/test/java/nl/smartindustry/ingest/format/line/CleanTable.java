package nl.smartindustry.ingest.format.line;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Eighty records of all kinds of cells, and how a careful supplier writes them. */
final class CleanTable {
  static final int RECORDS = 80;

  static final List<String> HEADER =
      List.of("id", "dag", "naam", "bedrag", "opmerking", "soort", "aantal", "slot");

  private static final List<String> TYPES =
      List.of("integer", "date", "text", "decimal, scale: 2", "text", "text", "integer", "text");

  private static final List<String> NAMES =
      List.of(
          "Café de Zon", "Zagerij Müller & Co", "Smid", "\u00c5ngström, Ørsted en zonen", "'t Hof");

  private static final List<String> NOTES =
      List.of(
          "",
          "geen",
          "eerst dit, dan dat",
          "zij zei \"nee\" en ging",
          "twee\nregels; drie, \"vier\"",
          "a;b|c\td",
          "12,50 en 3,-",
          "\"",
          "eind \"dicht\"",
          ", vooraan\r\nen achteraan,",
          "\nlater");

  private static final List<String> LAST =
      List.of("", "x", "ja, nee", "\"heel\"", "een\ntwee", "n.v.t.", "5\" buis");

  private CleanTable() {}

  /** The cells of record {@code i}, from 1; of 0 the header. */
  static List<String> row(int i) {
    if (i == 0) {
      return HEADER;
    }
    return List.of(
        Integer.toString(1000 + i),
        "2024-%02d-%02d".formatted(1 + i % 12, 1 + i % 28),
        NAMES.get(i % NAMES.size()),
        "%d.%02d".formatted(i * 37, i % 100),
        NOTES.get(i % NOTES.size()),
        i % 3 == 0 ? "" : "k" + i % 3,
        i % 9 == 0 ? "" : Integer.toString(i * i),
        LAST.get(i % LAST.size()));
  }

  /** A record as {@link nl.smartindustry.ingest.store.LayoutTrial} shows a stored one. */
  static String stored(int record) {
    return row(record).stream()
        .map(cell -> cell.isEmpty() ? "-" : cell)
        .collect(Collectors.joining(" | "));
  }

  /**
   * The fields of the contract.
   *
   * @param typed or each a text, so that no type betrays a cell of another column
   */
  static String contract(boolean typed) {
    return IntStream.range(0, HEADER.size())
        .mapToObj(i -> field(i, typed ? TYPES.get(i) : "text"))
        .collect(Collectors.joining());
  }

  private static String field(int i, String type) {
    return "- {name: %s, type: %s%s}\n"
        .formatted(HEADER.get(i), type, i == 0 ? ", role: identifier" : "");
  }

  /**
   * The columns of the layout.
   *
   * @param named or by their numbers
   */
  static String columns(boolean named) {
    return IntStream.range(0, HEADER.size())
        .mapToObj(i -> column(named ? HEADER.get(i) : "\"" + (i + 1) + "\"", HEADER.get(i)))
        .collect(Collectors.joining("", "columns:\n", ""));
  }

  private static String column(String name, String field) {
    return "- {column: %s, field: %s}\n".formatted(name, field);
  }

  /**
   * Which cells a writer puts in quotes, and between what.
   *
   * @param all or those that need it
   */
  record Style(String delimiter, String quote, String escape, String end, boolean all) {
    static final Style USUAL = new Style(",", "\"", "", "\n", false);

    Style delimited(String other) {
      return new Style(other, quote, escape, end, all);
    }

    Style quoted(String other) {
      return new Style(delimiter, other, escape, end, all);
    }

    Style escaped(String other) {
      return new Style(delimiter, quote, other, end, all);
    }

    Style ended(String other) {
      return new Style(delimiter, quote, escape, other, all);
    }

    Style allQuoted() {
      return new Style(delimiter, quote, escape, end, true);
    }

    /** What a layout says of it, in an encoding. */
    String text(String encoding) {
      var signs = "delimiter: \"%s\", quote: \"%s\"".formatted(yaml(delimiter), yaml(quote));
      var escaping = escape.isEmpty() ? "" : ", escape: \"%s\"".formatted(yaml(escape));
      return "text: {encoding: %s, %s%s}\n".formatted(encoding, signs, escaping);
    }

    private static String yaml(String signs) {
      return signs.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
    }

    WrittenRow row(List<String> cells) {
      var written = cells.stream().map(this::cell).toList();
      var between = Collections.nCopies(cells.size() - 1, delimiter);
      return new WrittenRow(new ArrayList<>(written), new ArrayList<>(between), end);
    }

    private String cell(String text) {
      if (quote.isEmpty() || !(all || needsQuotes(text))) {
        return text;
      }
      var inside = escape.isEmpty() ? text : text.replace(escape, escape + escape);
      return quote + inside.replace(quote, (escape.isEmpty() ? quote : escape) + quote) + quote;
    }

    private boolean needsQuotes(String text) {
      Predicate<String> holds = sign -> !sign.isEmpty() && text.contains(sign);
      return holds.test(delimiter.substring(0, 1))
          || holds.test(quote)
          || holds.test(escape)
          || holds.test("\n")
          || holds.test("\r")
          || (!quote.isEmpty() && delimiter.isBlank() && text.isEmpty());
    }
  }

  /** The cells of a row as written, what stands between them and at their end. */
  record WrittenRow(List<String> cells, List<String> between, String end) {
    String text() {
      var text = new StringBuilder();
      for (int i = 0; i < cells.size(); i++) {
        text.append(cells.get(i)).append(i < between.size() ? between.get(i) : "");
      }
      return text + end;
    }

    byte[] bytes() {
      return text().getBytes(StandardCharsets.UTF_8);
    }

    WrittenRow ended(String other) {
      return new WrittenRow(cells, between, other);
    }
  }
}
