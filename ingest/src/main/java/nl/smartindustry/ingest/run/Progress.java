package nl.smartindustry.ingest.run;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.smartindustry.ingest.run.LogFormat.Event;
import nl.smartindustry.ingest.run.LogFormat.Level;
import nl.smartindustry.ingest.run.LogFormat.Place;

/**
 * What a user sees of long work, on standard error: a line a step; and of the longest, how far it
 * has come: on a terminal in one line that is written over, elsewhere in lines ten seconds apart.
 * As of {@link LogFormat}; a line that cannot be written is lost and stops nothing.
 */
public final class Progress {
  /** The launcher sets this system property where standard error is a terminal. */
  private static final String TERMINAL = "smart-industry.terminal";

  private static final double NANOS = 1e9;

  /** Where and how it is shown. */
  private record Display(
      Supplier<PrintStream> out, boolean quiet, boolean terminal, LongSupplier clock) {}

  private static final Progress STANDARD_ERROR =
      new Progress(
          new Display(() -> System.err, false, Boolean.getBoolean(TERMINAL), System::nanoTime));

  private final Display display;
  private LogFormat format = LogFormat.PLAIN;
  private Place place = new Place(null, null);
  private long started;
  private boolean unfinished;

  private Progress(Display display) {
    this.display = display;
    this.started = display.clock().getAsLong();
  }

  /** That of this process; whatever it prints stands on a line of its own. */
  public static Progress toStandardError() {
    return STANDARD_ERROR;
  }

  /** Prints it elsewhere. */
  public static Progress to(PrintStream out) {
    return new Progress(new Display(() -> out, false, false, System::nanoTime));
  }

  /** Prints it as of a terminal or not, at the times of a clock in nanoseconds. */
  static Progress to(PrintStream out, boolean terminal, LongSupplier clock) {
    return new Progress(new Display(() -> out, false, terminal, clock));
  }

  public static Progress silent() {
    return new Progress(new Display(() -> System.err, true, false, System::nanoTime));
  }

  /** Writes lines in another form from now on. */
  public synchronized void write(LogFormat other) {
    format = other;
  }

  /**
   * Says of lines from now on where they belong.
   *
   * @param run null outside runs
   * @param phase null outside phases
   */
  public synchronized void within(String run, String phase) {
    place = new Place(run, phase);
  }

  /** Long work begins. */
  public void step(String what) {
    started = display.clock().getAsLong();
    say(what + " …");
  }

  /** The step that began last has ended; says what came of it and how long it took. */
  public void done(String detail) {
    double seconds = (display.clock().getAsLong() - started) / NANOS;
    var words = String.format(Locale.ROOT, "  %s (%.1f s)", detail, seconds);
    print(new Event(Level.INFO, words, Map.of("seconds", Math.round(seconds * 10) / 10.0)));
  }

  public void say(String line) {
    print(Event.of(Level.INFO, line));
  }

  /** Says what is worth a look. */
  public void warn(String line) {
    print(Event.of(Level.WARN, line));
  }

  /** Says why a run or command failed. */
  public void fail(String sentence) {
    print(Event.of(Level.ERROR, sentence));
  }

  /** Notes what only a log wants: nothing where lines are the words alone. */
  public synchronized void note(String words, Map<String, ?> facts) {
    if (format != LogFormat.PLAIN) {
      print(new Event(Level.INFO, words, facts));
    }
  }

  private synchronized void print(Event event) {
    if (!display.quiet()) {
      var line = format.line(Instant.now(), place, event);
      display.out().get().println((unfinished ? Meter.OVER : "") + line);
      unfinished = false;
    }
  }

  private synchronized boolean overwrites() {
    return display.terminal() && format == LogFormat.PLAIN;
  }

  /** A line on a terminal that the next one is written over. */
  private synchronized void show(String line) {
    if (!display.quiet()) {
      display.out().get().print(Meter.OVER + line);
      display.out().get().flush();
      unfinished = true;
    }
  }

  /**
   * Measures work from now on.
   *
   * @param things what is counted, in the plural
   * @param total how many there are; zero where this is not known
   */
  public Meter meter(String things, long total) {
    return new Meter(things, total);
  }

  /** How far one piece of long work has come: how many of how many, the rate, the time left. */
  public final class Meter {
    private static final String OVER = "\r\u001b[K";
    private static final double BETWEEN_LINES = 10;
    private static final double BETWEEN_SIGHTS = 0.5;

    private final String things;
    private final long total;
    private final long begun = display.clock().getAsLong();
    private long done;
    private double shown;

    private Meter(String things, long total) {
      this.things = things;
      this.total = total;
    }

    /** So many more are done; from any thread. */
    public synchronized void add(long more) {
      done += more;
      double seconds = (display.clock().getAsLong() - begun) / NANOS;
      boolean over = overwrites();
      if (seconds - shown < (over ? BETWEEN_SIGHTS : BETWEEN_LINES)) {
        return;
      }
      shown = seconds;
      if (over) {
        show(sight(seconds));
      } else {
        say(sight(seconds));
      }
    }

    private String sight(double seconds) {
      double rate = done / seconds;
      var of = total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "";
      var left =
          total > done && done > 0
              ? String.format(Locale.ROOT, ", about %s left", time((total - done) / rate))
              : "";
      var pace = rate < 1 ? "" : String.format(Locale.ROOT, ", %,.0f a second", rate);
      return String.format(Locale.ROOT, "  %,d%s %s%s%s", done, of, things, pace, left);
    }

    /** Seconds below two minutes, then minutes: {@code 95 s}, {@code 3 min}. */
    private static String time(double seconds) {
      return seconds < 120
          ? String.format(Locale.ROOT, "%.0f s", Math.ceil(seconds))
          : String.format(Locale.ROOT, "%.0f min", Math.ceil(seconds / 60));
    }
  }
}
