package nl.smartindustry.report.cli;

import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.transform.command.impact.ImpactJob;
import nl.smartindustry.transform.command.impact.ImpactSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
  @Mixin private MethodOptions options;

  @Override
  public Integer call() {
    var table = options.table();
    var asked = ImpactSpec.read(options.spec());
    new ImpactJob(asked, options.progress()).run(table);
    return ExitCode.PUBLISHED.value();
  }
}
