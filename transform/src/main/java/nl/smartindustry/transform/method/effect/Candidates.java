package nl.smartindustry.transform.method.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What may be matched: for every cohort its units, and those not treated until after the outcome,
 * in the order of cohort, then unit.
 *
 * @param cohort per candidate
 * @param unit per candidate
 * @param treated whether the candidate is of the cohort
 * @param change of the outcome from the last period before treatment
 * @param changeBefore the last change of the outcome before treatment that matching does not look
 *     at; NaN where not known
 * @param likeness what the propensity to be treated is estimated from, each per candidate
 * @param exact class in which a match must lie, per candidate
 * @param weight in the last period before treatment
 */
public record Candidates(
    int[] cohort,
    int[] unit,
    boolean[] treated,
    double[] change,
    double[] changeBefore,
    List<double[]> likeness,
    int[] exact,
    double[] weight) {

  public Candidates {
    likeness = List.copyOf(likeness);
  }

  /** Number of candidates. */
  public int size() {
    return unit.length;
  }

  /** Number of treated candidates. */
  public int treatedUnits() {
    return (int) IntStream.range(0, size()).filter(k -> treated[k]).count();
  }

  /** Likeness, and a level for every cohort but the first. */
  List<double[]> regressors() {
    var regressors = new ArrayList<>(likeness);
    int[] cohorts = Arrays.stream(cohort).distinct().sorted().toArray();
    for (int c = 1; c < cohorts.length; c++) {
      int one = cohorts[c];
      regressors.add(Arrays.stream(cohort).mapToDouble(g -> g == one ? 1 : 0).toArray());
    }
    return regressors;
  }
}
