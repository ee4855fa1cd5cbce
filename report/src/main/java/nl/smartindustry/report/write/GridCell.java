package nl.smartindustry.report.write;

import java.math.BigDecimal;

/**
 * One field of a spreadsheet.
 *
 * @param text its text; empty for a number
 * @param number the rounded figure; null for text
 */
record GridCell(String text, BigDecimal number) {
  static GridCell of(String text) {
    return new GridCell(text, null);
  }

  static GridCell of(BigDecimal number) {
    return new GridCell("", number);
  }
}
