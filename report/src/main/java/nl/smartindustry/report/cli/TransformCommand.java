package nl.smartindustry.report.cli;

import java.util.concurrent.Callable;
import nl.smartindustry.report.night.Nightly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The phase {@code transform} alone. */
@Command(
    name = "transform",
    mixinStandardHelpOptions = true,
    description = "Compute the indicators from what ingest stored.",
    footer = {"", "Example: smart-industry transform --settings data-samples/settings.yaml"})
final class TransformCommand implements Callable<Integer> {
  @Mixin private RunOptions options;

  @Override
  public Integer call() {
    return new Nightly(options.settings()).transform().value();
  }
}
