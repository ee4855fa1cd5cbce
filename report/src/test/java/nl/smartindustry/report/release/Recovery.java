package nl.smartindustry.report.release;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.disk.MemoryDisk;
import nl.smartindustry.report.run.RunJournal;
import nl.smartindustry.report.run.RunRecord.State;

/**
 * The start after a fault, and what must hold then: a reader sees the old release or the new one,
 * whole; the command that was stopped gives what it gives without fault; and the next night, which
 * has nothing to do, leaves nothing half-made.
 *
 * @param allowed what may be current at once after the fault
 * @param after what is current after the command
 * @param last the last night whose delivery is there
 */
record Recovery(Command command, List<Optional<String>> allowed, String after, int last) {
  /** A command of the night, run in a warehouse. */
  @FunctionalInterface
  interface Command {
    StandInNight.Ended in(StandInNight night);
  }

  /** What is not as it should be after a start on this disk; empty where all is well. */
  List<String> violations(Map<String, byte[]> content) {
    var disk = MemoryDisk.of(content);
    var night = StandInNight.on(disk);
    try {
      var seen = CurrentView.of(night.root()).verified();
      var violations = new ArrayList<String>();
      if (!allowed.contains(seen)) {
        violations.add("a reader sees %s".formatted(seen));
      }
      violations.addAll(ending("the same command", command.in(night)));
      violations.addAll(ending("a night without news", night.night(last)));
      violations.addAll(standing(disk, night, after));
      return violations;
    } catch (Refusal | IllegalStateException | UncheckedIOException damaged) {
      return List.of("found " + damaged.getMessage());
    }
  }

  private List<String> ending(String what, StandInNight.Ended ended) {
    return ended.code() == ExitCode.PUBLISHED && ended.release().equals(after)
        ? List.of()
        : List.of("%s ends with %s".formatted(what, ended));
  }

  /** What is not as a night leaves a warehouse. */
  static List<String> standing(MemoryDisk disk, StandInNight night, String current) {
    var violations = new ArrayList<String>();
    var seen = CurrentView.of(night.root()).verified();
    if (!seen.equals(Optional.of(current))) {
      violations.add("current is %s after it, not %s".formatted(seen, current));
    }
    new PublicationLedger(night.warehouse()).confirm();
    var releases = new Releases(night.warehouse());
    for (var release : releases.list()) {
      violations.addAll(releases.verify(release.id()).findings());
      if (new PublicationLedger(night.warehouse())
          .entries().stream().noneMatch(entry -> entry.release().equals(release.id()))) {
        violations.add("not in the ledger: " + release.id());
      }
    }
    for (var path : disk.content().keySet()) {
      if (path.contains("staging-") || path.endsWith(".tmp")) {
        violations.add("left: " + path);
      }
      if (!path.startsWith(night.root() + "/")) {
        violations.add("outside: " + path);
      }
    }
    RunJournal.newestFirst(night.warehouse())
        .filter(record -> record.state() == State.RUNNING)
        .forEach(record -> violations.add("still running: " + record.run()));
    return violations;
  }
}
