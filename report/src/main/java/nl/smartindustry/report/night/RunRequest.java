package nl.smartindustry.report.night;

import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * What was asked on the command line beside the settings, for this run only.
 *
 * @param years whether the years come from an option
 * @param reason why the release may say less than the one it replaces; empty where none was given
 * @param datesMeant whether dates out of the ordinary are meant
 */
public record RunRequest(boolean years, Optional<String> reason, boolean datesMeant) {
  public RunRequest {
    if (reason.filter(words -> words.isBlank() || words.lines().count() > 1).isPresent()) {
      throw Refusal.of(ExitCode.USAGE, "Option '--accept': found no reason (one line of words)");
    }
  }
}
