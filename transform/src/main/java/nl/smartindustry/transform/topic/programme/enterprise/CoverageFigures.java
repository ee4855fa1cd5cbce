package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.topic.programme.definition.Moment;

/** Participants in fieldlabs as a part of the enterprises that could take part. */
public record CoverageFigures(AdministrativeCatalogue catalogue, EnterpriseShares shares) {
  /**
   * The coverage rate at the end of years.
   *
   * @return shares of active enterprises, participants rounded before they are divided
   */
  public List<Observation> of(
      List<Participation> participations, RegisterLink link, List<Moment> moments) {
    var observations = new ArrayList<Observation>();
    for (var indicator : catalogue.of(Measure.COVERAGE)) {
      var roles = indicator.selected("role");
      var counted = participations.stream().filter(one -> roles.contains(one.role())).toList();
      for (Moment moment : moments) {
        var found = Participants.inYear(counted, link, moment);
        var active = found.map(all -> all.active(link, moment.year())).orElse(List.of());
        double coverage = found.map(Participants::coverage).orElse(Double.NaN);
        observations.addAll(shares.of(indicator, moment, EnterpriseShares.among(active), coverage));
      }
    }
    return observations;
  }
}
