package nl.smartindustry.report.run;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;

/**
 * The right to write in a warehouse: one run at a time, a second one is refused at once (75).
 *
 * <p>The lock is the operating system's lock on {@code warehouse/.lock}, not the file's presence:
 * it ends with its process, so a file left behind by a killed run means nothing. POSIX gives up a
 * process's locks on a file as soon as the process closes any handle of it; therefore a second
 * attempt inside this process is refused before the file is opened.
 */
public final class RunLock implements AutoCloseable {
  private static final String FILE = ".lock";
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Warehouse warehouse;
  private final Path file;
  private final FileChannel channel;
  private final List<String> repaired;

  private RunLock(Warehouse warehouse, Path file, FileChannel channel, List<String> repaired) {
    this.repaired = List.copyOf(repaired);
    this.warehouse = warehouse;
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks {@code warehouse}, made first where it does not exist, proves that a run may write there
   * and removes what killed runs left half made. Refused with 75 where another run holds the lock,
   * with 77 or 73 where the warehouse cannot be written.
   */
  public static RunLock acquire(Warehouse warehouse) {
    try {
      var repaired = WritablePlaces.prepare(warehouse);
      var file = warehouse.root().toRealPath().resolve(FILE);
      if (!HELD_HERE.add(file)) {
        throw locked(warehouse);
      }
      var lock = lock(warehouse, file, repaired);
      try {
        Leftovers.remove(warehouse);
      } catch (IOException failure) {
        lock.close();
        throw failure;
      }
      return lock;
    } catch (IOException failure) {
      throw DiskFailure.during("lock warehouse", warehouse.root(), failure);
    }
  }

  /** Whether a run is writing in {@code warehouse}; nothing is locked or written. */
  public static boolean isHeld(Warehouse warehouse) {
    var file = warehouse.root().resolve(FILE);
    try {
      return Files.exists(file) && (HELD_HERE.contains(file.toRealPath()) || isLocked(file));
    } catch (IOException failure) {
      throw DiskFailure.during("look at the lock of warehouse", warehouse.root(), failure);
    }
  }

  private static boolean isLocked(Path file) throws IOException {
    try (var channel = FileChannel.open(file, READ);
        var shared = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return shared == null;
    }
  }

  /** The warehouse that the holder may write in. */
  public Warehouse warehouse() {
    return warehouse;
  }

  /** What had to be put right before the warehouse could be used, in words. */
  public List<String> repaired() {
    return repaired;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw DiskFailure.during("unlock warehouse", file, failure);
    } finally {
      HELD_HERE.remove(file);
    }
  }

  private static RunLock lock(Warehouse warehouse, Path file, List<String> repaired)
      throws IOException {
    FileChannel channel = null;
    boolean ours = false;
    try {
      channel = FileChannel.open(file, CREATE, WRITE);
      ours = channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByAnotherClassLoader) {
      ours = false;
    } finally {
      if (!ours) {
        HELD_HERE.remove(file);
        closeIfOpen(channel);
      }
    }
    if (!ours) {
      throw locked(warehouse);
    }
    return new RunLock(warehouse, file, channel, repaired);
  }

  private static void closeIfOpen(FileChannel channel) throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  private static Refusal locked(Warehouse warehouse) {
    return Refusal.of(
        ExitCode.LOCKED,
        "Warehouse '%s': another run is writing there (one at a time)",
        warehouse.root());
  }
}
