package nl.smartindustry.report.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.method.estimate.EstimateJob;
import nl.smartindustry.transform.method.estimate.EstimateSpec;
import nl.smartindustry.transform.method.write.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Our estimates on a user's own sample. */
@Command(
    name = "estimate",
    mixinStandardHelpOptions = true,
    description =
        "Design-based estimates with their precision from your own sample: totals, means, shares,"
            + " ratios, quantiles and changes, calibrated or not, for any domains.",
    footer = {
      "",
      "A spec is JSON; its paths are relative to it:",
      "  {\"sample\": {\"path\": \"sample.csv\"},",
      "   \"design\": {\"stratum\": \"stratum\", \"population\": \"N_h\"},",
      "   \"estimates\": [{\"total\": [\"emp\"]}, {\"mean\": [\"t_ai\"]}, {\"ratio\": [[\"va\", \"emp\"]]}],",
      "   \"domains\": [[], [\"sector\"], [\"sector\", \"size\"]]}",
      "",
      "Example: smart-industry estimate --spec estimate.json --out estimates.csv"
    })
final class EstimateCommand implements Callable<Integer> {
  @Option(
      names = "--spec",
      required = true,
      paramLabel = "FILE",
      description = "What to estimate from which files, as JSON.")
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
    var asked = EstimateSpec.read(spec);
    new EstimateJob(asked, quiet ? Progress.silent() : Progress.toStandardError()).run(table);
    return ExitCode.PUBLISHED.value();
  }
}
