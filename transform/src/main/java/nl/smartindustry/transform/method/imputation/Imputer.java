package nl.smartindustry.transform.method.imputation;

/** A way to fill the missing values of one item, from the other units of the same sample. */
public sealed interface Imputer permits RatioImputation, NearestNeighbour, PreviousWave {
  /** The item after imputation. */
  Imputed impute();

  /**
   * The values after imputing anew in a replicate of the sample, so that the variance between
   * replicates includes the imputation (Shao and Sitter 1996).
   *
   * @param factors by what the replicate multiplies the weight of each unit; with 0 it is no donor.
   *     The rescaled bootstrap leaves no factor at 0, so that it does not show the choice of a
   *     nearest neighbour: see {@link NeighbourVariance}
   */
  double[] impute(double[] factors);
}
