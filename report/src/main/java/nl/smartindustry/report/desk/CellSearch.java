package nl.smartindustry.report.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.letter.FigurePlace;
import nl.smartindustry.report.letter.FigurePlace.Head;
import nl.smartindustry.report.table.Series;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.safe.Observation;

/**
 * The one cell that a user names: {@code T05.SI_AD_AI.2024}, table, row and column of the letter,
 * or the codes of its dimensions, {@code INDICATOR=SI_AD_AI;SIZE=10-49;TIME_PERIOD=2024}. What
 * names no cell or several is refused with what there is (64).
 *
 * @param cells of the release
 * @param places where they stand in the letter
 */
record CellSearch(
    List<Observation> cells, List<FigurePlace> places, IndicatorCatalogue indicators) {
  private static final Pattern PLACE =
      Pattern.compile("(\\p{L}+\\d+\\p{L}?)(?:\\.(.+?))??(?:\\.([^.]+))?");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9_+-]+");
  private static final String INDICATOR = "INDICATOR";
  private static final String PERIOD = "TIME_PERIOD";

  Observation find(String name) {
    if (name.contains("=")) {
      var exact = kept(places, place -> name(place.figure()).equals(name));
      return exact.isEmpty() ? byKey(name) : exact.get(0).figure();
    }
    var place = PLACE.matcher(name);
    if (!place.matches()) {
      throw refused(
          "Cell '%s': names no cell (as T05.SI_AD_AI.2024 or"
              + " INDICATOR=SI_AD_AI;SIZE=10-49;TIME_PERIOD=2024)",
          name);
    }
    var table = place.group(1).toUpperCase(Locale.ROOT);
    return place.group(2) == null
        ? byPlace(table, place.group(3), null)
        : byPlace(table, place.group(2), place.group(3));
  }

  /** The shortest name of a cell: its period, and the codes that are not those of a total. */
  static String name(Observation cell, Indicator indicator) {
    var name = new StringBuilder(INDICATOR + "=" + indicator.code());
    cell.key()
        .dimensions()
        .forEach(
            (dimension, code) -> {
              if (!code.equals(usual(dimension, indicator.unit()))) {
                name.append(';').append(dimension).append('=').append(code);
              }
            });
    return name.toString();
  }

  private String name(Observation cell) {
    return name(cell, indicators.indicator(cell.key().indicator()));
  }

  /** The code that a dimension has where none is named; empty for the period. */
  private static String usual(String dimension, String unit) {
    return switch (dimension) {
      case "FREQ" -> "A";
      case "UNIT_MEASURE" -> unit;
      case PERIOD -> "";
      default -> DeskDimension.of(dimension).total();
    };
  }

  private Observation byPlace(String table, String row, String column) {
    var inTable = kept(places, place -> place.table().equals(table));
    if (inTable.isEmpty()) {
      var tables = places.stream().map(FigurePlace::table).distinct().toList();
      throw refused("Table '%s': has no cells with a key (tables that have: %s)", table, tables);
    }
    var inRow = kept(inTable, place -> row != null && isRow(place, row));
    if (inRow.isEmpty()) {
      throw refused(
          "Table '%s': %s (rows: %s)", table, none("row", row), heads(inTable, FigurePlace::row));
    }
    var named = kept(inRow, place -> column != null && same(place.column().text(), column));
    var found = named.isEmpty() ? kept(inRow, place -> isColumn(place, column)) : named;
    if (found.isEmpty()) {
      throw refused(
          "Table '%s', row '%s': %s (columns: %s)",
          table, row, none("column", column), heads(inRow, FigurePlace::column));
    }
    return only(table + "." + row + "." + column, found);
  }

  private Observation only(String name, List<FigurePlace> found) {
    var all = found.stream().map(FigurePlace::figure).distinct().toList();
    var stored = kept(all, new HashSet<>(cells)::contains);
    var named = stored.isEmpty() ? all : stored;
    if (named.size() > 1) {
      throw refused(
          "Cell '%s': names %d cells (ask for one of: %s)",
          name, named.size(), quoted(named.stream().map(this::name)));
    }
    return named.get(0);
  }

  private static boolean isRow(FigurePlace place, String row) {
    return same(place.row().id(), row)
        || same(place.row().text(), row)
        || place.row().text().endsWith(": " + row)
        || same(place.figure().key().indicator(), row);
  }

  private static boolean isColumn(FigurePlace place, String column) {
    var key = place.figure().key();
    return column != null
        && Stream.of(place.column().id(), key.period(), key.indicator(), key.unit())
            .anyMatch(text -> same(text, column));
  }

  private static boolean same(String text, String asked) {
    return text.equalsIgnoreCase(asked.strip());
  }

  private static String none(String what, String name) {
    return name == null ? "no %s is named".formatted(what) : "no %s '%s'".formatted(what, name);
  }

  private static List<String> quoted(Stream<String> names) {
    return names.distinct().map("'%s'"::formatted).toList();
  }

  private static List<String> heads(List<FigurePlace> places, Function<FigurePlace, Head> head) {
    return quoted(places.stream().map(head).map(CellSearch::name));
  }

  /** What is short to type: a code, else the words. */
  private static String name(Head head) {
    return CODE.matcher(head.id()).matches() ? head.id() : head.text();
  }

  private Observation byKey(String name) {
    var codes = codes(name);
    var kept = figures(codes.getOrDefault(INDICATOR, ""));
    var indicator = indicators.indicator(kept.get(0).key().indicator());
    for (var dimension : kept.get(0).key().dimensions().keySet()) {
      var before = kept;
      if (codes.containsKey(dimension)) {
        kept = kept(before, one -> codes.get(dimension).equals(code(one, dimension)));
        requireAny(kept, before, indicator.code(), dimension, codes.get(dimension));
      }
    }
    for (var dimension : kept.get(0).key().dimensions().keySet()) {
      if (!codes.containsKey(dimension)) {
        var code = total(kept, indicator.unit(), dimension);
        kept = kept(kept, one -> code.equals(code(one, dimension)));
      }
    }
    return kept.get(0);
  }

  private static Map<String, String> codes(String name) {
    var codes = new LinkedHashMap<String, String>();
    var known = new ArrayList<>(Series.DIMENSIONS);
    known.add("FREQ");
    known.add(PERIOD);
    for (var part : name.split(";")) {
      var pair = part.split("=", 2);
      var dimension = pair[0].strip().toUpperCase(Locale.ROOT);
      if (pair.length < 2 || !known.contains(dimension)) {
        throw refused("Cell '%s': unknown dimension '%s' (known: %s)", name, part, known);
      }
      codes.put(dimension, pair[1].strip());
    }
    if (!codes.containsKey(INDICATOR)) {
      throw refused("Cell '%s': lacks INDICATOR (as INDICATOR=SI_AD_AI;SIZE=10-49)", name);
    }
    return codes;
  }

  private List<Observation> figures(String indicator) {
    var found = kept(cells, one -> one.key().indicator().equalsIgnoreCase(indicator));
    if (found.isEmpty()) {
      var known = cells.stream().map(one -> one.key().indicator()).distinct().toList();
      throw refused(
          "Unknown indicator '%s' (nearest: %s)", indicator, Known.nearest(indicator, known));
    }
    return found;
  }

  private static void requireAny(
      List<Observation> kept,
      List<Observation> before,
      String indicator,
      String dimension,
      String code) {
    if (kept.isEmpty()) {
      var has = before.stream().map(one -> code(one, dimension)).distinct().sorted().toList();
      throw refused(
          "Indicator '%s': no cell with %s=%s (nearest of %d: %s)",
          indicator, dimension, code, has.size(), Known.nearest(code, has));
    }
  }

  /** The total of a dimension; of the period the last one; else the only code there is. */
  private static String total(List<Observation> cells, String unit, String dimension) {
    var has = cells.stream().map(one -> code(one, dimension)).distinct().sorted().toList();
    var total = dimension.equals(PERIOD) ? has.get(has.size() - 1) : usual(dimension, unit);
    if (has.contains(total) || has.size() == 1) {
      return has.contains(total) ? total : has.get(0);
    }
    throw refused(
        "Indicator '%s': has no total over %s; name one of %s",
        cells.get(0).key().indicator(), dimension, has);
  }

  private static String code(Observation cell, String dimension) {
    return cell.key().dimensions().get(dimension);
  }

  private static <T> List<T> kept(List<T> all, Predicate<T> which) {
    return all.stream().filter(which).toList();
  }

  private static Refusal refused(String sentence, Object... arguments) {
    return Refusal.of(ExitCode.USAGE, sentence, arguments);
  }
}
