package nl.smartindustry.report.cli;

import nl.smartindustry.report.night.Nightly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands that work in a warehouse, but for the night. */
@Command
final class WarehouseCommands {
  static final String ACCEPT = "--accept";
  static final String REASON = "REASON";
  static final String WHY =
      "Publish although the release says less than the current one, for this reason, which stands"
          + " in its manifest (default: such a release is held back, exit 65).";

  private WarehouseCommands() {}

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
        "Remove what is past its date: refused records, stored records, releases.",
        "A night removes records only. The day is the settings' reference_date, or the "
            + "one of --as-of; never that of the clock."
      },
      footer = {"", "Example: smart-industry retention --as-of 2025-06-30 --dry-run"})
  static int retention(
      @Mixin RunOptions options,
      @Option(names = "--dry-run", description = "Only say what would be removed.") boolean dry) {
    return new Nightly(options.settings(), options.request()).retention(dry).value();
  }
}
