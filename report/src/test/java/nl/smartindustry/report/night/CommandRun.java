package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.smartindustry.report.cli.SmartIndustry;

/** A command line run in this process: its exit code and what it said. */
public record CommandRun(int exitCode, List<String> out, List<String> err) {

  /** Runs one command line as {@code main} does, without ending this process. */
  public static CommandRun of(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var outBefore = System.out;
    var errBefore = System.err;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      return new CommandRun(SmartIndustry.execute(arguments), lines(out), lines(err));
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
    }
  }

  /** The one sentence of a failure, the last line; no line may be of a stack trace. */
  public String sentence() {
    assertThat(err).isNotEmpty().noneMatch(line -> line.matches("\\s+at .*|.*Exception.*"));
    return err.get(err.size() - 1);
  }

  private static List<String> lines(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
