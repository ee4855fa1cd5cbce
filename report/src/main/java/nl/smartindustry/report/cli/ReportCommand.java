package nl.smartindustry.report.cli;

import java.util.concurrent.Callable;
import nl.smartindustry.report.night.Nightly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The phase {@code report} alone. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Make and publish the release from what transform stored.",
    footer = {"", "Example: smart-industry report --settings data-samples/settings.yaml"})
final class ReportCommand implements Callable<Integer> {
  @Mixin private RunOptions options;

  @Override
  public Integer call() {
    return new Nightly(options.settings()).report().value();
  }
}
