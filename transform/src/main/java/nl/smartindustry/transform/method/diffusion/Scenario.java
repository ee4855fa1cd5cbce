package nl.smartindustry.transform.method.diffusion;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.diffusion.Logistic.Fit;
import nl.smartindustry.transform.method.replicates.KeyedHash;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * What a logistic curve under an assumed ceiling would come to: no forecast. Intervals of 95% by
 * parametric bootstrap: shares are drawn around the curve with the errors of the waves (with the
 * residual error where these are unknown), and the curve is fitted again.
 *
 * @param share at the horizon, a proportion
 * @param attained when the target would be reached, in years; empty where the ceiling is not above
 *     the target; its upper bound is infinite where more than one draw in forty never gets there
 */
public record Scenario(Range share, Optional<Range> attained) {
  private static final int DRAWS = 500;
  private static final double MOST_FAILURES = 0.05;
  private static final double TAIL = 0.025;

  /** An estimate with its interval. */
  public record Range(double value, double low, double high) {}

  /**
   * What is asked of a scenario.
   *
   * @param horizon a time in years
   * @param target a proportion
   */
  public record Question(double horizon, double target) {}

  /**
   * Answers a question by a curve.
   *
   * @param name of the series: with it, its draws are the same in every run
   * @return empty where an interval cannot be given
   */
  public static Optional<Scenario> of(Fit fit, Waves waves, Question question, String name) {
    var draws = draws(fit, waves, name);
    if (draws.length < DRAWS * (1 - MOST_FAILURES)) {
      return Optional.empty();
    }
    var curve = fit.curve();
    var attained =
        curve.ceiling() > question.target()
            ? Optional.of(range(fit.estimates(), draws, p -> year(curve, question.target(), p)))
            : Optional.<Range>empty();
    return Optional.of(
        new Scenario(
            range(fit.estimates(), draws, p -> curve.at(question.horizon(), p)), attained));
  }

  /** A curve that falls never gets there. */
  private static double year(Logistic curve, double target, double[] parameters) {
    boolean rises = parameters[1] > 0;
    return rises ? curve.reaches(target, parameters) : Double.POSITIVE_INFINITY;
  }

  private static double[][] draws(Fit fit, Waves waves, String name) {
    long key = KeyedHash.of(0, name);
    return IntStream.range(0, DRAWS)
        .mapToObj(draw -> waves.with(drawn(fit, waves, KeyedHash.of(key, draw))))
        .flatMap(other -> LeastSquares.fit(fit.curve(), other, fit.estimates()).stream())
        .map(Fit::estimates)
        .toArray(double[][]::new);
  }

  private static double[] drawn(Fit fit, Waves waves, long key) {
    var normal = new NormalDistribution(null, 0, 1);
    int freedom = waves.size() - fit.estimates().length;
    double residual = Math.sqrt(fit.residual() / freedom);
    return IntStream.range(0, waves.size())
        .mapToDouble(
            i ->
                fit.at(waves.times()[i])
                    + normal.inverseCumulativeProbability(KeyedHash.uniform(key, i))
                        * (waves.hasErrors() ? waves.errors()[i] : residual))
        .toArray();
  }

  private static Range range(
      double[] estimates, double[][] draws, ToDoubleFunction<double[]> answer) {
    var sorted = Arrays.stream(draws).mapToDouble(answer).sorted().toArray();
    int tail = (int) Math.floor(TAIL * (sorted.length - 1));
    return new Range(
        answer.applyAsDouble(estimates), sorted[tail], sorted[sorted.length - 1 - tail]);
  }
}
