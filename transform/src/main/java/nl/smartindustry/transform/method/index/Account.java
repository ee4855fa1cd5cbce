package nl.smartindustry.transform.method.index;

import java.util.Arrays;

/**
 * The production account of an industry in a period: what it made and what it used up, in current
 * prices; the difference is its value added.
 *
 * @param inputs intermediate inputs, in the same order in every period
 */
public record Account(double output, double... inputs) {
  public Account {
    if (!(output > 0) || Arrays.stream(inputs).anyMatch(input -> !(input >= 0))) {
      throw new IllegalArgumentException(
          "Account: found output %s and inputs %s (output above zero, inputs not below)"
              .formatted(output, Arrays.toString(inputs)));
    }
  }

  /** Output less intermediate inputs. */
  public double valueAdded() {
    double left = output;
    for (double input : inputs) {
      left -= input;
    }
    return left;
  }

  /** Part of an input in output. */
  double share(int input) {
    return inputs[input] / output;
  }

  double valueAddedShare() {
    return valueAdded() / output;
  }
}
