package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import nl.smartindustry.samples.write.Phrase;

/**
 * One event in the progress log.
 *
 * @param milestone its number within the action; 0 for the action as a whole
 * @param planned null where nothing is planned
 * @param actual null where nothing is achieved
 */
record ActionEvent(
    Actions.Action action,
    int milestone,
    String what,
    LocalDate day,
    LocalDate planned,
    LocalDate actual,
    String status) {

  static final String STARTED = "actie_gestart";
  static final String PLANNED = "mijlpaal_gepland";
  static final String ACHIEVED = "mijlpaal_behaald";
  static final String CHANGED = "status_gewijzigd";

  /** The event as a line of JSON. Only an achieved milestone has evidence, plainly made up. */
  String text() {
    return Phrase.of(
            "{\"ts\":\"%sT09:%02d:00+01:00\",\"actie\":\"%s\",\"gebeurtenis\":\"%s\",\"mijlpaal\":%s,",
            day, milestone, action.id(), what, milestoneId())
        + Phrase.of(
            "\"gepland\":%s,\"werkelijk\":%s,\"status\":\"%s\",",
            quoted(planned), quoted(actual), status)
        + Phrase.of(
            "\"eigenaar\":\"synthetische trekker %02d\",\"bewijs\":%s,\"bedrag_eur\":null,",
            action.number(), evidence())
        + "\"auteur\":\"synthetische auteur\"}";
  }

  /** Events of one day keep the order of actions and milestones. */
  int order() {
    return action.number() * 100 + milestone;
  }

  private String evidence() {
    return what.equals(ACHIEVED)
        ? Phrase.of(
            "{\"soort\":\"verslag\",\"id\":\"synthetisch-bewijs-%02d-%d\"}",
            action.number(), milestone)
        : "null";
  }

  private String milestoneId() {
    return milestone == 0 ? "null" : Phrase.of("\"M%02d.%d\"", action.number(), milestone);
  }

  private static String quoted(LocalDate day) {
    return day == null ? "null" : "\"" + day + "\"";
  }
}
