package nl.smartindustry.report.cli;

import java.nio.file.Path;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.decompose.DecomposeJob;
import nl.smartindustry.transform.command.decompose.DecomposeSpec;
import nl.smartindustry.transform.command.estimate.EstimateJob;
import nl.smartindustry.transform.command.estimate.EstimateSpec;
import nl.smartindustry.transform.command.file.TableFile;
import nl.smartindustry.transform.command.impact.ImpactJob;
import nl.smartindustry.transform.command.impact.ImpactSpec;
import nl.smartindustry.transform.command.protect.ProtectJob;
import nl.smartindustry.transform.command.protect.ProtectSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Our methods on a user's own files. */
@Command
final class OwnFileCommands {
  private OwnFileCommands() {}

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
  static int estimate(@Mixin MethodOptions options) {
    var table = options.table();
    new EstimateJob(EstimateSpec.read(options.spec()), options.progress()).run(table);
    return ExitCode.PUBLISHED.value();
  }

  /** Our decompositions of a user's own panel. */
  @Command(
      name = "decompose",
      mixinStandardHelpOptions = true,
      description =
          "Where the growth of productivity in your own panel comes from: within enterprises,"
              + " between them, entry and exit, by eight methods whose parts add up exactly.",
      footer = {
        "",
        "A spec is JSON; its paths are relative to it:",
        "  {\"panel\": {\"path\": \"panel.csv\"}, \"unit\": \"firm_id\", \"period\": \"year\",",
        "   \"labour\": \"emp\", \"output\": \"va\", \"weight\": \"w\", \"by\": [\"sector\"],",
        "   \"deflator\": {\"path\": \"deflator.csv\", \"by\": [\"sector\"], \"base\": 2015},",
        "   \"entry\": \"birth_year\", \"exit\": \"death_year\", \"pairs\": [[2015, 2020]]}",
        "",
        "Example: smart-industry decompose --spec decompose.json --out decomposition.csv"
      })
  static int decompose(@Mixin MethodOptions options) {
    var table = options.table();
    new DecomposeJob(DecomposeSpec.read(options.spec()), options.progress()).run(table);
    return ExitCode.PUBLISHED.value();
  }

  /** Our protection of a user's own tables. */
  @Command(
      name = "protect",
      mixinStandardHelpOptions = true,
      description =
          "Which cells of your own tables must be withheld, so that no contributor can be estimated"
              + " from all that is published: rules of sensitivity, then linked tables together.",
      footer = {
        "",
        "A spec is JSON; its paths are relative to it:",
        "  {\"microdata\": {\"path\": \"contributions.csv\"},",
        "   \"contributor\": \"enterprise_id\", \"holding\": \"group_id\", \"value\":"
            + " \"turnover\",",
        "   \"dimensions\": [{\"column\": \"nace\", \"hierarchy\": \"nace.csv\"}, {\"column\":"
            + " \"size\"}],",
        "   \"rules\": {\"minimum_contributors\": 3, \"p_percent\": 10}, \"audit\": true}",
        "",
        "Example: smart-industry protect --spec protect.json --out protected.csv"
      })
  static int protect(
      @Mixin MethodOptions options,
      @Option(
              names = "--plan",
              description =
                  "Write nothing, but print which cells of the table that is there would be"
                      + " withheld or published.")
          boolean plan) {
    var table = options.table();
    var job = new ProtectJob(ProtectSpec.read(options.spec()), options.progress());
    if (plan) {
      return SmartIndustry.print(job.plan(options.out()));
    }
    job.run(table);
    return ExitCode.PUBLISHED.value();
  }

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
  static int impact(@Mixin MethodOptions options) {
    var table = options.table();
    new ImpactJob(ImpactSpec.read(options.spec()), options.progress()).run(table);
    return ExitCode.PUBLISHED.value();
  }

  /** The options of every method on a user's own file: a spec in, a table out. */
  static final class MethodOptions {
    @Option(
        names = "--spec",
        required = true,
        paramLabel = "FILE",
        description = "What is asked of which files, as JSON.")
    private Path spec;

    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE",
        description = "The table to write, ending in .csv or .parquet.")
    private Path out;

    @Option(names = "--quiet", description = "Say nothing while working.")
    private boolean quiet;

    Path spec() {
      return spec;
    }

    Path out() {
      return out;
    }

    /** The table to write; a name of another ending is refused. */
    TableFile table() {
      return TableFile.of(out);
    }

    Progress progress() {
      return quiet ? Progress.silent() : Progress.toStandardError();
    }
  }
}
