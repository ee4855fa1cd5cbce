package nl.smartindustry.transform.method.change;

import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.SampleDesign;

/**
 * The sample of one wave with the names of what was drawn.
 *
 * @param name what messages call it, such as its file
 * @param design how it was drawn
 * @param units identifier of each unit, the same in every wave
 * @param clusters identifier of each unit's first-stage cluster, the same in every wave; null where
 *     units were drawn themselves
 */
public record Wave(String name, SampleDesign design, Codes units, Codes clusters) {
  public Wave {
    if (units.size() != design.units()) {
      throw new IllegalArgumentException(
          "%s: %d identifiers (%d units)".formatted(name, units.size(), design.units()));
    }
    if ((clusters == null) != (design.clusters() == null)) {
      throw new IllegalArgumentException(
          "%s: %s of clusters (as its design: %s)"
              .formatted(
                  name,
                  clusters == null ? "no identifiers" : "identifiers",
                  design.clusters() == null ? "no clusters" : "clusters"));
    }
  }

  /** A wave of which the units themselves were drawn. */
  public static Wave of(String name, SampleDesign design, Codes units) {
    return new Wave(name, design, units, null);
  }
}
