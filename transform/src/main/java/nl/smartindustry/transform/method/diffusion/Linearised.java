package nl.smartindustry.transform.method.diffusion;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The straight line ln(y / (k - y)) = a + b t under an assumed ceiling k. Its residuals lie on
 * another scale than those of the curve itself: never compare the two.
 *
 * @param intercept a
 * @param slope b, per year
 * @param residual sum of squares, on the logit scale
 */
public record Linearised(Coefficient intercept, Coefficient slope, double residual) {
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
                    waves.times()[i], Math.log(waves.shares()[i] / (ceiling - waves.shares()[i]))));
    return new Linearised(
        new Coefficient(line.getIntercept(), line.getInterceptStdErr()),
        new Coefficient(line.getSlope(), line.getSlopeStdErr()),
        line.getSumSquaredErrors());
  }
}
