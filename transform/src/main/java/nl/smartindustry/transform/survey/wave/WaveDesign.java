package nl.smartindustry.transform.survey.wave;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import nl.smartindustry.transform.method.inference.UnitVariance;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.ResponseAdjustment;
import nl.smartindustry.transform.method.sample.ResponseGroups;
import nl.smartindustry.transform.method.sample.ResponseMechanism;
import nl.smartindustry.transform.method.sample.ResponseOutcome;
import nl.smartindustry.transform.method.sample.ResponsePhase;
import nl.smartindustry.transform.method.sample.SampleDesign;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.link.StratumKey;

/**
 * The design of a wave over its resolved units.
 *
 * @param response what is to be added to its variance so that answering is a phase of its own; null
 *     where response groups are the strata, so that r stands for n
 */
public record WaveDesign(SampleDesign design, ToDoubleFunction<double[]> response) {
  /** A wave in which r stands for n. */
  public static WaveDesign of(SampleDesign design) {
    return new WaveDesign(design, null);
  }

  /**
   * A wave whose silent enterprises are stood for by those of their response group.
   *
   * @param sampled all linked units of the wave, the silent among them
   * @param groups the response group of each
   * @see "Särndal and Lundström (2005), Estimation in Surveys with Nonresponse, chapter 6"
   */
  public static WaveDesign ofGroups(
      List<SampledUnit> sampled,
      Codes groups,
      Map<StratumKey, Long> population,
      LonelyStrata lonely) {
    var full = DesignWeights.fromFrame(sampled, population, lonely);
    var outcomes = sampled.stream().map(WaveDesign::outcome).toArray(ResponseOutcome[]::new);
    var adjusted = ResponseGroups.of(full, outcomes, groups, ResponseAdjustment.WEIGHT);
    var phase = ResponsePhase.of(full, adjusted, ResponseMechanism.RANDOM_WITHIN_GROUP);
    var reduced = adjusted.reduced(full);
    return new WaveDesign(
        reduced,
        z -> {
          var all = adjusted.expand(z);
          return UnitVariance.of(full, all) + phase.beyond(all) - UnitVariance.of(reduced, z);
        });
  }

  private static ResponseOutcome outcome(SampledUnit unit) {
    if (!unit.resolved()) {
      return ResponseOutcome.SILENT;
    }
    return unit.answered() ? ResponseOutcome.ANSWERED : ResponseOutcome.OUT_OF_SCOPE;
  }
}
