package nl.smartindustry.transform.command.estimate;

import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.count;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.number;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.command.file.MethodTable;
import nl.smartindustry.transform.command.file.MethodTable.ColumnOf;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.PointEstimate.Support;
import nl.smartindustry.transform.safe.PrecisionClass;

/**
 * A row of the output.
 *
 * @param figure of a change: the difference, its error, n and flags
 * @param shareImputed NaN where nothing was imputed
 * @param change null for a figure of one wave
 */
record OutputRow(
    String estimator,
    String domain,
    String variable,
    PointEstimate figure,
    double shareImputed,
    TwoWaves change) {
  private static final PrecisionMarks MARKS = PrecisionMarks.load();
  private static final TwoWaves NONE =
      new TwoWaves(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

  private static final List<ColumnOf<OutputRow>> ALWAYS =
      List.of(
          text("estimator", OutputRow::estimator),
          text("domain", OutputRow::domain),
          text("variable", OutputRow::variable),
          number("estimate", row -> row.figure.estimate()),
          number("se", row -> row.figure.standardError()),
          number("ci_low", row -> row.figure.interval().low()),
          number("ci_high", row -> row.figure.interval().high()),
          number("cv", row -> row.figure.variationCoefficient()),
          count("n", row -> row.support().n()),
          number("n_hat", row -> row.support().n() == 0 ? Double.NaN : row.support().nHat()),
          number("deff", row -> row.support().deff()),
          count("df", OutputRow::degrees),
          count("lonely_n", row -> (long) row.support().lonelyStrata()),
          text("flags", OutputRow::flags),
          number("ci_low_logit", row -> row.figure.logit().low()),
          number("ci_high_logit", row -> row.figure.logit().high()));

  private static final List<ColumnOf<OutputRow>> CHANGE =
      List.of(
          number("est1", row -> row.detail().estimate1()),
          number("est2", row -> row.detail().estimate2()),
          number("se1", row -> row.detail().error1()),
          number("se2", row -> row.detail().error2()),
          number("rho", row -> row.detail().rho()),
          count("n_overlap", row -> row.change == null ? null : row.change.overlap()));

  private static final ColumnOf<OutputRow> IMPUTATION =
      number("share_imputed", OutputRow::shareImputed);

  /** Both figures of a change and what they have in common; NaN where not defined. */
  record TwoWaves(
      double estimate1, double estimate2, double error1, double error2, double rho, long overlap) {}

  /** A figure of one wave into which no imputed value is counted. */
  OutputRow(String estimator, String domain, String variable, PointEstimate figure) {
    this(estimator, domain, variable, figure, Double.NaN, null);
  }

  /** The output of a spec, in its order: the same columns for all, and those of changes, edits. */
  static MethodTable<OutputRow> table(EstimateSpec spec, List<RowBlock> rows) {
    var columns = new ArrayList<>(ALWAYS);
    if (spec.hasChange()) {
      columns.addAll(CHANGE);
    }
    if (!spec.treatment().imputation().isEmpty()) {
      columns.add(IMPUTATION);
    }
    return new MethodTable<>(columns, into -> RowBlock.inOrder(rows, into));
  }

  private Support support() {
    return figure.support();
  }

  private Long degrees() {
    return change != null || support().n() == 0 ? null : support().df();
  }

  private String flags() {
    return MethodTable.joined(change == null ? MARKS.flags(figure) : figure.flags());
  }

  private TwoWaves detail() {
    return change == null ? NONE : change;
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
