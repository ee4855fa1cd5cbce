package nl.smartindustry.transform.method.imputation;

import java.util.List;

/**
 * The donors of one class, in the order of their first size variable, so that a search can stop
 * early.
 *
 * @param units indices into the sample, sorted by the first size and then by the order of ids
 * @param sizes size variables of all units
 * @param deviations what a difference in each is divided by, after it is taken: equal differences
 *     stay equal
 * @param rank the place of each unit in the order of ids; breaks ties
 */
record DonorPool(int[] units, List<double[]> sizes, double[] deviations, int[] rank) {
  /**
   * The nearest donor that may still lend, the first by id among equally near ones; −1 where there
   * is none.
   *
   * @param uses how often each unit has lent
   * @param maximumUses how often it may
   */
  int nearest(int recipient, int[] uses, int maximumUses) {
    int up = firstNotBelow(sizes.get(0)[recipient]);
    int down = up - 1;
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    while (up < units.length || down >= 0) {
      double above = up < units.length ? gap(units[up], recipient) : Double.POSITIVE_INFINITY;
      double below = down >= 0 ? gap(units[down], recipient) : Double.POSITIVE_INFINITY;
      if (Math.min(above, below) > least) {
        break;
      }
      int donor = above <= below ? units[up++] : units[down--];
      double distance = distance(donor, recipient);
      boolean nearer = distance < least || (distance == least && rank[donor] < rank[best]);
      if (uses[donor] < maximumUses && nearer) {
        best = donor;
        least = distance;
      }
    }
    return best;
  }

  private int firstNotBelow(double size) {
    int low = 0;
    int high = units.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sizes.get(0)[units[middle]] < size) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double gap(int donor, int recipient) {
    return squared(0, donor, recipient);
  }

  private double distance(int donor, int recipient) {
    double sum = 0;
    for (int v = 0; v < deviations.length; v++) {
      sum += squared(v, donor, recipient);
    }
    return sum;
  }

  private double squared(int size, int donor, int recipient) {
    double difference = (sizes.get(size)[donor] - sizes.get(size)[recipient]) / deviations[size];
    return difference * difference;
  }
}
