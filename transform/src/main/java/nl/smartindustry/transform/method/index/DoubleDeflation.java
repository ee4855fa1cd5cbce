package nl.smartindustry.transform.method.index;

/** The volume of value added from those of output and of intermediate inputs. */
public final class DoubleDeflation {
  private DoubleDeflation() {}

  /**
   * Log change of the volume of value added: (dln Y − Σ v dln X) / v_VA, with v the mean shares in
   * output of the two periods; v_VA is what output leaves over its inputs.
   *
   * @param output dln Y
   * @param inputs dln X by input
   */
  public static double logChange(Account before, Account after, double output, double... inputs) {
    double left = output;
    for (int input = 0; input < inputs.length; input++) {
      left -= (before.share(input) + after.share(input)) / 2 * inputs[input];
    }
    return left / ((before.valueAddedShare() + after.valueAddedShare()) / 2);
  }
}
