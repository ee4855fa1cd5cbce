package nl.smartindustry.ingest.rule.confront;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.rule.Rule;
import nl.smartindustry.ingest.rule.Rule.Severity;
import nl.smartindustry.ingest.rule.confront.RuleResult.Action;
import nl.smartindustry.ingest.rule.confront.RuleResult.Counts;

/** What the reader and the edits refused, put right and doubt, in the form of rules. */
final class ReaderResults {
  private ReaderResults() {}

  /**
   * A line for everything the reader and the edits found, besides what the rules found.
   *
   * @param counts of the whole delivery
   * @param found by its parts
   */
  static List<RuleResult> of(RecordCounts counts, PartFindings found, List<Rule> rules) {
    Set<String> own = rules.stream().map(Rule::name).collect(Collectors.toSet());
    var results = new ArrayList<RuleResult>();
    counts
        .refused()
        .forEach(
            (rule, n) -> {
              if (!own.contains(rule)) {
                var label = "the record can be read and edited";
                results.add(result(rule, "", label, Action.QUARANTINED, counts, n));
              }
            });
    counts
        .changes()
        .forEach(
            (change, n) -> {
              int colon = change.indexOf(':');
              var rule = change.substring(colon + 1);
              if (!own.contains(rule)) {
                var label = "the cell is written as the layout says, and the edits hold";
                var field = change.substring(0, colon);
                results.add(result(rule, field, label, Action.CORRECTED, counts, n));
              }
            });
    found
        .warned()
        .forEach(
            (edit, n) -> {
              if (!own.contains(edit)) {
                results.add(result(edit, "", "the edit holds", Action.WARNED, counts, n));
              }
            });
    return results;
  }

  private static Severity severity(Action action) {
    return switch (action) {
      case QUARANTINED -> Severity.QUARANTINE;
      case CORRECTED -> Severity.CORRECT;
      default -> Severity.WARN;
    };
  }

  private static RuleResult result(
      String rule, String field, String label, Action action, RecordCounts counts, long n) {
    return new RuleResult(
        rule,
        label,
        field,
        severity(action),
        Counts.of(Math.max(n, counts.read()), n, 0),
        action,
        "by the reader or an edit");
  }
}
