package nl.smartindustry.transform.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Totals of a population that weights have to meet.
 *
 * @param by the columns or dimensions whose crossing divides it; empty for all of it
 * @param sum what is added up, a column or Spark SQL over the frame; null where units are counted
 * @param atLeast fewest units of the sample in a cell; cells with fewer are joined within the first
 *     of {@code by}, then together. 0 joins none: a cell without a sampled unit is then refused
 */
public record MarginRule(List<String> by, String sum, @JsonProperty("at_least") Integer atLeast) {
  public MarginRule {
    by = by == null ? List.of() : List.copyOf(by);
    atLeast = atLeast == null ? 1 : atLeast;
    Treatment.require(atLeast >= 0, "at_least: %s (0 or more)", atLeast);
  }
}
