package nl.smartindustry.report.layout;

import java.util.List;
import java.util.Map;

/**
 * One column, or one per period.
 *
 * @param kind what it shows
 * @param head its head; may hold {@code {jaar}}; empty for {@code periods}
 * @param count how many periods, see {@link ColumnKind}
 * @param select codes of dimensions that differ from the table's
 * @param technology the TECH code of this column, for rows that select {@code {technology}}
 * @param footnotes codes of footnotes
 */
public record ColumnLayout(
    ColumnKind kind,
    String head,
    int count,
    Map<String, String> select,
    String technology,
    List<String> footnotes) {
  public ColumnLayout {
    if (kind == null) {
      throw new IllegalArgumentException("Column '%s': lacks kind".formatted(head));
    }
    head = head == null ? "" : head;
    if (head.isEmpty() && kind != ColumnKind.PERIODS) {
      throw new IllegalArgumentException("Column of kind '%s': lacks head".formatted(kind.word()));
    }
    select = select == null ? Map.of() : Map.copyOf(select);
    technology = technology == null ? "" : technology;
    footnotes = footnotes == null ? List.of() : List.copyOf(footnotes);
  }
}
