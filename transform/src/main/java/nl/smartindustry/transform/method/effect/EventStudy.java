package nl.smartindustry.transform.method.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.comparison.PanelObservations;
import nl.smartindustry.transform.method.premium.Coefficients;
import nl.smartindustry.transform.method.premium.PremiumRecords;

/**
 * How the outcome of the treated differs from their own in the last period before treatment, by
 * distance to it, periods and units having levels of their own.
 *
 * @param points by distance, that of the base left out
 * @param after the mean of the points from distance 0 on
 * @param preTrend whether all points before the base are 0 at once
 * @param records that are not alone in a class
 * @see "Sun and Abraham (2021), Journal of Econometrics 225(2), on what such points mix"
 */
public record EventStudy(
    List<Point> points, Optional<Coefficient> after, Optional<PreTrend> preTrend, int records) {
  /** The distance with which others are compared. */
  public static final int BASE = -1;

  /** A coefficient with its standard error. */
  public record Coefficient(double value, double standardError) {}

  /** One distance to treatment. */
  public record Point(int eventTime, Coefficient estimate) {}

  /**
   * Fits; empty where no unit is seen both before and since treatment.
   *
   * @param absorbed classes with a level of their own: unit, and period (by branch, if wanted)
   */
  public static Optional<EventStudy> of(PanelObservations rows, List<int[]> absorbed) {
    var distances =
        IntStream.range(0, rows.size())
            .filter(row -> rows.since()[row] != PanelObservations.NEVER)
            .map(row -> rows.period()[row] - rows.since()[row])
            .filter(distance -> distance != BASE)
            .distinct()
            .sorted()
            .toArray();
    if (distances.length == 0) {
      return Optional.empty();
    }
    var regressors = new ArrayList<double[]>();
    for (int distance : distances) {
      regressors.add(indicator(rows, distance));
    }
    regressors.addAll(rows.covariates());
    return Coefficients.of(records(rows, regressors, absorbed)).map(fit -> of(fit, distances));
  }

  private static PremiumRecords records(
      PanelObservations rows, List<double[]> regressors, List<int[]> absorbed) {
    return new PremiumRecords(
        rows.outcome(),
        regressors.get(0),
        regressors.subList(1, regressors.size()),
        absorbed,
        rows.cluster(),
        rows.weight());
  }

  private static double[] indicator(PanelObservations rows, int distance) {
    return IntStream.range(0, rows.size())
        .mapToDouble(
            row ->
                rows.since()[row] != PanelObservations.NEVER
                        && rows.period()[row] - rows.since()[row] == distance
                    ? 1
                    : 0)
        .toArray();
  }

  private static EventStudy of(Coefficients fit, int[] distances) {
    var places =
        IntStream.range(0, fit.kept().length)
            .filter(place -> fit.kept()[place] < distances.length)
            .toArray();
    var points = new ArrayList<Point>();
    for (int place : places) {
      var estimate = new Coefficient(fit.values()[place], fit.standardError(place));
      points.add(new Point(distances[fit.kept()[place]], estimate));
    }
    var before = at(places, place -> distances[fit.kept()[place]] < BASE);
    var after = at(places, place -> distances[fit.kept()[place]] >= 0);
    return new EventStudy(points, mean(fit, after), preTrend(fit, before), fit.records());
  }

  private static int[] at(int[] places, java.util.function.IntPredicate wanted) {
    return Arrays.stream(places).filter(wanted).toArray();
  }

  private static Optional<Coefficient> mean(Coefficients fit, int[] places) {
    if (places.length == 0) {
      return Optional.empty();
    }
    double sum = 0;
    double variance = 0;
    for (int a : places) {
      sum += fit.values()[a];
      for (int b : places) {
        variance += fit.covariance()[a][b];
      }
    }
    double n = places.length;
    return Optional.of(new Coefficient(sum / n, Math.sqrt(variance) / n));
  }

  private static Optional<PreTrend> preTrend(Coefficients fit, int[] places) {
    if (places.length == 0) {
      return Optional.empty();
    }
    var values = Arrays.stream(places).mapToDouble(a -> fit.values()[a]).toArray();
    var covariance =
        Arrays.stream(places)
            .mapToObj(a -> Arrays.stream(places).mapToDouble(b -> fit.covariance()[a][b]).toArray())
            .toArray(double[][]::new);
    return PreTrend.of(values, covariance);
  }
}
