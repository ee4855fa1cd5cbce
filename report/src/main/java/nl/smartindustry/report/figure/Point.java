package nl.smartindustry.report.figure;

/**
 * One measurement of a line.
 *
 * @param period as printed
 * @param value %; null when there is none
 * @param low lower bound of the 95% interval; null when there is none
 * @param high upper bound of the 95% interval; null when there is none
 * @param decimals decimals of the value
 * @param afterBreak whether it cannot be compared with the point before
 */
public record Point(
    String period, Double value, Double low, Double high, int decimals, boolean afterBreak) {
  boolean present() {
    return value != null;
  }
}
