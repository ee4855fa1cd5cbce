package nl.smartindustry.report.cli;

import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.transform.command.estimate.EstimateJob;
import nl.smartindustry.transform.command.estimate.EstimateSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
      "   \"estimates\": [{\"total\": [\"emp\"]}, {\"mean\": [\"t_ai\"]}, {\"ratio\": [[\"va\","
          + " \"emp\"]]}],",
      "   \"domains\": [[], [\"sector\"], [\"sector\", \"size\"]]}",
      "",
      "Example: smart-industry estimate --spec estimate.json --out estimates.csv"
    })
final class EstimateCommand implements Callable<Integer> {
  @Mixin private MethodOptions options;

  @Override
  public Integer call() {
    var table = options.table();
    var asked = EstimateSpec.read(options.spec());
    new EstimateJob(asked, options.progress()).run(table);
    return ExitCode.PUBLISHED.value();
  }
}
