package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.safe.PrecisionClass;

/**
 * The mark that the precision classes of the monitor give a figure: {@code u} for one to be read
 * with care, {@code unreliable} for one that the letter would not print.
 */
final class PrecisionMarks {
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
        !Double.isNaN(figure.logit().low()) || figure.flags().contains(PointEstimate.EXTREME_SHARE);
    long n = figure.support().n();
    if (share) {
      return shares.mark(n, PERCENTAGE_POINTS * figure.standardError(), Double.NaN);
    }
    return figure.estimate() == 0
        ? Optional.empty()
        : amounts.mark(n, figure.standardError(), figure.variationCoefficient());
  }
}
