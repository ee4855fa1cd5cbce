package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.topic.programme.definition.EnterpriseClasses;
import nl.smartindustry.transform.topic.programme.definition.Moment;

/** Enterprises that the programme reached in a year, and those that ever did an assessment. */
public record OutreachFigures(
    AdministrativeCatalogue catalogue, EnterpriseClasses classes, EnterpriseShares shares) {
  /**
   * The figures of some moments.
   *
   * @return enterprises with at least one contact in the year (rounded counts), and the part of
   *     active enterprises that did an assessment up to the end of the year; a year without a frame
   *     has a gap; of a year of which no contacts were delivered nobody is said to be reached
   */
  public List<Observation> of(List<Contact> contacts, RegisterLink link, List<Moment> moments) {
    var observations = new ArrayList<Observation>();
    if (contacts.isEmpty()) {
      return observations;
    }
    for (Moment moment : moments) {
      var inYear = contacts.stream().filter(one -> moment.inYear(one.date())).toList();
      if (!inYear.isEmpty()) {
        observations.addAll(reached(inYear, link, moment));
      }
      var toDate = contacts.stream().filter(one -> moment.reached(one.date())).toList();
      for (var indicator : catalogue.of(Measure.ASSESSED)) {
        if (!moment.isReferenceDate()) {
          var assessed = among(toDate, indicator, link, moment);
          observations.addAll(assessed(indicator, moment, assessed, link));
        }
      }
    }
    return observations;
  }

  private List<Observation> reached(List<Contact> contacts, RegisterLink link, Moment moment) {
    var counts = new ParticipantCounts(catalogue.precision(), classes);
    return catalogue.of(Measure.REACHED).stream()
        .flatMap(one -> counts.of(one, moment, among(contacts, one, link, moment)).stream())
        .toList();
  }

  private List<Observation> assessed(
      AdministrativeIndicator indicator,
      Moment moment,
      Optional<Participants> found,
      RegisterLink link) {
    var active = found.map(all -> all.active(link, moment.year())).orElse(List.of());
    double coverage = found.map(Participants::coverage).orElse(Double.NaN);
    return shares.of(indicator, moment, EnterpriseShares.among(active), coverage);
  }

  private static Optional<Participants> among(
      List<Contact> contacts, AdministrativeIndicator indicator, RegisterLink link, Moment moment) {
    var channels = indicator.selected("channel");
    var numbers =
        contacts.stream()
            .filter(one -> channels.contains(one.channel()))
            .map(Contact::number)
            .filter(Objects::nonNull)
            .toList();
    return Participants.among(numbers, link, moment);
  }
}
