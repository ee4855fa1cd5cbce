package nl.smartindustry.report.table;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One column, or one per period.
 *
 * @param kind what it shows
 * @param head may be empty for {@code periods}
 * @param count how many periods, see {@link ColumnKind}
 * @param select codes of dimensions that differ from the table's
 * @param technology the TECH code of this column, for rows that select {@code {technology}}
 * @param footnotes codes of footnotes
 * @param least percentage of the rows that must have been observed in a period for it to be shown
 * @param gated whether it is printed only where the effect of its row is established
 */
public record ColumnLayout(
    ColumnKind kind,
    Text head,
    int count,
    Map<String, String> select,
    String technology,
    List<String> footnotes,
    int least,
    boolean gated) {
  private static final String AFTER = "_{column}";
  private static final String OR_ELSE = "{column|";

  public ColumnLayout {
    if (kind == null) {
      throw new IllegalArgumentException(
          "Column '%s': lacks kind".formatted(head == null ? "" : head.word()));
    }
    head = head == null ? Text.of("") : head;
    if (head.isEmpty() && kind != ColumnKind.PERIODS) {
      throw new IllegalArgumentException("Column of kind '%s': lacks head".formatted(kind.word()));
    }
    select = select == null ? Map.of() : Map.copyOf(select);
    technology = technology == null ? "" : technology;
    footnotes = footnotes == null ? List.of() : List.copyOf(footnotes);
  }

  /** With other footnotes. */
  ColumnLayout withFootnotes(UnaryOperator<String> other) {
    var notes = footnotes.stream().map(other).toList();
    return new ColumnLayout(kind, head, count, select, technology, notes, least, gated);
  }

  /** Stable name in data files, without its period: the kind, and what it selects. */
  public String name() {
    var name = new StringBuilder(kind.word());
    select.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(code -> name.append(' ').append(code.getValue()));
    return name.toString();
  }

  /** The same where it has no period: with the measurements back, of which there may be several. */
  public String undated() {
    return count > 0 ? name() + " " + count : name();
  }

  /**
   * The code of a row in this column: {@code investment_{column}} is {@code
   * investment_participants} in a column that selects {@code participants}, and {@code investment}
   * in one that selects nothing; {@code {column|PTS}} is the column's own code, or else PTS.
   */
  String code(String code, String dimension) {
    var own = select.get(dimension);
    if (code.endsWith(AFTER)) {
      var stem = code.substring(0, code.length() - AFTER.length());
      return own == null ? stem : stem + "_" + own;
    }
    if (code.startsWith(OR_ELSE) && code.endsWith("}")) {
      return own == null ? code.substring(OR_ELSE.length(), code.length() - 1) : own;
    }
    return code;
  }
}
