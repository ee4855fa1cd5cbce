package nl.smartindustry.report.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.report.input.Series;

/**
 * One table of the letter.
 *
 * @param id {@code T05}
 * @param title number, caption and form
 * @param content what its rows are
 * @param select codes of dimensions that hold for the whole table
 * @param columns from left to right
 * @param blocks from top to bottom; empty for actions and fieldlabs
 * @param notes what stands under it
 */
public record TableLayout(
    String id,
    TitleLayout title,
    Content content,
    Map<String, String> select,
    List<ColumnLayout> columns,
    List<BlockLayout> blocks,
    NotesLayout notes) {
  /** What the rows of a table are. */
  public enum Content {
    STATISTICS,
    ACTIONS,
    FIELDLABS
  }

  /** The totals: what a selection means where it says nothing. */
  private static final Map<String, String> TOTALS =
      Map.of(
          "REF_AREA",
          "NL",
          "ACTIVITY",
          "C",
          "SIZE",
          "_T",
          "REGION",
          "NL",
          "TECH",
          "_Z",
          "BREAKDOWN",
          "_T",
          "UNIT_MEASURE",
          "PC_ENT",
          "INDICATOR",
          "");

  private static final String TECHNOLOGY = "{technology}";

  /**
   * The form of a table.
   *
   * @param caption may hold {@code {jaar}}, {@code {periode}} and {@code {peildatum}}
   * @param unit the line under the caption
   * @param stub head of the column of row heads
   * @param wide whether it is printed on a page on its side
   * @param decimals of figures without a sampling error
   * @param versions whether the version of the definition stands in the head of a period
   */
  public record TitleLayout(
      int number,
      String caption,
      String unit,
      String stub,
      boolean wide,
      int decimals,
      boolean versions) {}

  /** Codes of the remarks under the table and of its sources. */
  public record NotesLayout(List<String> remarks, List<String> sources) {
    public NotesLayout {
      remarks = remarks == null ? List.of() : List.copyOf(remarks);
      sources = sources == null ? List.of() : List.copyOf(sources);
    }
  }

  public TableLayout {
    if (id == null || title == null || content == null || columns == null || notes == null) {
      throw new IllegalArgumentException(
          "Table '%s': lacks one of id, title, content, columns, notes".formatted(id));
    }
    select = select == null ? Map.of() : Map.copyOf(select);
    columns = List.copyOf(columns);
    blocks = blocks == null ? List.of() : List.copyOf(blocks);
  }

  public Stream<RowLayout> rows() {
    return blocks.stream().flatMap(block -> block.rows().stream());
  }

  /**
   * The series a cell is taken from: the row's codes before the column's before the table's. A row
   * may build its code on that of the column, see {@link ColumnLayout#code}.
   */
  public Series series(RowLayout row, ColumnLayout column) {
    var codes = new HashMap<>(TOTALS);
    codes.putAll(select);
    codes.putAll(column.select());
    row.select().forEach((dimension, code) -> codes.put(dimension, column.code(code, dimension)));
    codes.replaceAll((dimension, code) -> code.equals(TECHNOLOGY) ? column.technology() : code);
    return new Series(codes);
  }
}
