package nl.smartindustry.ingest.edit.rule;

import java.io.Serializable;

/**
 * A linear inequality over the fields of an edit set: sum of coefficient × value, at most a bound.
 *
 * @param coefficients by the number of the field; 0 where the field plays no part
 */
public record Constraint(double[] coefficients, double bound) implements Serializable {
  /** Rounding of floating-point sums, as a share of the sizes added; far below a cent. */
  private static final double RELATIVE = 1e-12;

  private static final double ABSOLUTE = 1e-7;

  /** How far the sum lies over the bound; negative when under, NaN when a value is missing. */
  public double excess(double[] values) {
    double sum = -bound;
    for (int j = 0; j < coefficients.length; j++) {
      if (coefficients[j] != 0) {
        sum += coefficients[j] * values[j];
      }
    }
    return sum;
  }

  /** Whether a record satisfies it; one with a missing value does not. */
  public boolean holds(double[] values) {
    double size = Math.abs(bound);
    for (int j = 0; j < coefficients.length; j++) {
      if (coefficients[j] != 0) {
        size += Math.abs(coefficients[j] * values[j]);
      }
    }
    return excess(values) <= RELATIVE * size + ABSOLUTE;
  }

  public boolean involves(int field) {
    return coefficients[field] != 0;
  }

  /** The other half of an equality. */
  Constraint opposite() {
    var turned = new double[coefficients.length];
    for (int j = 0; j < turned.length; j++) {
      turned[j] = coefficients[j] == 0 ? 0 : -coefficients[j];
    }
    return new Constraint(turned, -bound);
  }

  /** The same left side with a wider bound, less a multiple of one field. */
  Constraint within(double wider, int field, double share) {
    var less = coefficients.clone();
    if (share != 0) {
      less[field] -= share;
    }
    return new Constraint(less, bound + wider);
  }
}
