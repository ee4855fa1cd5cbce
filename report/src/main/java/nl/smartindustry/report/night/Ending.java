package nl.smartindustry.report.night;

import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.report.release.RunRecord.State;

/**
 * How a run ended.
 *
 * @param release that is current now, or null where none is
 * @param lines the closing summary
 */
record Ending(State state, ExitCode exitCode, String release, List<String> lines) {
  static Ending unchanged(String release, List<String> lines, boolean warnings) {
    return new Ending(State.UNCHANGED, code(warnings), release, lines);
  }

  static Ending done(String release, List<String> lines, boolean warnings) {
    var state = warnings ? State.PUBLISHED_WITH_WARNINGS : State.PUBLISHED;
    return new Ending(state, code(warnings), release, lines);
  }

  private static ExitCode code(boolean warnings) {
    return warnings ? ExitCode.WARNINGS : ExitCode.PUBLISHED;
  }
}
