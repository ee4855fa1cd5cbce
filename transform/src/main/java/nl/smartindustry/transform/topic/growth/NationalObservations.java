package nl.smartindustry.transform.topic.growth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.CellRules.Support;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.growth.NationalFigure.Subject;

/**
 * Figures of the national accounts, all public already, as cells: {@code d} where value added was
 * deflated by one price.
 *
 * @param provisional years of which the source says so
 */
public record NationalObservations(
    GrowthStatistics statistics, CellRules rules, Set<Integer> provisional) {
  private static final String OTHER_DEFINITION = "d";
  private static final String RATE = "PC_GR";
  private static final String VERSION = "1";

  /** One observation a figure. */
  public List<Observation> of(List<NationalFigure> figures) {
    return figures.stream().map(this::observation).toList();
  }

  private Observation observation(NationalFigure figure) {
    var value = Estimate.exact(figure.value());
    var cell = rules.cell(statistics.accounts(), value, Support.of(0));
    boolean other = figure.deflation() != Deflation.DOUBLE && cell instanceof Cell.Published;
    return new Observation(
        key(figure.subject(), figure.activity(), figure.split(), figure.year()),
        other ? new Cell.Published(value, OTHER_DEFINITION) : cell,
        notes(figure));
  }

  private Notes notes(NationalFigure figure) {
    var level = statistics.of(Subject.LEVEL);
    var words = figure.deflation().words();
    return new Notes(
        statistics.of(figure.subject()).publication().decimals(),
        0,
        provisional.contains(figure.year()) ? "voorlopig" : Notes.FINAL,
        VERSION,
        figure.subject() == Subject.LEVEL ? level.publication().note() + "; " + words : words,
        String.join(" ", level.measure().sources()));
  }

  /**
   * Cells that say what was not delivered: in the latest year for every activity without a figure,
   * and in years of which growth is known but not what it rests on.
   */
  public List<Observation> gaps(List<NationalFigure> figures, List<String> activities, int latest) {
    var known = new HashSet<Place>();
    figures.forEach(one -> known.add(new Place(one.subject(), one.activity(), one.year())));
    var missing = new ArrayList<Place>();
    for (var activity : activities) {
      missing.add(new Place(Subject.LEVEL, activity, latest));
      missing.addAll(accounts(activity, latest));
    }
    known.stream()
        .filter(one -> one.subject() == Subject.GROWTH)
        .forEach(one -> missing.addAll(accounts(one.activity(), one.year())));
    return missing.stream()
        .distinct()
        .filter(one -> !known.contains(one))
        .map(this::missing)
        .toList();
  }

  private record Place(Subject subject, String activity, int year) {}

  private static List<Place> accounts(String activity, int year) {
    return List.of(
        new Place(Subject.MULTIFACTOR, activity, year),
        new Place(Subject.ICT_CAPITAL, activity, year));
  }

  private Observation missing(Place place) {
    Indicator statistic = statistics.of(place.subject());
    return new Observation(
        key(place.subject(), place.activity(), Breakdown.TOTAL.split(), place.year()),
        new Cell.Absent(Reason.NOT_DELIVERED),
        Notes.of(statistic, Notes.FINAL, VERSION));
  }

  private ObservationKey key(Subject subject, String activity, String split, int year) {
    var statistic = statistics.of(subject);
    var breakdown = Breakdown.TOTAL.withActivity(activity).withSplit(split);
    var unit = subject == Subject.VALUE_ADDED ? RATE : statistic.unit();
    return ObservationKey.annual(statistic, breakdown, unit, Integer.toString(year));
  }
}
