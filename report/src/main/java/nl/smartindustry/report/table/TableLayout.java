package nl.smartindustry.report.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.transform.safe.PerturbedCounts.Protection;

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
    TableKind content,
    Map<String, String> select,
    List<ColumnLayout> columns,
    List<BlockLayout> blocks,
    NotesLayout notes) {
  /** Columns that fit on a page, and on a page on its side. */
  public static final int PORTRAIT = 8;

  public static final int LANDSCAPE = 12;

  /** What the rows of a table are. */
  public enum TableKind {
    STATISTICS,
    ACTIONS,
    FIELDLABS
  }

  /** The totals: the codes where a selection names none. */
  private static final Map<String, String> TOTALS =
      Map.of(
          "REF_AREA", "NL",
          "ACTIVITY", "C",
          "SIZE", "_T",
          "REGION", "NL",
          "TECH", "_Z",
          "BREAKDOWN", "_T",
          "UNIT_MEASURE", "PC_ENT",
          "INDICATOR", "");

  private static final String TECHNOLOGY = "{technology}";

  /**
   * The form of a table.
   *
   * @param caption may be absent, then it is that of the labels; one of its own is followed by
   *     words of its own wherever no label has such a code
   * @param unit the line under the caption
   * @param stub head of the column of row heads
   * @param wide whether it is printed on a page on its side
   * @param decimals of figures without a sampling error
   * @param versions whether the version of the definition stands in the head of a period
   */
  public record TitleLayout(
      String number,
      Text caption,
      Text unit,
      Text stub,
      boolean wide,
      int decimals,
      boolean versions) {}

  /**
   * Codes of the remarks under the table and of its sources.
   *
   * @param protection of its counts
   */
  public record NotesLayout(List<String> remarks, List<String> sources, Protection protection) {
    public NotesLayout {
      protection = protection == null ? Protection.SUPPRESS : protection;
      remarks = remarks == null ? List.of() : List.copyOf(remarks);
      sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** With another remark at the end; it stands there once. */
    NotesLayout with(String remark) {
      var all = new LinkedHashSet<>(remarks);
      all.add(remark);
      return new NotesLayout(List.copyOf(all), sources, protection);
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

  /** With another remark. */
  TableLayout with(String remark) {
    return new TableLayout(id, title, content, select, columns, blocks, notes.with(remark));
  }

  /** With other footnotes in its columns and rows. */
  TableLayout withFootnotes(UnaryOperator<String> other) {
    return new TableLayout(
        id,
        title,
        content,
        select,
        columns.stream().map(column -> column.withFootnotes(other)).toList(),
        blocks.stream().map(block -> block.withFootnotes(other)).toList(),
        notes);
  }

  /** Whether its counts are printed as numbers near them. */
  public boolean isPerturbed() {
    return notes.protection() != Protection.SUPPRESS;
  }

  /** The indicators that its cells are of. */
  public Set<String> indicators() {
    return series().map(Series::indicator).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether it has a caption of its own, and so words of its own. */
  boolean isOwn() {
    return title.caption() != null;
  }

  public Stream<RowLayout> rows() {
    return blocks.stream().flatMap(block -> block.rows().stream());
  }

  /** The series that its cells are taken from. */
  public Stream<Series> series() {
    return rows().flatMap(row -> columns.stream().map(column -> series(row, column)));
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

  /**
   * Rows under one heading.
   *
   * @param heading may be empty
   * @param rows written out
   * @param listed rows from a code list, after those written out; null when there are none
   */
  public record BlockLayout(Text heading, List<RowLayout> rows, RowsOfList listed) {
    /** One row for each code of a list, selected by one dimension. */
    public record RowsOfList(String list, String dimension, List<String> codes) {
      private List<RowLayout> rows() {
        return codes.stream()
            .map(code -> RowLayout.of(list + ":" + code, Map.of(dimension, code)))
            .toList();
      }
    }

    public BlockLayout {
      heading = heading == null ? Text.of("") : heading;
      var all = new ArrayList<RowLayout>(rows == null ? List.of() : rows);
      if (listed != null) {
        all.addAll(listed.rows());
      }
      rows = List.copyOf(all);
      listed = null;
    }

    private BlockLayout withFootnotes(UnaryOperator<String> other) {
      return new BlockLayout(
          heading, rows.stream().map(row -> row.withFootnotes(other)).toList(), null);
    }
  }

  /**
   * One row of figures.
   *
   * @param label a code of {@code rows} in the labels, or {@code list:code} of a code list
   * @param select codes of dimensions; they go before those of the column and of the table
   * @param total whether it is set as a total
   * @param interval whether figures stand with their interval
   * @param target what is aimed at; empty when nothing was agreed
   * @param footnotes codes of footnotes
   * @param yearly whether a year that is not over is compared with none before it
   * @param span years that a period of the row covers, the last of which names it; 1 for one
   */
  public record RowLayout(
      String label,
      Map<String, String> select,
      boolean total,
      boolean interval,
      Text target,
      List<String> footnotes,
      boolean yearly,
      int span) {
    public RowLayout {
      if (label == null) {
        throw new IllegalArgumentException("Row that selects %s: lacks label".formatted(select));
      }
      select = select == null ? Map.of() : Map.copyOf(select);
      target = target == null ? Text.of("") : target;
      footnotes = footnotes == null ? List.of() : List.copyOf(footnotes);
      span = Math.max(1, span);
    }

    /** A row of one code, without more. */
    public static RowLayout of(String label, Map<String, String> select) {
      return new RowLayout(label, select, false, false, null, List.of(), false, 1);
    }

    private RowLayout withFootnotes(UnaryOperator<String> other) {
      var notes = footnotes.stream().map(other).toList();
      return new RowLayout(label, select, total, interval, target, notes, yearly, span);
    }

    /** Stable name of the row in data files. */
    public String id() {
      return label.substring(label.indexOf(':') + 1);
    }
  }
}
