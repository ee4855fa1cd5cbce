package nl.smartindustry.report.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.method.impact.ImpactJob;
import nl.smartindustry.transform.method.impact.ImpactSpec;
import nl.smartindustry.transform.method.write.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Our estimates of the effect of a treatment on a user's own panel. */
@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    description =
        "What a treatment does to those who are treated, in your own panel: effects by cohort and"
            + " period, matched differences, event studies, premiums; with a verdict.",
    footer = {
      "",
      "A spec is JSON; its paths are relative to it:",
      "  {\"panel\": {\"path\": \"panel.csv\"}, \"unit\": \"firm_id\", \"period\": \"year\",",
      "   \"treated_since\": \"adopt_year\", \"outcomes\": [\"lp\"],",
      "   \"estimator\": \"group_time_att\", \"control\": \"not_yet\", \"base\": \"varying\"}",
      "",
      "Example: smart-industry impact --spec impact.json --out effects.csv"
    })
final class ImpactCommand implements Callable<Integer> {
  @Option(
      names = "--spec",
      required = true,
      paramLabel = "FILE",
      description = "What to estimate from which file, as JSON.")
  private Path spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The table to write, ending in .csv or .parquet.")
  private Path out;

  @Option(names = "--quiet", description = "Say nothing while working.")
  private boolean quiet;

  @Override
  public Integer call() {
    var table = TableFile.of(out);
    var asked = ImpactSpec.read(spec);
    new ImpactJob(asked, quiet ? Progress.silent() : Progress.toStandardError()).run(table);
    return ExitCode.PUBLISHED.value();
  }
}
