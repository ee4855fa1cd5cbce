package nl.smartindustry.report.cli;

import static nl.smartindustry.report.cli.SmartIndustry.print;

import java.nio.file.Path;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Watch;
import nl.smartindustry.report.night.Nightly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands that work in a warehouse. */
@Command
final class WarehouseCommands {
  private static final String ACCEPT = "--accept";
  private static final String BUDGET = "--time-budget";
  private static final String REASON = "REASON";
  private static final String WHY =
      "Publish although the release says less than the current one, for this reason, which stands"
          + " in its manifest (default: such a release is held back, exit 65).";

  private WarehouseCommands() {}

  /** The whole night. */
  @Command(
      name = "nightly",
      mixinStandardHelpOptions = true,
      description =
          "Ingest, transform and report in order; publishes one release, or says that nothing"
              + " changed.",
      footer = {"", "Example: smart-industry nightly --settings data-samples/settings.yaml"})
  static int nightly(
      @Mixin RunOptions options,
      @Option(
              names = "--restart",
              description = "Do all phases again, also those whose inputs are unchanged.")
          boolean restart,
      @Option(names = ACCEPT, paramLabel = REASON, description = WHY) String reason,
      @Option(
              names = "--plan",
              description = {
                "Only say what a night would read, and what its release would say differently:"
                    + " made",
                "in a second warehouse, which is removed. Nothing is published or recorded."
              })
          boolean plan,
      @Option(
              names = "--definitions",
              paramLabel = "DIR",
              description =
                  "With --plan: what other definitions would change (default: those of the"
                      + " settings).")
          Path definitions,
      @Option(
              names = BUDGET,
              paramLabel = "TIME",
              description =
                  "End with 70 when the night has not ended by itself after this, as 6h or 90m"
                      + " (default: what the settings say, else never).")
          String budget) {
    if (definitions != null && !plan) {
      throw Refusal.of(
          ExitCode.USAGE, "Option '--definitions': is for --plan (name it in the settings)");
    }
    var settings = options.settings();
    if (budget != null) {
      var time = RunOptions.time(BUDGET, budget, Watch.budget(budget));
      settings = settings.with(settings.watch().within(time));
    }
    var night =
        new Nightly(
            definitions == null ? settings : settings.under(definitions.toAbsolutePath()),
            options.request(reason));
    if (plan) {
      return print(night.plan());
    }
    return (restart ? night.again() : night.run()).value();
  }

  /** The phase {@code ingest} alone. */
  @Command(
      name = "ingest",
      mixinStandardHelpOptions = true,
      description = "Take in new deliveries: validate, correct with a flag, or quarantine.",
      footer = {"", "Example: smart-industry ingest --settings data-samples/settings.yaml"})
  static int ingest(@Mixin RunOptions options) {
    return new Nightly(options.settings(), options.request()).ingest().value();
  }

  /** The phase {@code transform} alone. */
  @Command(
      name = "transform",
      mixinStandardHelpOptions = true,
      description = "Compute the indicators from what ingest stored.",
      footer = {"", "Example: smart-industry transform --settings data-samples/settings.yaml"})
  static int transform(@Mixin RunOptions options) {
    return new Nightly(options.settings(), options.request()).transform().value();
  }

  /** The phase {@code report} alone. */
  @Command(
      name = "report",
      mixinStandardHelpOptions = true,
      description = "Make and publish the release from what transform stored.",
      footer = {"", "Example: smart-industry report --settings data-samples/settings.yaml"})
  static int report(
      @Mixin RunOptions options,
      @Option(names = ACCEPT, paramLabel = REASON, description = WHY) String reason) {
    return new Nightly(options.settings(), options.request(reason)).report().value();
  }

  /** What is past its date goes. */
  @Command(
      name = "retention",
      mixinStandardHelpOptions = true,
      description = {
        "Remove what is past its date: refused records, stored records, releases. A night removes"
            + " records only.",
        "The day is the settings' reference_date, or the one of --as-of; never that of the clock."
      },
      footer = {"", "Example: smart-industry retention --as-of 2025-06-30 --dry-run"})
  static int retention(
      @Mixin RunOptions options,
      @Option(names = "--dry-run", description = "Only say what would be removed.") boolean dry) {
    return new Nightly(options.settings(), options.request()).retention(dry).value();
  }
}
