package nl.smartindustry.transform.administrative.participation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.smartindustry.transform.administrative.Moment;

/**
 * What keeps a participation out of a figure (restricted: it names a participant).
 *
 * @param period the year whose frame was searched, or the reference date
 * @param reason no_trade_register_number, no_start_date or not_in_frame
 */
public record ParticipationRemark(
    String period, String participation, String kvk, String reason) {

  /** The remarks at a moment, in order of the participation's identifier. */
  public static List<ParticipationRemark> at(
      Collection<Participation> participations, RegisterLink link, Moment moment) {
    var remarks = new ArrayList<ParticipationRemark>();
    for (Participation one : participations) {
      if (one.kvk() == null) {
        remarks.add(remark(one, moment, "no_trade_register_number"));
      } else if (link.last(one.kvk(), moment.year()).isEmpty()) {
        remarks.add(remark(one, moment, "not_in_frame"));
      }
      if (one.start() == null) {
        remarks.add(remark(one, moment, "no_start_date"));
      }
    }
    return remarks;
  }

  private static ParticipationRemark remark(Participation one, Moment moment, String reason) {
    return new ParticipationRemark(moment.period(), one.id(), one.kvk(), reason);
  }
}
