package nl.smartindustry.transform.weight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * N / n of every stratum. Non-respondents leave the sample: within a stratum the respondents stand
 * for them (response homogeneity group = stratum).
 *
 * @see "Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 15.6"
 */
public final class DesignWeights {
  private DesignWeights() {}

  /** The design of a survey whose population the frame counts. */
  public static Map<StratumKey, StratumDesign> fromFrame(
      List<SampleCount> sample, Map<StratumKey, Long> population) {
    var designs = new TreeMap<StratumKey, StratumDesign>();
    resolved(sample)
        .forEach(
            (key, counted) ->
                designs.put(
                    key,
                    new StratumDesign(
                        key.stratum(),
                        counted.pool(),
                        BigDecimal.valueOf(population.get(key)),
                        counted.count(),
                        false)));
    return designs;
  }

  /** The design of a survey whose records carry their weight: N is the sum of the weights. */
  public static Map<StratumKey, StratumDesign> fromDelivery(List<SampleCount> sample) {
    var designs = new TreeMap<StratumKey, StratumDesign>();
    resolved(sample)
        .forEach(
            (key, counted) ->
                designs.put(
                    key,
                    new StratumDesign(
                        key.stratum(), counted.pool(), counted.weight(), counted.count(), true)));
    return designs;
  }

  private static Map<StratumKey, SampleCount> resolved(List<SampleCount> sample) {
    var counts = new TreeMap<StratumKey, SampleCount>();
    sample.stream()
        .filter(SampleCount::resolved)
        .forEach(one -> counts.merge(one.key(), one, DesignWeights::together));
    return counts;
  }

  private static SampleCount together(SampleCount a, SampleCount b) {
    return new SampleCount(
        a.key(), a.pool(), "R", "", a.count() + b.count(), a.weight().add(b.weight()));
  }
}
