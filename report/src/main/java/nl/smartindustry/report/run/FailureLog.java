package nl.smartindustry.report.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.OwnerOnly;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * The trace of a failure for the developer, in a file beside the run's record. It names classes and
 * lines of the program; the text of an exception is written only where it is ours or names a file,
 * because that of a parser or of Spark may quote an enterprise's answer.
 */
public final class FailureLog {
  private FailureLog() {}

  /** Appends the trace of {@code thrown}; a log that cannot be written never hides the failure. */
  public static void append(Path log, Throwable thrown) {
    append(log, linesOf(thrown));
  }

  /** Appends where every thread of this process stands. */
  static void appendThreads(Path log) {
    var lines = new ArrayList<String>();
    Thread.getAllStackTraces()
        .forEach(
            (thread, frames) -> {
              lines.add("thread '%s' %s".formatted(thread.getName(), thread.getState()));
              Stream.of(frames).forEach(frame -> lines.add("    at " + frame));
            });
    append(log, lines);
  }

  private static void append(Path log, List<String> lines) {
    try {
      Files.write(
          log, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      OwnerOnly.file(log);
    } catch (IOException unwritable) {
      return;
    }
  }

  /**
   * The trace of a command without a record, in a file of its own; none where it cannot be made.
   */
  public static Optional<Path> ofCommand(Throwable thrown) {
    try {
      var log = Files.createTempFile("smart-industry-", ".log");
      append(log, thrown);
      return Optional.of(log);
    } catch (IOException unwritable) {
      return Optional.empty();
    }
  }

  static List<String> linesOf(Throwable thrown) {
    var lines = new ArrayList<String>();
    for (var link : Failure.chainOf(thrown)) {
      var head = link.getClass().getName() + textOf(link);
      lines.add(lines.isEmpty() ? head : "caused by " + head);
      for (var frame : link.getStackTrace()) {
        lines.add("    at " + frame);
      }
    }
    return lines;
  }

  private static String textOf(Throwable link) {
    return link instanceof Refusal || link instanceof FileSystemException
        ? ": " + link.getMessage()
        : "";
  }
}
