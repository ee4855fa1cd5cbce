package nl.smartindustry.ingest.layout;

import java.util.regex.Pattern;

/**
 * Where in a workbook the records lie, as a spreadsheet addresses it: {@code Blad1!A3:F200}, {@code
 * Blad1!A3:F} to the last row, {@code Blad1}, {@code A3:F}, or nothing for all of the first sheet.
 *
 * @param sheet its name; empty for the first
 * @param firstRow from 1
 * @param lastRow inclusive
 * @param firstColumn from 0
 * @param lastColumn inclusive; {@code Integer.MAX_VALUE} for all
 */
public record SheetRange(String sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
  private static final Pattern CELLS =
      Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})(?::([A-Z]{1,3})([1-9][0-9]{0,6})?)?");
  private static final int LETTERS = 26;

  /** Refuses (as an illegal argument) what is no address. */
  public static SheetRange of(String address) {
    int mark = address.lastIndexOf('!');
    var cells = CELLS.matcher(address.substring(mark + 1));
    if (cells.matches()) {
      var sheet = mark < 0 ? "" : address.substring(0, mark);
      boolean area = cells.group(3) != null;
      return new SheetRange(
          bare(sheet),
          Integer.parseInt(cells.group(2)),
          cells.group(4) == null ? Integer.MAX_VALUE : Integer.parseInt(cells.group(4)),
          column(cells.group(1)),
          area ? column(cells.group(3)) : Integer.MAX_VALUE);
    }
    if (mark >= 0 && mark + 1 < address.length()) {
      throw new IllegalArgumentException(
          "Records: '%s' (a sheet and its cells, as Blad1!A3:F200)".formatted(address));
    }
    var sheet = mark < 0 ? address : address.substring(0, mark);
    return new SheetRange(bare(sheet), 1, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
  }

  private static String bare(String sheet) {
    return sheet.length() > 1 && sheet.startsWith("'") && sheet.endsWith("'")
        ? sheet.substring(1, sheet.length() - 1).replace("''", "'")
        : sheet;
  }

  /** The place of a column, from 0: {@code A} is 0, {@code AA} is 26. */
  public static int column(String letters) {
    int place = 0;
    for (int i = 0; i < letters.length(); i++) {
      place = place * LETTERS + letters.charAt(i) - 'A' + 1;
    }
    return place - 1;
  }

  public boolean holdsRow(int row) {
    return row >= firstRow && row <= lastRow;
  }

  public boolean holdsColumn(int column) {
    return column >= firstColumn && column <= lastColumn;
  }

  /** Whether it names its last column. */
  public boolean bounded() {
    return lastColumn != Integer.MAX_VALUE;
  }
}
