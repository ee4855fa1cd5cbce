package nl.smartindustry.report.cli;

import static nl.smartindustry.report.cli.SmartIndustry.print;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.run.Watch;
import nl.smartindustry.report.status.StatusText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the warehouse stands. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "The last night, the current release, the tables without figures, what is due "
          + "or late and what waits for approval.",
      "Reads only, beside a night that runs. Late is what was due before the "
          + "settings' reference_date, or the day of --as-of."
    },
    footer = {"", "Example: smart-industry status --max-age 26h"})
final class StatusCommand implements Callable<Integer> {
  @Mixin private RunOptions options;

  @Option(
      names = "--max-age",
      paramLabel = "TIME",
      description =
          "End with 66 when the last good night ended longer ago, as 26h or 3d (default: any age).")
  private String most;

  @Override
  public Integer call() {
    var age = Optional.ofNullable(most).map(StatusCommand::time);
    var status = StatusText.of(options.settings(), age, Instant.now());
    print(status.lines());
    return status.exitCode().value();
  }

  private static Duration time(String text) {
    return RunOptions.time("--max-age", text, Watch.time(text));
  }
}
