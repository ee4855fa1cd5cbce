package nl.smartindustry.transform.method.imputation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.sample.Crossing;

/** A way to fill the missing values of one item, from the other units of the same sample. */
public sealed interface Imputer permits RatioImputation, NearestNeighbour, PreviousWave {
  /** How a missing item is filled in. */
  enum Way {
    /** Size times the ratio of the class. */
    RATIO,
    /** The answer of the unit of the class that is nearest in size. */
    NEAREST,
    /** The unit's own earlier answer. */
    PREVIOUS;
  }

  /**
   * The imputer of an item.
   *
   * @param y the item; NaN where missing
   * @param by one size for a ratio, one or more for a nearest neighbour; else the earlier answer
   * @param classes that lend, from fine to coarse; not used by {@link Way#PREVIOUS}
   * @param ids of the units, by which equally near neighbours are ordered
   */
  static Imputer of(Way way, double[] y, List<double[]> by, List<Crossing> classes, String[] ids) {
    return switch (way) {
      case RATIO -> RatioImputation.unweighted(y, by.get(0), classes);
      case NEAREST -> NearestNeighbour.of(y, by, classes, ids, NearestNeighbour.UNLIMITED);
      case PREVIOUS -> PreviousWave.carried(y, by.get(0));
    };
  }

  /**
   * Classes from fine to coarse: the crossing of all columns, without the last, …, all units.
   *
   * @param columns from coarse to fine
   * @param crossing the division of the units by some of them
   */
  static List<Crossing> classes(List<String> columns, Function<List<String>, Crossing> crossing) {
    return IntStream.rangeClosed(0, columns.size())
        .mapToObj(without -> crossing.apply(columns.subList(0, columns.size() - without)))
        .toList();
  }

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
