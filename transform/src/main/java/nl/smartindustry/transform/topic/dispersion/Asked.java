package nl.smartindustry.transform.topic.dispersion;

import java.util.function.ToDoubleFunction;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.ProductionYear;

/**
 * One figure of a year as a function of the weights, so that replicates can ask it again.
 *
 * @param value in log points of 1
 * @param basis what it rests on
 */
record Asked(
    Indicator indicator, Breakdown at, Scale scale, ToDoubleFunction<double[]> value, Basis basis) {
  /**
   * What a figure rests on.
   *
   * @param year that it is about; a growth, the year that it leads to
   * @param respondents enterprises in the sample
   * @param contributors those whose values it shows: the leaders, where it is about them
   * @param population enterprises they stand for
   */
  record Basis(ProductionYear year, long respondents, long contributors, double population) {}

  /** The scale on which a distance of logarithms is published. */
  enum Scale {
    /** As a ratio: how many times as productive. */
    RATIO,
    /** As a growth in %. */
    PERCENT,
    /** In log points x 100. */
    POINTS
  }
}
