package nl.smartindustry.transform.method.inference;

import java.util.Locale;
import java.util.Optional;

/** What is to be known of a domain. */
public sealed interface Estimand {
  /** The name in the output: {@code total}, {@code mean}, {@code ratio}, {@code p50}. */
  String estimator();

  /** What is measured: a column, or {@code va/emp}. */
  String variable();

  /** The column of y. */
  String y();

  /** The column of the denominator; empty where it is 1 for every unit with an answer. */
  default Optional<String> x() {
    return Optional.empty();
  }

  /** The sum over the domain's units. */
  record Total(String y) implements Estimand {
    @Override
    public String estimator() {
      return "total";
    }

    @Override
    public String variable() {
      return y;
    }
  }

  /** The mean over the domain's units; a share where y is 0 or 1. */
  record Mean(String y) implements Estimand {
    @Override
    public String estimator() {
      return "mean";
    }

    @Override
    public String variable() {
      return y;
    }
  }

  /** The total of y over the total of x. */
  record Ratio(String y, String denominator) implements Estimand {
    @Override
    public String estimator() {
      return "ratio";
    }

    @Override
    public String variable() {
      return y + "/" + denominator;
    }

    @Override
    public Optional<String> x() {
      return Optional.of(denominator);
    }
  }

  /**
   * The smallest value that at least a share p of the domain's units do not exceed.
   *
   * @param p between 0 and 1
   */
  record Quantile(String y, double p) implements Estimand {
    public Quantile {
      if (!(p > 0 && p < 1)) {
        throw new IllegalArgumentException("Quantile %s (between 0 and 1)".formatted(p));
      }
    }

    @Override
    public String estimator() {
      double percent = Math.round(p * 1e10) / 1e8;
      return percent == Math.rint(percent)
          ? String.format(Locale.ROOT, "p%d", (long) percent)
          : "p" + percent;
    }

    @Override
    public String variable() {
      return y;
    }
  }
}
