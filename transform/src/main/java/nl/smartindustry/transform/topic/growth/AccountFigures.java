package nl.smartindustry.transform.topic.growth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.topic.growth.NationalFigures.NationalFigure;
import nl.smartindustry.transform.topic.growth.NationalFigures.NationalFigure.Subject;
import nl.smartindustry.transform.topic.growth.Volumes.Deflation;

/**
 * Numbers of the national accounts, all public already, as figures: {@code d} where value added was
 * deflated by one price.
 */
record AccountFigures(GrowthStatistics statistics, NationalSeries series) {
  private static final String OTHER_DEFINITION = "d";
  private static final String RATE = "PC_GR";
  private static final String VERSION = "1";

  /** Every figure, and for those that are missing the reason. */
  List<Figure> all() {
    if (series.years().isEmpty()) {
      return List.of();
    }
    var found = new NationalFigures(series).all();
    var figures = new ArrayList<Figure>();
    found.forEach(one -> figures.add(figure(one)));
    figures.addAll(missing(found));
    return figures;
  }

  private Figure figure(NationalFigure one) {
    var flags = one.deflation() == Deflation.DOUBLE ? "" : OTHER_DEFINITION;
    return new Figure(
        key(one.subject(), one.activity(), one.split(), one.year()),
        statistics.accounts(),
        new Computed(Estimate.exact(one.value()), flags, null),
        Support.FACT,
        notes(one));
  }

  private Notes notes(NationalFigure one) {
    var level = statistics.of(Subject.LEVEL);
    var words = one.deflation().words();
    return new Notes(
        statistics.of(one.subject()).publication().decimals(),
        0,
        series.provisional().contains(one.year()) ? "voorlopig" : Notes.FINAL,
        VERSION,
        one.subject() == Subject.LEVEL ? level.publication().note() + "; " + words : words,
        String.join(" ", level.measure().sources()));
  }

  private record Place(Subject subject, String activity, int year) {}

  /**
   * What was not delivered: in the latest year for every activity without a figure, and in years of
   * which growth is known but not what it rests on.
   */
  private List<Figure> missing(List<NationalFigure> figures) {
    var known = new HashSet<Place>();
    figures.forEach(one -> known.add(new Place(one.subject(), one.activity(), one.year())));
    var wanted = new ArrayList<Place>();
    for (var activity : series.manufacturing().activities()) {
      wanted.add(new Place(Subject.LEVEL, activity, series.years().last()));
      wanted.addAll(accounts(activity, series.years().last()));
    }
    known.stream()
        .filter(one -> one.subject() == Subject.GROWTH)
        .forEach(one -> wanted.addAll(accounts(one.activity(), one.year())));
    return wanted.stream()
        .distinct()
        .filter(one -> !known.contains(one))
        .map(this::missing)
        .toList();
  }

  private static List<Place> accounts(String activity, int year) {
    return List.of(
        new Place(Subject.MULTIFACTOR, activity, year),
        new Place(Subject.ICT_CAPITAL, activity, year));
  }

  private Figure missing(Place place) {
    var statistic = statistics.of(place.subject());
    return Figure.missing(
        key(place.subject(), place.activity(), Breakdown.TOTAL.split(), place.year()),
        statistic.publication(),
        Reason.NOT_DELIVERED,
        Notes.of(statistic, Notes.FINAL, VERSION));
  }

  private ObservationKey key(Subject subject, String activity, String split, int year) {
    var statistic = statistics.of(subject);
    var breakdown = Breakdown.TOTAL.withActivity(activity).withSplit(split);
    var unit = subject == Subject.VALUE_ADDED ? RATE : statistic.unit();
    return ObservationKey.annual(statistic, breakdown, unit, Integer.toString(year));
  }
}
