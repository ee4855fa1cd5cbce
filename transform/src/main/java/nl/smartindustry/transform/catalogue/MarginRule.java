package nl.smartindustry.transform.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Totals of the frame that weights have to meet.
 *
 * @param by the dimensions whose crossing divides the frame; empty for the whole population
 * @param sum Spark SQL over the frame that is added up; null where enterprises are counted
 * @param atLeast fewest enterprises of the sample in a cell; cells with fewer are joined within the
 *     first dimension, then together
 */
public record MarginRule(List<String> by, String sum, @JsonProperty("at_least") Integer atLeast) {
  public MarginRule {
    by = by == null ? List.of() : List.copyOf(by);
    atLeast = atLeast == null ? 1 : Math.max(1, atLeast);
  }
}
