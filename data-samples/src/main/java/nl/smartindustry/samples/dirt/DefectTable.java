package nl.smartindustry.samples.dirt;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.smartindustry.samples.dirt.PlantedDirt.DirtKind;
import nl.smartindustry.samples.dirt.RecordDefect.NamedCells;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.parameter.ParameterTable.ParameterRow;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.write.DutchNumber;

/**
 * The defects of single records, from {@code samples/defects.csv}.
 *
 * <p>{@code where} says which cell of the column can carry a defect, or with {@code other ~} which
 * cell of another column: a regular expression for the whole cell, or a name from {@link #CELLS}.
 * {@code change} holds steps with bars between them: {@code find → put} replaces what a regular
 * expression finds in the column, {@code = text} puts a text there and {@code other = text} in
 * another column, where <code>{name}</code> is what that column holds; {@code name()} is one of
 * {@link #NAMED}.
 */
final class DefectTable {
  private static final int STRANGER = 999_999;
  private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  private static final Map<String, String> CELLS =
      Map.of(
          "amount", "[1-9][0-9]{3,6},[0-9]{2}",
          "day", "[0-9]{4}-[0-9]{2}-[0-9]{2}",
          "key", "[1-9][0-9]{7}",
          "filled", ".+",
          "empty", "");

  private static final Map<String, BiFunction<NamedCells, String, NamedCells>> NAMED =
      Map.of(
          "in_euro()", ofCell(text -> text.replace(",", "") + "0,00"),
          "thousands_point()", ofCell(text -> thousands(text, '.')),
          "thousands_comma()",
              ofCell(text -> thousands(text, ',') + "." + text.charAt(text.length() - 1)),
          "spreadsheet_day()",
              ofCell(
                  text ->
                      Long.toString(
                          ChronoUnit.DAYS.between(SPREADSHEET_ZERO, LocalDate.parse(text)))),
          "balance()", (cells, column) -> balance(cells));

  private static final ParameterTable TABLE = ParameterTable.read("defects.csv");

  private DefectTable() {}

  /** Those of a source, the usual ones first; all of them at the highest level only. */
  static List<RecordDefect> of(String source, DirtLevel level) {
    return TABLE.rows().stream()
        .filter(row -> row.text("source").equals(source))
        .filter(row -> DirtLevel.parse(row.text("level")).compareTo(level) <= 0)
        .map(DefectTable::defect)
        .toList();
  }

  private static RecordDefect defect(ParameterRow row) {
    var column = row.text("column");
    return new RecordDefect(
        new DirtKind(row.whole("number"), row.text("name")),
        column,
        row.text("outcome"),
        suitable(column, row.text("where")),
        cells -> changed(cells, column, row.text("change")),
        row.text("added").equals("yes"));
  }

  private static Predicate<NamedCells> suitable(String own, String where) {
    var words = where.split(" ~ ");
    var column = words.length > 1 ? words[0] : own;
    var cell = words[words.length - 1];
    var pattern = Pattern.compile(CELLS.getOrDefault(cell, cell));
    return cells -> pattern.matcher(cells.at(column)).matches();
  }

  private static NamedCells changed(NamedCells cells, String column, String change) {
    var changed = cells;
    for (String step : change.isEmpty() ? new String[0] : change.split(" \\| ")) {
      changed = step(changed, column, step);
    }
    return changed;
  }

  private static NamedCells step(NamedCells cells, String column, String step) {
    if (NAMED.containsKey(step)) {
      return NAMED.get(step).apply(cells, column);
    }
    int arrow = step.indexOf('→');
    if (arrow > 0) {
      var put = step.substring(arrow + 1).strip().replace("\\n", "\n");
      return cells.with(column, cells.at(column).replaceAll(step.substring(0, arrow).strip(), put));
    }
    int equals = step.indexOf('=');
    var target = step.substring(0, equals).strip();
    var text = NAME.matcher(step.substring(equals + 1).strip());
    return cells.with(
        target.isEmpty() ? column : target, text.replaceAll(name -> named(name.group(1), cells)));
  }

  private static String named(String name, NamedCells cells) {
    return switch (name) {
      case "stranger_kvk" -> Identity.strangerKvk(STRANGER);
      case "stranger_beid" -> Identity.strangerBeid(STRANGER);
      default -> cells.at(name);
    };
  }

  /** Purchases and result that fit the value added; the rest of the accounts stays. */
  private static NamedCells balance(NamedCells cells) {
    long valueAdded = cents(cells, "tv_factorkosten");
    long purchases = cents(cells, "productiewaarde") - cents(cells, "overige_kosten") - valueAdded;
    long result = valueAdded - cents(cells, "personeelskosten") - cents(cells, "afschrijving");
    return cells
        .with("inkoopwaarde", DutchNumber.hundredths(purchases))
        .with("bedrijfsresultaat", DutchNumber.hundredths(result));
  }

  private static long cents(NamedCells cells, String column) {
    return Long.parseLong(cells.at(column).replace(",", ""));
  }

  private static BiFunction<NamedCells, String, NamedCells> ofCell(UnaryOperator<String> change) {
    return (cells, column) -> cells.with(column, change.apply(cells.at(column)));
  }

  /** The whole number with a sign between thousands. */
  private static String thousands(String text, char sign) {
    var whole = new StringBuilder(text.substring(0, text.indexOf(',')));
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      whole.insert(at, sign);
    }
    return whole.toString();
  }
}
