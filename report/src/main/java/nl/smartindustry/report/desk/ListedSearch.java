package nl.smartindustry.report.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.release.PrintedCells;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.table.ColumnLayout;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.report.table.TableLayout.TableKind;

/**
 * A cell of the tables of fieldlabs and actions, {@code T03.FL001.participants}, or {@code
 * FIELDLAB=FL001;FIGURE=participants}. What names none of their cells is refused with what there is
 * (64).
 */
record ListedSearch(Release release, TableCatalogue tables, PassportSources sources) {
  private static final Pattern PLACE =
      Pattern.compile("([Tt]\\d+[A-Za-z]?)(?:\\.(.+?))?(?:\\.([^.]+))?");
  private static final List<String> OF_FIELDLABS =
      List.of("fieldlab", "participation", "funding_entry");
  private static final List<String> OF_ACTIONS = List.of("action", "action_event");
  private static final Pattern KEY = Pattern.compile("(FIELDLAB|ACTION)=(.*?)(?:;FIGURE=(.*))?");

  /** The cell; empty where the name is that of no such table. */
  Optional<ListedCell> find(String name) {
    var key = KEY.matcher(name);
    var place = PLACE.matcher(name);
    for (var table : tables.tables()) {
      boolean listed = table.content() != TableKind.STATISTICS;
      if (listed && key.matches() && key.group(1).equals(ListedCell.dimension(table.content()))) {
        return Optional.of(find(table, key.group(2), key.group(3)));
      }
      if (listed && place.matches() && table.id().equalsIgnoreCase(place.group(1))) {
        return Optional.of(find(table, place.group(2), place.group(3)));
      }
    }
    return Optional.empty();
  }

  private ListedCell find(TableLayout table, String row, String column) {
    var cells = PrintedCells.of(release.folder(), tables.labels().language().folder()).cells();
    var prefix = table.id() + ".";
    var rows =
        cells.keySet().stream()
            .filter(one -> one.startsWith(prefix))
            .map(one -> one.substring(prefix.length(), one.lastIndexOf('.')))
            .filter(one -> !one.startsWith("total_"))
            .distinct()
            .toList();
    var own = only(table, "row", row, rows, one -> List.of(one, number(one)));
    var at = only(table, "column", column, table.columns(), one -> names(table, one));
    var printed = cells.get(prefix + own + "." + at.kind().word());
    if (printed == null) {
      throw refused("Table '%s': prints no column '%s'", table.id(), column);
    }
    var of = table.content() == TableKind.FIELDLABS ? OF_FIELDLABS : OF_ACTIONS;
    return new ListedCell(release, table, at, own, printed, sources.of(of, release));
  }

  /** As the table numbers it: {@code ACT01} is 1. */
  private static String number(String row) {
    return row.replaceAll("^\\D*0*", "");
  }

  private List<String> names(TableLayout table, ColumnLayout column) {
    return List.of(
        ListedCell.figure(column),
        column.kind().word(),
        tables.labels().head(column.head(), table));
  }

  /** The one of some that has a name; else all are named by the first of their names. */
  private static <T> T only(
      TableLayout table, String what, String asked, List<T> all, Function<T, List<String>> names) {
    return all.stream()
        .filter(
            one ->
                asked != null
                    && names.apply(one).stream().anyMatch(asked.strip()::equalsIgnoreCase))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    "Table '%s': %s (%ss: %s)",
                    table.id(),
                    asked == null
                        ? "no %s is named".formatted(what)
                        : "no %s '%s'".formatted(what, asked),
                    what,
                    all.stream().map(one -> names.apply(one).get(0)).toList()));
  }

  private static Refusal refused(String sentence, Object... arguments) {
    return Refusal.of(ExitCode.USAGE, sentence, arguments);
  }
}
