package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.safe.PrecisionClass;

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

  /**
   * The mark that the precision classes of the monitor give a figure: {@code u} for one to be read
   * with care, {@code unreliable} for one that the letter would not print.
   */
  static final class PrecisionMarks {
    private static final double PERCENTAGE_POINTS = 100;

    private final PrecisionClass shares;
    private final PrecisionClass amounts;

    private PrecisionMarks(PrecisionClass shares, PrecisionClass amounts) {
      this.shares = shares;
      this.amounts = amounts;
    }

    static PrecisionMarks load() {
      var definitions = Definitions.packaged();
      return new PrecisionMarks(
          PrecisionClass.load(definitions, "P1"), PrecisionClass.load(definitions, "P2"));
    }

    /** The flags of a figure with its mark; a figure that is not defined needs none. */
    List<String> flags(PointEstimate figure) {
      var flags = new ArrayList<>(figure.flags());
      if (!Double.isNaN(figure.estimate())) {
        mark(figure).ifPresent(flags::add);
      }
      return flags;
    }

    private Optional<String> mark(PointEstimate figure) {
      boolean share =
          !Double.isNaN(figure.logit().low())
              || figure.flags().contains(PointEstimate.EXTREME_SHARE);
      long n = figure.support().n();
      if (share) {
        return shares.mark(n, PERCENTAGE_POINTS * figure.standardError(), Double.NaN);
      }
      return figure.estimate() == 0
          ? Optional.empty()
          : amounts.mark(n, figure.standardError(), figure.variationCoefficient());
    }
  }
}
