package nl.smartindustry.report.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Messages for somebody outside, a file each, which are kept until they have been taken: a message
 * is on the disk before it is sent and removed after. One whose sending was cut short, by a kill or
 * the end of its time, may be sent a second time under the same name. For the holder of the lock.
 */
public final class Spool {
  private static final String END = ".json";

  private final Path folder;

  /** What messages are handed to. */
  @FunctionalInterface
  public interface Channel {
    /**
     * Hands over one message.
     *
     * @param name the same whenever the message is sent
     * @throws IOException with a reason in words for the operator, where it was not taken
     * @throws Refusal where the settings of the way are wrong
     */
    void send(String name, Path message) throws IOException;
  }

  public Spool(Path folder) {
    this.folder = folder;
  }

  /** Keeps a message to be sent; one of the same name is replaced. */
  public void keep(String name, byte[] message) throws IOException {
    Files.createDirectories(folder);
    DurableFiles.replace(folder.resolve(name + END), message);
  }

  /** The names of the messages that have not been taken, in their order. */
  public List<String> waiting() {
    try {
      return FolderListing.namesIn(folder).stream()
          .filter(file -> file.endsWith(END))
          .map(file -> file.substring(0, file.length() - END.length()))
          .toList();
    } catch (IOException failure) {
      throw DiskFailure.during("read messages in", folder, failure);
    }
  }

  /**
   * Sends what waits, in the order of the names, until one is not taken or time is over.
   *
   * @return why the first one that waits still does; empty where none does
   */
  public Optional<String> send(Channel channel, Duration most) {
    var sending = new FutureTask<>(() -> all(channel));
    daemon(sending);
    try {
      return sending.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      sending.cancel(true);
      return Optional.of("no answer within %d s".formatted(most.toSeconds()));
    } catch (ExecutionException failure) {
      return Optional.of(failure.getCause().getClass().getSimpleName());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.of("was stopped");
    }
  }

  private Optional<String> all(Channel channel) {
    for (var name : waiting()) {
      var message = folder.resolve(name + END);
      try {
        channel.send(name, message);
        Files.deleteIfExists(message);
      } catch (IOException | Refusal refused) {
        return Optional.of(String.valueOf(refused.getMessage()));
      }
    }
    return Optional.empty();
  }

  /** One that hangs must not keep the process from ending. */
  private static void daemon(Runnable task) {
    var thread = new Thread(task, "messages");
    thread.setDaemon(true);
    thread.start();
  }
}
