package nl.smartindustry.samples.survey;

import nl.smartindustry.samples.population.ActivityGroup;
import nl.smartindustry.samples.population.SizeBand;

/** A sampling cell: publication group by size class in the frame of the wave. */
public record Stratum(ActivityGroup group, SizeBand band) {
  private static final SizeBand TAKE_ALL = SizeBand.P100;

  /** Six characters: first and last division of the group, lowest size code of the class. */
  public String code() {
    return group.divisions() + band.code();
  }

  /** Enterprises of 100 and more persons are all in the sample. */
  public boolean takeAll() {
    return band.atLeast(TAKE_ALL);
  }
}
