package nl.smartindustry.transform.method.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.comparison.BalancedPanel;
import nl.smartindustry.transform.method.comparison.Balancing.Control;
import nl.smartindustry.transform.method.comparison.Comparison;
import nl.smartindustry.transform.method.comparison.Comparison.Contrast;
import nl.smartindustry.transform.method.comparison.CovariateAdjustment;
import nl.smartindustry.transform.method.comparison.PanelObservations;
import nl.smartindustry.transform.method.comparison.Unidentified;

/**
 * Estimates the effect on every cohort in every period: after treatment against the last period
 * before it; before treatment, as a test of the design, against the base that was chosen.
 * Covariates are those of the base period.
 *
 * @see "Callaway and Sant'Anna (2021), Journal of Econometrics 225(2)"
 */
public record CohortEffects(BalancedPanel panel, Choices choices) {
  /** What may be chosen. */
  public record Choices(Control control, Base base, CovariateAdjustment adjustment) {
    /** Not yet treated, varying base and doubly robust. */
    public static final Choices USUAL =
        new Choices(Control.NOT_YET, Base.VARYING, CovariateAdjustment.DR);
  }

  /** The period with which one before treatment is compared. */
  public enum Base {
    /** The one before it. */
    VARYING,
    /** The last one before treatment. */
    UNIVERSAL
  }

  /** All effects, by cohort, then period. */
  public List<CohortEffect> all() {
    var all = new ArrayList<CohortEffect>();
    int first = choices.base() == Base.VARYING ? 1 : 0;
    for (int cohort : panel.cohorts()) {
      for (int at = first; at < panel.periods().length; at++) {
        all.add(effect(cohort, at));
      }
    }
    return all;
  }

  /**
   * The effects had every cohort been treated some periods earlier, in the last period before it
   * was: 0 but for chance where nothing but treatment sets it apart.
   *
   * @param earlier 1 or more; cohorts without a period before that are left out
   */
  public List<CohortEffect> placebo(int earlier) {
    var all = new ArrayList<CohortEffect>();
    for (int cohort : panel.cohorts()) {
      int last = lastBefore(cohort);
      if (last - earlier >= 0) {
        all.add(compared(cohort, last, last - earlier));
      }
    }
    return all;
  }

  private CohortEffect effect(int cohort, int at) {
    boolean after = panel.periods()[at] >= cohort;
    int base = after || choices.base() == Base.UNIVERSAL ? lastBefore(cohort) : at - 1;
    return compared(cohort, at, base);
  }

  private int lastBefore(int cohort) {
    int place = panel.place(cohort);
    return (place < 0 ? -place - 1 : place) - 1;
  }

  private CohortEffect compared(int cohort, int at, int base) {
    int period = panel.periods()[at];
    var members = members(cohort, Math.max(period, panel.periods()[base]));
    int treated = panel.size(cohort);
    int controls = members.length - treated;
    var none = new double[panel.units()];
    if (at == base) {
      return new CohortEffect(
          cohort, period, period, Optional.of(0.0), none, treated, controls, Optional.empty());
    }
    int other = panel.periods()[base];
    try {
      var contrast = contrast(members, cohort, at, base);
      var influence = spread(contrast.influence(), members);
      var effect = Optional.of(contrast.effect());
      return new CohortEffect(
          cohort, period, other, effect, influence, treated, controls, Optional.empty());
    } catch (Unidentified problem) {
      return new CohortEffect(
          cohort,
          period,
          other,
          Optional.empty(),
          none,
          treated,
          controls,
          Optional.of(problem.reason()));
    }
  }

  /** The cohort, and those it is compared with. */
  private int[] members(int cohort, int until) {
    boolean notYet = choices.control() == Control.NOT_YET;
    return IntStream.range(0, panel.units())
        .filter(
            unit -> {
              int since = panel.since()[unit];
              return since == cohort || since == PanelObservations.NEVER || notYet && since > until;
            })
        .toArray();
  }

  private Contrast contrast(int[] members, int cohort, int at, int base) {
    var change = new double[members.length];
    var treated = new boolean[members.length];
    for (int k = 0; k < members.length; k++) {
      int unit = members[k];
      change[k] = panel.outcome()[at][unit] - panel.outcome()[base][unit];
      treated[k] = panel.since()[unit] == cohort;
    }
    var covariates =
        panel.covariates().stream().map(column -> pick(column[base], members)).toList();
    var weight = pick(panel.weight()[Math.min(at, base)], members);
    return choices.adjustment().of(new Comparison(change, treated, weight, covariates));
  }

  private static double[] pick(double[] column, int[] members) {
    return Arrays.stream(members).mapToDouble(unit -> column[unit]).toArray();
  }

  private double[] spread(double[] influence, int[] members) {
    var all = new double[panel.units()];
    double factor = (double) panel.units() / members.length;
    for (int k = 0; k < members.length; k++) {
      all[members[k]] = factor * influence[k];
    }
    return all;
  }
}
