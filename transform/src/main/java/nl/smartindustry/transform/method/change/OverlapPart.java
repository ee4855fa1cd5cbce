package nl.smartindustry.transform.method.change;

import java.util.Arrays;
import java.util.function.IntPredicate;
import nl.smartindustry.transform.method.change.Overlap.Drawn;
import nl.smartindustry.transform.method.sample.Codes;

/**
 * An overlap for estimates to which only some units contribute. Only strata with such units vary,
 * so that a covariance costs a pass over these units and over what both waves drew in their strata.
 */
final class OverlapPart {
  private final Side first;
  private final Side second;
  private final double[] coefficients;
  private final int[] sharedFirst;
  private final int[] sharedSecond;

  OverlapPart(Overlap overlap, int[] ofFirst, int[] ofSecond) {
    var one = new Contributions(overlap.first(), ofFirst);
    var two = new Contributions(overlap.second(), ofSecond);
    var drawn = overlap.drawn();
    var rows = new int[drawn.size()];
    int count = 0;
    for (int row = 0; row < rows.length; row++) {
      if (one.varies[overlap.firstStratum(row)] && two.varies[overlap.secondStratum(row)]) {
        rows[count++] = row;
      }
    }
    rows = Arrays.copyOf(rows, count);
    first = one.side(rows, drawn.first());
    second = two.side(rows, drawn.second());
    coefficients = Arrays.stream(rows).mapToDouble(overlap::coefficient).toArray();
    var shared = overlap.shared();
    var places = new int[2][shared.size()];
    int both = 0;
    for (int i = 0; i < shared.size(); i++) {
      int a = one.place(shared.first()[i]);
      int b = two.place(shared.second()[i]);
      if (a >= 0 && b >= 0) {
        places[0][both] = a;
        places[1][both++] = b;
      }
    }
    sharedFirst = Arrays.copyOf(places[0], both);
    sharedSecond = Arrays.copyOf(places[1], both);
  }

  /** The contributing units of the first wave. */
  int[] ofFirst() {
    return first.units();
  }

  int[] ofSecond() {
    return second.units();
  }

  /**
   * The covariance of {@link Overlap#covariance}.
   *
   * @param u1 by contributing unit of the first wave
   * @param u2 by contributing unit of the second wave
   */
  double covariance(double[] u1, double[] u2) {
    var one = first.deviations(u1);
    var two = second.deviations(u2);
    double sum = 0;
    for (int i = 0; i < coefficients.length; i++) {
      sum += coefficients[i] * one[i] * two[i];
    }
    return sum;
  }

  /**
   * Number of units in both samples that count in both.
   *
   * @param inFirst whether a contributing unit of the first wave, by its place, counts
   * @param inSecond the same of the second wave
   */
  int units(IntPredicate inFirst, IntPredicate inSecond) {
    int count = 0;
    for (int i = 0; i < sharedFirst.length; i++) {
      count += inFirst.test(sharedFirst[i]) && inSecond.test(sharedSecond[i]) ? 1 : 0;
    }
    return count;
  }

  /** Which units of a wave contribute, and which of its strata vary for that. */
  private static final class Contributions {
    private final Drawn wave;
    private final int[] units;
    private final int[] place;
    private final boolean[] varies;

    Contributions(Drawn wave, int[] units) {
      this.wave = wave;
      this.units = units;
      place = new int[wave.design().units()];
      Arrays.fill(place, Codes.NONE);
      varies = new boolean[wave.design().strataCount()];
      for (int i = 0; i < units.length; i++) {
        place[units[i]] = i;
        varies[wave.design().strata().of()[units[i]]] = true;
      }
    }

    int place(int unit) {
      return place[unit];
    }

    /**
     * @param drawn by row of the overlap what was drawn
     */
    Side side(int[] rows, int[] drawn) {
      var sum = new int[units.length];
      var sumOf = new int[wave.stratum().length];
      Arrays.fill(sumOf, Codes.NONE);
      int sums = 0;
      for (int i = 0; i < sum.length; i++) {
        int of = wave.of(units[i]);
        sumOf[of] = sumOf[of] == Codes.NONE ? sums++ : sumOf[of];
        sum[i] = sumOf[of];
      }
      var at = Arrays.stream(rows).map(row -> sumOf[drawn[row]]).toArray();
      var stratum = Arrays.stream(rows).map(row -> wave.stratum()[drawn[row]]).toArray();
      return new Side(wave, units, sum, at, stratum);
    }
  }

  /**
   * One wave.
   *
   * @param units those that contribute
   * @param sum the sum into which each is counted: its own, or its cluster's
   * @param at by row the sum of what was drawn, {@link Codes#NONE} where nothing of it contributes
   * @param stratum by row
   */
  private record Side(Drawn wave, int[] units, int[] sum, int[] at, int[] stratum) {
    /** By row, d u summed over what was drawn, less the mean over all n of its stratum. */
    double[] deviations(double[] u) {
      var design = wave.design();
      var z = new double[units.length];
      var mean = new double[design.strataCount()];
      for (int i = 0; i < units.length; i++) {
        double expanded = design.weights()[units[i]] * u[i];
        z[sum[i]] += expanded;
        mean[design.strata().of()[units[i]]] += expanded;
      }
      for (int h = 0; h < mean.length; h++) {
        mean[h] /= design.sampled()[h];
      }
      var deviations = new double[at.length];
      for (int i = 0; i < at.length; i++) {
        deviations[i] = (at[i] < 0 ? 0 : z[at[i]]) - mean[stratum[i]];
      }
      return deviations;
    }
  }
}
