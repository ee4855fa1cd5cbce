package nl.smartindustry.report.alert;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.smartindustry.report.run.Spool;

/**
 * A program of the operator's choice, started for each message, which it has on its standard input.
 * It is started as it is written, by no shell; what it prints is read by nobody.
 *
 * @param most time for one message, after which it is stopped with all that it started
 */
record OperatorsCommand(List<String> command, Duration most) implements Spool.Channel {

  @Override
  public void send(String name, Path message) throws IOException {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectInput(message.toFile())
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
    } catch (IOException absent) {
      throw new IOException("'%s' cannot be started".formatted(command.get(0)), absent);
    }
    try {
      ended(process);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private void ended(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IOException(
          "'%s' did not end within %d s".formatted(command.get(0), most.toSeconds()));
    }
    if (process.exitValue() != 0) {
      throw new IOException("'%s' ended with %d".formatted(command.get(0), process.exitValue()));
    }
  }
}
