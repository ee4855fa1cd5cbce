package nl.smartindustry.report.release;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A reader that verifies the current release over and over while others write. */
public final class ReaderLoop implements AutoCloseable {
  /** Milliseconds between two readings, so that reader and writers share the machine. */
  private static final long PAUSE = 2;

  private final CurrentView view;
  private final Thread thread = new Thread(this::read, "reader");
  private final List<String> violations = new ArrayList<>();
  private final LinkedHashSet<String> seen = new LinkedHashSet<>();
  private volatile boolean stopped;
  private String last = "";
  private long reads;

  private ReaderLoop(CurrentView view) {
    this.view = view;
  }

  public static ReaderLoop on(CurrentView view) {
    var loop = new ReaderLoop(view);
    loop.thread.start();
    return loop;
  }

  /** Stops reading; what went wrong meanwhile, in words. */
  public List<String> stop() throws InterruptedException {
    stopped = true;
    thread.join();
    return violations;
  }

  /** How often a whole release was verified. */
  public long reads() {
    return reads;
  }

  @Override
  public void close() {
    stopped = true;
  }

  private void read() {
    while (!stopped) {
      try {
        view.verified().ifPresent(this::note);
      } catch (RuntimeException damaged) {
        violations.add(damaged.getMessage());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE));
    }
  }

  private void note(String release) {
    reads++;
    if (!release.equals(last) && !seen.add(release)) {
      violations.add("went back to " + release);
    }
    last = release;
  }
}
