package nl.smartindustry.report.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * A laid-out table, ready to print.
 *
 * @param id {@code T05}
 * @param title number and caption
 * @param stub head of the column of row heads
 * @param columns in the order of print
 * @param blocks in the order of print
 * @param notes what stands under it
 */
public record ReportTable(
    String id,
    Title title,
    Heading stub,
    List<Column> columns,
    List<TableBlock> blocks,
    Notes notes) {
  /**
   * @param label what it is called in the letter, {@code Tabel 5}
   * @param caption subject, population, period
   * @param unit the line under the caption
   * @param wide whether it needs a page on its side
   */
  public record Title(String label, String caption, String unit, boolean wide) {
    /** The caption as printed: {@code Tabel 5. Gebruik van …}. */
    public String full() {
      return label + ". " + caption;
    }
  }

  public ReportTable {
    columns = List.copyOf(columns);
    blocks = List.copyOf(blocks);
    for (TableBlock block : blocks) {
      for (Row row : block.rows()) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException(
              "Table '%s', row '%s': %d cells (%d columns)"
                  .formatted(id, row.id(), row.cells().size(), columns.size()));
        }
      }
    }
  }

  public Stream<Row> rows() {
    return blocks.stream().flatMap(block -> block.rows().stream());
  }

  public Stream<PrintedCell> cells() {
    return rows().flatMap(row -> row.cells().stream());
  }

  /** Whether rows stand under headings. */
  public boolean headed() {
    return blocks.stream().anyMatch(TableBlock::headed);
  }
}
