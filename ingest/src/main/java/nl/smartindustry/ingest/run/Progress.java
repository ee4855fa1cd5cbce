package nl.smartindustry.ingest.run;

import java.io.PrintStream;
import java.util.Locale;

/** What a user sees of long work: a line a step, on standard error. */
public final class Progress {
  private final PrintStream out;
  private final boolean quiet;
  private long started = System.nanoTime();

  private Progress(PrintStream out, boolean quiet) {
    this.out = out;
    this.quiet = quiet;
  }

  public static Progress toStandardError() {
    return new Progress(System.err, false);
  }

  /** Prints it elsewhere. */
  public static Progress to(PrintStream out) {
    return new Progress(out, false);
  }

  public static Progress silent() {
    return new Progress(System.err, true);
  }

  /** Long work begins. */
  public void step(String what) {
    started = System.nanoTime();
    say(what + " …");
  }

  /** The step that began last has ended; says what came of it and how long it took. */
  public void done(String detail) {
    double seconds = (System.nanoTime() - started) / 1e9;
    say(String.format(Locale.ROOT, "  %s (%.1f s)", detail, seconds));
  }

  public void say(String line) {
    if (!quiet) {
      out.println(line);
    }
  }
}
