package nl.smartindustry.report.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one run did, also when it failed; {@code runs/<run>.json}. It is no release: it may hold
 * clock times.
 *
 * @param phases that have ended, and the one in which the run failed
 * @param release that is current after the run, or null
 * @param ending null while the run goes on
 */
public record RunRecord(
    @JsonUnwrapped Start start,
    List<Phase> phases,
    List<String> warnings,
    String release,
    Ending ending) {

  /** How a run stands. Only {@code RUNNING} is not final. */
  public enum State {
    RUNNING,
    PUBLISHED,
    PUBLISHED_WITH_WARNINGS,
    UNCHANGED,
    FAILED,
    ABORTED,
    CRASHED
  }

  /**
   * How a run began.
   *
   * @param run the next whole number, six digits, and 12 hex digits of what the run was asked
   * @param circumstances null in a record of an earlier version
   */
  public record Start(String run, String command, String started, Circumstances circumstances) {}

  /** One phase: how long it took and what it counted, such as rows read and accepted. */
  public record Phase(String name, double seconds, Map<String, Long> counts) {
    public Phase {
      counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }
  }

  /**
   * The end of a run.
   *
   * @param exitCode of the process, or null where the process was killed
   * @param reason one sentence, or null where all went well
   * @param phase in which it ended; null where that was after or between phases
   * @param use null where the process was killed, and in a record of an earlier version
   */
  public record Ending(
      State state,
      String ended,
      Integer exitCode,
      String reason,
      String phase,
      Circumstances.Use use) {}

  public RunRecord {
    phases = List.copyOf(phases);
    warnings = List.copyOf(warnings);
  }

  static RunRecord begun(String run, String command, String started) {
    var start = new Start(run, command, started, Circumstances.now());
    return new RunRecord(start, List.of(), List.of(), null, null);
  }

  public String run() {
    return start.run();
  }

  public String command() {
    return start.command();
  }

  /** When it began, ISO. */
  public String started() {
    return start.started();
  }

  public State state() {
    return ending == null ? State.RUNNING : ending.state();
  }

  /** Whether it was to make a release that readers see. */
  public boolean isNight() {
    return command().equals("report")
        || command().startsWith("nightly") && !command().matches(".* --(plan|only).*");
  }

  /** Whether it published, or found that there was nothing to publish. */
  public boolean endedWell() {
    return switch (state()) {
      case PUBLISHED, PUBLISHED_WITH_WARNINGS, UNCHANGED -> true;
      default -> false;
    };
  }

  /** Whether the gate has held its release back. */
  public boolean isHeldBack() {
    return state() == State.FAILED
        && phases.stream().anyMatch(one -> one.counts().getOrDefault("stopped", 0L) > 0);
  }

  RunRecord with(Phase phase) {
    return new RunRecord(start, plus(phases, phase), warnings, release, ending);
  }

  RunRecord with(String warning) {
    return new RunRecord(start, phases, plus(warnings, warning), release, ending);
  }

  RunRecord ended(String currentRelease, Ending how) {
    return new RunRecord(start, phases, warnings, currentRelease, how);
  }

  private static <T> List<T> plus(List<T> list, T last) {
    var longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
