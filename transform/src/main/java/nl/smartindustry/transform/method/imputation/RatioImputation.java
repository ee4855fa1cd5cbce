package nl.smartindustry.transform.method.imputation;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.method.sample.Crossing;

/**
 * A missing y becomes x · Σy / Σx over the donors of its class: the ratio of means, as the ONS
 * imputes (Statistical Method Specification, Ratio of Means, construction). A donor reported both y
 * and x. Without donors, or where their x adds up to 0, the next coarser class serves; the ONS
 * takes a ratio of 1 there, which has no meaning for a y and x of different units.
 *
 * <p>Sums are unweighted, as those of the ONS. Where a class mixes design weights and response is
 * equally likely within it, only weighted sums would be consistent (Shao and Steel 1999); within a
 * stratum they are the same.
 */
public final class RatioImputation implements Imputer {
  private final double[] y;
  private final double[] x;
  private final DonorClasses classes;
  private final RatioLinks links;

  private RatioImputation(double[] y, double[] x, List<Crossing> classes) {
    this.y = y;
    this.x = x;
    this.classes = DonorClasses.of(classes, y.length);
    this.links = RatioLinks.of(this.classes, y, x, lending(null));
  }

  /**
   * Ratio imputation of an item.
   *
   * @param y the item; NaN where missing
   * @param x auxiliary variable of each unit, not below 0; NaN where unknown
   * @param classes from fine to coarse; empty for one class of all
   */
  public static RatioImputation unweighted(double[] y, double[] x, List<Crossing> classes) {
    return new RatioImputation(y, x, classes);
  }

  private double[] lending(double[] factors) {
    if (factors != null) {
      return factors;
    }
    var lending = new double[y.length];
    Arrays.fill(lending, 1);
    return lending;
  }

  @Override
  public Imputed impute() {
    var flags = new boolean[y.length];
    for (int k = 0; k < y.length; k++) {
      flags[k] = links.route()[k] != DonorClasses.NONE;
    }
    return new Imputed("ratio", values(links), flags);
  }

  @Override
  public double[] impute(double[] factors) {
    return values(RatioLinks.of(classes, y, x, lending(factors)));
  }

  private double[] values(RatioLinks of) {
    var values = y.clone();
    for (int k = 0; k < values.length; k++) {
      if (of.route()[k] != DonorClasses.NONE) {
        values[k] = x[k] * of.ratioOf(k);
      }
    }
    return values;
  }

  RatioLinks links() {
    return links;
  }

  /** What a donor reported beyond the ratio of a class: y − R x. */
  double residual(int unit, double ratio) {
    return y[unit] - ratio * x[unit];
  }

  double auxiliary(int unit) {
    return x[unit];
  }
}
