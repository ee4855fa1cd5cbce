package nl.smartindustry.report.write;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.report.table.MarkdownTable;
import nl.smartindustry.report.table.ReportTable;

/** A table as Markdown, to paste where that is read: caption, table, notes, signs, source. */
record MarkdownText(Annex annex, ReportTable table) {
  String text() {
    var lines = new ArrayList<String>();
    annex.warnings().forEach(warning -> paragraph(lines, warning));
    lines.addAll(List.of("## " + MarkdownTable.text(table.title().full()), ""));
    if (!table.title().unit().isEmpty()) {
      paragraph(lines, table.title().unit());
    }
    rows(lines);
    lines.add("");
    notes(lines);
    return String.join("\n", lines) + "\n";
  }

  private void rows(List<String> lines) {
    var heads = new ArrayList<>(List.of(table.stub().plain()));
    var figures = new ArrayList<>(List.of(false));
    table
        .columns()
        .forEach(
            column -> {
              heads.add(column.heading().plain());
              figures.add(column.numeric());
            });
    lines.add(MarkdownTable.row(heads));
    lines.add(MarkdownTable.rule(figures));
    for (var block : table.blocks()) {
      if (block.headed()) {
        var blank = new ArrayList<>(List.of(block.heading()));
        table.columns().forEach(column -> blank.add(""));
        lines.add(MarkdownTable.row(blank));
      }
      for (var row : block.rows()) {
        var cells = new ArrayList<>(List.of(row.heading().plain()));
        row.cells().forEach(cell -> cells.add(annex.labels().printed(cell)));
        lines.add(MarkdownTable.row(cells));
      }
    }
  }

  private void notes(List<String> lines) {
    var notes = table.notes();
    for (int i = 0; i < notes.footnotes().size(); i++) {
      paragraph(lines, (i + 1) + ") " + notes.footnotes().get(i));
    }
    notes.remarks().forEach(remark -> paragraph(lines, remark));
    notes
        .signs()
        .forEach(
            sign ->
                lines.add(
                    "- "
                        + MarkdownTable.text(sign.sign())
                        + " "
                        + MarkdownTable.text(sign.meaning())));
    if (!notes.signs().isEmpty()) {
      lines.add("");
    }
    lines.add(MarkdownTable.text(notes.source()));
  }

  private static void paragraph(List<String> lines, String text) {
    lines.addAll(List.of(MarkdownTable.text(text), ""));
  }
}
