package nl.smartindustry.report.cli;

import static nl.smartindustry.report.cli.SmartIndustry.print;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.report.screen.ScreenFiles;
import nl.smartindustry.report.screen.Screening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a night would make of a file, before it is delivered. */
@Command(
    name = "screen",
    mixinStandardHelpOptions = true,
    description = {
      "For a supplier: what a night would make of one file.",
      "Layout, types and rules, with counts and line numbers; 0 where nothing was "
          + "found, 10 with findings, 65 where it would be refused or held. Needs no key "
          + "and no warehouse, keeps nothing, and prints the content of no cell."
    },
    footer = {"", "Example: smart-industry screen ict_enquete_2024.csv --source ict_survey"})
final class ScreenCommand implements Callable<Integer> {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}");

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file;

  @Option(
      names = "--source",
      required = true,
      paramLabel = "NAME",
      description = "The source as which it will be delivered (no default).")
  private String source;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description =
          "The period that it describes, as 2024 or 202403 (default: the year in its name).")
  private String period;

  @Option(
      names = "--definitions",
      paramLabel = "DIR",
      description = "A folder of own definitions (default: those of the program).")
  private Path definitions;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Write what the supplier gets: a page (.html, with all lines beside it in "
              + ".lines.csv), the same as plain text (.txt), or the lines alone (.csv) "
              + "(default: none).")
  private Path out;

  @Mixin private DeskCommands.Speaking speaking;

  @Override
  public Integer call() {
    var asked = new Screening.Asked(file, source, period(), Optional.ofNullable(definitions));
    var files = Optional.ofNullable(out).map(to -> new ScreenFiles(to, speaking.language()));
    files.ifPresent(to -> to.sparing(file));
    var screening = Screening.of(asked, Progress.toStandardError());
    print(screening.lines());
    files.ifPresent(to -> print(to.write(screening).stream().map("written   "::concat).toList()));
    if (screening.ending().refusal() != null) {
      throw screening.ending().refusal();
    }
    return screening.ending().code().value();
  }

  private String period() {
    if (period != null) {
      return known(period);
    }
    var year = YEAR.matcher(file.getFileName().toString());
    return year.find() ? year.group() : known("");
  }

  private static String known(String period) {
    if (!YEAR.matcher(period).lookingAt()) {
      throw Refusal.of(
          ExitCode.USAGE,
          "Option '--period': found '%s' (expected as 2024 or 202403, or a year in the file's"
              + " name)",
          period);
    }
    return period;
  }
}
