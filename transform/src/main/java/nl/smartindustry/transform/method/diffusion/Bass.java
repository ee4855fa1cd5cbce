package nl.smartindustry.transform.method.diffusion;

import java.util.List;

/**
 * m (1 - e^-(p+q)t) / (1 + (q/p) e^-(p+q)t), t in years since the launch: {@code m} the ceiling,
 * {@code p} innovation, {@code q} imitation.
 *
 * @see "Bass (1969), Management Science 15(5)"
 */
public record Bass() implements DiffusionCurve {
  private static final double ABOVE = 1.1;
  private static final double INNOVATION = 0.02;
  private static final double IMITATION = 0.4;

  @Override
  public List<String> parameters() {
    return List.of("m", "p", "q");
  }

  @Override
  public double at(double time, double[] x) {
    double left = Math.exp(-(x[1] + x[2]) * time);
    return x[0] * (1 - left) / (1 + x[2] / x[1] * left);
  }

  @Override
  public double[] gradient(double time, double[] x) {
    double p = x[1];
    double q = x[2];
    double left = Math.exp(-(p + q) * time);
    double below = 1 + q / p * left;
    double part = (1 - left) / below;
    double byLeft = x[0] * -(below + q / p * (1 - left)) / (below * below);
    double byRatio = x[0] * -(1 - left) * left / (below * below);
    return new double[] {
      part, -time * left * byLeft - q / (p * p) * byRatio, -time * left * byLeft + byRatio / p
    };
  }

  @Override
  public double ceiling(double[] x) {
    return x[0];
  }

  /** ln(q / p) / (p + q); before the launch where innovation is the stronger. */
  @Override
  public double peak(double[] x) {
    return Math.log(x[2] / x[1]) / (x[1] + x[2]);
  }

  @Override
  public boolean assumesCeiling() {
    return false;
  }

  /** The usual coefficients of durable goods; a ceiling a tenth above the highest share. */
  @Override
  public double[] start(Waves waves) {
    return new double[] {ABOVE * waves.highest(), INNOVATION, IMITATION};
  }
}
