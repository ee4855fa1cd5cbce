package nl.smartindustry.samples.population;

/** Slots of one activity group and size class: {@code count} of them, from {@code first} on. */
public record Cell(ActivityGroup group, SizeBand band, int first, int count) {
  public int end() {
    return first + count;
  }

  /** Whether the ICT survey can reach enterprises that start here. */
  public boolean surveyed() {
    return group.surveyed() && band.atLeast(SizeBand.P2);
  }
}
