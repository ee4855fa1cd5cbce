package nl.smartindustry.ingest.layout;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * How a wide table becomes long: each cell right of the labels is one record, with the labels of
 * its line and the texts of the header above it.
 *
 * @param header a name for each header row, from the top; columns of the layout use these names;
 *     without header rows one name, which then holds the number of the column
 * @param labels how many columns at the left hold labels; their names stand in the last header row
 * @param value the name of the cell itself
 * @param fill whether a blank in a header row, right of the labels, repeats the text left of it, as
 *     merged cells of a spreadsheet leave it
 */
public record Unpivot(List<String> header, Integer labels, String value, boolean fill)
    implements Serializable {
  public Unpivot {
    labels = labels == null ? 1 : labels;
    value = value == null ? "value" : value;
    if (header == null || header.isEmpty() || labels < 0) {
      throw new IllegalArgumentException(
          "Unpivot: needs 'header', a name for each header row, and at least 0 'labels'");
    }
    header = List.copyOf(header);
    var names = new ArrayList<>(header);
    names.add(value);
    if (new HashSet<>(names).size() != names.size()) {
      throw new IllegalArgumentException("Unpivot: names %s (each once)".formatted(names));
    }
  }

  /** The names of what a record has besides the labels of its line. */
  public List<String> names() {
    var names = new ArrayList<>(header);
    names.add(value);
    return names;
  }
}
