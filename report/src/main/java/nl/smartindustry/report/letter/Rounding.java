package nl.smartindustry.report.letter;

import java.util.Set;

/**
 * How many decimals a figure deserves: a percentage none when its standard error is a percentage
 * point or more, else one; growth one; ratios two; amounts in millions and counts none.
 */
final class Rounding {
  private static final double COARSE = 1.0;
  private static final Set<String> SHARES =
      Set.of("PC_ENT", "PC_EMP", "PC_TURN", "PC_VA", "PC", "PPT");
  private static final Set<String> WHOLE =
      Set.of("NR", "EUR_MIO", "NR_THS", "DAYS", "RANK", "YEAR");

  private static final String RATIO = "RATIO";

  private Rounding() {}

  /**
   * @param unit SDMX {@code UNIT_MEASURE}
   * @param standardError in the unit; null when unknown or absent
   * @param otherwise decimals of the table, for a figure without a standard error
   */
  static int decimals(String unit, Double standardError, int otherwise) {
    if (WHOLE.contains(unit)) {
      return 0;
    }
    if (!SHARES.contains(unit)) {
      return ofMargin(unit);
    }
    if (standardError == null) {
      return otherwise;
    }
    return standardError >= COARSE ? 0 : 1;
  }

  /** Decimals of a margin: one, or as many as a ratio has. */
  static int ofMargin(String unit) {
    return unit.equals(RATIO) ? 2 : 1;
  }
}
