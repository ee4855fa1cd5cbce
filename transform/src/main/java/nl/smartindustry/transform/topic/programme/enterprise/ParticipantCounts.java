package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.definition.EnterpriseClasses;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import nl.smartindustry.transform.topic.programme.definition.Precision;

/** Counts of distinct enterprises by cell: protected and rounded before anybody sees them. */
public record ParticipantCounts(Precision precision, EnterpriseClasses classes) {
  /**
   * The cells of a moment.
   *
   * @param found empty when the frame of the year is not there: a gap, not a zero
   */
  public List<Observation> of(
      AdministrativeIndicator indicator, Moment moment, Optional<Participants> found) {
    if (found.isEmpty()) {
      var gap = new Cell.Absent(Reason.NOT_DELIVERED);
      return List.of(moment.observation(indicator, ParticipantCells.ALL, gap));
    }
    var all = found.get();
    return new ParticipantCells(classes)
        .of(indicator, all.enterprises()).entrySet().stream()
            .map(
                cell ->
                    moment.observation(
                        indicator, cell.getKey(), count(indicator, cell.getValue(), all)))
            .toList();
  }

  /** One cell. */
  Cell count(AdministrativeIndicator indicator, List<Enterprise> cell, Participants all) {
    var few = indicator.protection().tooFew(cell.size());
    if (few.isPresent()) {
      return new Cell.Suppressed(few.get());
    }
    var rounded = indicator.protection().round(cell.size());
    return precision.linked(rounded, all.coverage());
  }
}
