package nl.smartindustry.transform.method.diffusion;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * k / (1 + exp(-(t - t0) / s)): {@code k} the ceiling, {@code t0} the time of half the ceiling,
 * {@code s} the pace in years.
 *
 * @param fixed the ceiling, a proportion; NaN where it is to be found
 */
public record Logistic(double fixed) implements DiffusionCurve {
  private static final double TENTH_TO_NINE_TENTHS = Math.log(81);
  private static final double ABOVE = 1.1;
  private static final int T0 = 1;
  private static final int PACE = 2;

  /** A logistic curve whose ceiling is found from the waves. */
  public static final Logistic FREE = new Logistic(Double.NaN);

  public Logistic {
    if (fixed <= 0 || fixed > 1) {
      throw new IllegalArgumentException(
          "Logistic: ceiling %s (above 0, at most 1)".formatted(fixed));
    }
  }

  /** Years from a tenth to nine tenths of the ceiling, s ln 81. */
  public double takeover(double[] parameters) {
    return full(parameters)[PACE] * TENTH_TO_NINE_TENTHS;
  }

  /**
   * When a share is reached.
   *
   * @return NaN for a share at or above the ceiling
   */
  public double reaches(double share, double[] parameters) {
    var p = full(parameters);
    return share < p[0] ? p[T0] + p[PACE] * Math.log(share / (p[0] - share)) : Double.NaN;
  }

  @Override
  public List<String> parameters() {
    return assumesCeiling() ? List.of("t0", "s") : List.of("k", "t0", "s");
  }

  @Override
  public double at(double time, double[] parameters) {
    var p = full(parameters);
    return p[0] / (1 + Math.exp(-(time - p[T0]) / p[PACE]));
  }

  @Override
  public double[] gradient(double time, double[] parameters) {
    var p = full(parameters);
    double z = (time - p[T0]) / p[PACE];
    double part = 1 / (1 + Math.exp(-z));
    double slope = p[0] * part * (1 - part) / p[PACE];
    return assumesCeiling()
        ? new double[] {-slope, -slope * z}
        : new double[] {part, -slope, -slope * z};
  }

  @Override
  public double ceiling(double[] parameters) {
    return full(parameters)[0];
  }

  @Override
  public double peak(double[] parameters) {
    return full(parameters)[T0];
  }

  @Override
  public boolean assumesCeiling() {
    return !Double.isNaN(fixed);
  }

  /** The regression of the logit below the ceiling; a tenth above the highest share where free. */
  @Override
  public double[] start(Waves waves) {
    double k = assumesCeiling() ? fixed : ABOVE * waves.highest();
    var line = Linearised.of(waves, k);
    double s = 1 / line.slope().estimate();
    double t0 = -line.intercept().estimate() * s;
    return assumesCeiling() ? new double[] {t0, s} : new double[] {k, t0, s};
  }

  private double[] full(double[] p) {
    return assumesCeiling() ? new double[] {fixed, p[0], p[1]} : p;
  }

  /**
   * The straight line ln(y / (k - y)) = a + b t under an assumed ceiling k. Its residuals lie on
   * another scale than those of the curve itself: never compare the two.
   *
   * @param intercept a
   * @param slope b, per year
   * @param residual sum of squares, on the logit scale
   */
  record Linearised(Coefficient intercept, Coefficient slope, double residual) {
    /** An estimate with its standard error; NaN where there are no more than two waves. */
    public record Coefficient(double estimate, double error) {}

    /** Fits the waves with a share between zero and the ceiling, unweighted. */
    public static Linearised of(Waves waves, double ceiling) {
      var line = new SimpleRegression();
      IntStream.range(0, waves.size())
          .filter(i -> waves.shares()[i] > 0 && waves.shares()[i] < ceiling)
          .forEach(
              i ->
                  line.addData(
                      waves.times()[i],
                      Math.log(waves.shares()[i] / (ceiling - waves.shares()[i]))));
      return new Linearised(
          new Coefficient(line.getIntercept(), line.getInterceptStdErr()),
          new Coefficient(line.getSlope(), line.getSlopeStdErr()),
          line.getSumSquaredErrors());
    }
  }
}
