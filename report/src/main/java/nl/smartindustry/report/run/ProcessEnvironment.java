package nl.smartindustry.report.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Locale and limits under which the shell or the scheduler starts the program, checked before any
 * library is opened: each is a file, and with too few open files not even a refusal can be printed.
 */
public final class ProcessEnvironment {
  /** The libraries of the jar, twice, for what a night opens besides. */
  private static final long OPEN_FILES = 400;

  private static final Pattern LIMIT = Pattern.compile("Max open files +(\\d+) .*");

  /** What Java makes of a byte that the locale's character set does not know. */
  private static final String UNREADABLE = "\uFFFD";

  private ProcessEnvironment() {}

  /** Refuses what the program cannot work in (78). */
  public static void check(String... arguments) {
    readable(System.getProperty("sun.jnu.encoding"), arguments);
    try {
      openFiles(Files.readAllLines(Path.of("/proc/self/limits")));
    } catch (IOException notLinux) {
      return;
    }
  }

  static void openFiles(List<String> limits) {
    limits.stream()
        .map(LIMIT::matcher)
        .filter(Matcher::matches)
        .map(limit -> Long.parseLong(limit.group(1)))
        .filter(most -> most < OPEN_FILES)
        .forEach(
            most -> {
              throw Refusal.definitions(
                  "Open files: the limit is %d (at least %d; ulimit -n)", most, OPEN_FILES);
            });
  }

  /** Cron starts programs under the locale POSIX, in which no name beyond ASCII can be read. */
  static void readable(String characterSet, String... arguments) {
    Stream.concat(Stream.of(System.getProperty("user.dir")), Stream.of(arguments))
        .filter(text -> text.contains(UNREADABLE))
        .forEach(
            text -> {
              throw Refusal.definitions(
                  "Name '%s': cannot be read in the locale's character set %s (start with"
                      + " LC_ALL=C.UTF-8)",
                  text.replace(UNREADABLE, "?"), characterSet);
            });
  }
}
