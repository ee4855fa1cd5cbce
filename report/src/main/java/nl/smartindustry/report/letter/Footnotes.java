package nl.smartindustry.report.letter;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.report.table.Heading;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.TableLayout;

/** The footnotes of one table, numbered in the order in which heads refer to them. */
record Footnotes(List<String> codes) {
  /** The footnotes of a layout, columns first, then rows. */
  static Footnotes of(TableLayout layout) {
    var codes = new ArrayList<String>();
    layout.columns().forEach(column -> codes.addAll(column.footnotes()));
    layout.rows().forEach(row -> codes.addAll(row.footnotes()));
    return new Footnotes(codes.stream().distinct().toList());
  }

  Heading heading(String text, String spoken, List<String> references) {
    return new Heading(
        text, spoken, references.stream().map(code -> codes.indexOf(code) + 1).toList());
  }

  List<String> texts(Labels labels) {
    return codes.stream().map(labels::note).toList();
  }
}
