package nl.smartindustry.transform.survey.wave;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.DrawnStrata;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.SampleDesign;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.link.Placement;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.link.StratumKey;

/**
 * The design of a wave over the enterprises whose outcome is known. Non-respondents leave the
 * sample: within a stratum the others stand for them (response homogeneity group = stratum).
 *
 * @see "Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 15.6"
 */
public final class DesignWeights {
  private DesignWeights() {}

  /**
   * The design of some units of a wave, as their survey counts its population.
   *
   * @param units each in a stratum
   */
  public static SampleDesign of(SurveyPlan plan, FrameReading frame, List<SampledUnit> units) {
    var lonely = plan.design().strata().lonely();
    if (!plan.design().weighted()) {
      return fromFrame(units, frame.population(), lonely);
    }
    int column = plan.columns().number(plan.design().fields().weight());
    var weights = units.stream().mapToDouble(unit -> unit.numbers()[column]).toArray();
    return fromDelivery(units, weights, lonely);
  }

  /**
   * The design of a survey whose population the frame counts: the weight is N / n of the stratum.
   *
   * @param units the resolved units of one wave, each in a stratum
   * @param population N of every stratum
   */
  static SampleDesign fromFrame(
      List<SampledUnit> units, Map<StratumKey, Long> population, LonelyStrata lonely) {
    var period = units.get(0).key().period();
    var drawn = drawn(units);
    var sizes =
        drawn.ofCounts(
            stratum -> population.get(new StratumKey(period, stratum)), "frame of " + period);
    return drawn.design(sizes, null, pools(units), lonely);
  }

  /** The design of a survey whose records carry their weight: N is the sum of the weights. */
  static SampleDesign fromDelivery(List<SampledUnit> units, double[] weights, LonelyStrata lonely) {
    var drawn = drawn(units);
    var sizes = drawn.ofWeights(weights);
    // Weights rounded below one would make the sample larger than its population.
    var sampled = drawn.ofSample();
    Arrays.setAll(sizes, h -> Math.max(sizes[h], sampled[h]));
    return drawn.design(sizes, weights, pools(units), lonely);
  }

  private static DrawnStrata drawn(List<SampledUnit> units) {
    return new DrawnStrata("sample", SampledUnit.codes(units, Placement::stratum), null);
  }

  private static List<Crossing> pools(List<SampledUnit> units) {
    return List.of(
        Crossing.of(
            List.of("pool"), List.of(SampledUnit.codes(units, Placement::pool)), units.size()));
  }
}
