package nl.smartindustry.transform.command.impact;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.file.TableFile;
import nl.smartindustry.transform.method.comparison.NoComparison;
import nl.smartindustry.transform.topic.impact.Chance;
import nl.smartindustry.transform.topic.impact.Failing;
import nl.smartindustry.transform.topic.impact.Gate;

/** The command {@code impact}: from a spec to a table of effects, each with its verdict. */
public record ImpactJob(ImpactSpec spec, Progress progress) {

  /** Reads, checks, estimates, judges and writes. */
  public void run(TableFile out) {
    progress.step("Reading " + spec.panel().path());
    var user = PanelReading.of(spec);
    progress.done("%d records".formatted(user.rows().size()));
    progress.step("Estimating");
    var outcomes = spec.columns().outcomes();
    var found = outcomes.stream().map(outcome -> found(user, outcome)).toList();
    var rows = judged(outcomes, found);
    progress.done("%d outcomes".formatted(outcomes.size()));
    out.write(ImpactRow.table(rows));
    progress.say("%d rows written".formatted(rows.size()));
  }

  private Found found(UserPanel user, String outcome) {
    try {
      return switch (spec.estimator()) {
        case GROUP_TIME_ATT -> new CohortRows(user, spec.choices()).of(outcome);
        case MATCHED_DID -> new MatchedRows(spec, user).of(outcome);
        case EVENT_STUDY -> new EventRows(user).of(outcome);
        case PREMIUM -> new PremiumRows(user).of(outcome);
      };
    } catch (NoComparison nobody) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "File '%s', outcome '%s': %s (someone to compare)",
          spec.panel().path(),
          outcome,
          nobody.getMessage());
    }
  }

  private List<ImpactRow> judged(List<String> outcomes, List<Found> found) {
    var gate = Gate.load(Definitions.packaged());
    var chances = Chance.together(found.stream().map(Found::chance).toList());
    var rows = new ArrayList<ImpactRow>();
    for (int k = 0; k < found.size(); k++) {
      var one = found.get(k);
      var judgement = gate.judge(one.diagnostics(), chances.get(k));
      var why = judgement.failings().stream().map(Failing::label).toList();
      var verdict = judgement.verdict().label();
      one.rows().forEach(row -> rows.add(row.withVerdict(verdict, List.of())));
      rows.add(detectable(outcomes.get(k), gate.detectable(one.standardError()), why, verdict));
    }
    return rows;
  }

  private ImpactRow detectable(String outcome, double effect, List<String> why, String verdict) {
    var key = ImpactRow.Key.overall(outcome, spec.estimator(), "minimum_detectable");
    return new ImpactRow(key, effect, Double.NaN, 0, -1, -1, verdict, why);
  }
}
