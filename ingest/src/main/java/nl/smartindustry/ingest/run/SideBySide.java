package nl.smartindustry.ingest.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Work done side by side, as many pieces at a time as there are processors, whose results are taken
 * one after the other in the order of the pieces: what comes of it does not depend on which ended
 * first.
 */
public final class SideBySide {
  private SideBySide() {}

  /**
   * Does all pieces and takes each result as soon as those before it have been taken.
   *
   * @throws RuntimeException what the first piece in order ended with, if any failed; the others
   *     have then been stopped and have ended
   */
  public static <T> void each(List<? extends Callable<T>> pieces, Consumer<T> taken) {
    var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      var under = new ArrayList<Future<T>>();
      pieces.forEach(piece -> under.add(pool.submit(piece)));
      under.forEach(piece -> taken.accept(result(piece)));
    } finally {
      end(pool);
    }
  }

  private static <T> T result(Future<T> piece) {
    try {
      return piece.get();
    } catch (ExecutionException failed) {
      throw SideBySide.<RuntimeException>asItIs(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Spark throws checked exceptions that no signature declares. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> RuntimeException asItIs(Throwable cause) throws E {
    throw (E) cause;
  }

  /** What still works must have ended before anything else happens to its files. */
  private static void end(ExecutorService pool) {
    pool.shutdownNow();
    try {
      while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
