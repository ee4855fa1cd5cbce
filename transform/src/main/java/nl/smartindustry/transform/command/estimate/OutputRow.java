package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.method.inference.PointEstimate;

/** The rows of the output: what NaN is inside is empty outside. */
final class OutputRow {
  private static final PrecisionMarks MARKS = PrecisionMarks.load();

  private OutputRow() {}

  /**
   * The row of a figure; columns of changes stay empty.
   *
   * @param shareImputed NaN where nothing was imputed
   */
  static List<Object> of(
      String estimator,
      String domain,
      String variable,
      PointEstimate figure,
      double shareImputed,
      OutputColumns columns) {
    var support = figure.support();
    var row = start(estimator, domain, variable, figure);
    row.addAll(
        Arrays.asList(
            support.n(),
            number(support.n() == 0 ? Double.NaN : support.nHat()),
            number(support.deff()),
            support.n() == 0 ? null : support.df(),
            (long) support.lonelyStrata(),
            flags(MARKS.flags(figure)),
            number(figure.logit().low()),
            number(figure.logit().high())));
    return filled(row, shareImputed, columns);
  }

  /** The row of a change; {@code figure} holds the difference, its error, n and flags. */
  static List<Object> ofChange(
      String estimator,
      String domain,
      String variable,
      PointEstimate figure,
      ChangeDetail detail,
      OutputColumns columns) {
    var row = start(estimator, domain, variable, figure);
    row.addAll(
        Arrays.asList(
            figure.support().n(),
            null,
            null,
            null,
            (long) figure.support().lonelyStrata(),
            flags(figure.flags()),
            null,
            null,
            number(detail.estimate1()),
            number(detail.estimate2()),
            number(detail.error1()),
            number(detail.error2()),
            number(detail.rho()),
            detail.overlap()));
    return filled(row, Double.NaN, columns);
  }

  private static List<Object> filled(List<Object> row, double shareImputed, OutputColumns columns) {
    int last = columns.withImputation() ? 1 : 0;
    while (row.size() < columns.size() - last) {
      row.add(null);
    }
    if (columns.withImputation()) {
      row.add(number(shareImputed));
    }
    return row;
  }

  private static List<Object> start(
      String estimator, String domain, String variable, PointEstimate figure) {
    var interval = figure.interval();
    return new ArrayList<>(
        Arrays.asList(
            estimator,
            domain,
            variable,
            number(figure.estimate()),
            number(figure.standardError()),
            number(interval.low()),
            number(interval.high()),
            number(figure.variationCoefficient())));
  }

  private static Double number(double value) {
    return Double.isFinite(value) ? value + 0.0 : null;
  }

  private static String flags(List<String> flags) {
    return flags.isEmpty() ? null : String.join(";", flags);
  }
}
