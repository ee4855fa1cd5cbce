package nl.smartindustry.transform.survey.wave;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.SampleDesign;
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
   * The design of a survey whose population the frame counts: the weight is N / n of the stratum.
   *
   * @param units the resolved units of one wave, each in a stratum
   * @param population N of every stratum
   */
  public static SampleDesign fromFrame(
      List<SampledUnit> units, Map<StratumKey, Long> population, LonelyStrata lonely) {
    var strata = strata(units);
    var period = units.get(0).key().period();
    var sizes =
        strata.levels().stream()
            .mapToDouble(stratum -> population.get(new StratumKey(period, stratum)))
            .toArray();
    var weights = SampleDesign.expansion(strata, null, sizes);
    return SampleDesign.of(strata, null, sizes, weights, pools(units, strata), lonely);
  }

  /** The design of a survey whose records carry their weight: N is the sum of the weights. */
  public static SampleDesign fromDelivery(
      List<SampledUnit> units, double[] weights, LonelyStrata lonely) {
    var strata = strata(units);
    var sizes = new double[strata.levels().size()];
    var sampled = new double[sizes.length];
    for (int k = 0; k < weights.length; k++) {
      sizes[strata.of()[k]] += weights[k];
      sampled[strata.of()[k]]++;
    }
    // Weights rounded below one would make the sample larger than its population.
    Arrays.setAll(sizes, h -> Math.max(sizes[h], sampled[h]));
    return SampleDesign.of(strata, null, sizes, weights, pools(units, strata), lonely);
  }

  private static Codes strata(List<SampledUnit> units) {
    return Codes.of(units.stream().map(unit -> unit.place().stratum()).toArray(String[]::new));
  }

  /** The pool of each stratum, then all strata together. */
  private static List<int[]> pools(List<SampledUnit> units, Codes strata) {
    var names = new String[strata.levels().size()];
    for (int k = 0; k < units.size(); k++) {
      names[strata.of()[k]] = units.get(k).place().pool();
    }
    return List.of(Codes.of(names).of(), new int[names.length]);
  }
}
