package nl.smartindustry.transform.method.index;

/**
 * Enterprises of one branch and year, for an index of multifactor productivity; the same order in
 * every column.
 *
 * @param output real value added
 * @param labour hours or full-time equivalents
 * @param capital real stock or services
 * @param labourShare part of labour in the cost of labour and capital, 0 to 1
 */
public record Enterprises(
    double[] output, double[] labour, double[] capital, double[] labourShare) {
  public Enterprises {
    int size = output.length;
    if (size == 0
        || labour.length != size
        || capital.length != size
        || labourShare.length != size) {
      throw new IllegalArgumentException(
          "Enterprises: found %d, %d, %d and %d values (as many, at least one)"
              .formatted(size, labour.length, capital.length, labourShare.length));
    }
    for (int unit = 0; unit < size; unit++) {
      if (!(output[unit] > 0 && labour[unit] > 0 && capital[unit] > 0)
          || !(labourShare[unit] >= 0 && labourShare[unit] <= 1)) {
        throw new IllegalArgumentException(
            "Enterprises: found output, labour or capital that has no logarithm, or a share outside"
                + " 0 to 1 (valid records only)");
      }
    }
  }

  /** The hypothetical enterprise in the middle: unweighted means of logs and of shares. */
  Reference reference() {
    return new Reference(meanLog(output), meanLog(labour), meanLog(capital), mean(labourShare));
  }

  private static double meanLog(double[] values) {
    var logs = new double[values.length];
    for (int unit = 0; unit < logs.length; unit++) {
      logs[unit] = Math.log(values[unit]);
    }
    return mean(logs);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Mean logs and mean labour share of a branch in a year. */
  record Reference(double output, double labour, double capital, double labourShare) {
    /** Törnqvist change of productivity from another reference to this one. */
    double since(Reference before) {
      double share = (labourShare + before.labourShare) / 2;
      return output
          - before.output
          - share * (labour - before.labour)
          - (1 - share) * (capital - before.capital);
    }
  }
}
