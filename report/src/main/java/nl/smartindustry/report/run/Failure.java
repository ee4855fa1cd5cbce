package nl.smartindustry.report.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * How a failure ends the process: an exit code and one sentence. Spark wraps what went wrong in
 * exceptions of its own; the first link of the chain that means something to the operator decides.
 *
 * <p>A sentence of ours is passed on; the text of any other exception is not, because it may quote
 * an enterprise's answer.
 */
public record Failure(ExitCode code, String sentence) {

  /** What {@code thrown} means. */
  public static Failure of(Throwable thrown) {
    var chain = chainOf(thrown);
    return refused(chain)
        .or(() -> outOfMemory(chain))
        .or(() -> fullDisk(chain))
        .or(() -> inputOutput(chain))
        .orElseGet(() -> internal(chain));
  }

  private static Optional<Failure> refused(List<Throwable> chain) {
    return chain.stream()
        .filter(Refusal.class::isInstance)
        .map(Refusal.class::cast)
        .map(refusal -> new Failure(refusal.code(), refusal.getMessage()))
        .findFirst();
  }

  private static Optional<Failure> outOfMemory(List<Throwable> chain) {
    return chain.stream()
        .filter(link -> link instanceof OutOfMemoryError || saysOutOfMemory(link))
        .map(
            link -> new Failure(ExitCode.OUT_OF_MEMORY, "Out of memory (start with a larger -Xmx)"))
        .findFirst();
  }

  /** A task that failed elsewhere leaves only its text behind. */
  private static boolean saysOutOfMemory(Throwable link) {
    return String.valueOf(link.getMessage()).contains("java.lang.OutOfMemoryError");
  }

  private static Optional<Failure> fullDisk(List<Throwable> chain) {
    return chain.stream()
        .filter(DiskFailure::isFull)
        .map(link -> new Failure(ExitCode.CANNOT_WRITE, "Cannot write: the disk is full"))
        .findFirst();
  }

  private static Optional<Failure> inputOutput(List<Throwable> chain) {
    return chain.stream()
        .filter(IOException.class::isInstance)
        .map(IOException.class::cast)
        .map(DiskFailure::sentenceOf)
        .findFirst();
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
