package nl.smartindustry.report.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.spark.SparkThrowable;

/**
 * How a failure ends the process: an exit code and one sentence. Spark wraps what went wrong in
 * exceptions of its own; the first link of the chain that means something to the operator decides.
 *
 * <p>A sentence of ours is passed on; the text of any other exception is not, because it may quote
 * an enterprise's answer.
 */
public record Failure(ExitCode code, String sentence) {
  private static final List<String> STOPPED =
      List.of(
          "SparkContext was shut down", "SparkContext has been shutdown", "stopped SparkContext");

  /** What {@code thrown} means. */
  public static Failure of(Throwable thrown) {
    return of(thrown, List.of());
  }

  /**
   * What {@code thrown} means.
   *
   * @param places where the run writes
   */
  public static Failure of(Throwable thrown, List<Path> places) {
    var chain = chainOf(thrown);
    return refused(chain)
        .or(() -> outOfMemory(chain))
        .or(() -> limit(chain, places))
        .or(() -> damaged(chain))
        .or(ProgramFile::changed)
        .or(() -> inputOutput(chain, places))
        .or(() -> clusterLost(chain))
        .orElseGet(() -> internal(chain));
  }

  /** The same, with the place of its trace where that is all there is to go on. */
  public Failure tracedIn(Path log) {
    return code == ExitCode.INTERNAL
        ? new Failure(code, "%s (trace: '%s')".formatted(sentence, log))
        : this;
  }

  private static Optional<Failure> refused(List<Throwable> chain) {
    return chain.stream()
        .filter(Refusal.class::isInstance)
        .map(Refusal.class::cast)
        .map(refusal -> new Failure(refusal.code(), refusal.getMessage()))
        .findFirst();
  }

  private static Optional<Failure> outOfMemory(List<Throwable> chain) {
    return first(
        chain,
        link -> link instanceof OutOfMemoryError || says(link, "java.lang.OutOfMemoryError"),
        link -> new Failure(ExitCode.OUT_OF_MEMORY, "Out of memory (start with a larger -Xmx)"));
  }

  private static Optional<Failure> limit(List<Throwable> chain, List<Path> places) {
    return first(chain, DiskFailure::isLimit, link -> DiskFailure.limitOf(link, places));
  }

  /** A stored file that Spark cannot read; its conditions name the file, its causes quote it. */
  private static Optional<Failure> damaged(List<Throwable> chain) {
    return first(
        chain,
        link -> link instanceof SparkThrowable && conditionOf(link).startsWith("FAILED_READ_FILE"),
        link ->
            new Failure(
                ExitCode.INPUT_OUTPUT,
                "Stored file '%s': cannot be read (missing, or altered since it was stored)"
                    .formatted(fileOf((SparkThrowable) link))));
  }

  private static String fileOf(SparkThrowable unread) {
    var path = String.valueOf(unread.getMessageParameters().get("path"));
    return path.startsWith("file:") ? Path.of(URI.create(path)).toString() : path;
  }

  private static String conditionOf(Throwable link) {
    return String.valueOf(((SparkThrowable) link).getCondition());
  }

  private static Optional<Failure> inputOutput(List<Throwable> chain, List<Path> places) {
    return first(
        chain,
        IOException.class::isInstance,
        link -> DiskFailure.sentenceOf((IOException) link, places));
  }

  /** Spark says no more of it than that its session has been stopped. */
  private static Optional<Failure> clusterLost(List<Throwable> chain) {
    var master = System.getProperty("spark.master");
    return first(
        chain,
        link -> master != null && STOPPED.stream().anyMatch(words -> says(link, words)),
        link ->
            new Failure(
                ExitCode.INPUT_OUTPUT,
                "Spark master '%s': was lost, or gave up the run (its log and those of the"
                        .formatted(master)
                    + " executors say why)"));
  }

  /** A task that failed elsewhere leaves only its text behind. */
  private static boolean says(Throwable link, String words) {
    return String.valueOf(link.getMessage()).contains(words);
  }

  private static Optional<Failure> first(
      List<Throwable> chain, Predicate<Throwable> which, Function<Throwable, Failure> meaning) {
    return chain.stream().filter(which).findFirst().map(meaning);
  }

  private static Failure internal(List<Throwable> chain) {
    var root = chain.get(chain.size() - 1);
    return new Failure(
        ExitCode.INTERNAL,
        "Internal error: %s at %s".formatted(root.getClass().getSimpleName(), placeOf(root)));
  }

  private static String placeOf(Throwable root) {
    var frames = root.getStackTrace();
    return frames.length == 0 ? "an unknown place" : frames[0].toString();
  }

  /** {@code thrown}, its cause, and so on; a chain that bites its tail ends there. */
  static List<Throwable> chainOf(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var chain = new ArrayList<Throwable>();
    for (var link = thrown; link != null && seen.add(link); link = link.getCause()) {
      chain.add(link);
    }
    return chain;
  }
}
