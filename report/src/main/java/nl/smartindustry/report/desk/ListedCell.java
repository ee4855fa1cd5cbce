package nl.smartindustry.report.desk;

import nl.smartindustry.report.desk.PassportSources.Sources;
import nl.smartindustry.report.release.PrintedCells.PrintedText;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.table.ColumnLayout;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.report.table.TableLayout.TableKind;
import nl.smartindustry.transform.safe.Reason;

/**
 * What a release prints of one fieldlab or action.
 *
 * @param row its identifier
 * @param printed what stands there, or why nothing does
 */
record ListedCell(
    Release release,
    TableLayout table,
    ColumnLayout column,
    String row,
    PrintedText printed,
    Sources sources) {
  /** {@code FIELDLAB=FL001;FIGURE=participants}, as a decision of disclosure names it. */
  String key() {
    return "%s=%s;FIGURE=%s".formatted(dimension(table.content()), row, figure(column));
  }

  /** The dimension of the rows of a table of fieldlabs or actions. */
  static String dimension(TableKind content) {
    return content == TableKind.FIELDLABS ? "FIELDLAB" : "ACTION";
  }

  /** The name of a column without the word for its rows, which all of them begin with. */
  static String figure(ColumnLayout column) {
    var word = column.kind().word();
    return word.substring(word.indexOf('_') + 1);
  }

  /** As the word of a cell {@link Explained}. */
  String state() {
    if (!printed.isGap()) {
      return printed.value().isEmpty() ? "absent" : "published";
    }
    for (var reason : Reason.values()) {
      if (reason.code().equals(printed.status()) && reason.compareTo(Reason.UNRELIABLE) <= 0) {
        return reason == Reason.UNRELIABLE ? "unreliable" : "confidential";
      }
    }
    return "absent";
  }
}
