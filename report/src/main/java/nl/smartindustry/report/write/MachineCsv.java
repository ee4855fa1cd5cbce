package nl.smartindustry.report.write;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.report.table.CellText;
import nl.smartindustry.report.table.Column;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.Row;

/**
 * A table for machines: RFC 4180, decimal point, one line per cell. The status holds the marks of a
 * figure, or the reason there is none.
 */
final class MachineCsv {
  private static final CsvText CSV = new CsvText(',');

  private MachineCsv() {}

  static String text(ReportTable table) {
    var text = new StringBuilder(CSV.line(List.of("table", "row", "column", "value", "status")));
    table.rows().forEach(row -> cells(text, table, row));
    return text.toString();
  }

  private static void cells(StringBuilder text, ReportTable table, Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      var cell = row.cells().get(i);
      var column = table.columns().get(i);
      text.append(
          CSV.line(
              List.of(
                  table.id(),
                  CsvText.safe(row.id()),
                  CsvText.safe(column.id()),
                  value(cell),
                  status(cell, column))));
    }
  }

  private static String value(PrintedCell cell) {
    if (cell instanceof PrintedCell.Number number) {
      return CellText.rounded(number.value(), number.decimals()).toPlainString();
    }
    return cell instanceof PrintedCell.Words words ? CsvText.safe(words.text()) : "";
  }

  /** With the mark that the head of the column carries for its figures. */
  private static String status(PrintedCell cell, Column column) {
    return cell instanceof PrintedCell.Number && column.mark().isPresent()
        ? Stream.concat(column.mark().stream(), cell.marks().stream())
            .map(Mark::code)
            .sorted()
            .collect(Collectors.joining(" "))
        : cell.status();
  }
}
