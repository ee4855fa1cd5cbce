package nl.smartindustry.transform.growth.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.smartindustry.transform.catalogue.Statistic;
import nl.smartindustry.transform.disclosure.Cell;
import nl.smartindustry.transform.disclosure.CellRules;
import nl.smartindustry.transform.disclosure.CellRules.Support;
import nl.smartindustry.transform.disclosure.Figure;
import nl.smartindustry.transform.disclosure.Observation;
import nl.smartindustry.transform.disclosure.Observation.Notes;
import nl.smartindustry.transform.disclosure.ObservationKey;
import nl.smartindustry.transform.disclosure.ObservationKey.Breakdown;
import nl.smartindustry.transform.disclosure.Reason;
import nl.smartindustry.transform.growth.national.Deflation;
import nl.smartindustry.transform.growth.national.NationalFigure;
import nl.smartindustry.transform.growth.national.NationalFigure.Subject;
import nl.smartindustry.transform.growth.survey.HourlyEstimate;

/** Figures as cells that may be seen. */
public record GrowthObservations(GrowthStatistics statistics, CellRules rules) {
  /** BREAKDOWN of a level from the structural business statistics. */
  private static final String SURVEY = "structural_statistics";

  private static final String OTHER_DEFINITION = "d";
  private static final String VERSION = "1";
  private static final List<Subject> ACCOUNTED = List.of(Subject.MULTIFACTOR, Subject.ICT_CAPITAL);

  /**
   * Figures of the national accounts, all public already; {@code d} where value added was deflated
   * by one price.
   *
   * @param provisional years of which the source says so
   */
  public List<Observation> national(List<NationalFigure> figures, Set<Integer> provisional) {
    return figures.stream()
        .map(figure -> observation(figure, provisional.contains(figure.year())))
        .toList();
  }

  private Observation observation(NationalFigure figure, boolean provisional) {
    var statistic = statistics.of(figure.subject());
    var cell = rules.cell(statistics.accounts(), Figure.exact(figure.value()), Support.of(0));
    boolean marked = figure.deflation() != Deflation.DOUBLE && cell.figure().isPresent();
    return new Observation(
        key(statistic, figure.activity(), figure.split(), figure.year()),
        marked ? new Cell.Published(Figure.exact(figure.value()), OTHER_DEFINITION) : cell,
        notes(figure, status(provisional)));
  }

  private Notes notes(NationalFigure figure, String status) {
    var statistic = statistics.of(figure.subject());
    var level = statistics.of(Subject.LEVEL);
    var note =
        figure.subject() == Subject.LEVEL
            ? level.publication().note() + "; " + figure.deflation().words()
            : figure.deflation().words();
    return new Notes(
        statistic.publication().decimals(),
        0,
        status,
        VERSION,
        note,
        String.join(" ", level.measure().sources()));
  }

  /** What an account lacks: the cells of years that have a level but no growth account. */
  public List<Observation> gaps(List<NationalFigure> figures, List<String> activities, int latest) {
    var observations = new ArrayList<Observation>();
    var known = new HashSet<String>();
    figures.forEach(one -> known.add(one.subject() + one.activity() + one.year()));
    for (var subject : ACCOUNTED) {
      figures.stream()
          .filter(one -> one.subject() == Subject.GROWTH && one.split().equals("per_hour"))
          .filter(one -> !known.contains(subject + one.activity() + one.year()))
          .forEach(one -> observations.add(missing(subject, one.activity(), one.year())));
    }
    for (var subject : Subject.values()) {
      activities.stream()
          .filter(
              one ->
                  subject != Subject.GROWTH && !known.contains("" + Subject.GROWTH + one + latest))
          .filter(one -> !known.contains(subject + one + latest))
          .forEach(one -> observations.add(missing(subject, one, latest)));
    }
    return observations;
  }

  private Observation missing(Subject subject, String activity, int year) {
    var statistic = statistics.of(subject);
    return new Observation(
        key(statistic, activity, Breakdown.TOTAL.split(), year),
        new Cell.Absent(Reason.NOT_DELIVERED),
        Notes.of(statistic, Notes.FINAL, VERSION));
  }

  /** Levels from the structural business statistics, protected as amounts. */
  public List<Observation> survey(List<HourlyEstimate> estimates, Set<Integer> provisional) {
    return estimates.stream()
        .map(one -> observation(one, status(provisional.contains(one.year()))))
        .toList();
  }

  private Observation observation(HourlyEstimate estimate, String status) {
    var statistic = statistics.of(Subject.LEVEL);
    var key = key(statistic, estimate.activity(), SURVEY, estimate.year());
    var notes =
        new Notes(
            statistic.publication().decimals(),
            0,
            status,
            VERSION,
            statistic.publication().note() + "; " + Deflation.SINGLE.words(),
            String.join(" ", statistic.setting("survey")));
    return new Observation(
        new ObservationKey(
            key.group(),
            key.frequency(),
            key.referenceArea(),
            key.indicator(),
            key.breakdown().withSize(estimate.size()),
            key.unit(),
            key.period()),
        rules.cell(statistic.publication(), figure(estimate), Support.of(estimate.exposure())),
        notes);
  }

  private static Figure figure(HourlyEstimate estimate) {
    var figure = estimate.figure();
    return new Figure(
        finite(figure.estimate()),
        finite(figure.standardError()),
        finite(figure.variationCoefficient()),
        finite(figure.interval().low()),
        finite(figure.interval().high()),
        figure.support().n(),
        Math.round(figure.support().nHat()));
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static String status(boolean provisional) {
    return provisional ? "voorlopig" : Notes.FINAL;
  }

  private static ObservationKey key(Statistic statistic, String activity, String split, int year) {
    return ObservationKey.annual(
        statistic,
        Breakdown.TOTAL.withActivity(activity).withSplit(split),
        statistic.unit(),
        Integer.toString(year));
  }
}
