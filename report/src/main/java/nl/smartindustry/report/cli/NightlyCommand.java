package nl.smartindustry.report.cli;

import java.util.concurrent.Callable;
import nl.smartindustry.report.night.Nightly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole night. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description =
        "Ingest, transform and report in order; publishes one release, or says that nothing changed.",
    footer = {"", "Example: smart-industry nightly --settings data-samples/settings.yaml"})
final class NightlyCommand implements Callable<Integer> {
  @Mixin private RunOptions options;

  @Option(
      names = "--restart",
      description = "Do all phases again, also those whose inputs are unchanged.")
  private boolean restart;

  @Override
  public Integer call() {
    var night = new Nightly(options.settings());
    return (restart ? night.again() : night.run()).value();
  }
}
