package nl.smartindustry.report.cli;

import static nl.smartindustry.report.cli.SmartIndustry.print;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.ingest.run.Watch;
import nl.smartindustry.report.night.Nightly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole night. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description =
        "Ingest, transform and report in order; publishes one release, or says that nothing"
            + " changed.",
    footer = {"", "Example: smart-industry nightly --settings data-samples/settings.yaml"})
final class NightlyCommand implements Callable<Integer> {
  private static final String BUDGET = "--time-budget";

  @Mixin private RunOptions options;

  @Option(
      names = "--restart",
      description = "Do all phases again, also those whose inputs are unchanged: --from ingest.")
  private boolean restart;

  @Option(
      names = "--from",
      paramLabel = "PHASE",
      description =
          "Do ingest, transform or report again, and what follows, though unchanged; "
              + "what comes before is done as in any night (default: only what has changed).")
  private String from;

  @Option(
      names = WarehouseCommands.ACCEPT,
      paramLabel = WarehouseCommands.REASON,
      description = WarehouseCommands.WHY)
  private String reason;

  @Option(
      names = "--only",
      arity = "2",
      paramLabel = "table ID",
      description =
          "Print one table of the letter as a night would, as table T9, in a folder "
              + "beside the run's record; no release is made (default: the whole release).")
  private List<String> only = List.of();

  @Option(
      names = "--if-due",
      description =
          "Only when a night is due by the settings' nights and has not been made (else "
              + "says so, exit 0): for a scheduler that asks every hour, so that a missed "
              + "night is made up for once.")
  private boolean ifDue;

  @Option(
      names = {"--plan", "--beside"},
      description =
          "Only say what a night would read, and what its release would say differently: "
              + "made in a second warehouse, which is removed. Nothing is published or "
              + "recorded. With --definitions: a trial of others beside the current release.")
  private boolean plan;

  @Option(
      names = "--definitions",
      paramLabel = "DIR",
      description =
          "With --plan: what other definitions would change (default: those of the settings).")
  private Path definitions;

  @Option(
      names = BUDGET,
      paramLabel = "TIME",
      description =
          "End with 70 when the night has not ended by itself after this, as 6h or 90m (default:"
              + " what the settings say, else never).")
  private String budget;

  @Override
  public Integer call() {
    refuseTogether();
    var first =
        Optional.ofNullable(restart ? "ingest" : from)
            .map(word -> Choice.of("phase", Nightly.From.class, word));
    var settings = settings();
    if (ifDue) {
      var due = Nightly.due(settings, Instant.now());
      if (!due.isDue()) {
        Progress.toStandardError().say("Not due: " + due.words());
        return ExitCode.PUBLISHED.value();
      }
    }
    var night = new Nightly(settings, options.request(reason));
    if (plan) {
      return print(night.plan());
    }
    if (!only.isEmpty()) {
      return night.proof(table()).value();
    }
    return (first.isEmpty() ? night.run() : night.from(first.get())).value();
  }

  private void refuseTogether() {
    if (definitions != null && !plan) {
      throw Refusal.of(
          ExitCode.USAGE, "Option '--definitions': is for --plan (name it in the settings)");
    }
    var given = new ArrayList<String>();
    Map.of(
            "--if-due",
            ifDue,
            "--plan",
            plan,
            "--restart",
            restart,
            "--from",
            from != null,
            "--only",
            !only.isEmpty())
        .forEach((option, there) -> given.addAll(there ? List.of(option) : List.of()));
    if (given.size() > 1) {
      throw Refusal.of(
          ExitCode.USAGE,
          "Options %s: found together (one of them)",
          given.stream().sorted().toList());
    }
  }

  /** {@code T9} is {@code T09}. */
  private String table() {
    if (!only.get(0).equals("table")) {
      throw Refusal.of(ExitCode.USAGE, "Option '--only': found '%s' (known: [table])", only.get(0));
    }
    return only.get(1).replaceFirst("^T(\\d)$", "T0$1");
  }

  private Settings settings() {
    var settings = options.settings();
    if (budget != null) {
      var time = RunOptions.time(BUDGET, budget, Watch.budget(budget));
      settings = settings.with(settings.watch().within(time));
    }
    return definitions == null ? settings : settings.under(definitions.toAbsolutePath());
  }
}
