package nl.smartindustry.report.run;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.TemporaryFolder;
import nl.smartindustry.report.run.RunRecord.State;

/**
 * Ends of the process other than by a command: a signal, an exit in a library, an error in a thread
 * of a library. The run is recorded, one sentence is printed, and the process halts with the exit
 * code of the record before Spark's own hook stops the session, which would make the run fail.
 */
public final class ProcessEnd {
  private static final Map<String, Integer> SIGNALS = Map.of("HUP", 129, "INT", 130, "TERM", 143);
  private static final Progress PROGRESS = Progress.toStandardError();

  private static RunJournal run;
  private static boolean chosen;
  private static boolean underWay;

  private ProcessEnd() {}

  /**
   * Looks after the end of this process from now on. What describes a failure is used once, so that
   * its classes are there even if the jar is not, later.
   */
  public static void watch() {
    FailureLog.linesOf(new IllegalStateException(new IOException()));
    Failure.of(new IllegalStateException(new IOException()));
    SIGNALS.forEach(ProcessEnd::onSignal);
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught(thrown));
    Runtime.getRuntime().addShutdownHook(new Thread(ProcessEnd::unasked, "process-end"));
  }

  /** Ends the process as a command has chosen. */
  public static void exit(int code) {
    synchronized (ProcessEnd.class) {
      chosen = true;
    }
    System.exit(code);
  }

  /** Whether the process is ending, which may itself be the cause of a failure. */
  public static synchronized boolean isUnderWay() {
    return underWay;
  }

  /** From now on the end of the process is the end of this run. */
  static synchronized void during(RunJournal journal) {
    run = journal;
  }

  /** A signal that the system ignores, such as HUP under nohup, stays ignored. */
  private static void onSignal(String name, int code) {
    try {
      var signal = Class.forName("sun.misc.Signal");
      var handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler stop =
          (proxy, method, arguments) -> {
            stopped(name, code);
            return null;
          };
      var stopping =
          Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, stop);
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), stopping);
    } catch (ReflectiveOperationException | IllegalArgumentException unknown) {
      return; // a Java without signals: the process ends as the system has it
    }
  }

  private static void stopped(String signal, int code) {
    end(State.ABORTED, code, "Stopped by the operator (SIG%s)".formatted(signal));
  }

  /** An exception may be of no consequence where it arose; after an error nothing is certain. */
  private static void uncaught(Throwable thrown) {
    if (thrown instanceof Error) {
      fail(thrown);
    }
  }

  /** The shutdown hook: records an end that neither a command nor a signal has begun. */
  private static void unasked() {
    synchronized (ProcessEnd.class) {
      if (chosen || underWay) {
        return;
      }
    }
    var asked = new IllegalStateException();
    Thread.getAllStackTraces().values().stream()
        .filter(frames -> Stream.of(frames).anyMatch(ProcessEnd::isExit))
        .forEach(asked::setStackTrace);
    asked.setStackTrace(
        Stream.of(asked.getStackTrace())
            .dropWhile(frame -> frame.getClassName().startsWith("java.lang."))
            .toArray(StackTraceElement[]::new));
    fail(asked);
  }

  private static boolean isExit(StackTraceElement frame) {
    return frame.getClassName().equals("java.lang.Runtime") && frame.getMethodName().equals("exit");
  }

  private static void fail(Throwable thrown) {
    var failure = Failure.of(thrown);
    RunJournal of;
    synchronized (ProcessEnd.class) {
      of = run;
    }
    if (of != null) {
      FailureLog.append(of.logFile(), thrown);
      failure = failure.tracedIn(of.logFile());
    }
    fail(failure);
  }

  /** Ends the process for a failure that is known. */
  static void fail(Failure failure) {
    end(State.FAILED, failure.code().value(), failure.sentence());
  }

  private static synchronized void end(State state, int code, String sentence) {
    underWay = true;
    int recorded = run == null ? code : run.stop(state, code, sentence);
    if (recorded == code) {
      PROGRESS.fail(sentence);
    }
    TemporaryFolder.removeOpen();
    Runtime.getRuntime().halt(recorded);
  }
}
