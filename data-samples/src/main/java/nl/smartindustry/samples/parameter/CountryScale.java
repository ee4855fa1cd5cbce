package nl.smartindustry.samples.parameter;

import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** How many enterprises of the national size one synthetic enterprise stands for: 1:N. */
public record CountryScale(int oneTo) {
  private static final int LARGEST = 1000;

  public CountryScale {
    if (oneTo < 1 || oneTo > LARGEST) {
      throw Refusal.of(
          ExitCode.USAGE, "Option '--scale': found 1:%d (1:N with N from 1 to 1000)", oneTo);
    }
  }

  /** Reads {@code 1:1000}. */
  public static CountryScale parse(String text) {
    if (text == null || !text.matches("1:[0-9]{1,4}")) {
      throw Refusal.of(
          ExitCode.USAGE, "Option '--scale': found '%s' (1:N, such as 1:1000, 1:20 or 1:1)", text);
    }
    return new CountryScale(Integer.parseInt(text.substring(2)));
  }

  /** A national number at this scale, not rounded. */
  public double of(double national) {
    return national / oneTo;
  }

  /** The smallest country, the one that is kept with the samples. */
  public boolean smallest() {
    return oneTo == LARGEST;
  }

  @Override
  public String toString() {
    return "1:" + oneTo;
  }
}
