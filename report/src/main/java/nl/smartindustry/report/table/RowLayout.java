package nl.smartindustry.report.table;

import java.util.List;
import java.util.Map;

/**
 * One row of figures.
 *
 * @param label a code of {@code rows} in the labels, or {@code list:code} of a code list
 * @param select codes of dimensions; they go before those of the column and of the table
 * @param total whether it is set as a total
 * @param interval whether figures stand with their interval
 * @param target what is aimed at, in words; empty when nothing was agreed
 * @param footnotes codes of footnotes
 * @param yearly whether a year that is not over is compared with none before it
 * @param sum labels of the rows of the same table that this row adds up; empty for a row of its own
 * @param span years that a period of the row covers, the last of which names it; 1 for one
 */
public record RowLayout(
    String label,
    Map<String, String> select,
    boolean total,
    boolean interval,
    String target,
    List<String> footnotes,
    boolean yearly,
    List<String> sum,
    int span) {
  public RowLayout {
    if (label == null) {
      throw new IllegalArgumentException("Row that selects %s: lacks label".formatted(select));
    }
    select = select == null ? Map.of() : Map.copyOf(select);
    target = target == null ? "" : target;
    footnotes = footnotes == null ? List.of() : List.copyOf(footnotes);
    sum = sum == null ? List.of() : List.copyOf(sum);
    span = Math.max(1, span);
  }

  /** A row of one code, without more. */
  public static RowLayout of(String label, Map<String, String> select) {
    return new RowLayout(label, select, false, false, "", List.of(), false, List.of(), 1);
  }

  /** Stable name of the row in data files. */
  public String id() {
    return label.substring(label.indexOf(':') + 1);
  }
}
