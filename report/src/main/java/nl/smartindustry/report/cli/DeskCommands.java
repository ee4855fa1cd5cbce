package nl.smartindustry.report.cli;

import static nl.smartindustry.report.cli.SmartIndustry.print;

import java.util.List;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.report.desk.ClaimDesk.Claim;
import nl.smartindustry.report.desk.ClaimDesk.Claimed;
import nl.smartindustry.report.desk.DeskFormat;
import nl.smartindustry.report.desk.DeskQuestion;
import nl.smartindustry.report.desk.IndicatorList;
import nl.smartindustry.report.night.Phases;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.release.RestrictedDecisions;
import nl.smartindustry.report.table.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that answer questions, without a Spark session. */
@Command
final class DeskCommands {
  private DeskCommands() {}

  /** How an answer of several lines is written. */
  static final class WrittenAs {
    @Option(
        names = "--format",
        defaultValue = "text",
        paramLabel = "text|csv|json|markdown",
        description =
            "For people, spreadsheets, programs or a page to paste it in (default:"
                + " ${DEFAULT-VALUE}).")
    private String format;

    private DeskFormat format() {
      return Choice.format(DeskFormat.class, format);
    }
  }

  /** The language of an answer. */
  static final class Speaking {
    @Option(
        names = "--lang",
        defaultValue = "nl",
        paramLabel = "nl|en",
        description = "In Dutch or in English (default: ${DEFAULT-VALUE}).")
    private String language;

    Language language() {
      return Choice.of("language", Language.class, language);
    }
  }

  /** Which release is asked. */
  static final class From {
    @Option(
        names = "--release",
        paramLabel = "ID",
        defaultValue = Releases.CURRENT,
        description = "A release (default: ${DEFAULT-VALUE}).")
    private String id;

    private Release release(Settings settings) {
      return new Releases(settings.warehouse()).open(id);
    }
  }

  /** The catalogue. */
  @Command(
      name = "indicators",
      mixinStandardHelpOptions = true,
      description =
          "The indicators: code, label in Dutch and English, units, breakdowns, tier; all, or those"
              + " in which a word occurs.",
      footer = {"", "Example: smart-industry indicators robots"})
  static int indicators(
      @Mixin RunOptions options,
      @Parameters(
              paramLabel = "WORD",
              arity = "0..1",
              defaultValue = "",
              description = "In Dutch or English, or a part of a code.")
          String word,
      @Mixin Speaking speaking,
      @Mixin WrittenAs written) {
    var format = written.format();
    var language = speaking.language();
    var phases = Phases.load(options.settings().loadDefinitions());
    return print(new IndicatorList(phases.indicators(), language).lines(word, format));
  }

  /** May I say this? */
  @Command(
      name = "claim",
      mixinStandardHelpOptions = true,
      description =
          "Whether a release lets you say that a figure rose, fell or differs between two"
              + " periods: yes, not shown, or not comparable, and why.",
      footer = {"", "Example: smart-industry claim SI_AD_AI rose 2023 2024 --by size=10-49"})
  static int claim(
      @Mixin RunOptions options,
      @Parameters(index = "0", paramLabel = "CODE", description = "An indicator's code.")
          String code,
      @Parameters(index = "1", paramLabel = "rose|fell|differs", description = "What is claimed.")
          String claim,
      @Parameters(index = "2", paramLabel = "A", description = "The earlier period.")
          String earlier,
      @Parameters(index = "3", paramLabel = "B", description = "The later period.") String later,
      @Option(
              names = "--by",
              defaultValue = "",
              paramLabel = "DIM=CODE",
              description = "Of a part, such as size=10-49 (default: the whole).")
          String by,
      @Mixin From from,
      @Mixin Speaking speaking,
      @Mixin WrittenAs written) {
    var format = written.format();
    var language = speaking.language();
    var said = Choice.of("claim", Claim.class, claim);
    var settings = options.settings();
    var phases = Phases.load(settings.loadDefinitions());
    var part = phases.names().dimensions(by);
    var asked = new Claimed(said, List.of(earlier, later), part);
    return print(
        phases
            .claims(language)
            .answer(from.release(settings), phases.indicator(code), asked, format));
  }

  /** The question desk. */
  @Command(
      name = "table",
      mixinStandardHelpOptions = true,
      description =
          "One table from a release, with the rounding, signs and protection of the" + " letter.",
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
              description =
                  "An indicator's code, such as SI_AD_ROB, or a name of it, such as robots.")
          String indicator,
      @Option(
              names = "--by",
              required = true,
              paramLabel = "DIM[,DIM]",
              description =
                  "One or two of: activity, size, region, tech, breakdown, area, unit; or in Dutch:"
                      + " provincie.")
          String by,
      @Option(names = "--years", paramLabel = "A-B", description = "Years to show (default: all).")
          String years,
      @Option(
              names = "--where",
              defaultValue = "",
              paramLabel = "DIM=CODE[,…]",
              description = "Of a part, such as size=10-49 (default: the whole).")
          String where,
      @Option(
              names = "--margins",
              description = "Print each figure with its margin of 95%% (default: without).")
          boolean margins,
      @Mixin From from,
      @Mixin Speaking speaking,
      @Mixin WrittenAs written) {
    var format = written.format();
    var language = speaking.language();
    var settings = options.settings();
    var phases = Phases.load(settings.loadDefinitions());
    var names = phases.names();
    var question =
        DeskQuestion.of(phases.indicator(indicator).code(), names.dimensions(by), years)
            .where(names.dimensions(where))
            .margins(margins);
    return print(phases.desk(language).answer(from.release(settings), question, format));
  }

  /** One cell explained. */
  @Command(
      name = "explain",
      mixinStandardHelpOptions = true,
      description = {
        "The passport of one published figure: value, error, interval, sources with "
            + "sha256, definition, tables and a sentence to quote.",
        "Or why a cell is withheld and what would bring it back."
      },
      footer = {"", "Example: smart-industry explain T05.SI_AD_AI.2024"})
  static int explain(
      @Mixin RunOptions options,
      @Parameters(
              paramLabel = "CELL",
              description =
                  "Table, row and column of the letter: T05.SI_AD_AI.2024, "
                      + "T03.FL001.participants. Or codes: "
                      + "'INDICATOR=SI_AD_AI;SIZE=10-49;TIME_PERIOD=2024'; the total where none is "
                      + "named, the last period.")
          String cell,
      @Mixin From from,
      @Mixin Speaking speaking,
      @Option(
              names = "--restricted",
              description =
                  "For the owner of the warehouse: which rule suppressed the cell, or what it"
                      + " protects.")
          boolean restricted,
      @Mixin WrittenAs written) {
    var format = written.format();
    var language = speaking.language();
    var settings = options.settings();
    var desk = Phases.load(settings.loadDefinitions()).explaining(language);
    var release = from.release(settings);
    return print(
        restricted
            ? desk.explainRestricted(
                release, cell, format, new RestrictedDecisions(settings.warehouse()))
            : desk.explain(release, cell, format));
  }
}
