package nl.smartindustry.ingest.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Wrong;

/**
 * What stands around the records of a CSV or fixed-width file.
 *
 * @param titleLines lines before the header that hold no column name
 * @param headerRows rows of column names: 1 in CSV and 0 in fixed width by default; where there are
 *     several, the name of a column is its different texts joined by {@code " / "}; where there are
 *     none, columns are called {@code 1}, {@code 2}, ...
 * @param footer regular expression for the beginning of a line that is no record, such as a source
 *     line; empty where there is none
 * @param comment sign with which a line of comment begins; empty where there is none
 * @param unpivot how the cells of a wide table become records; null where a line is one
 */
public record SheetLayout(
    @JsonProperty("title_lines") int titleLines,
    @JsonProperty("header_rows") Integer headerRows,
    String footer,
    String comment,
    Unpivot unpivot)
    implements Serializable {
  private static final int MOST_ROWS = 50;

  static final SheetLayout PLAIN = new SheetLayout(0, null, null, null, null);

  public SheetLayout {
    footer = footer == null ? "" : footer;
    comment = comment == null ? "" : comment;
    if (headerRows == null && unpivot != null) {
      headerRows = unpivot.header().size();
    }
    Wrong.when(
        titleLines < 0 || titleLines > MOST_ROWS,
        "Title lines: %d (from 0 to %d)",
        titleLines,
        MOST_ROWS);
    Wrong.when(
        headerRows != null && (headerRows < 0 || headerRows > MOST_ROWS),
        "Header rows: %d (from 0 to %d)",
        headerRows,
        MOST_ROWS);
    boolean numbered = unpivot != null && headerRows == 0 && unpivot.header().size() == 1;
    if (unpivot != null && headerRows != unpivot.header().size() && !numbered) {
      throw new IllegalArgumentException(
          "Header rows: %d (unpivot names %d)".formatted(headerRows, unpivot.header().size()));
    }
    Pattern.compile(footer);
  }

  /** Whether each cell, not each line, is a record. */
  public boolean unpivoted() {
    return unpivot != null;
  }

  /**
   * How a wide table becomes long: each cell right of the labels is one record, with the labels of
   * its line and the texts of the header above it.
   *
   * @param header a name for each header row, from the top; columns of the layout use these names;
   *     without header rows one name, which then holds the number of the column
   * @param labels how many columns at the left hold labels; their names stand in the last header
   *     row
   * @param value the name of the cell itself
   * @param fill whether a blank in a header row, right of the labels, repeats the text left of it,
   *     as merged cells of a spreadsheet leave it
   */
  public record Unpivot(List<String> header, Integer labels, String value, boolean fill)
      implements Serializable {
    public Unpivot {
      labels = labels == null ? 1 : labels;
      value = value == null ? "value" : value;
      Wrong.when(
          header == null || header.isEmpty() || labels < 0,
          "Unpivot: needs 'header', a name for each header row, and at least 0 'labels'");
      header = List.copyOf(header);
      var names = new ArrayList<>(header);
      names.add(value);
      Wrong.when(
          new HashSet<>(names).size() != names.size(), "Unpivot: names %s (each once)", names);
    }

    /** The names of what a record has besides the labels of its line. */
    public List<String> names() {
      var names = new ArrayList<>(header);
      names.add(value);
      return names;
    }
  }
}
