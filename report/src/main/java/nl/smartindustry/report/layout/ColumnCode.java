package nl.smartindustry.report.layout;

/**
 * The code of a row that depends on the column: {@code investment_{column}} is {@code
 * investment_participants} in a column that selects {@code participants}, and {@code investment} in
 * one that selects nothing; {@code {column|PTS}} is the column's own code, or else PTS.
 */
final class ColumnCode {
  private static final String AFTER = "_{column}";
  private static final String OR_ELSE = "{column|";

  private ColumnCode() {}

  static String of(String code, String dimension, ColumnLayout column) {
    var own = column.select().get(dimension);
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
