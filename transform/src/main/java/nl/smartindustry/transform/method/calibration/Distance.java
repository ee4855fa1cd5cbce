package nl.smartindustry.transform.method.calibration;

/**
 * The ratio g = F(u) of the calibrated to the design weight, and its slope F'(u), with F(0) = F'(0)
 * = 1 and u = q x'λ.
 *
 * @see "Deville and Särndal (1992), Calibration estimators in survey sampling, JASA 87, table 1"
 */
sealed interface Distance {
  /** F(u). */
  double ratio(double u);

  /** F'(u). */
  double slope(double u);

  static Distance of(CalibrationMethod method, double lower, double upper) {
    return switch (method) {
      case LINEAR -> new Linear();
      case BOUNDED_LINEAR -> new BoundedLinear(lower, upper);
      case RAKING -> new Raking();
      case LOGIT -> new Logit(lower, upper);
      default -> throw new IllegalArgumentException("No distance function: " + method.label());
    };
  }

  /** 1 + u. */
  record Linear() implements Distance {
    @Override
    public double ratio(double u) {
      return 1 + u;
    }

    @Override
    public double slope(double u) {
      return 1;
    }
  }

  /** 1 + u, cut off. */
  record BoundedLinear(double lower, double upper) implements Distance {
    @Override
    public double ratio(double u) {
      return Math.min(upper, Math.max(lower, 1 + u));
    }

    @Override
    public double slope(double u) {
      return 1 + u <= lower || 1 + u >= upper ? 0 : 1;
    }
  }

  /** exp u. */
  record Raking() implements Distance {
    @Override
    public double ratio(double u) {
      return Math.exp(u);
    }

    @Override
    public double slope(double u) {
      return Math.exp(u);
    }
  }

  /** [L(U−1) + U(1−L) exp(Au)] / [(U−1) + (1−L) exp(Au)], A = (U−L) / ((1−L)(U−1)). */
  record Logit(double lower, double upper) implements Distance {
    @Override
    public double ratio(double u) {
      if (u == 0) {
        return 1;
      }
      // exp(-|Au|) cannot overflow
      double steep = (upper - lower) / ((1 - lower) * (upper - 1));
      double small = Math.exp(-Math.abs(steep * u));
      double towardsLower = (upper - 1) * (u > 0 ? small : 1);
      double towardsUpper = (1 - lower) * (u > 0 ? 1 : small);
      return (lower * towardsLower + upper * towardsUpper) / (towardsLower + towardsUpper);
    }

    @Override
    public double slope(double u) {
      double ratio = ratio(u);
      return Math.max(0, (ratio - lower) * (upper - ratio)) / ((1 - lower) * (upper - 1));
    }
  }
}
