package nl.smartindustry.report.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.samples.GenerateOptions;
import nl.smartindustry.samples.SyntheticCountry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The synthetic country. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description =
        "Make a synthetic country: every input layout, deterministic from a seed, with the truth"
            + " beside it.",
    footer = {
      "",
      "Example: smart-industry generate --out /tmp/country --scale 1:1000 --dirt usual"
    })
final class GenerateCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for landing/ and truth/; empty, or an earlier synthetic country.")
  private Path out;

  @Option(
      names = "--scale",
      required = true,
      paramLabel = "1:N",
      description = "Size of the country: 1:1000, 1:20, 1:1, or any 1:N in between.")
  private String scale;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed is another country (default: 42).")
  private String seed;

  @Option(
      names = "--years",
      paramLabel = "A-B",
      description = "Years of the frames and survey waves (default: depends on the scale).")
  private String years;

  @Option(
      names = "--dirt",
      defaultValue = "none",
      paramLabel = "none|usual|all",
      description =
          "Defects to plant, each listed in truth/dirt.csv with what must become of it (default:"
              + " ${DEFAULT-VALUE}). All: every kind; deliveries that must be refused lie in"
              + " landing-refused/, so that a night on landing/ publishes with warnings.")
  private String dirt;

  @Option(
      names = "--months",
      paramLabel = "N",
      description = "Monthly register extracts up to the end (default: depends on the scale).")
  private String months;

  @Option(
      names = "--wage-years",
      paramLabel = "N",
      description =
          "Years of jobs and wages, the last ones of --years (default: depends on the scale).")
  private String wageYears;

  @Override
  public Integer call() {
    var options =
        GenerateOptions.parse(out, scale, seed, years, dirt, months).withWageYears(wageYears);
    var progress = Progress.toStandardError();
    var made = SyntheticCountry.generate(options, progress::say);
    progress.say(
        "%d deliveries, %d records, %d bytes, %d defects planted in %s"
            .formatted(made.deliveries(), made.records(), made.bytes(), made.planted(), out));
    return ExitCode.PUBLISHED.value();
  }
}
