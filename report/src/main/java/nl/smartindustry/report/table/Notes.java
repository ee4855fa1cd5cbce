package nl.smartindustry.report.table;

import java.util.List;

/**
 * Everything under a table.
 *
 * @param footnotes numbered from 1, referred to by heads
 * @param signs explanation of the signs that occur in this table, no others
 * @param remarks rounding, precision, protection, definition
 * @param source the source line
 */
public record Notes(List<String> footnotes, List<Sign> signs, List<String> remarks, String source) {
  /** One sign of a table: {@code *}, "voorlopig cijfer". */
  public record Sign(String sign, String meaning) {}

  public Notes {
    footnotes = List.copyOf(footnotes);
    signs = List.copyOf(signs);
    remarks = List.copyOf(remarks);
  }
}
