package nl.smartindustry.transform.command;

import java.util.Arrays;
import nl.smartindustry.transform.method.sample.Microdata;

/** A part of a formula. NaN is a missing item: what is computed with it is missing too. */
sealed interface Node {
  /** The value for each unit. */
  double[] values(Microdata data);

  /** A number written out. */
  record Constant(double value) implements Node {
    @Override
    public double[] values(Microdata data) {
      var values = new double[data.size()];
      Arrays.fill(values, value);
      return values;
    }
  }

  /** A column of numbers. */
  record Column(String name) implements Node {
    @Override
    public double[] values(Microdata data) {
      return data.numbers(name).clone();
    }
  }

  /** Two parts and a sign between them; what is divided by zero is missing, as in Spark SQL. */
  record Operation(char sign, Node left, Node right) implements Node {
    @Override
    public double[] values(Microdata data) {
      var values = left.values(data);
      var others = right.values(data);
      for (int k = 0; k < values.length; k++) {
        values[k] = apply(values[k], others[k]);
      }
      return values;
    }

    private double apply(double a, double b) {
      return switch (sign) {
        case '+' -> a + b;
        case '-' -> a - b;
        case '*' -> a * b;
        default -> b == 0 ? Double.NaN : a / b;
      };
    }
  }
}
