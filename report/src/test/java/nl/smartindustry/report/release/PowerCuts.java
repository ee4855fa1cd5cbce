package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.report.disk.CrashStates;
import nl.smartindustry.report.disk.DiskCall;
import nl.smartindustry.report.disk.MemoryDisk;

/** A command, and every state in which a power cut at any of its calls may leave the warehouse. */
final class PowerCuts {
  private final MemoryDisk disk;
  private final PublicationCommand command;
  private final Optional<String> before;
  private final Map<String, Map<String, byte[]>> during = new LinkedHashMap<>();
  private final Map<String, String> calls = new TreeMap<>();

  PowerCuts(PublicationCommand command) {
    this.disk = MemoryDisk.of(command.disk());
    this.command = command;
    this.before = CurrentView.of(disk.path(StandInNight.ROOT)).verified();
  }

  /** What a start from any state of any call finds amiss, with that call. */
  Map<String, String> violations() {
    disk.watch(this::states);
    run();
    disk.watch((call, path) -> {});
    var after = CrashStates.all(disk);
    during.keySet().removeAll(after.keySet());
    var found = violations(during, List.of(before, Optional.of(command.whole())));
    found.putAll(violations(after, List.of(Optional.of(command.whole()))));
    return found;
  }

  /** The same of the states after the end alone, where one flush did nothing. */
  Map<String, String> violationsWithout(int flush) {
    disk.forget(flush);
    run();
    return violations(CrashStates.all(disk), List.of(Optional.of(command.whole())));
  }

  /** How many states were met before the command had ended. */
  int states() {
    return during.size();
  }

  private void run() {
    assertThat(command.in(StandInNight.on(disk)).code()).isEqualTo(ExitCode.PUBLISHED);
  }

  private void states(DiskCall call, String path) {
    if (call.changes()) {
      CrashStates.all(disk)
          .forEach(
              (name, content) -> {
                if (during.putIfAbsent(name, content) == null) {
                  calls.put(name, call + " " + path);
                }
              });
    }
  }

  private Map<String, String> violations(
      Map<String, Map<String, byte[]>> states, List<Optional<String>> allowed) {
    var found = new TreeMap<String, String>();
    var recovery = new Recovery(command::in, allowed, command.whole(), command.last());
    states.forEach(
        (name, content) ->
            recovery
                .violations(content)
                .forEach(one -> found.putIfAbsent(one, calls.getOrDefault(name, "the end"))));
    return found;
  }
}
