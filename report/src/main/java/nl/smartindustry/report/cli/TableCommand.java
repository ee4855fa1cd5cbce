package nl.smartindustry.report.cli;

import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.report.desk.DeskFormat;
import nl.smartindustry.report.desk.DeskQuestion;
import nl.smartindustry.report.night.Phases;
import nl.smartindustry.report.release.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The question desk. */
@Command(
    name = "table",
    mixinStandardHelpOptions = true,
    description =
        "One table from the current release, with the rounding, signs and protection of the letter.",
    footer = {
      "",
      "Example: smart-industry table --indicator SI_AD_ROB --by activity,size --years 2022-2024"
    })
final class TableCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RunOptions options;

  @Option(
      names = "--indicator",
      required = true,
      paramLabel = "CODE",
      description = "An indicator's code, such as SI_AD_ROB.")
  private String indicator;

  @Option(
      names = "--by",
      required = true,
      paramLabel = "DIM[,DIM]",
      description = "One or two of: activity, size, region, tech, breakdown, area, unit.")
  private String by;

  @Option(names = "--years", paramLabel = "A-B", description = "Years to show (default: all).")
  private String years;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "text|csv|json",
      description = "For people, spreadsheets or programs (default: ${DEFAULT-VALUE}).")
  private String format;

  @Override
  public Integer call() {
    var question =
        years == null ? DeskQuestion.of(indicator, by) : DeskQuestion.of(indicator, by, years);
    var written = DeskFormat.of(format);
    var settings = options.settings();
    var desk = Phases.load(settings.loadDefinitions()).desk();
    var out = spec.commandLine().getOut();
    desk.answer(new Releases(settings.warehouse()), question, written).forEach(out::println);
    out.flush();
    return ExitCode.PUBLISHED.value();
  }
}
