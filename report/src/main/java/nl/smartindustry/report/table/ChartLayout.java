package nl.smartindustry.report.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One chart of the letter.
 *
 * @param id {@code F1}
 * @param number in the letter
 * @param kind how it is drawn
 * @param source the cells it draws
 * @param words its captions
 * @param draw what its kind needs besides
 */
public record ChartLayout(
    String id, int number, ChartKind kind, Source source, Words words, Draw draw) {
  /** How a chart is drawn. */
  public enum ChartKind {
    /** Small line charts, one for each row, over the periods. */
    LINES("lines_description", "line_point", "lines_none"),
    /** A grid of shaded cells. */
    HEAT_MAP("heat_description", "heat_description_part"),
    /** For each column a map of tiles, and the same figures as dots. */
    TILES("heat_description", "heat_description_part"),
    /** For each column the rows as dots on a scale, in order of their value. */
    DOTS("heat_description", "heat_description_part"),
    /** Steps that add up, one for each row. */
    WATERFALL,
    /** For each row the effect before and after a start. */
    EVENTS("events_axis"),
    /** For each row what was, and where scenarios lead. */
    FAN,
    /** For each action what was planned and what was achieved, in time. */
    TIMELINE("timeline_planned", "timeline_achieved", "timeline_description");

    private final List<String> words;

    ChartKind(String... words) {
      this.words = List.of(words);
    }

    /** The code of the words that say how to read it. */
    public String note() {
      return name().toLowerCase(Locale.ROOT) + "_note";
    }

    /** Codes of the other words that it draws or is described in. */
    List<String> words() {
      return words;
    }
  }

  public ChartLayout {
    if (id == null || kind == null || source == null) {
      throw new IllegalArgumentException("Chart '%s': lacks one of id, kind, source".formatted(id));
    }
    words = words == null ? new Words(null, null, null, null) : words;
    draw = draw == null ? new Draw(null, null, null, null, 0) : draw;
  }

  /**
   * The cells of a chart.
   *
   * @param table the table of the letter whose cells they are; null where {@code own} is there
   * @param own a table of the chart alone
   * @param columns heads or kinds of the columns it draws; empty for all of figures
   * @param rows labels of the rows it draws; empty for all
   */
  public record Source(String table, TableLayout own, List<String> columns, List<String> rows) {
    public Source {
      if ((table == null) == (own == null)) {
        throw new IllegalArgumentException(
            "Chart with table '%s': needs either a table of the letter or one of its own"
                .formatted(table));
      }
      columns = columns == null ? List.of() : List.copyOf(columns);
      rows = rows == null ? List.of() : List.copyOf(rows);
    }

    /** Whether a column of its table is drawn. */
    public boolean draws(ColumnLayout column) {
      return columns.isEmpty()
          || columns.contains(column.head().word())
          || columns.contains(column.kind().word());
    }

    /** Whether a row of its table is drawn. */
    public boolean draws(TableLayout.RowLayout row) {
      return rows.isEmpty() || rows.contains(row.label());
    }
  }

  /** The same with a row that stands out. */
  public ChartLayout emphasizing(String row) {
    var other = new Draw(row, draw.reference(), draw.places(), draw.shaded(), draw.horizon());
    return new ChartLayout(id, number, kind, source, words, other);
  }

  /**
   * What is said of a chart.
   *
   * @param title its subject; may be absent, then it is that of the labels
   * @param alt what it is, for readers who cannot see it; the same
   * @param absent what stands in its place when it cannot be drawn; may be absent
   * @param findings titles that say what it shows, the first of which all words are known
   */
  public record Words(Text title, Text alt, Text absent, List<Finding> findings) {
    public Words {
      findings = findings == null ? List.of() : List.copyOf(findings);
    }
  }

  /**
   * A title that says what a chart shows; its places are filled by printed cells alone.
   *
   * @param column the head or kind of the column that is read, the newest where there is one for
   *     each period; null for the first
   * @param block the heading of the rows that are compared; null for all
   * @param when what must hold besides
   * @param text with places in braces, see {@link #PLACES}
   */
  public record Finding(String column, String block, When when, Text text) {
    /**
     * The places that a text may have, besides {@code cel:} with the name of a row and those of a
     * caption: names and figures of the highest and the lowest row, the rows that share the highest
     * figure and that figure, the rows that rose or fell, and the heading of the block.
     */
    public static final List<String> PLACES =
        List.of(
            "hoogste",
            "hoog",
            "hoogsten",
            "gedeeld",
            "laagste",
            "laag",
            "gestegen",
            "gedaald",
            "blok");

    /** Begins the place of a cell, whose row it names. */
    public static final String CELL = "cel:";

    /** What must hold for a finding. */
    public enum When {
      ALWAYS,
      /** The intervals of the highest and the lowest figure do not meet. */
      APART,
      /** The intervals of the highest figure and the next do not meet. */
      LEADS,
      /** The row that stands out lies above zero with its interval. */
      ABOVE_ZERO,
      /** No row changed by the test of its change. */
      UNCHANGED
    }

    public Finding {
      when = when == null ? When.ALWAYS : when;
      if (text == null) {
        throw new IllegalArgumentException("Finding of column '%s': lacks text".formatted(column));
      }
    }
  }

  /**
   * What a kind needs besides its cells.
   *
   * @param emphasis the row that stands out; may be absent
   * @param reference the row that others are compared with; may be absent
   * @param places of the tiles, by row
   * @param shaded heads of columns before the start
   * @param horizon the year that scenarios lead to
   */
  public record Draw(
      String emphasis,
      String reference,
      Map<String, Place> places,
      List<String> shaded,
      int horizon) {
    /** The place of a tile, from the upper left, and its short name. */
    public record Place(int column, int row, String name) {}

    public Draw {
      places = places == null ? Map.of() : Map.copyOf(places);
      shaded = shaded == null ? List.of() : List.copyOf(shaded);
    }
  }
}
