package nl.smartindustry.transform.survey.link;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What one pass over the frames gives a survey.
 *
 * @param population N of every stratum
 * @param sampled the sampled enterprises that the frame of their year knows
 * @param margins the frame by stratum and the codes of every dimension
 * @param histories how many enterprises of the population went through the same strata, by the
 *     strata in the order of the periods
 */
public record FrameReading(
    Map<StratumKey, Long> population,
    Map<UnitKey, Placement> sampled,
    List<MarginCell> margins,
    Map<List<StratumKey>, Long> histories) {
  /** Nothing: the survey carries its own weights. */
  public static final FrameReading NONE = new FrameReading(Map.of(), Map.of(), List.of(), Map.of());

  /**
   * A cell of the frame.
   *
   * @param codes by {@link FramePass#dimensions}; null where the dimension has none
   * @param sums by {@link nl.smartindustry.transform.catalogue.CalibrationRule#sums}
   */
  public record MarginCell(
      String period, List<String> codes, long enterprises, List<BigDecimal> sums) {}
}
