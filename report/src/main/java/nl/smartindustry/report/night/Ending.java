package nl.smartindustry.report.night;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.report.run.RunRecord.State;

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

  /** The same end, with more to say. */
  Ending with(List<String> more) {
    var all = new ArrayList<>(lines);
    all.addAll(more);
    return new Ending(state, exitCode, release, all);
  }

  /** The same end, with something that is worth a look. */
  Ending withWarnings() {
    var known = state == State.PUBLISHED ? State.PUBLISHED_WITH_WARNINGS : state;
    var code = exitCode == ExitCode.PUBLISHED ? ExitCode.WARNINGS : exitCode;
    return new Ending(known, code, release, lines);
  }

  private static ExitCode code(boolean warnings) {
    return warnings ? ExitCode.WARNINGS : ExitCode.PUBLISHED;
  }
}
