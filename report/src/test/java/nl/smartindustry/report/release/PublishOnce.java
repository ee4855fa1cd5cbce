package nl.smartindustry.report.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.Failure;
import nl.smartindustry.report.run.ProcessEnd;
import nl.smartindustry.report.run.RunJournal;
import nl.smartindustry.report.run.RunLock;
import nl.smartindustry.report.run.RunRecord.State;

/** A night reduced to its publication: {@code <warehouse> <night>}, to be killed by tests. */
public final class PublishOnce {
  static final String WAIT_FOR = "TEST_WAIT_FOR";
  private static final long PAUSE = 10;

  private PublishOnce() {}

  public static void main(String[] arguments) {
    ProcessEnd.watch();
    ProcessEnd.exit(run(Path.of(arguments[0]), Integer.parseInt(arguments[1])).value());
  }

  private static ExitCode run(Path root, int night) {
    try (var lock = RunLock.acquire(new Warehouse(root))) {
      var journal = RunJournal.begin(lock, "publish", "%064x".formatted(night), Clock.systemUTC());
      journal.watchForStop();
      var outcome = new PublicationProtocol(lock).publish(Drafts.night(night, PublishOnce::pause));
      journal.phase("publish", Map.of("files", 12L));
      journal.finish(State.PUBLISHED, ExitCode.PUBLISHED, outcome.release());
      return ExitCode.PUBLISHED;
    } catch (RuntimeException | Error failure) {
      System.err.println(Failure.of(failure).sentence());
      return Failure.of(failure).code();
    }
  }

  /** Ten milliseconds, or until the file named by the environment is there. */
  private static void pause() {
    var awaited = System.getenv(WAIT_FOR);
    try {
      do {
        Thread.sleep(PAUSE);
      } while (awaited != null && !Files.exists(Path.of(awaited)));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
