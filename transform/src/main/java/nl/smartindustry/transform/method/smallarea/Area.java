package nl.smartindustry.transform.method.smallarea;

import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.inference.PointEstimate;

/**
 * What the survey and the register say of one area.
 *
 * @param name its label
 * @param share the direct estimate of the share, between 0 and 1; NaN where no enterprise answered
 * @param variance design variance of {@code share}; NaN where not defined
 * @param respondents enterprises that answered
 * @param population enterprises in the register
 * @param covariates known for every area, without the intercept
 */
public record Area(
    String name,
    double share,
    double variance,
    int respondents,
    double population,
    List<Double> covariates) {
  private static final int ENOUGH = 2;

  public Area {
    covariates = List.copyOf(covariates);
    demand(!(share < 0 || share > 1), name, "share", share, "between 0 and 1");
    demand(!(variance < 0), name, "design variance", variance, "not negative");
    demand(population > 0, name, "population", population, "more than 0");
    for (double covariate : covariates) {
      demand(Double.isFinite(covariate), name, "covariate", covariate, "a number for every area");
    }
  }

  /**
   * An area of a sample.
   *
   * @param direct its share from the sample alone; null where no unit of it answered
   */
  public static Area of(
      String name, PointEstimate direct, double population, List<Double> covariates) {
    double share = direct == null ? Double.NaN : direct.estimate();
    double error = direct == null ? Double.NaN : direct.standardError();
    int respondents = direct == null ? 0 : (int) direct.support().n();
    return new Area(name, share, error * error, respondents, population, covariates);
  }

  private static void demand(boolean met, String name, String what, double found, String expected) {
    if (!met) {
      throw Refusal.data("Area '%s': %s is %s (%s)", name, what, found, expected);
    }
  }

  /**
   * How far the direct estimate can be used: not at all with fewer than two respondents or a share
   * of 0 or 1, whose logit does not exist; wholly where it has no sampling error.
   */
  EstimateSource source() {
    if (respondents < ENOUGH || !(share > 0 && share < 1) || Double.isNaN(variance)) {
      return EstimateSource.SYNTHETIC;
    }
    return variance == 0 ? EstimateSource.CENSUS : EstimateSource.COMPOSITE;
  }
}
