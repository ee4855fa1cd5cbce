package nl.smartindustry.transform.method.imputation;

/**
 * A missing value becomes the unit's own earlier answer, unchanged (cold deck). A unit without an
 * earlier answer stays missing.
 */
public final class PreviousWave implements Imputer {
  private final double[] y;
  private final double[] previous;

  private PreviousWave(double[] y, double[] previous) {
    this.y = y;
    this.previous = previous;
  }

  /** The earlier answer as it was. */
  public static PreviousWave carried(double[] y, double[] previous) {
    return new PreviousWave(y, previous);
  }

  @Override
  public Imputed impute() {
    var values = impute(null);
    var flags = new boolean[y.length];
    for (int k = 0; k < y.length; k++) {
      flags[k] = Double.isNaN(y[k]) && !Double.isNaN(values[k]);
    }
    return new Imputed("previous", values, flags);
  }

  /** The same in every replicate: the answer is the unit's own. */
  @Override
  public double[] impute(double[] factors) {
    var values = y.clone();
    for (int k = 0; k < values.length; k++) {
      values[k] = Double.isNaN(values[k]) ? previous[k] : values[k];
    }
    return values;
  }

  /**
   * What the carried answers add to a variance that took them for reported: Σ_missing w s² σ² x,
   * with x the earlier answer and σ² = Σ (y − x)² / Σ x over those that answered twice. Growth of
   * the mean is a bias that no variance shows.
   *
   * @param weights with which the estimate is made
   * @param slope as in {@link ImputedPrecision.ImputationInfluence}
   */
  public double response(double[] weights, double[] slope) {
    double squares = 0;
    double earlier = 0;
    double borrowed = 0;
    for (int k = 0; k < y.length; k++) {
      if (!Double.isNaN(y[k]) && !Double.isNaN(previous[k])) {
        squares += (y[k] - previous[k]) * (y[k] - previous[k]);
        earlier += previous[k];
      } else if (!Double.isNaN(previous[k])) {
        borrowed += weights[k] * slope[k] * slope[k] * previous[k];
      }
    }
    return earlier > 0 ? squares / earlier * borrowed : 0;
  }
}
