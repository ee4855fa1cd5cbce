package nl.smartindustry.report.release;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.report.disk.CrashStates;
import nl.smartindustry.report.disk.DiskCall;
import nl.smartindustry.report.disk.DiskCall.Cut;
import nl.smartindustry.report.disk.MemoryDisk;

/** One fault at one call of a command, and a reader meanwhile. */
final class SimulatedFault implements DiskCall.Watch {
  enum Kind {
    NONE,
    KILL,
    POWER_CUT,
    BROKEN,
    FULL,
    DENIED,
    NO_ROOM,
    SECOND_RUN,
    DAMAGE
  }

  private static final double READINGS = 0.02;

  private final Kind kind;
  private final int at;
  private final MemoryDisk disk;
  private final Random random;
  private final List<Optional<String>> seen = new ArrayList<>();
  private Map<String, byte[]> left;
  private int calls;
  private boolean locked;
  private boolean looking;
  private ExitCode second;

  /**
   * @param at the call, counted from one
   */
  SimulatedFault(Kind kind, int at, MemoryDisk disk, Random random) {
    this.kind = kind;
    this.at = at;
    this.disk = disk;
    this.random = random;
  }

  @Override
  public void before(DiskCall call, String path) throws IOException {
    if (left != null) {
      throw new Cut();
    }
    if (looking) {
      return;
    }
    calls++;
    if (kind != Kind.DAMAGE && random.nextDouble() < READINGS) {
      aside(() -> seen.add(CurrentView.of(disk.path(StandInNight.ROOT)).verified()));
    }
    if (calls >= at) {
      happen(call, path);
    }
  }

  @Override
  public void after(DiskCall call, String path) {
    locked |= call == DiskCall.LOCK;
  }

  private void happen(DiskCall call, String path) throws IOException {
    switch (kind) {
      case KILL -> cut(disk.content());
      case POWER_CUT -> cut(CrashStates.any(disk, random));
      case NO_ROOM -> disk.limit(disk.content().values().stream().mapToLong(b -> b.length).sum());
      case SECOND_RUN -> {
        if (locked && second == null) {
          aside(() -> second = StandInNight.on(disk).night(99).code());
        }
      }
      default -> fail(call, path);
    }
  }

  private void fail(DiskCall call, String path) throws IOException {
    if (calls > at) {
      return;
    }
    switch (kind) {
      case BROKEN -> throw new IOException("Input/output error");
      case DENIED -> throw new AccessDeniedException(path);
      case FULL -> {
        if (call.changes()) {
          throw new IOException("No space left on device");
        }
      }
      default -> {}
    }
  }

  private void cut(Map<String, byte[]> content) {
    left = content;
    throw new Cut();
  }

  private void aside(Runnable work) {
    looking = true;
    try {
      work.run();
    } finally {
      looking = false;
    }
  }

  /** What the disk holds when it answers again; empty where it never stopped. */
  Optional<Map<String, byte[]>> left() {
    return Optional.ofNullable(left);
  }

  /** What a reader saw, in this order. */
  List<Optional<String>> seen() {
    return seen;
  }

  /** How a second run ended that began while the first one held the lock; null for none. */
  ExitCode second() {
    return second;
  }
}
