package nl.smartindustry.ingest.sniff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.layout.TextFormat.Format;

/** Writes what was found down as two definitions. */
final class FirstDefinitions {
  private static final String DOUBT = "  # ? ";
  private static final Pattern SIGN = Pattern.compile("[.()\\[\\]{}+^$|*?\\\\]");
  private static final int MOST_FOOTERS = 5;
  private static final int BEGIN = 20;
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern PLAIN =
      Pattern.compile("(?!(?i:null|true|false|yes|no|on|off|y|n)$)[A-Za-z][A-Za-z0-9_.]*");

  private final String file;
  private final Format format;
  private final String sheet;
  private final SampledText sample;
  private final Dialect dialect;
  private final SampledTable table;
  private final List<String> fields;
  private final List<SniffedColumn> columns;

  /**
   * @param sheet of a workbook, where it is not the first; else empty
   */
  FirstDefinitions(String file, Format format, SampledText sample, String sheet) {
    this.file = file;
    this.sheet = sheet;
    this.format = format;
    this.sample = sample;
    this.dialect = Dialect.of(sample.text(), sample.whole());
    this.table = SampledTable.of(dialect);
    this.fields = table.fields();
    this.columns = table.columns();
  }

  Sniffed sniffed() {
    var stem = file.replaceFirst("[.][^.]*$", "");
    var source = SampledTable.word(DIGITS.matcher(stem).replaceAll(" "), "source");
    return new Sniffed(source, contract(source), layout(source));
  }

  private String contract(String source) {
    var key = table.key(columns);
    var grain = key.stream().map(fields::get).collect(Collectors.joining(" and "));
    var lines = new ArrayList<String>();
    lines.add("table: " + source);
    lines.add("grain: one row per " + (key.isEmpty() ? "line" : grain) + DOUBT + "one of what?");
    lines.add("fields:");
    for (int i = 0; i < fields.size(); i++) {
      lines.add(field(fields.get(i), columns.get(i), key.contains(i)));
    }
    if (key.isEmpty()) {
      lines.add("# ? no column, and no two, tell the records apart: each is kept as it is");
    }
    return String.join("\n", lines) + "\n";
  }

  private static String field(String name, SniffedColumn column, boolean identifier) {
    var doubts = new ArrayList<>(column.doubts());
    var role = identifier ? ", role: identifier" : "";
    if (!identifier && column.measures()) {
      role = ", role: measure, unit: unknown";
      doubts.add("its unit?");
    }
    return "- {name: %s, type: %s%s}%s".formatted(name, column.type(), role, doubt(doubts));
  }

  private String layout(String source) {
    var decimal = decimal();
    var lines = new ArrayList<String>();
    lines.add("table: " + source);
    lines.add("files: '%s'%swhich names do later files have?".formatted(pattern(), DOUBT));
    var doubt = format == Format.CSV && sample.doubtful() ? DOUBT + "encoding by its letters" : "";
    lines.add("text: {" + text(decimal) + "}" + doubt);
    lines.addAll(sheet());
    lines.addAll(missing());
    lines.add("columns:");
    for (int i = 0; i < fields.size(); i++) {
      lines.add(
          "- {column: %s, field: %s%s}"
              .formatted(
                  quoted(table.names().get(i)), fields.get(i), columns.get(i).layout(decimal)));
    }
    return String.join("\n", lines) + "\n";
  }

  private String text(String decimal) {
    if (format != Format.CSV) {
      var records = sheet.isEmpty() ? "" : ", records: " + quoted(sheet);
      return "format: " + format.name().toLowerCase(Locale.ROOT) + records + padding();
    }
    var signs = dialect.signs();
    var quote = signs.quote().equals("\"") ? "" : ", quote: " + quoted(signs.quote());
    var escape = signs.escape().isEmpty() ? "" : ", escape: " + quoted(signs.escape());
    return "encoding: %s, delimiter: %s%s%s, decimal: \"%s\""
            .formatted(sample.encoding(), quoted(signs.delimiter()), quote, escape, decimal)
        + padding();
  }

  private String padding() {
    return dialect.padded() ? ", trim: true" : "";
  }

  private List<String> sheet() {
    var keys = new ArrayList<String>();
    if (dialect.titles() > 0) {
      keys.add("title_lines: " + dialect.titles());
    }
    if (table.headers() != 1) {
      keys.add("header_rows: " + table.headers());
    }
    var footer = footer();
    if (!footer.isEmpty()) {
      keys.add("footer: " + quoted(footer));
    }
    var lines = new ArrayList<String>();
    if (!keys.isEmpty()) {
      var doubt = footer.isEmpty() ? "" : DOUBT + "do all lines behind the table begin so?";
      lines.add("sheet: {" + String.join(", ", keys) + "}" + doubt);
    }
    int others = dialect.others().size();
    if (others > 0) {
      lines.add("# ? %d lines have another number of cells: a footer, broken?".formatted(others));
    }
    return lines;
  }

  /** Beginnings of the lines behind the table; nothing where a record may begin so. */
  private String footer() {
    var begins = dialect.footers().stream().map(FirstDefinitions::begin).distinct().toList();
    boolean plain =
        begins.stream()
            .noneMatch(begin -> table.records().stream().anyMatch(r -> r.get(0).startsWith(begin)));
    return plain && begins.size() <= MOST_FOOTERS
        ? begins.stream().map(FirstDefinitions::literally).collect(Collectors.joining("|"))
        : "";
  }

  private static String begin(String footer) {
    return footer.substring(0, Math.min(footer.length(), BEGIN)).strip();
  }

  private static String literally(String text) {
    return SIGN.matcher(text).replaceAll("\\\\$0");
  }

  private List<String> missing() {
    var texts = new TreeSet<String>();
    columns.forEach(column -> texts.addAll(column.missing()));
    var codes =
        Stream.concat(Stream.of(""), texts.stream())
            .map("\"%s\": blank"::formatted)
            .collect(Collectors.joining(", "));
    return texts.isEmpty()
        ? List.of()
        : List.of("codes: {missing: {%s}}%sthe reason of each?".formatted(codes, DOUBT));
  }

  /** Later files of the source are likely to differ in their digits. */
  private String pattern() {
    var escaped = literally(file).replace("'", "''");
    return DIGITS
        .matcher(escaped)
        .replaceAll(found -> found.group().length() == 4 ? "[0-9]{4}" : "[0-9]+");
  }

  /** The sign of most columns. */
  private String decimal() {
    long commas = columns.stream().filter(column -> column.decimal().equals(",")).count();
    long points = columns.stream().filter(column -> column.decimal().equals(".")).count();
    return commas > points ? "," : ".";
  }

  private static String quoted(String name) {
    if (PLAIN.matcher(name).matches()) {
      return name;
    }
    var escaped = name.replace("\\", "\\\\").replace("\"", "\\\"");
    return "\"" + escaped.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "\"";
  }

  private static String doubt(List<String> doubts) {
    return doubts.isEmpty() ? "" : DOUBT + String.join("; ", doubts);
  }
}
