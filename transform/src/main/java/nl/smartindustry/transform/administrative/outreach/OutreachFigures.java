package nl.smartindustry.transform.administrative.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nl.smartindustry.transform.administrative.AdministrativeCatalogue;
import nl.smartindustry.transform.administrative.AdministrativeIndicator;
import nl.smartindustry.transform.administrative.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.administrative.EnterpriseClasses;
import nl.smartindustry.transform.administrative.Moment;
import nl.smartindustry.transform.administrative.participation.EnterpriseShares;
import nl.smartindustry.transform.administrative.participation.ParticipantCounts;
import nl.smartindustry.transform.administrative.participation.Participants;
import nl.smartindustry.transform.administrative.participation.RegisterLink;
import nl.smartindustry.transform.disclosure.Observation;

/** Enterprises that the programme reached in a year, and those that ever did an assessment. */
public record OutreachFigures(
    AdministrativeCatalogue catalogue, EnterpriseClasses classes, EnterpriseShares shares) {

  /**
   * The figures of some moments.
   *
   * @return enterprises with at least one contact in the year (rounded counts), and the part of
   *     active enterprises that did an assessment up to the end of the year; a year without a frame
   *     or contacts has a gap; nothing where no contacts were delivered
   */
  public List<Observation> of(List<Contact> contacts, RegisterLink link, List<Moment> moments) {
    var observations = new ArrayList<Observation>();
    if (contacts.isEmpty()) {
      return observations;
    }
    for (Moment moment : moments) {
      var delivered = contacts.stream().anyMatch(one -> moment.inYear(one.date()));
      for (var indicator : catalogue.of(Measure.REACHED)) {
        var reached =
            delivered
                ? among(contacts, indicator, one -> moment.inYear(one.date()), link, moment)
                : Optional.<Participants>empty();
        observations.addAll(
            new ParticipantCounts(catalogue.precision(), classes).of(indicator, moment, reached));
      }
      for (var indicator : catalogue.of(Measure.ASSESSED)) {
        if (!moment.isReferenceDate()) {
          var assessed =
              among(contacts, indicator, one -> moment.reached(one.date()), link, moment);
          observations.addAll(assessed(indicator, moment, assessed, link));
        }
      }
    }
    return observations;
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
      List<Contact> contacts,
      AdministrativeIndicator indicator,
      Predicate<Contact> when,
      RegisterLink link,
      Moment moment) {
    var channels = indicator.selected("channel");
    var numbers =
        contacts.stream()
            .filter(when)
            .filter(one -> channels.contains(one.channel()))
            .map(Contact::number)
            .filter(Objects::nonNull)
            .toList();
    return Participants.among(numbers, link, moment);
  }
}
