package nl.smartindustry.ingest.edit.rule;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Wrong;

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

  /**
   * A linear relation between fields as it is written: {@code value_added = production -
   * purchases}, {@code wages <= 0.9 * personnel_costs}, {@code persons >= 1}.
   *
   * @param terms coefficient by field, all brought to the left
   * @param relation how left and right compare
   * @param constant all numbers, brought to the right
   */
  record LinearText(Map<String, Double> terms, Relation relation, double constant) {
    private static final Pattern SIDES = Pattern.compile("([^<>=]+)(<=|>=|=)([^<>=]+)");
    private static final Pattern TERM =
        Pattern.compile(
            "\\s*([+-])?\\s*(?:([0-9]+(?:\\.[0-9]+)?)\\s*(?:\\*\\s*([a-z_][a-z_0-9]*))?"
                + "|([a-z_][a-z_0-9]*))\\s*");
    private static final int SIGN = 1;
    private static final int NUMBER = 2;
    private static final int MULTIPLIED = 3;
    private static final int ALONE = 4;

    /** How the two sides of a relation compare. */
    public enum Relation {
      EQUAL,
      AT_MOST,
      AT_LEAST
    }

    public LinearText {
      terms = Collections.unmodifiableMap(new TreeMap<>(terms));
    }

    /**
     * Reads a relation.
     *
     * @throws IllegalArgumentException when it is none, or names no field
     */
    public static LinearText parse(String text) {
      var sides = SIDES.matcher(text.strip());
      if (!sides.matches()) {
        throw new IllegalArgumentException(
            "'%s' is no linear relation (fields and numbers around one of =, <=, >=)"
                .formatted(text));
      }
      var terms = new TreeMap<String, Double>();
      double left = side(text, sides.group(1), 1, terms);
      double right = side(text, sides.group(3), -1, terms);
      terms.values().removeIf(coefficient -> coefficient == 0);
      Wrong.when(terms.isEmpty(), "'%s' depends on no field", text);
      var relation =
          switch (sides.group(2)) {
            case "=" -> Relation.EQUAL;
            case "<=" -> Relation.AT_MOST;
            default -> Relation.AT_LEAST;
          };
      return new LinearText(terms, relation, -left - right);
    }

    /** Adds the terms of one side and gives the sum of its numbers. */
    private static double side(
        String whole, String side, double factor, Map<String, Double> terms) {
      var term = TERM.matcher(side);
      double numbers = 0;
      int at = 0;
      while (at < side.length()) {
        Wrong.when(
            !term.find(at) || term.start() != at || (at > 0 && term.group(SIGN) == null),
            "'%s' is no linear relation (as 'a = 0.5 * b - c + 10')",
            whole);
        double size = term.group(NUMBER) == null ? 1 : Double.parseDouble(term.group(NUMBER));
        double signed = factor * ("-".equals(term.group(SIGN)) ? -size : size);
        var field = term.group(ALONE) == null ? term.group(MULTIPLIED) : term.group(ALONE);
        if (field == null) {
          numbers += signed;
        } else {
          terms.merge(field, signed, Double::sum);
        }
        at = term.end();
      }
      return numbers;
    }
  }
}
