package nl.smartindustry.transform.catalogue;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.smartindustry.transform.method.imputation.Imputer.Way;

/**
 * How a missing item of a unit that was asked is filled in, from the others of its wave. Items and
 * sizes are columns of a user's file, or Spark SQL over a derived survey.
 *
 * @param item as an indicator or a field writes it
 * @param by what it goes with: one size for a ratio, one or more for a nearest neighbour
 * @param within the classes that lend, from coarse to fine: columns, dimensions, or {@code stratum}
 * @param previous the unit's own earlier answer, for {@code PREVIOUS}; null for that of the wave
 *     before
 */
public record ImputationRule(
    String item,
    Way method,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> by,
    List<String> within,
    String previous) {
  public ImputationRule {
    by = by == null ? List.of() : List.copyOf(by);
    within = within == null ? List.of() : List.copyOf(within);
    Treatment.require(item != null && method != null, "imputation: needs item and method");
    Treatment.require(
        method != Way.RATIO || by.size() == 1, "by: %s (one column, for a ratio)", by);
    Treatment.require(method != Way.NEAREST || !by.isEmpty(), "by: missing (the sizes)");
    Treatment.require(previous == null || method == Way.PREVIOUS, "previous: with method previous");
  }

  /** The column of the unit's own earlier answer. */
  public String earlier() {
    return previous == null ? item + " of the wave before" : previous;
  }

  /** The columns that it is filled in by. */
  public List<String> sources() {
    return method == Way.PREVIOUS ? List.of(earlier()) : by;
  }

  /** The same rule of which the classes are listed the other way about. */
  public ImputationRule withinReversed() {
    var reversed = new ArrayList<>(within);
    Collections.reverse(reversed);
    return new ImputationRule(item, method, by, reversed, previous);
  }
}
