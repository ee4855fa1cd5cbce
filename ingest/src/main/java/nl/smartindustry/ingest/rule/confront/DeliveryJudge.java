package nl.smartindustry.ingest.rule.confront;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.rule.Rule;
import nl.smartindustry.ingest.rule.Rule.Severity;
import nl.smartindustry.ingest.rule.Rule.Tolerance;
import nl.smartindustry.ingest.rule.confront.Confrontation.RuleResult;
import nl.smartindustry.ingest.rule.confront.Confrontation.RuleResult.Action;
import nl.smartindustry.ingest.rule.confront.Confrontation.RuleResult.Counts;
import nl.smartindustry.ingest.rule.confront.Confrontation.Shown;
import nl.smartindustry.ingest.rule.confront.PartFindings.Broken;
import nl.smartindustry.ingest.rule.confront.PartFindings.Missing;
import nl.smartindustry.ingest.rule.confront.References.Reference;

/**
 * Judges a delivery when all its records are stored: adds up what the tasks counted, and compares
 * it with other deliveries.
 *
 * @param rules of the table
 * @param comparisons what is known of other deliveries
 */
public record DeliveryJudge(List<Rule> rules, TableComparisons comparisons) {
  /** The reason of a question that was not put. */
  private static final String NOT_ASKED = ":not_asked";

  /**
   * The confrontation of a delivery.
   *
   * @param found what its parts found
   * @param counts what became of its records
   */
  public Confrontation judge(Reference delivery, PartFindings found, RecordCounts counts) {
    var results = new ArrayList<RuleResult>();
    var shown = new ArrayList<Shown>();
    var onRecords = Rule.onRecords(rules);
    for (int i = 0; i < rules.size(); i++) {
      var rule = rules.get(i);
      if (rule.ofRecords()) {
        var tally = found.tallies().get(onRecords.indexOf(rule));
        var outcome = Counts.of(found.judged() - tally.apart(), tally.fails(), tally.unknown());
        results.add(result(rule, "", outcome, comparisons.note(rule, delivery)));
        tally.shown().forEach(broken -> shown.add(new Shown(rule.name(), broken)));
      } else if (rule.demand() instanceof Demand.MissingShare share) {
        results.addAll(missing(rule, share, found.missing().get(i)));
      } else {
        var lines = new ArrayList<Long>();
        results.add(compared(rule, delivery, found, lines));
        lines.forEach(
            line -> shown.add(new Shown(rule.name(), new Broken(comparisons.file(), line, null))));
      }
    }
    results.addAll(readerResults(counts, found, rules));
    return new Confrontation(delivery, results, shown);
  }

  private RuleResult compared(Rule rule, Reference delivery, PartFindings found, List<Long> lines) {
    if (rule.demand() instanceof Demand.ToPrevious previous) {
      var counts = comparisons.toPrevious(previous, delivery, lines);
      return result(rule, previous.index().value(), counts, comparisons.note(rule, delivery));
    }
    if (rule.demand() instanceof Demand.Unique unique) {
      return result(rule, "", comparisons.unique(unique, delivery), "");
    }
    var outcome = comparisons.compare((Demand.Comparison) rule.demand(), delivery, found);
    return result(rule, "", outcome.counts(), outcome.note());
  }

  private static RuleResult result(Rule rule, String field, Counts counts, String note) {
    boolean bounded = rule.severity() != Severity.CORRECT || rule.tolerance().most() > 0;
    boolean exceeded = rule.tolerance().exceeded(counts.fails(), counts.items() - counts.unknown());
    return result(rule, field, counts, bounded && exceeded, note);
  }

  private static RuleResult result(
      Rule rule, String field, Counts counts, boolean exceeded, String note) {
    return new RuleResult(
        rule.name(),
        rule.label(),
        field,
        rule.severity(),
        counts,
        Action.of(rule.severity(), counts, exceeded),
        note);
  }

  /** One line a field that was asked; more than the allowed share of missing answers breaks it. */
  private static List<RuleResult> missing(Rule rule, Demand.MissingShare share, Missing found) {
    var results = new ArrayList<RuleResult>();
    for (var field : shares(share, found).entrySet()) {
      var counts = field.getValue();
      boolean exceeded = Tolerance.isMore(counts.fails(), share.most(), counts.items());
      results.add(result(rule, field.getKey(), counts, exceeded, ""));
    }
    return results;
  }

  private static Map<String, Counts> shares(Demand.MissingShare share, Missing found) {
    var fails = new TreeMap<String, Long>();
    share.fields().forEach(field -> fails.put(field, 0L));
    found
        .reasons()
        .forEach(
            (reason, n) -> {
              int colon = reason.indexOf(':');
              var field = reason.substring(0, colon);
              boolean looked = share.fields().isEmpty() || share.fields().contains(field);
              if (looked && share.reasons().contains(reason.substring(colon + 1))) {
                fails.merge(field, n, Long::sum);
              }
            });
    var counts = new TreeMap<String, Counts>();
    fails.forEach(
        (field, n) -> {
          long asked = found.scope() - found.reasons().getOrDefault(field + NOT_ASKED, 0L);
          counts.put(field, Counts.of(asked, n, 0));
        });
    return counts;
  }

  /**
   * A line for everything the reader and the edits found, besides what the rules found.
   *
   * @param counts of the whole delivery
   * @param found by its parts
   */
  private static List<RuleResult> readerResults(
      RecordCounts counts, PartFindings found, List<Rule> rules) {
    Set<String> own = rules.stream().map(Rule::name).collect(Collectors.toSet());
    var results = new ArrayList<RuleResult>();
    counts
        .refused()
        .forEach(
            (rule, n) -> {
              if (!own.contains(rule)) {
                var label = "the record can be read and edited";
                results.add(readerResult(rule, "", label, Action.QUARANTINED, counts, n));
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
                results.add(readerResult(rule, field, label, Action.CORRECTED, counts, n));
              }
            });
    found
        .warned()
        .forEach(
            (edit, n) -> {
              if (!own.contains(edit)) {
                results.add(readerResult(edit, "", "the edit holds", Action.WARNED, counts, n));
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

  private static RuleResult readerResult(
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
