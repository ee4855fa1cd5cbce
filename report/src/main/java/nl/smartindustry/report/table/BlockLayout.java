package nl.smartindustry.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows under one heading.
 *
 * @param heading may be empty
 * @param rows written out
 * @param listed rows from a code list, after those written out; null when there are none
 */
public record BlockLayout(String heading, List<RowLayout> rows, Listed listed) {
  /** One row for each code of a list, selected by one dimension. */
  public record Listed(String list, String dimension, List<String> codes) {
    private List<RowLayout> rows() {
      return codes.stream()
          .map(code -> RowLayout.of(list + ":" + code, Map.of(dimension, code)))
          .toList();
    }
  }

  public BlockLayout {
    heading = heading == null ? "" : heading;
    var all = new ArrayList<RowLayout>(rows == null ? List.of() : rows);
    if (listed != null) {
      all.addAll(listed.rows());
    }
    rows = List.copyOf(all);
    listed = null;
  }
}
