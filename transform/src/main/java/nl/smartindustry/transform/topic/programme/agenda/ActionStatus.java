package nl.smartindustry.transform.topic.programme.agenda;

import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** The source's words for a status, as codes of {@code action_status}. */
final class ActionStatus {
  private static final String NOT_STARTED = "niet_gestart";

  private ActionStatus() {}

  /** The status code of an action; one of which nothing was reported has not started. */
  static String code(ActionState state, Codelist statuses) {
    var word = state.status().orElse(NOT_STARTED);
    return statuses.entries().stream()
        .filter(entry -> word.equals(entry.more().get("source")))
        .map(Codelist.Entry::code)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.DATA_REFUSED,
                    "Action '%s': unknown status '%s' (known: %s)",
                    state.action().id(),
                    word,
                    statuses.entries().stream().map(entry -> entry.more().get("source")).toList()));
  }
}
