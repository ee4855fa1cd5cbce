package nl.smartindustry.transform.method.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.inference.Figure;
import nl.smartindustry.transform.inference.Interval;
import nl.smartindustry.transform.method.write.MethodTable.Column;
import nl.smartindustry.transform.method.write.MethodTable.Kind;

/** The rows of the output: what NaN is inside is empty outside. */
final class OutputRow {
  /** Columns that hold the key of a row, in which rows are sorted. */
  static final int KEYS = 3;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("estimator", Kind.TEXT),
          new Column("domain", Kind.TEXT),
          new Column("variable", Kind.TEXT),
          new Column("estimate", Kind.NUMBER),
          new Column("se", Kind.NUMBER),
          new Column("ci_low", Kind.NUMBER),
          new Column("ci_high", Kind.NUMBER),
          new Column("cv", Kind.NUMBER),
          new Column("n", Kind.COUNT),
          new Column("n_hat", Kind.NUMBER),
          new Column("deff", Kind.NUMBER),
          new Column("df", Kind.COUNT),
          new Column("lonely_n", Kind.COUNT),
          new Column("flags", Kind.TEXT),
          new Column("ci_low_logit", Kind.NUMBER),
          new Column("ci_high_logit", Kind.NUMBER));

  private static final List<Column> CHANGE_COLUMNS =
      List.of(
          new Column("est1", Kind.NUMBER),
          new Column("est2", Kind.NUMBER),
          new Column("se1", Kind.NUMBER),
          new Column("se2", Kind.NUMBER),
          new Column("rho", Kind.NUMBER),
          new Column("n_overlap", Kind.COUNT));

  private OutputRow() {}

  static List<Column> columns(boolean withChange) {
    var columns = new ArrayList<>(COLUMNS);
    if (withChange) {
      columns.addAll(CHANGE_COLUMNS);
    }
    return columns;
  }

  /** The row of a figure; in a table with changes their columns stay empty. */
  static List<Object> of(
      String estimator, String domain, String variable, Figure figure, boolean withChange) {
    var support = figure.support();
    var row = start(estimator, domain, variable, figure);
    row.addAll(
        Arrays.asList(
            support.n(),
            number(support.n() == 0 ? Double.NaN : support.nHat()),
            number(support.deff()),
            support.n() == 0 ? null : support.df(),
            (long) support.lonelyStrata(),
            flags(figure.flags()),
            number(figure.logit().low()),
            number(figure.logit().high())));
    if (withChange) {
      CHANGE_COLUMNS.forEach(column -> row.add(null));
    }
    return row;
  }

  /** The row of a change; {@code figure} holds the difference, its error, n and flags. */
  static List<Object> ofChange(
      String estimator, String domain, String variable, Figure figure, ChangeDetail detail) {
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
    return row;
  }

  private static List<Object> start(
      String estimator, String domain, String variable, Figure figure) {
    boolean known = Double.isFinite(figure.standardError());
    var interval = known ? figure.interval() : Interval.NONE;
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
