package nl.smartindustry.report.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.smartindustry.ingest.run.Warehouse;

/** A run in a process of its own that ends it as its second argument says. */
public final class EndOnce {
  private static final long LONG = 60_000;

  private EndOnce() {}

  public static void main(String[] arguments) throws Exception {
    ProcessEnd.watch();
    var lock = RunLock.acquire(new Warehouse(Path.of(arguments[0])));
    var run = RunJournal.begin(lock, "nightly", "0".repeat(64), Clock.systemUTC());
    run.watchForStop();
    switch (arguments[1]) {
      case "exit" -> new Thread(() -> System.exit(53)).start();
      case "memory" -> new Thread(EndOnce::withoutMemory).start();
      case "budget" -> Watchdog.over(slow(run), Optional.of(Duration.ofMillis(50)));
      case "held" -> hold(run);
      case "exception" -> new Thread(EndOnce::exception).start();
      default -> kill(arguments[1]);
    }
    Thread.sleep(arguments[1].equals("exception") ? LONG / 100 : LONG);
    run.finish(
        RunRecord.State.PUBLISHED, nl.smartindustry.ingest.definition.ExitCode.PUBLISHED, null);
    ProcessEnd.exit(0);
  }

  private static RunJournal slow(RunJournal run) {
    run.begin("transform");
    return run;
  }

  /** As one that waits for a disk while it writes the record. */
  private static void hold(RunJournal run) throws InterruptedException {
    Watchdog.over(run, Optional.of(Duration.ofMillis(50)));
    synchronized (run) {
      Thread.sleep(LONG);
    }
  }

  private static void withoutMemory() {
    throw new OutOfMemoryError("Java heap space");
  }

  private static void exception() {
    throw new IllegalStateException("of no consequence");
  }

  private static void kill(String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, "" + ProcessHandle.current().pid()).start();
  }
}
