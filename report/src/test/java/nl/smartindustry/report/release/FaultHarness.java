package nl.smartindustry.report.release;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command as a process of its own, and stops it as a power cut would. Knows nothing of what
 * the command does: the same harness serves a small publisher and a whole night.
 *
 * @param command the program and its arguments
 */
public record FaultHarness(List<String> command) {
  private static final long LIMIT_SECONDS = 600;

  /** How a process ended. */
  public record Ended(int exitCode, Duration took) {}

  /** A Java program of the test class path. */
  public static FaultHarness ofMain(Class<?> main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath()));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new FaultHarness(command);
  }

  /** Starts the command with {@code environment} added to this process's own. */
  public Process start(Map<String, String> environment) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Runs the command to its end; what it says on standard error goes to {@code said}. */
  public Ended run(Path said) throws IOException, InterruptedException {
    long began = System.nanoTime();
    var builder = new ProcessBuilder(command).redirectError(said.toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return ended(builder.start(), began);
  }

  /** Runs the command to its end. */
  public Ended run() throws IOException, InterruptedException {
    return run(Map.of());
  }

  /** Runs the command until it reaches the crash point. */
  public Ended crashAt(String point) throws IOException, InterruptedException {
    return run(Map.of("SI_CRASH_AT", point));
  }

  /** Runs the command and kills it, and what it started, after {@code delay}, if still alive. */
  public Ended killAfter(Duration delay) throws IOException, InterruptedException {
    long began = System.nanoTime();
    var process = start(Map.of());
    if (!process.waitFor(delay.toNanos(), TimeUnit.NANOSECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return ended(process, began);
  }

  private Ended run(Map<String, String> environment) throws IOException, InterruptedException {
    long began = System.nanoTime();
    return ended(start(environment), began);
  }

  private static Ended ended(Process process, long began) throws InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("The command hangs");
    }
    return new Ended(process.exitValue(), Duration.ofNanos(System.nanoTime() - began));
  }

  private static String classPath() {
    var ofSurefire = System.getProperty("surefire.test.class.path");
    var entries = ofSurefire == null ? System.getProperty("java.class.path") : ofSurefire;
    return entries.replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
  }
}
