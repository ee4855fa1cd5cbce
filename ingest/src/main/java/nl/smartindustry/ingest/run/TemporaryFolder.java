package nl.smartindustry.ingest.run;

import com.github.luben.zstd.util.Native;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import nl.smartindustry.ingest.contract.OwnerOnly;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Where a run and its libraries put files that are needed only while it lasts, such as the shuffled
 * records of Spark: for their owner alone, and removed at the end. The libraries find it as {@code
 * java.io.tmpdir}.
 */
public final class TemporaryFolder implements AutoCloseable {
  private static final String PROPERTY = "java.io.tmpdir";
  private static final int ATTEMPTS = 50;
  private static final long PAUSE_NANOS = 10_000_000;
  private static Path current;

  private final Path folder;
  private final Path before;
  private final String propertyBefore = System.getProperty(PROPERTY);

  private TemporaryFolder(Path folder) {
    this.folder = folder;
    this.before = current;
    use(folder, folder.toString());
  }

  /**
   * Makes the folder, once more where a run that was killed left it. The caller holds the lock of
   * the warehouse to which the folder belongs, so that no living run uses it.
   *
   * @throws Refusal where native code cannot be loaded from the folder (78); Spark needs some
   */
  public static TemporaryFolder open(Path folder) {
    try {
      StoredFiles.delete(folder);
      OwnerOnly.folder(folder);
      Native.load(folder.toFile());
      return new TemporaryFolder(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ExceptionInInitializerError unwritten) { // so an exception of the disk arrives
      remove(folder);
      throw new UncheckedIOException(new IOException(unwritten.getMessage()));
    } catch (LinkageError notExecutable) {
      remove(folder);
      throw new Refusal(
          ExitCode.DEFINITIONS,
          "Temporary folder '%s': native code cannot be loaded from it (expected a disk mounted without noexec; 'temporary' in the settings names another)"
              .formatted(folder),
          notExecutable);
    }
  }

  /** The folder that is open; a command without a warehouse is given one until it ends. */
  public static synchronized Path current() {
    if (current == null) {
      try {
        var made = new TemporaryFolder(Files.createTempDirectory("smart-industry-"));
        Runtime.getRuntime().addShutdownHook(new Thread(made::close, "temporary-folder"));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return current;
  }

  /** Removes the folder that is open, if any: the process ends, and so does all that uses it. */
  public static synchronized void removeOpen() {
    if (current != null) {
      remove(current);
    }
  }

  @Override
  public void close() {
    use(before, propertyBefore);
    remove(folder);
  }

  /** What another thread goes on writing for longer is removed at the next start. */
  private static void remove(Path folder) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        StoredFiles.delete(folder);
        return;
      } catch (UncheckedIOException stillInUse) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private static synchronized void use(Path folder, String property) {
    current = folder;
    System.setProperty(PROPERTY, property);
  }
}
