package nl.smartindustry.report.table;

import java.util.List;

/** Rows under one heading; the heading is empty when the table has one block. */
public record TableBlock(String heading, List<Row> rows) {
  public TableBlock {
    rows = List.copyOf(rows);
  }

  public boolean headed() {
    return !heading.isEmpty();
  }
}
