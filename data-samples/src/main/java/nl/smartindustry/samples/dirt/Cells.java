package nl.smartindustry.samples.dirt;

import java.util.List;

/** A record as a defect sees it: its cells by the name of their column. */
public record Cells(List<String> columns, String[] texts) {

  String at(String column) {
    return texts[place(column)];
  }

  /** The same record with another text in one cell. */
  Cells with(String column, String text) {
    var changed = texts.clone();
    changed[place(column)] = text;
    return new Cells(columns, changed);
  }

  private int place(String column) {
    int at = columns.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException("Column '%s': not in %s".formatted(column, columns));
    }
    return at;
  }
}
