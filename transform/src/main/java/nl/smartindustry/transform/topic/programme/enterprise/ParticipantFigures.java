package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.topic.programme.definition.EnterpriseClasses;
import nl.smartindustry.transform.topic.programme.definition.Moment;

/** Participating enterprises, the share of SMEs among them, and how well they could be linked. */
public record ParticipantFigures(AdministrativeCatalogue catalogue, EnterpriseClasses classes) {
  private static final Breakdown ALL = ParticipantCells.ALL;
  private static final Breakdown EVER = ALL.withSplit("ever");

  /**
   * The figures of some moments.
   *
   * @return counts of distinct enterprises by cell; rounded, and withheld below the minimum, before
   *     anybody sees them. A year whose frame is not there has a gap, not a zero. {@code BREAKDOWN}
   *     ever, at the reference date, also counts participations whose start is unknown.
   */
  public List<Observation> of(
      List<Participation> participations, RegisterLink link, List<Moment> moments) {
    var observations = new ArrayList<Observation>();
    for (Moment moment : moments) {
      for (var indicator : catalogue.of(Measure.PARTICIPANTS)) {
        observations.addAll(counts(indicator, counted(indicator, participations), link, moment));
      }
      for (var indicator : catalogue.of(Measure.SME_SHARE)) {
        var counted = counted(indicator, participations);
        observations.addAll(shares(indicator, moment, Participants.inYear(counted, link, moment)));
      }
      for (var indicator : catalogue.of(Measure.LINKAGE)) {
        var counted = counted(indicator, participations);
        observations.add(linkage(indicator, moment, Participants.inYear(counted, link, moment)));
      }
    }
    return observations;
  }

  private List<Observation> counts(
      AdministrativeIndicator indicator,
      List<Participation> counted,
      RegisterLink link,
      Moment moment) {
    var counts = new ParticipantCounts(catalogue.precision(), classes);
    var observations =
        new ArrayList<>(counts.of(indicator, moment, Participants.inYear(counted, link, moment)));
    if (moment.isReferenceDate()) {
      var ever = Participants.ever(counted, link, moment);
      var cell = counts.count(indicator, ever.enterprises(), ever);
      observations.add(moment.observation(indicator, EVER, cell));
    }
    return observations;
  }

  private Observation linkage(
      AdministrativeIndicator indicator, Moment moment, Optional<Participants> found) {
    var cell =
        found
            .filter(participants -> participants.numbers() > 0)
            .<Cell>map(
                participants -> new Cell.Published(Estimate.exact(participants.coverage()), ""))
            .orElse(new Cell.Absent(Reason.NOT_DELIVERED));
    return moment.observation(indicator, ALL, cell);
  }

  private List<Observation> shares(
      AdministrativeIndicator indicator, Moment moment, Optional<Participants> found) {
    if (found.isEmpty()) {
      var gap = new Cell.Absent(Reason.NOT_DELIVERED);
      return List.of(moment.observation(indicator, ALL, gap));
    }
    var participants = found.get();
    return new ParticipantCells(classes)
        .of(indicator, participants.enterprises()).entrySet().stream()
            .map(
                cell ->
                    moment.observation(
                        indicator, cell.getKey(), share(indicator, cell.getValue(), participants)))
            .toList();
  }

  private Cell share(AdministrativeIndicator indicator, List<Enterprise> cell, Participants all) {
    var share = SmeShare.of(cell);
    if (share.known() == 0) {
      return new Cell.Absent(Reason.NO_OBSERVATIONS);
    }
    var few = indicator.protection().tooFew(share.known());
    if (few.isPresent()) {
      return new Cell.Suppressed(few.get());
    }
    var rounded = indicator.protection().round(share.percent());
    return catalogue.precision().linked(rounded, all.coverage());
  }

  private static List<Participation> counted(
      AdministrativeIndicator indicator, List<Participation> participations) {
    var roles = indicator.selected("role");
    return participations.stream().filter(one -> roles.contains(one.role())).toList();
  }
}
