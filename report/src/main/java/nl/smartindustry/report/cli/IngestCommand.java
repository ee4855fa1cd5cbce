package nl.smartindustry.report.cli;

import java.util.concurrent.Callable;
import nl.smartindustry.report.night.Nightly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The phase {@code ingest} alone. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Take in new deliveries: validate, correct with a flag, or quarantine.",
    footer = {"", "Example: smart-industry ingest --settings data-samples/settings.yaml"})
final class IngestCommand implements Callable<Integer> {
  @Mixin private RunOptions options;

  @Override
  public Integer call() {
    return new Nightly(options.settings()).ingest().value();
  }
}
