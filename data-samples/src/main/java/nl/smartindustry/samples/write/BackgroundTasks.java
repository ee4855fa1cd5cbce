package nl.smartindustry.samples.write;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Files that several threads make, each file by one; the number of threads changes no byte. */
public final class BackgroundTasks implements AutoCloseable {
  private static final int MOST_THREADS = 4;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS));

  public <T> Future<T> start(Callable<T> task) {
    return threads.submit(task);
  }

  public Future<?> start(Runnable task) {
    return threads.submit(task);
  }

  /** Waits for all, in their order; what went wrong in one goes wrong here. */
  public static <T> List<T> await(List<? extends Future<? extends T>> tasks) {
    var results = new ArrayList<T>();
    for (var task : tasks) {
      try {
        results.add(task.get());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Synthetic country: stopped before it was complete");
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        if (failed.getCause() instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException(failed.getCause());
      }
    }
    return results;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
