package nl.smartindustry.report.cli;

import static nl.smartindustry.report.cli.SmartIndustry.print;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.report.approval.ApprovalRules;
import nl.smartindustry.report.approval.Approvals;
import nl.smartindustry.report.approval.Checklist;
import nl.smartindustry.report.night.Nightly;
import nl.smartindustry.report.release.PublicationLedger;
import nl.smartindustry.report.release.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From a concept to the definitive release. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = {
      "What must be seen before a concept is approved, and the approval by two " + "people.",
      "The definitive release becomes current when its embargo is over: at once, by "
          + "the next night, or by this command. From then on the concepts of later nights "
          + "lie beside it."
    },
    footer = {
      "",
      "Example: smart-industry release --approve statistician=\"A. Jansen\" policy=\"B. de Vries\"",
      "           --reason synthetic=\"a trial\" --embargo 2025-05-19T09:00"
    })
final class ReleaseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RunOptions options;

  @Option(
      names = "--check",
      description = "The checklist: 65 where something blocks, 10 where a reason is wanted.")
  private boolean check;

  @Option(
      names = "--approve",
      paramLabel = "ROLE=NAME",
      arity = "1..*",
      description =
          "Who approves, each another person (default: nobody). Their names stay in the "
              + "record.")
  private Map<String, String> approve;

  @Option(
      names = "--reason",
      paramLabel = "CHECK=TEXT",
      arity = "1..*",
      description = "Why it may go out although a check wants a reason (default: none given).")
  private Map<String, String> reasons;

  @Option(
      names = "--embargo",
      paramLabel = "TIME",
      description =
          "When it becomes current (default: at once); alone: moves that of the release "
              + "that waits. Local time of the zone in approval.yaml, or with an offset.")
  private String embargo;

  @Option(
      names = "--concept",
      paramLabel = "ID",
      description = "The concept that was read; another one is refused (default: the last).")
  private String concept;

  @Option(
      names = "--correction",
      paramLabel = "TEXT",
      description =
          "What is other than in the definitive release of the same day (default: none), and why.")
  private String correction;

  @Override
  public Integer call() {
    var settings = options.settings();
    if (check == (approve != null || embargo != null)) {
      throw new ParameterException(
          spec.commandLine(), "release: say which: --check, --approve or --embargo");
    }
    return check ? checked(settings) : signed(settings).value();
  }

  private int checked(Settings settings) {
    var releases = new Releases(settings.warehouse());
    var approvals = new Approvals(settings.warehouse());
    var rules = ApprovalRules.load(settings.loadDefinitions());
    var before = approvals.last().map(releases::open);
    var made = new PublicationLedger(settings.warehouse()).newest();
    var read = Optional.ofNullable(concept).or(() -> made).orElse(Releases.CURRENT);
    var list = Checklist.of(settings.warehouse(), releases.open(read), before, rules);
    var lines = new ArrayList<>(list.lines());
    lines.addAll(approvals.lines());
    print(lines);
    return list.exitCode().value();
  }

  private ExitCode signed(Settings settings) {
    var until = embargo == null ? null : instant(settings);
    var run = new Nightly(settings, options.request());
    if (approve == null) {
      return run.embargo(until);
    }
    var why = reasons == null ? Map.<String, String>of() : reasons;
    return run.approve(new Approvals.Request(approve, why, until, correction), concept);
  }

  private Instant instant(Settings settings) {
    return ApprovalRules.load(settings.loadDefinitions()).instant(embargo);
  }
}
