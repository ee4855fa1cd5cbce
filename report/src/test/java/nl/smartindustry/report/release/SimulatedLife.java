package nl.smartindustry.report.release;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.disk.DiskCall.Cut;
import nl.smartindustry.report.disk.MemoryDisk;
import nl.smartindustry.report.release.Recovery.Command;
import nl.smartindustry.report.release.SimulatedFault.Kind;
import nl.smartindustry.report.run.RunJournal;
import nl.smartindustry.report.run.RunRecord.State;

/**
 * Some nights of one warehouse in which everything that may vary, and what goes wrong, is drawn
 * from a seed: commands, their faults, the clock. After each command the checks A to H of the fault
 * matrix.
 */
final class SimulatedLife {
  private static final Set<ExitCode> REFUSALS =
      Set.of(ExitCode.CANNOT_WRITE, ExitCode.INPUT_OUTPUT, ExitCode.PERMISSION);

  private final Random random;
  private final List<String> story = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private MemoryDisk disk = MemoryDisk.of(Map.of());
  private int nights;
  private int faults;
  private int kills;
  private int readings;

  SimulatedLife(long seed) {
    random = new Random(seed);
  }

  /** Lives through some commands; what was not as it should be, with what had happened. */
  List<String> through(int commands) {
    for (int i = 0; i < commands && violations.isEmpty(); i++) {
      step(next());
    }
    return violations.isEmpty() ? List.of() : List.of(story + ": " + violations);
  }

  int faults() {
    return faults;
  }

  int kills() {
    return kills;
  }

  int readings() {
    return readings;
  }

  /** What is to be done next. */
  private Command next() {
    var releases = new Releases(new Warehouse(disk.path(StandInNight.ROOT))).list();
    int draw = random.nextInt(100);
    if (releases.isEmpty() || draw < 55) {
      int number = ++nights;
      return named("night " + number, night -> night.night(number));
    }
    var any = releases.get(random.nextInt(releases.size())).id();
    int number = nights;
    if (draw < 65) {
      return named("night again", night -> night.night(number));
    }
    if (draw < 75) {
      return named("restart", night -> night.restart(number));
    }
    if (draw < 85) {
      return named("rollback " + any, night -> night.rollBack(any));
    }
    return draw < 92
        ? named("retract " + any, night -> night.retract(any))
        : named("retention", night -> night.retention(number + 8));
  }

  private Command named(String name, Command command) {
    story.add(name);
    return command;
  }

  private void step(Command command) {
    var content = disk.content(); // by the next day all is written back
    var before = current(disk);
    var control = MemoryDisk.of(content);
    int[] calls = {0};
    control.watch((call, path) -> calls[0]++);
    var expected = command.in(at(control));
    control.watch((call, path) -> {});
    var whole = current(control);

    var kind = Kind.values()[random.nextInt(Kind.values().length)];
    story.add("with " + kind);
    var damaged = kind == Kind.DAMAGE ? damaged(content) : content;
    disk = MemoryDisk.of(damaged);
    var fault = new SimulatedFault(kind, 1 + random.nextInt(calls[0]), disk, random);
    var ended = run(command, fault);
    if (damaged != content) {
      restore(damaged, content);
    }
    readings += fault.seen().size();
    faults += kind == Kind.NONE ? 0 : 1;
    kills += fault.left().isPresent() ? 1 : 0;
    fault.left().ifPresent(left -> disk = MemoryDisk.of(left));

    require(List.of(before, whole).contains(current(disk)), "current is " + current(disk));
    require(inOrder(fault.seen(), before, whole), "a reader saw " + fault.seen());
    require(
        fault.second() == null || fault.second() == ExitCode.LOCKED,
        "a second run ended with " + fault.second());
    ended.ifPresent(one -> requireTruth(one, expected, whole));

    var again = command.in(at(disk));
    boolean rightAgain =
        again.equals(expected) || current(disk).equals(whole) && again.code() == ExitCode.USAGE;
    require(rightAgain, "again it ends with %s, not %s".formatted(again, expected));
    if (nights > 0) {
      at(disk).night(nights);
      violations.addAll(Recovery.standing(disk, at(disk), current(control).orElse("none")));
    }
    requireNoCanary();
  }

  /** The same with one bit of a stored file turned over. */
  private Map<String, byte[]> damaged(Map<String, byte[]> content) {
    var files =
        content.keySet().stream()
            .filter(path -> content.get(path).length > 0)
            .filter(path -> !path.contains("/runs/"))
            .toList();
    if (files.isEmpty()) {
      return content;
    }
    var path = files.get(random.nextInt(files.size()));
    var bytes = content.get(path).clone();
    bytes[random.nextInt(bytes.length)] ^= 1 << random.nextInt(Byte.SIZE);
    story.add("of " + path);
    var damaged = new TreeMap<>(content);
    damaged.put(path, bytes);
    return damaged;
  }

  /** What is still damaged is as it was again, from a backup. */
  private void restore(Map<String, byte[]> damaged, Map<String, byte[]> content) {
    var now = disk.content();
    now.replaceAll((path, bytes) -> bytes == damaged.get(path) ? content.get(path) : bytes);
    disk = MemoryDisk.of(now);
  }

  /** How the command ended; empty where it was stopped. */
  private Optional<StandInNight.Ended> run(Command command, SimulatedFault fault) {
    disk.watch(fault);
    try {
      return Optional.of(command.in(at(disk)));
    } catch (Cut cut) {
      return Optional.empty();
    } finally {
      disk.watch((call, path) -> {});
      disk.limit(Long.MAX_VALUE);
    }
  }

  /** The exit code, the record and what is current agree. */
  private void requireTruth(
      StandInNight.Ended ended, StandInNight.Ended expected, Optional<String> whole) {
    boolean asExpected = ended.equals(expected);
    require(asExpected || REFUSALS.contains(ended.code()), "it ends with " + ended);
    if (asExpected && ended.code() == ExitCode.PUBLISHED) {
      require(current(disk).equals(whole), "0, but current is " + current(disk));
    }
    RunJournal.newestFirst(at(disk).warehouse())
        .limit(1)
        .filter(record -> record.state() != State.RUNNING && asExpected)
        .forEach(
            record ->
                require(
                    record.ending().exitCode() == ended.code().value(),
                    "recorded as " + record.ending()));
  }

  private void requireNoCanary() {
    disk.content()
        .forEach(
            (path, bytes) ->
                require(
                    path.contains("/restricted/")
                        || !new String(bytes, StandardCharsets.UTF_8).contains(StandInNight.CANARY),
                    "an answer is in " + path));
  }

  private static boolean inOrder(
      List<Optional<String>> seen, Optional<String> before, Optional<String> whole) {
    var left = new ArrayList<>(seen);
    while (!left.isEmpty() && left.get(0).equals(before)) {
      left.remove(0);
    }
    return left.stream().allMatch(whole::equals);
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      violations.add(otherwise);
    }
  }

  /** The clock is anywhere between 1970 and 2100. */
  private StandInNight at(MemoryDisk where) {
    var now = Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE) * 2L);
    return new StandInNight(
        new Warehouse(where.path(StandInNight.ROOT)), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Optional<String> current(MemoryDisk where) {
    return CurrentView.of(where.path(StandInNight.ROOT)).verified();
  }
}
