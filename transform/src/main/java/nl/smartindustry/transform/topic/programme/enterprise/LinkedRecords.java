package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Participations and contacts, with the enterprises that were decided on for them. */
public record LinkedRecords(
    List<Participation> participations, List<Contact> contacts, RegisterLink link) {

  /** Participations in some roles. */
  public List<Participation> inRoles(List<String> roles) {
    return participations.stream().filter(one -> roles.contains(one.role())).toList();
  }

  /** The enterprise of a participation as it last was by a moment; empty where it has none. */
  public Optional<Enterprise> enterprise(Participation one, Moment moment) {
    return one.kvk() == null ? Optional.empty() : link.last(one.kvk(), moment.year());
  }

  /** The moments that participations are described at: from the first frame on, that links them. */
  List<Moment> participationMoments(Moment now) {
    if (participations.isEmpty()) {
      return List.of();
    }
    return now.since(link.years().isEmpty() ? now.year() : link.years().firstKey());
  }

  /** The moments that contacts are described at. */
  List<Moment> contactMoments(Moment now) {
    return contacts.isEmpty() ? List.of() : now.since(contacts.stream().map(Contact::date));
  }

  /** The enterprises behind contacts through some channels, in a year or up to a moment. */
  Stream<String> reached(List<String> channels, Moment moment, boolean inYear) {
    return contacts.stream()
        .filter(one -> channels.contains(one.channel()))
        .filter(one -> inYear ? moment.inYear(one.date()) : moment.reached(one.date()))
        .map(Contact::number);
  }

  /** The enterprises of participations at a moment; none without a frame of its year. */
  public List<Enterprise> taking(List<Participation> some, Moment moment) {
    return Participants.inYear(some, link, moment).map(Participants::enterprises).orElse(List.of());
  }

  /**
   * Rows of contract {@code unlinked_unit}: what keeps participations out of figures, by their
   * identifier; one or more of no_trade_register_number, not_in_frame, no_start_date.
   */
  public List<Row> remarks(Moment moment) {
    var rows = new ArrayList<Row>();
    for (Participation one : participations) {
      var reasons = new ArrayList<String>();
      if (one.kvk() == null) {
        reasons.add("no_trade_register_number");
      } else if (enterprise(one, moment).isEmpty()) {
        reasons.add("not_in_frame");
      }
      if (one.start() == null) {
        reasons.add("no_start_date");
      }
      if (!reasons.isEmpty()) {
        var reason = String.join(";", reasons);
        rows.add(RowFactory.create(Participation.SOURCE, moment.period(), one.id(), reason));
      }
    }
    return rows;
  }
}
