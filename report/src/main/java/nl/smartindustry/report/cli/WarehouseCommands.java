package nl.smartindustry.report.cli;

import static nl.smartindustry.report.cli.SmartIndustry.print;

import nl.smartindustry.report.desk.DeskQuestion;
import nl.smartindustry.report.desk.DeskQuestion.DeskFormat;
import nl.smartindustry.report.desk.ExplainDesk.ExplainFormat;
import nl.smartindustry.report.night.Nightly;
import nl.smartindustry.report.night.Phases;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.RestrictedDecisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that work in a warehouse. */
@Command
final class WarehouseCommands {
  private static final String ACCEPT = "--accept";
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
      @Option(names = ACCEPT, paramLabel = REASON, description = WHY) String reason) {
    var night = new Nightly(options.settings(), options.request(reason));
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

  /** The question desk. */
  @Command(
      name = "table",
      mixinStandardHelpOptions = true,
      description =
          "One table from the current release, with the rounding, signs and protection of the"
              + " letter.",
      footer = {
        "",
        "Example: smart-industry table --indicator SI_AD_ROB --by activity,size --years 2022-2024"
      })
  static int table(
      @Mixin RunOptions options,
      @Option(
              names = "--indicator",
              required = true,
              paramLabel = "CODE",
              description = "An indicator's code, such as SI_AD_ROB.")
          String indicator,
      @Option(
              names = "--by",
              required = true,
              paramLabel = "DIM[,DIM]",
              description = "One or two of: activity, size, region, tech, breakdown, area, unit.")
          String by,
      @Option(names = "--years", paramLabel = "A-B", description = "Years to show (default: all).")
          String years,
      @Option(
              names = "--format",
              defaultValue = "text",
              paramLabel = "text|csv|json",
              description = "For people, spreadsheets or programs (default: ${DEFAULT-VALUE}).")
          String format) {
    var question = DeskQuestion.of(indicator, by, years);
    var written = Choice.format(DeskFormat.class, format);
    var settings = options.settings();
    var desk = Phases.load(settings.loadDefinitions()).desk();
    return print(desk.answer(new Releases(settings.warehouse()), question, written));
  }

  /** One cell explained. */
  @Command(
      name = "explain",
      mixinStandardHelpOptions = true,
      description =
          "The passport of one published figure: value, error, interval, sources with sha256,"
              + " definition, tables and a sentence to quote. Or why a cell is withheld and what"
              + " would bring it back.",
      footer = {"", "Example: smart-industry explain T05.SI_AD_AI.2024"})
  static int explain(
      @Mixin RunOptions options,
      @Parameters(
              paramLabel = "CELL",
              description = {
                "Table, row and column of the letter: T05.SI_AD_AI.2024.",
                "Or codes: 'INDICATOR=SI_AD_AI;SIZE=10-49;TIME_PERIOD=2024'; the total where none"
                    + " is named, the last period."
              })
          String cell,
      @Option(
              names = "--release",
              paramLabel = "ID",
              defaultValue = Releases.CURRENT,
              description = "A release (default: ${DEFAULT-VALUE}).")
          String release,
      @Option(
              names = "--format",
              defaultValue = "text",
              paramLabel = "text|json",
              description = "For people or programs (default: ${DEFAULT-VALUE}).")
          String format,
      @Option(
              names = "--restricted",
              description =
                  "For the owner of the warehouse: which rule suppressed the cell, or what it"
                      + " protects.")
          boolean restricted) {
    var written = Choice.format(ExplainFormat.class, format);
    var settings = options.settings();
    var desk = Phases.load(settings.loadDefinitions()).explaining();
    var from = new Releases(settings.warehouse()).open(release);
    return print(
        restricted
            ? desk.explainRestricted(
                from, cell, written, new RestrictedDecisions(settings.warehouse()))
            : desk.explain(from, cell, written));
  }
}
