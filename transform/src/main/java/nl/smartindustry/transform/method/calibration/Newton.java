package nl.smartindustry.transform.method.calibration;

/**
 * Solves Σ d F(q x'λ) x = T for λ, in one part of the sample.
 *
 * <p>Newton's method on a convex function, λ += H⁺ (T − Σ d F x) with H = Σ d q F' x x'. A step
 * that shoots past the minimum along its direction is halved. Where many units lie on a bound H
 * says nothing about the margins these are in; after a poor step each slope is therefore raised a
 * little, and the way back from the bound is open. Neither changes the solution.
 *
 * @see "Deville and Särndal (1992), Calibration estimators in survey sampling, JASA 87, section 3"
 */
final class Newton {
  /** Residual, as a part of the total, at which to stop. */
  private static final double DONE = 1e-12;

  /** Residual that is good enough once rounding allows no better. */
  private static final double GOOD = 1e-10;

  private static final int MOST_STEPS = 300;

  /** Steps without progress after which the totals are out of reach. */
  private static final int PATIENCE = 40;

  private static final int MOST_HALVINGS = 40;
  private static final double OVERSHOOT = 0.9;
  private static final double RAISED = 1e-7;

  private final Auxiliaries x;
  private final double[] d;
  private final double[] q;
  private final double[] totals;
  private final Distance distance;

  /**
   * The task of one part.
   *
   * @param d design weights of the units
   * @param q how easily each weight changes
   * @param totals of the columns
   */
  Newton(Auxiliaries x, double[] d, double[] q, double[] totals, Distance distance) {
    this.x = x;
    this.d = d;
    this.q = q;
    this.totals = totals;
    this.distance = distance;
  }

  /** The best ratios found, whether or not they meet the totals, and the steps it took. */
  Ratios solve() {
    var now = at(new double[x.columns()]);
    var best = now;
    int last = 0;
    int steps = 0;
    boolean poor = false;
    while (now.worst > DONE && steps < MOST_STEPS && steps - last < PATIENCE) {
      var next = step(now, poor);
      steps++;
      poor = !(next.worst < 0.5 * now.worst);
      last = next.worst < 0.99 * best.worst ? steps : last;
      best = next.worst < best.worst ? next : best;
      if (poor && best.worst < GOOD) {
        break;
      }
      now = next;
    }
    return new Ratios(best.g, steps);
  }

  private Point step(Point from, boolean raised) {
    var curvature = curvature(from, raised ? RAISED : 0);
    var direction = PseudoInverse.of(curvature).times(from.residuals);
    double downhill = dot(direction, from.residuals);
    double length = 1;
    for (int halvings = 0; halvings < MOST_HALVINGS; halvings++, length /= 2) {
      var next = at(moved(from.lambda, direction, length));
      if (Double.isFinite(next.worst) && dot(direction, next.residuals) >= -OVERSHOOT * downhill) {
        return next;
      }
    }
    return from;
  }

  private Gram curvature(Point point, double raised) {
    var c = new double[x.units()];
    for (int k = 0; k < c.length; k++) {
      c[k] = d[k] * q[k] * (distance.slope(q[k] * x.product(k, point.lambda)) + raised);
    }
    return Gram.of(x, c);
  }

  private Point at(double[] lambda) {
    var g = new double[x.units()];
    var weights = new double[x.units()];
    for (int k = 0; k < g.length; k++) {
      g[k] = distance.ratio(q[k] * x.product(k, lambda));
      weights[k] = d[k] * g[k];
    }
    var residuals = x.totals(weights);
    double worst = 0;
    for (int j = 0; j < residuals.length; j++) {
      residuals[j] = totals[j] - residuals[j];
      worst = Math.max(worst, Math.abs(residuals[j]) / Math.max(1, Math.abs(totals[j])));
    }
    return new Point(lambda, g, residuals, worst);
  }

  private static double[] moved(double[] from, double[] direction, double length) {
    var to = from.clone();
    for (int j = 0; j < to.length; j++) {
      to[j] += length * direction[j];
    }
    return to;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int j = 0; j < one.length; j++) {
      sum += one[j] * other[j];
    }
    return sum;
  }

  /** Where the search is. */
  private record Point(double[] lambda, double[] g, double[] residuals, double worst) {}
}
