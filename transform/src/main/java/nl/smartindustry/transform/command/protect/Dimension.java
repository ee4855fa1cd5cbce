package nl.smartindustry.transform.command.protect;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.file.SourceTable;

/**
 * How a column divides contributions. Codes that hold the same lowest codes are one part: they are
 * published as the same number.
 *
 * @param parts by code the part that it is, in the order of the hierarchy
 * @param size how many parts there are
 * @param total the part that holds all others
 * @param sums which parts add up to which, in every hierarchy
 * @param above by lowest code the parts that hold it, ascending
 */
record Dimension(
    String column,
    Map<String, Integer> parts,
    int size,
    int total,
    List<Sum> sums,
    Map<String, int[]> above) {
  /** The code of the total of a dimension without a hierarchy. */
  static final String TOTAL = "Total";

  /** A part and those that it is made of, two or more. */
  record Sum(int whole, int[] parts) {}

  /** The first code of a part. */
  String code(int part) {
    return parts.entrySet().stream()
        .filter(code -> code.getValue() == part)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** The part that a code is. */
  int part(SourceTable table, int row, String code) {
    var part = parts.get(code);
    if (part == null) {
      throw refusal(table, row, code, "is in no hierarchy");
    }
    return part;
  }

  /** Whether a part is divided no further. */
  boolean isLowest(int part) {
    return sums.stream().noneMatch(sum -> sum.whole() == part);
  }

  boolean isLowest(String code) {
    return above.containsKey(code);
  }

  /** The parts that hold a code, which is one of the lowest. */
  int[] above(SourceTable table, int row, String code) {
    if (!isLowest(code)) {
      boolean known = parts.containsKey(code);
      throw refusal(table, row, code, known ? "is divided further" : "is in no hierarchy");
    }
    return above.get(code);
  }

  private Refusal refusal(SourceTable table, int row, String code, String found) {
    return table.refusal(row, "column '%s': code '%s' %s".formatted(column, code, found));
  }
}
