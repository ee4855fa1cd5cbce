package nl.smartindustry.report.cli;

import java.util.concurrent.Callable;
import nl.smartindustry.report.night.Nightly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is past its date goes. */
@Command(
    name = "retention",
    mixinStandardHelpOptions = true,
    description = {
      "Remove what is past its date: refused records, stored records, releases. A night does so too.",
      "The day is the settings' reference_date, or the one of --as-of; never that of the clock."
    },
    footer = {"", "Example: smart-industry retention --as-of 2025-06-30 --dry-run"})
final class RetentionCommand implements Callable<Integer> {
  @Mixin private RunOptions options;

  @Option(names = "--dry-run", description = "Only say what would be removed.")
  private boolean dry;

  @Override
  public Integer call() {
    return new Nightly(options.settings()).retention(dry).value();
  }
}
