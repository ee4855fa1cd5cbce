package nl.smartindustry.report.figure;

import nl.smartindustry.report.table.Cell;

/**
 * One measurement of a line.
 *
 * @param period as printed
 * @param figure the percentage; null when there is none
 * @param low lower bound of the 95% interval; null when there is none
 * @param high upper bound of the 95% interval; null when there is none
 * @param afterBreak whether it cannot be compared with the point before
 */
public record Point(
    String period, Cell.Number figure, Double low, Double high, boolean afterBreak) {
  boolean present() {
    return figure != null;
  }

  double value() {
    return figure.value().doubleValue();
  }
}
