package nl.smartindustry.report.table;

import java.util.List;
import java.util.Optional;
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
    TableNotes notes) {
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

  /** Whether rows stand under headings. */
  public boolean headed() {
    return blocks.stream().anyMatch(TableBlock::headed);
  }

  /**
   * A row of a table.
   *
   * @param id stable name in data files, {@code SI_AD_ROB}
   * @param heading its head
   * @param cells one per column
   * @param total whether it sums up the rows above
   */
  public record Row(String id, Heading heading, List<PrintedCell> cells, boolean total) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Rows under one heading; the heading is empty when the table has one block. */
  public record TableBlock(String heading, List<Row> rows) {
    public TableBlock {
      rows = List.copyOf(rows);
    }

    public boolean headed() {
      return !heading.isEmpty();
    }
  }

  /**
   * A column of figures or words.
   *
   * @param id stable name in data files, {@code 2024}
   * @param heading its head
   * @param numeric whether its cells are set as numbers, to the right
   * @param mark the mark of all its figures, printed once, in the head
   */
  public record Column(String id, Heading heading, boolean numeric, Optional<Mark> mark) {
    public Column(String id, Heading heading, boolean numeric) {
      this(id, heading, numeric, Optional.empty());
    }
  }

  /**
   * Everything under a table.
   *
   * @param footnotes numbered from 1, referred to by heads
   * @param signs explanation of the signs that occur in this table, no others
   * @param remarks rounding, precision, protection, definition
   * @param source the source line
   */
  public record TableNotes(
      List<String> footnotes, List<Sign> signs, List<String> remarks, String source) {
    /** One sign of a table: {@code *}, "voorlopig cijfer". */
    public record Sign(String sign, String meaning) {}

    public TableNotes {
      footnotes = List.copyOf(footnotes);
      signs = List.copyOf(signs);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * The head of a column or of a row.
   *
   * @param text as printed, {@code 2024*}
   * @param spoken what a screen reader reads after it, {@code voorlopig}; empty when nothing
   * @param notes numbers of the footnotes it refers to
   */
  public record Heading(String text, String spoken, List<Integer> notes) {
    public Heading {
      notes = List.copyOf(notes);
    }

    public static Heading of(String text) {
      return new Heading(text, "", List.of());
    }

    /** The head with its footnote numbers, for formats without links: {@code Robots 1)}. */
    public String plain() {
      var numbers = new StringBuilder(text);
      notes.forEach(note -> numbers.append(' ').append(note).append(')'));
      return numbers.toString();
    }
  }
}
