package nl.smartindustry.report.write;

import nl.smartindustry.report.table.ReportTable;

/**
 * A table for people who open it in a spreadsheet: nothing but the table, separated and written as
 * their language does, UTF-8 with a byte order mark. The notes are a table of their own.
 */
record PeopleCsv(Annex annex) {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  String text(ReportTable table) {
    return text(Grid.of(table, annex.labels()));
  }

  /** The notes of all tables. */
  String notes() {
    return text(Workbook.notes(annex));
  }

  private String text(Grid grid) {
    var lines = new CsvText(annex.labels().language().separator());
    var text = new StringBuilder(BYTE_ORDER_MARK);
    text.append(lines.line(grid.heads().stream().map(CsvText::safe).toList()));
    grid.rows().forEach(row -> text.append(lines.line(row.stream().map(this::field).toList())));
    return text.toString();
  }

  private String field(Grid.GridCell cell) {
    return cell.number() == null
        ? CsvText.safe(cell.text())
        : annex.labels().language().spreadsheet(cell.number(), cell.number().scale());
  }
}
