package nl.smartindustry.transform.survey.wave;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.calibration.Calibrated;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.ResponseAdjustment;
import nl.smartindustry.transform.method.sample.ResponseGroups;
import nl.smartindustry.transform.method.sample.ResponseOutcome;
import nl.smartindustry.transform.method.sample.ResponsePhase;
import nl.smartindustry.transform.method.sample.SampleDesign;

/**
 * The units to estimate from, with weights that are corrected for non-response. Where the response
 * groups are the strata these are the units whose outcome is known, and r stands for n; else all of
 * them, the silent with weight 0 and in no domain, and the response phase to be added to the
 * variance.
 *
 * @param kept which rows of the sample they are, in its order
 * @param silent per unit whether it gave no answer; null where none is left that did not
 * @param outside per unit whether it is in no domain: silent, or found to be out of scope, which
 *     counts in n and in the margins with the value 0; null where none is
 * @param response what answering as a phase of its own adds to a variance; null where r stands for
 *     n
 * @see "Särndal and Lundström (2005), Estimation in Surveys with Nonresponse, chapter 6"
 */
public record Respondents(
    int[] kept,
    SampleDesign design,
    double[] weights,
    boolean[] silent,
    boolean[] outside,
    ToDoubleFunction<double[]> response) {
  /** A sample of which every unit answered. */
  public static Respondents all(SampleDesign design) {
    var kept = IntStream.range(0, design.units()).toArray();
    return new Respondents(kept, design, design.weights(), null, null, null);
  }

  /**
   * A sample of which some units did not answer.
   *
   * @param full how it was drawn, the silent among its units
   * @param groups the response group of each unit; null for the strata
   * @param adjustment what those that answered in a group are blown up to
   */
  public static Respondents of(
      SampleDesign full, ResponseOutcome[] outcomes, Codes groups, ResponseAdjustment adjustment) {
    var adjusted = ResponseGroups.of(full, outcomes, groups, adjustment);
    if (adjusted.areStrata(full)) {
      var design = adjusted.reduced(full);
      var kept = adjusted.respondents();
      return new Respondents(kept, design, design.weights(), null, outside(outcomes, kept), null);
    }
    var silent = new boolean[outcomes.length];
    for (int k = 0; k < silent.length; k++) {
      silent[k] = !outcomes[k].resolved();
    }
    var phase = ResponsePhase.of(full, adjusted);
    var all = IntStream.range(0, silent.length).toArray();
    return new Respondents(
        all, full, adjusted.weights(), silent, outside(outcomes, all), phase::beyond);
  }

  private static boolean[] outside(ResponseOutcome[] outcomes, int[] kept) {
    var outside = new boolean[kept.length];
    for (int i = 0; i < kept.length; i++) {
      outside[i] = outcomes[kept[i]] != ResponseOutcome.ANSWERED;
    }
    return outside;
  }

  /** Their rows of the sample. */
  public Microdata of(Microdata sample) {
    return kept.length == sample.size() ? sample : sample.rows(kept);
  }

  public boolean isSilent(int unit) {
    return silent != null && silent[unit];
  }

  public boolean isOutside(int unit) {
    return outside != null && outside[unit];
  }

  /** A division of those that answered. */
  public Crossing crossing(Microdata units, List<String> by) {
    var crossing = units.crossing(by);
    return outside == null
        ? crossing
        : new Crossing(crossing.by(), answered(crossing.of()), crossing.combinations());
  }

  /** A classification of those that answered. */
  Codes answered(Codes codes) {
    return new Codes(answered(codes.of()), codes.levels());
  }

  private int[] answered(int[] codes) {
    return IntStream.range(0, codes.length)
        .map(k -> isOutside(k) ? Codes.NONE : codes[k])
        .toArray();
  }

  /** What to estimate with, the weights not calibrated. */
  public Weighting weighting() {
    return new Weighting(design, weights, null, response);
  }

  /** What to estimate with, the weights calibrated; a silent unit keeps its weight of 0. */
  public Weighting weighting(Calibrated calibrated) {
    var solved = calibrated.weights().clone();
    for (int k = 0; k < solved.length; k++) {
      solved[k] = isSilent(k) ? 0 : solved[k];
    }
    return new Weighting(design, solved, calibrated.projection(), response);
  }
}
