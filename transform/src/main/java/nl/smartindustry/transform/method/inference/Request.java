package nl.smartindustry.transform.method.inference;

import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.sample.Crossing;

/**
 * What is asked of a sample.
 *
 * @param sets the domain sets, each a division of the units
 * @param imputed by column, what its imputation adds to a variance
 */
public record Request(
    List<Estimand> estimands, List<Crossing> sets, Map<String, ItemUncertainty> imputed) {
  /** A request over columns as they were reported. */
  public Request(List<Estimand> estimands, List<Crossing> sets) {
    this(estimands, sets, Map.of());
  }

  public Request {
    imputed = Map.copyOf(imputed);
    estimands = List.copyOf(estimands);
    sets = List.copyOf(sets);
  }
}
