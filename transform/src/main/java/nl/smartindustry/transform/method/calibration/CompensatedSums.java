package nl.smartindustry.transform.method.calibration;

/**
 * Sums that carry along what rounding lost, so that a margin over millions of units is met to the
 * last digits.
 *
 * @see "Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen"
 */
final class CompensatedSums {
  private final double[] sum;
  private final double[] lost;

  CompensatedSums(int size) {
    sum = new double[size];
    lost = new double[size];
  }

  void add(int index, double term) {
    double next = sum[index] + term;
    lost[index] +=
        Math.abs(sum[index]) >= Math.abs(term)
            ? (sum[index] - next) + term
            : (term - next) + sum[index];
    sum[index] = next;
  }

  double[] values() {
    var values = new double[sum.length];
    for (int j = 0; j < values.length; j++) {
      values[j] = sum[j] + lost[j];
    }
    return values;
  }
}
