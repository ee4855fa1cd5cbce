package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.smartindustry.samples.write.Phrase;

/** The fieldlab register on 31 December of a year as a JSON array, one fieldlab a line. */
public final class FieldlabText {
  private static final int HUBS = 5;

  private FieldlabText() {}

  /** Those that exist on the day, at least as an idea. */
  public static List<Fieldlab> on(List<Fieldlab> fieldlabs, int year) {
    var day = LocalDate.of(year, 12, 31);
    return fieldlabs.stream().filter(fieldlab -> !fieldlab.until(day).isEmpty()).toList();
  }

  public static String array(List<Fieldlab> existing, int year) {
    return existing.stream()
        .map(fieldlab -> object(fieldlab, LocalDate.of(year, 12, 31)))
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static String object(Fieldlab fieldlab, LocalDate day) {
    var steps = fieldlab.until(day);
    var status = steps.get(steps.size() - 1).status();
    var history =
        steps.stream()
            .map(
                step -> Phrase.of("{\"status\":\"%s\",\"van\":\"%s\"}", step.status(), step.from()))
            .collect(Collectors.joining(",", "[", "]"));
    var themes = fieldlab.themes().stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    return Phrase.of(
        "{\"fieldlab_id\":\"%s\",\"naam\":\"%s\",\"type\":%d,\"thema\":%s,\"penvoerder_kvk\":\"%s\","
            + "\"corop\":\"%s\",\"landsdeel\":\"%s\",\"plaats\":\"%s\",\"status\":\"%s\","
            + "\"status_hist\":%s,\"start\":%s,\"skillslab\":%s,\"hub\":\"HUB%d\",\"fte\":%.1f,"
            + "\"opgegaan_in\":%s,\"peildatum\":\"%s\"}",
        fieldlab.id(),
        fieldlab.name(),
        fieldlab.type(),
        themes,
        fieldlab.leadKvk(),
        fieldlab.region().corop(),
        fieldlab.region().nuts1(),
        fieldlab.region().place(),
        status,
        history,
        steps.size() > 1 ? "\"" + fieldlab.started() + "\"" : "null",
        fieldlab.type() == 3,
        1 + fieldlab.number() % HUBS,
        status.equals(Fieldlab.ACTIVE) ? 2.0 + fieldlab.number() % 7 * 0.5 : 0.0,
        status.equals("gefuseerd") ? "\"FL001\"" : "null",
        day);
  }
}
