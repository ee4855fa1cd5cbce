package nl.smartindustry.ingest.rule.confront;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.OutcomeSlots;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.rule.Rule;
import nl.smartindustry.ingest.rule.confront.Confrontation.Shown;
import nl.smartindustry.ingest.rule.confront.PartFindings.Broken;
import nl.smartindustry.ingest.rule.confront.PartFindings.Missing;
import nl.smartindustry.ingest.rule.confront.References.Reference;
import nl.smartindustry.ingest.rule.confront.RuleResult.Action;
import nl.smartindustry.ingest.rule.confront.RuleResult.Counts;

/**
 * Judges a delivery when all its records are stored: adds up what the tasks counted, and compares
 * it with other deliveries.
 *
 * @param rules of the table
 * @param comparisons what is known of other deliveries
 */
public record DeliveryJudge(List<Rule> rules, Comparisons comparisons) {
  /** The reason that says that a question was not put. */
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
    var onRecords = new OutcomeSlots(rules).rules();
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
    results.addAll(ReaderResults.of(counts, found, rules));
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
    boolean exceeded = rule.tolerance().exceeded(counts.fails(), counts.items() - counts.unknown());
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
      boolean exceeded = counts.fails() > share.most() * counts.items();
      results.add(
          new RuleResult(
              rule.name(),
              rule.label(),
              field.getKey(),
              rule.severity(),
              counts,
              Action.of(rule.severity(), counts, exceeded),
              ""));
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
}
