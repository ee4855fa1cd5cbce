package nl.smartindustry.transform.impact.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nl.smartindustry.transform.impact.panel.Observations;

/**
 * Who may be matched: for every cohort its units, and those not treated until after the outcome, in
 * the order of cohort, then unit.
 *
 * @param cohort per candidate
 * @param unit per candidate
 * @param treated whether the candidate is of the cohort
 * @param change of the outcome from the last period before treatment
 * @param likeness what the propensity to be treated is estimated from, each per candidate
 * @param exact class in which a match must lie, per candidate
 * @param weight in the last period before treatment
 */
public record Candidates(
    int[] cohort,
    int[] unit,
    boolean[] treated,
    double[] change,
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

  private record Candidate(
      int cohort, int unit, boolean treated, int base, int earlier, int later) {}

  /**
   * The candidates of a panel: those with an outcome before, just before and after, and with all
   * covariates just before. Likeness is the outcome, its last change, and the covariates.
   *
   * @param exact a class per row of {@code rows}; negative: matches nobody
   */
  public static Candidates of(Observations rows, int[] exact, Window window) {
    var found = new ArrayList<Candidate>();
    var places = places(rows);
    var cohorts =
        Arrays.stream(rows.since()).filter(one -> one != Observations.NEVER).distinct().sorted();
    for (int cohort : cohorts.toArray()) {
      for (var unit : places.entrySet()) {
        var candidate = candidate(rows, cohort, unit.getKey(), unit.getValue(), window);
        if (candidate != null && exact[candidate.base] >= 0) {
          found.add(candidate);
        }
      }
    }
    return of(rows, exact, found);
  }

  private static Map<Integer, Map<Integer, Integer>> places(Observations rows) {
    var places = new java.util.TreeMap<Integer, Map<Integer, Integer>>();
    for (int row = 0; row < rows.size(); row++) {
      places
          .computeIfAbsent(rows.unit()[row], unit -> new HashMap<>())
          .put(rows.period()[row], row);
    }
    return places;
  }

  private static Candidate candidate(
      Observations rows, int cohort, int unit, Map<Integer, Integer> places, Window window) {
    var base = places.get(window.base(cohort));
    var earlier = places.get(window.earlier(cohort));
    var later = places.get(window.later(cohort));
    if (base == null || earlier == null || later == null) {
      return null;
    }
    int since = rows.since()[base];
    boolean eligible = since == cohort || since > window.later(cohort);
    boolean known =
        Double.isFinite(rows.outcome()[base])
            && Double.isFinite(rows.outcome()[earlier])
            && Double.isFinite(rows.outcome()[later])
            && rows.weight()[base] > 0
            && rows.covariates().stream().allMatch(column -> Double.isFinite(column[base]));
    return eligible && known
        ? new Candidate(cohort, unit, since == cohort, base, earlier, later)
        : null;
  }

  private static Candidates of(Observations rows, int[] exact, List<Candidate> found) {
    var y = rows.outcome();
    var likeness = new ArrayList<double[]>();
    likeness.add(column(found, one -> y[one.base]));
    likeness.add(column(found, one -> y[one.base] - y[one.earlier]));
    rows.covariates().forEach(covariate -> likeness.add(column(found, one -> covariate[one.base])));
    var treated = new boolean[found.size()];
    for (int k = 0; k < treated.length; k++) {
      treated[k] = found.get(k).treated;
    }
    return new Candidates(
        found.stream().mapToInt(Candidate::cohort).toArray(),
        found.stream().mapToInt(Candidate::unit).toArray(),
        treated,
        column(found, one -> y[one.later] - y[one.base]),
        likeness,
        found.stream().mapToInt(one -> exact[one.base]).toArray(),
        column(found, one -> rows.weight()[one.base]));
  }

  private static double[] column(List<Candidate> found, ToDoubleFunction<Candidate> of) {
    return found.stream().mapToDouble(of).toArray();
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
