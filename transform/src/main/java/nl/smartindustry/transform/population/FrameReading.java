package nl.smartindustry.transform.population;

import java.util.Map;

/**
 * What one pass over the frames tells a survey.
 *
 * @param population N of every stratum
 * @param sampled the sampled enterprises that the frame of their year knows
 */
public record FrameReading(Map<StratumKey, Long> population, Map<UnitKey, Placement> sampled) {
  /** Nothing: the survey carries its own weights. */
  public static final FrameReading NONE = new FrameReading(Map.of(), Map.of());
}
