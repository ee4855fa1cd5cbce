package nl.smartindustry.transform.safe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Observation.Basis;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Support.Relation;

/**
 * The figures of a night as they are decided, those that are made of others after these.
 *
 * @param figures all that were decided here
 * @param cells of every one of them
 * @param uncounted figures of which it is not said how many enterprises they rest on
 * @param observations what a reader may see: a suppressed cell has no value to use
 */
public record SafeTable(
    DisclosureControl control,
    List<Figure> figures,
    Map<ObservationKey, Cell> cells,
    Set<ObservationKey> uncounted,
    List<Observation> observations) {
  private static final int YEAR = 4;

  /** The rule of a figure that is withheld because it would give others away. */
  public static final String LINKED = "linked_tables";

  public SafeTable {
    figures = List.copyOf(figures);
    cells = Map.copyOf(cells);
    uncounted = Set.copyOf(uncounted);
    observations = List.copyOf(observations);
  }

  /** Figures that are made of no others. */
  public static SafeTable of(DisclosureControl control, List<Figure> figures) {
    return new SafeTable(control, List.of(), Map.of(), Set.of(), List.of()).with(figures);
  }

  /** With further figures, which may be made of those before. */
  public SafeTable with(List<Figure> further) {
    var all = new ArrayList<>(figures);
    all.addAll(further);
    var decided = control.decide(further, cells);
    var seen = new ArrayList<>(observations);
    seen.addAll(observations(further, decided));
    return new SafeTable(control, all, decided, uncounted(further, uncounted), seen);
  }

  /** The same, with multiples that add up in the place of some counts. */
  public SafeTable rounding(Map<ObservationKey, Long> numbers) {
    var rounded = control.counts().with(numbers);
    return numbers.isEmpty() ? this : SafeTable.of(control.with(rounded), figures);
  }

  /**
   * The same figures, some of them withheld because they would give others away, with those that
   * are made of them.
   *
   * @param secondary figures that are withheld, each with those that it would give away
   * @param counts figures of which the numbers of enterprises are withheld
   * @param settled cells that are decided already
   */
  public SafeTable withholding(
      Map<ObservationKey, List<ObservationKey>> secondary,
      Set<ObservationKey> counts,
      Map<ObservationKey, Cell> settled) {
    var decided = cellsWithholding(secondary, settled);
    var seen = observations(figures, decided);
    return new SafeTable(control, figures, decided, uncounted(figures, counts), seen);
  }

  /** The cells of {@link #withholding}. */
  public Map<ObservationKey, Cell> cellsWithholding(
      Map<ObservationKey, List<ObservationKey>> secondary, Map<ObservationKey, Cell> settled) {
    var withheld = new HashMap<>(settled);
    secondary.forEach(
        (key, others) -> withheld.put(key, new Cell.Suppressed(Reason.SECONDARY, LINKED, others)));
    return control.decide(figures.stream().map(SafeTable::alone).toList(), withheld);
  }

  /** The same figures, where some cells are decided already. */
  public SafeTable settled(Map<ObservationKey, Cell> settled) {
    if (settled.isEmpty()) {
      return this;
    }
    var decided = control.decide(figures, settled);
    return new SafeTable(control, figures, decided, uncounted, observations(figures, decided));
  }

  /** The same figures, where some show again what an earlier release said. */
  public SafeTable keeping(Map<ObservationKey, Cell> kept) {
    if (kept.isEmpty()) {
      return this;
    }
    var all = new HashMap<>(cells);
    all.putAll(kept);
    var seen =
        observations(figures, all).stream()
            .map(one -> kept.containsKey(one.key()) ? one.kept() : one)
            .toList();
    return new SafeTable(control, figures, all, uncounted, seen);
  }

  /** A sum is one of the linked cells: whether it is withheld does not follow from its terms. */
  private static Figure alone(Figure figure) {
    return figure.support().parts().relation() == Relation.ADDS_UP
        ? new Figure(
            figure.key(),
            figure.publication(),
            figure.result(),
            figure.support().madeOf(Relation.NONE, List.of()),
            figure.notes())
        : figure;
  }

  /**
   * What is stored of figures, in their order, with what may be said of every change.
   *
   * @param decided their cells
   */
  public static List<Observation> observations(
      List<Figure> figures, Map<ObservationKey, Cell> decided) {
    var plain = figures.stream().map(one -> observation(one, decided.get(one.key()))).toList();
    var changes =
        figures.stream().map(one -> one.support().parts().relation() == Relation.CHANGES).toList();
    var verdicts = Verdicts.of(changes, plain);
    return IntStream.range(0, plain.size())
        .mapToObj(
            i -> verdicts.containsKey(i) ? plain.get(i).judged(verdicts.get(i)) : plain.get(i))
        .toList();
  }

  private static Observation observation(Figure figure, Cell cell) {
    var imputed = figure.result().computed().map(Computed::imputed).orElse(null);
    var basis = new Basis(cell.figure().isEmpty() ? null : imputed, null);
    return new Observation(figure.key(), cell, figure.notes(), basis);
  }

  /** A figure that is made of others says no more of how many enterprises there are than these. */
  private static Set<ObservationKey> uncounted(List<Figure> figures, Set<ObservationKey> counts) {
    var all = new HashSet<>(counts);
    for (var figure : figures) {
      if (figure.support().parts().keys().stream().anyMatch(counts::contains)) {
        all.add(figure.key());
      }
    }
    return all;
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
    whole.addAll(gaps(catalogue, asked, latest(asked), delivered));
    var marked = MarkedBreaks.of(catalogue, whole);
    return marked.stream()
        .map(one -> uncounted.contains(one.key()) ? one.uncounted() : one)
        .toList();
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

  /**
   * One absent cell, of the whole population, for every indicator that has none.
   *
   * @param period the year to say it of
   * @param delivered whether a stored table was delivered
   */
  private static List<Observation> gaps(
      IndicatorCatalogue catalogue,
      Collection<Observation> observations,
      String period,
      Predicate<String> delivered) {
    var seen = observations.stream().map(one -> one.key().indicator()).collect(Collectors.toSet());
    var gaps = new ArrayList<Observation>();
    for (var statistic : catalogue.indicators()) {
      if (!seen.contains(statistic.code())) {
        var whole = Breakdown.TOTAL.withActivity(catalogue.activity(statistic));
        var key = ObservationKey.annual(statistic, whole, statistic.unit(), period);
        boolean complete = statistic.measure().sources().stream().allMatch(delivered);
        var reason = complete ? Reason.NO_OBSERVATIONS : Reason.NOT_DELIVERED;
        gaps.add(
            new Observation(key, new Cell.Absent(reason), Notes.of(statistic, Notes.FINAL, "1")));
      }
    }
    return gaps;
  }
}
