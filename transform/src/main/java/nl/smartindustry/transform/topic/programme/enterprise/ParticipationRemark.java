package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.smartindustry.transform.topic.programme.definition.Moment;

/**
 * What keeps a participation out of a figure (restricted: it leads to a participant).
 *
 * @param period the moment whose frames were searched
 * @param participation its identifier
 * @param reason one or more of no_trade_register_number, not_in_frame, no_start_date, joined by
 *     semicolons
 */
public record ParticipationRemark(String period, String participation, String reason) {

  /** The remarks at a moment, in order of the participation's identifier. */
  public static List<ParticipationRemark> at(
      Collection<Participation> participations, RegisterLink link, Moment moment) {
    var remarks = new ArrayList<ParticipationRemark>();
    for (Participation one : participations) {
      var reasons = reasons(one, link, moment);
      if (!reasons.isEmpty()) {
        remarks.add(new ParticipationRemark(moment.period(), one.id(), String.join(";", reasons)));
      }
    }
    return remarks;
  }

  private static List<String> reasons(Participation one, RegisterLink link, Moment moment) {
    var reasons = new ArrayList<String>();
    if (one.kvk() == null) {
      reasons.add("no_trade_register_number");
    } else if (link.last(one.kvk(), moment.year()).isEmpty()) {
      reasons.add("not_in_frame");
    }
    if (one.start() == null) {
      reasons.add("no_start_date");
    }
    return reasons;
  }
}
