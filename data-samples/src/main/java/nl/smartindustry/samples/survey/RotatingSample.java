package nl.smartindustry.samples.survey;

import java.util.Comparator;
import java.util.List;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.survey.SamplingFrame.FrameUnit;

/**
 * Simple random samples by permanent random number. The starting point moves on each year, so that
 * strata asked lightly rotate at once and strata asked heavily keep a panel.
 */
public record RotatingSample(KeyedDraws draws, Purpose purpose) {
  private static final double ROTATION = 0.02;

  /** The units of a stratum with the smallest moved random numbers. */
  public List<FrameUnit> of(List<FrameUnit> units, int size, int year) {
    return units.stream()
        .sorted(
            Comparator.comparingDouble((FrameUnit unit) -> number(unit, year))
                .thenComparing(unit -> unit.life().key()))
        .limit(size)
        .toList();
  }

  private double number(FrameUnit unit, int year) {
    double moved = draws.uniform(purpose, unit.life().key(), 0) - ROTATION * year;
    return moved - Math.floor(moved);
  }
}
