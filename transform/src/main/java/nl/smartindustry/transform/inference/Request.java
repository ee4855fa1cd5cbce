package nl.smartindustry.transform.inference;

import java.util.List;
import nl.smartindustry.transform.microdata.Crossing;

/**
 * What is asked of a sample.
 *
 * @param sets the domain sets, each a division of the units
 */
public record Request(List<Estimand> estimands, List<Crossing> sets) {
  public Request {
    estimands = List.copyOf(estimands);
    sets = List.copyOf(sets);
  }
}
