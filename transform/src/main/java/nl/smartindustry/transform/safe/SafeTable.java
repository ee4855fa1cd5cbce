package nl.smartindustry.transform.safe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;

/**
 * The figures of a night as they are decided, those that are made of others after these.
 *
 * @param cells of every figure that was decided here
 * @param observations what a reader may see: a suppressed cell has no value to use
 */
public record SafeTable(
    DisclosureControl control, Map<ObservationKey, Cell> cells, List<Observation> observations) {
  private static final int YEAR = 4;

  public SafeTable {
    cells = Map.copyOf(cells);
    observations = List.copyOf(observations);
  }

  /** Figures that are made of no others. */
  public static SafeTable of(DisclosureControl control, List<Figure> figures) {
    return new SafeTable(control, Map.of(), List.of()).with(figures);
  }

  /** With further figures, which may be made of those before. */
  public SafeTable with(List<Figure> figures) {
    var all = control.decide(figures, cells);
    var seen = new ArrayList<>(observations);
    seen.addAll(DisclosureControl.observations(figures, all));
    return new SafeTable(control, all, seen);
  }

  /**
   * What is stored: the years that are asked for, a gap for every indicator without a figure, and
   * the breaks of series.
   *
   * @param years all where there are none
   * @param delivered whether a stored table was delivered
   */
  public List<Observation> of(
      IndicatorCatalogue catalogue, Collection<Integer> years, Predicate<String> delivered) {
    var asked = observations.stream().filter(one -> isAsked(one, years)).toList();
    var whole = new ArrayList<>(asked);
    whole.addAll(Gaps.of(catalogue.indicators(), asked, latest(asked), delivered));
    return MarkedBreaks.of(catalogue, whole);
  }

  /** What is not of a whole year is always asked. */
  private static boolean isAsked(Observation observation, Collection<Integer> years) {
    var period = observation.key().period();
    return years.isEmpty()
        || period.length() != YEAR
        || years.stream().anyMatch(year -> year.toString().equals(period));
  }

  /** The latest year of any figure. */
  private static String latest(List<Observation> observations) {
    return observations.stream()
        .filter(one -> one.key().frequency().equals("A"))
        .map(one -> one.key().period())
        .max(Comparator.naturalOrder())
        .orElse("");
  }
}
