package nl.smartindustry.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.smartindustry.samples.register.RegisterEntry;
import nl.smartindustry.samples.register.RegisterFile;

/** The register files, by far the largest: each is written by one thread, several at a time. */
final class RegisterDeliveries implements AutoCloseable {
  private static final int MOST_THREADS = 4;

  private final ExecutorService threads;
  private final List<Future<?>> running = new ArrayList<>();

  private RegisterDeliveries(int threads) {
    this.threads = Executors.newFixedThreadPool(threads);
  }

  static RegisterDeliveries start(Country country, GenerateOptions options, Landing landing) {
    int processors = Runtime.getRuntime().availableProcessors();
    var deliveries = new RegisterDeliveries(Math.min(processors, MOST_THREADS));
    var named = new Deliveries(options.years());
    var file = file(country);
    for (int year : options.years().frames()) {
      deliveries.submit(() -> landing.deliver(named.frame(year), out -> file.frame(year, out)));
    }
    for (var month : options.monthsDelivered()) {
      deliveries.submit(() -> landing.deliver(named.month(month), out -> file.month(month, out)));
    }
    return deliveries;
  }

  /** Waits for every file; what went wrong in one goes wrong here. */
  void await() {
    for (Future<?> one : running) {
      try {
        one.get();
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

  private void submit(Runnable task) {
    running.add(threads.submit(task));
  }

  static RegisterFile file(Country country) {
    var people = country.people();
    var entries =
        new RegisterEntry(
            country.draws(),
            people.workforce(),
            people.identity(),
            people.geography(),
            country.business().activities());
    return new RegisterFile(people.population(), entries);
  }
}
