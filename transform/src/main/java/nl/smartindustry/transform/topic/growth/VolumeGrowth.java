package nl.smartindustry.transform.topic.growth;

import nl.smartindustry.transform.method.index.Formula;
import nl.smartindustry.transform.method.index.Link;

/**
 * How value added changed from one year to the next, in volume.
 *
 * @param tornqvist log change by Törnqvist; with output and inputs by their shares in output
 */
public record VolumeGrowth(Link link, double tornqvist, Deflation deflation) {
  /** Log change by a formula. */
  public double of(Formula formula) {
    return formula == Formula.TORNQVIST ? tornqvist : Math.log(link.volume(formula));
  }
}
