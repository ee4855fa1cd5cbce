package nl.smartindustry.transform.method.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import nl.smartindustry.transform.method.comparison.PanelObservations;

/**
 * Finds the candidates of a panel: for every cohort its units, and those not treated until after
 * the period of the outcome. They have an outcome in every period that a match reads, and all
 * covariates in the last one before treatment. A cohort without treated or without others is left
 * out.
 */
public final class CandidateSearch {
  private final PanelObservations rows;
  private final int[] exact;
  private final OutcomeWindow window;
  private final TreeMap<Integer, Map<Integer, Integer>> places = new TreeMap<>();

  private CandidateSearch(PanelObservations rows, int[] exact, OutcomeWindow window) {
    this.rows = rows;
    this.exact = exact;
    this.window = window;
    for (int row = 0; row < rows.size(); row++) {
      places
          .computeIfAbsent(rows.unit()[row], unit -> new HashMap<>())
          .put(rows.period()[row], row);
    }
  }

  /**
   * A unit in a cohort's comparison.
   *
   * @param base its row in the last period before treatment
   */
  private record Found(int cohort, int unit, int base) {}

  /**
   * The candidates. They are alike in the outcome, in its last change where the window reads it,
   * and in the covariates.
   *
   * @param exact a class per row of {@code rows}; negative: matches none
   */
  public static Candidates of(PanelObservations rows, int[] exact, OutcomeWindow window) {
    var search = new CandidateSearch(rows, exact, window);
    var found = new ArrayList<Found>();
    var cohorts =
        Arrays.stream(rows.since())
            .filter(one -> one != PanelObservations.NEVER)
            .distinct()
            .sorted();
    for (int cohort : cohorts.toArray()) {
      var members = search.members(cohort);
      long treated = members.stream().filter(search::isTreated).count();
      if (treated > 0 && treated < members.size()) {
        found.addAll(members);
      }
    }
    return search.candidates(found);
  }

  private List<Found> members(int cohort) {
    var members = new ArrayList<Found>();
    for (var unit : places.entrySet()) {
      var base = unit.getValue().get(window.base(cohort));
      if (base != null && isCandidate(cohort, unit.getKey(), base)) {
        members.add(new Found(cohort, unit.getKey(), base));
      }
    }
    return members;
  }

  private boolean isTreated(Found one) {
    return rows.since()[one.base] == one.cohort;
  }

  private boolean isCandidate(int cohort, int unit, int base) {
    int since = rows.since()[base];
    boolean eligible = since == cohort || since > window.later(cohort);
    return eligible
        && exact[base] >= 0
        && rows.weight()[base] > 0
        && Double.isFinite(outcome(unit, window.base(cohort)))
        && Double.isFinite(outcome(unit, window.later(cohort)))
        && (!window.lastChange() || Double.isFinite(outcome(unit, window.earlier(cohort))))
        && rows.covariates().stream().allMatch(column -> Double.isFinite(column[base]));
  }

  private double outcome(int unit, int period) {
    var row = places.get(unit).get(period);
    return row == null ? Double.NaN : rows.outcome()[row];
  }

  private double change(Found one, int from, int to) {
    return outcome(one.unit, to) - outcome(one.unit, from);
  }

  private double lastChange(Found one) {
    return change(one, window.earlier(one.cohort), window.base(one.cohort));
  }

  private double changeBefore(Found one) {
    return window.lastChange()
        ? change(one, window.first(one.cohort), window.earlier(one.cohort))
        : lastChange(one);
  }

  private Candidates candidates(List<Found> found) {
    var treated = new boolean[found.size()];
    for (int k = 0; k < treated.length; k++) {
      treated[k] = isTreated(found.get(k));
    }
    return new Candidates(
        found.stream().mapToInt(Found::cohort).toArray(),
        found.stream().mapToInt(Found::unit).toArray(),
        treated,
        column(found, one -> change(one, window.base(one.cohort), window.later(one.cohort))),
        column(found, this::changeBefore),
        likeness(found),
        found.stream().mapToInt(one -> exact[one.base]).toArray(),
        column(found, one -> rows.weight()[one.base]));
  }

  private List<double[]> likeness(List<Found> found) {
    var likeness = new ArrayList<double[]>();
    likeness.add(column(found, one -> rows.outcome()[one.base]));
    if (window.lastChange()) {
      likeness.add(column(found, this::lastChange));
    }
    rows.covariates().forEach(covariate -> likeness.add(column(found, one -> covariate[one.base])));
    return likeness;
  }

  private static double[] column(List<Found> found, ToDoubleFunction<Found> of) {
    return found.stream().mapToDouble(of).toArray();
  }
}
