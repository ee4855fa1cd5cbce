package nl.smartindustry.report.write;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.report.table.ReportTable;

/** A table for people: semicolon, decimal comma, UTF-8 with a byte order mark, notes included. */
record PeopleCsv(Annex annex) {
  private static final CsvText CSV = new CsvText(';');
  private static final String BYTE_ORDER_MARK = "\ufeff";

  String text(ReportTable table) {
    var text = new StringBuilder(BYTE_ORDER_MARK);
    annex.warnings().forEach(warning -> text.append(line(warning)));
    text.append(line(table.title().full()));
    text.append(line(table.title().unit()));
    var grid = Grid.of(table, annex.labels());
    text.append(CSV.line(grid.heads().stream().map(CsvText::safe).toList()));
    grid.rows().forEach(row -> text.append(CSV.line(row.stream().map(this::field).toList())));
    notes(table).forEach(note -> text.append(line(note)));
    return text.toString();
  }

  /** Everything under a table, one line each. */
  List<String> notes(ReportTable table) {
    var notes = table.notes();
    var lines = new ArrayList<String>();
    for (int i = 0; i < notes.footnotes().size(); i++) {
      lines.add((i + 1) + ") " + notes.footnotes().get(i));
    }
    lines.addAll(notes.remarks());
    if (!notes.signs().isEmpty()) {
      lines.add(annex.word("signs"));
      notes.signs().forEach(sign -> lines.add(sign.sign() + " = " + sign.meaning()));
    }
    lines.add(notes.source());
    return lines;
  }

  private static String line(String text) {
    return CSV.line(List.of(CsvText.safe(text)));
  }

  private String field(Grid.GridCell cell) {
    return cell.number() == null
        ? CsvText.safe(cell.text())
        : annex.labels().language().spreadsheet(cell.number(), cell.number().scale());
  }
}
