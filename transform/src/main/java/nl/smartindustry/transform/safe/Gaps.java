package nl.smartindustry.transform.safe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;

/** Indicators that got no cell at all: each gets one, without a figure, that says why. */
public final class Gaps {
  private Gaps() {}

  /**
   * One absent cell, of the whole population, for every indicator that has none.
   *
   * @param period the year to say it of
   * @param delivered whether a stored table was delivered
   */
  public static List<Observation> of(
      List<Indicator> known,
      Collection<Observation> observations,
      String period,
      Predicate<String> delivered) {
    var seen = observations.stream().map(one -> one.key().indicator()).collect(Collectors.toSet());
    var gaps = new ArrayList<Observation>();
    for (var statistic : known) {
      if (!seen.contains(statistic.code())) {
        var key = ObservationKey.annual(statistic, Breakdown.TOTAL, statistic.unit(), period);
        boolean complete = statistic.measure().sources().stream().allMatch(delivered);
        var reason = complete ? Reason.NO_OBSERVATIONS : Reason.NOT_DELIVERED;
        gaps.add(
            new Observation(key, new Cell.Absent(reason), Notes.of(statistic, Notes.FINAL, "1")));
      }
    }
    return gaps;
  }
}
