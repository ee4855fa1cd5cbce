package nl.smartindustry.transform.topic.programme.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.transform.survey.link.Frames;
import nl.smartindustry.transform.topic.DeliveredRow;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Participations and contacts, with the enterprises that were decided on for them. */
public record LinkedRecords(
    List<Participation> participations, List<Contact> contacts, RegisterLink link) {
  /**
   * The programme met an enterprise.
   *
   * @param channel event, webinar, hub, assessment or bezoek
   * @param number trade register number; without one the enterprise that was decided on, or null
   */
  public record Contact(LocalDate date, String channel, String number) {
    /** The table, and the source of its links. */
    public static final String SOURCE = "contact";
  }

  /**
   * Reads and links the records; one without an enterprise stays, without a link.
   *
   * @param decided {@code unit_link}: which record is which enterprise, as it was decided when the
   *     records came in: by number, by name, or by a person; one that waits for review has none
   * @param participations {@code participation}, one per identifier
   * @param contacts {@code contact}, one per day, channel, enterprise and hub; one without a day
   *     happened in no year
   */
  public static LinkedRecords read(
      Collection<Row> decided,
      List<Row> participations,
      List<Row> contacts,
      Frames frames,
      EnterpriseClasses classes) {
    var links = UnitLinks.read(decided);
    var taking = DeliveredRow.latest(participations, "participation_id");
    var met = DeliveredRow.latest(contacts, "date", "channel", "kvk", "hub");
    var directory = new TreeMap<String, NavigableMap<Integer, String>>();
    taking.forEach(row -> links.add(Participation.SOURCE, row, directory));
    met.forEach(row -> links.add(Contact.SOURCE, row, directory));
    return new LinkedRecords(
        taking.stream()
            .map(row -> Participation.of(row, links.number(Participation.SOURCE, row)))
            .toList(),
        met.stream()
            .filter(row -> row.date("date") != null)
            .map(
                row ->
                    new Contact(
                        row.date("date"), row.text("channel"), links.number(Contact.SOURCE, row)))
            .toList(),
        RegisterLink.find(frames, directory, classes));
  }

  /** Source, delivery and line of a record → its enterprise; none for a record without. */
  private record UnitLinks(Map<String, Found> found) {
    /**
     * An enterprise.
     *
     * @param frame the year of the frame it was found in
     */
    private record Found(String enterprise, int frame) {}

    static UnitLinks read(Collection<Row> rows) {
      var found = new HashMap<String, Found>();
      for (Row row : rows) {
        String enterprise = row.getAs("enterprise_id");
        Object frame = row.getAs("frame");
        if (enterprise != null && frame instanceof Number year) {
          var record = key(row.getAs("source"), row.getAs("delivery"), row.<Object>getAs("line"));
          found.put(record, new Found(enterprise, year.intValue()));
        }
      }
      return new UnitLinks(found);
    }

    private Optional<Found> find(String source, DeliveredRow record) {
      return Optional.ofNullable(
          found.get(key(source, record.text("source_delivery"), record.text("source_line"))));
    }

    /**
     * What a record is known by: its trade register number; where it gives none, the enterprise
     * that was decided on; null where that is not known either.
     */
    String number(String source, DeliveredRow record) {
      var kvk = record.text("kvk");
      return kvk != null ? kvk : find(source, record).map(Found::enterprise).orElse(null);
    }

    /**
     * Adds the enterprise of a record.
     *
     * @param directory number → year of the frame → enterprise; two in one year are the first by
     *     identifier
     */
    void add(
        String source, DeliveredRow record, Map<String, NavigableMap<Integer, String>> directory) {
      find(source, record)
          .ifPresent(
              one ->
                  directory
                      .computeIfAbsent(number(source, record), key -> new TreeMap<>())
                      .merge(
                          one.frame(),
                          one.enterprise(),
                          (first, second) -> first.compareTo(second) <= 0 ? first : second));
    }

    private static String key(String source, String delivery, Object line) {
      return source + "\u0000" + delivery + "\u0000" + line;
    }
  }

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
