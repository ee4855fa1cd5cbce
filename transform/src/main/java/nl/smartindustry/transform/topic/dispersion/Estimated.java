package nl.smartindustry.transform.topic.dispersion;

import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.topic.dispersion.Asked.Scale;

/** A distance of logarithms with its standard error, as a figure on the scale of publication. */
record Estimated(double logarithm, double error) {
  private static final double HUNDRED = 100;

  Estimate figure(Asked asked) {
    var basis = asked.basis();
    double value = value(logarithm, asked.scale());
    double error = asked.scale() == Scale.RATIO ? value * this.error : HUNDRED * this.error;
    var interval = Interval.normal(logarithm, this.error);
    return new Estimate(
        defined(value),
        defined(error),
        value == 0 ? null : defined(error / Math.abs(value)),
        defined(value(interval.low(), asked.scale())),
        defined(value(interval.high(), asked.scale())),
        basis.respondents(),
        Math.round(basis.population()));
  }

  private static double value(double logarithm, Scale scale) {
    return scale == Scale.RATIO ? Math.exp(logarithm) : HUNDRED * logarithm;
  }

  private static Double defined(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
