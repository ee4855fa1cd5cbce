package nl.smartindustry.ingest.rule.confront;

import java.util.List;
import nl.smartindustry.ingest.rule.confront.PartFindings.Broken;
import nl.smartindustry.ingest.rule.confront.References.Reference;
import nl.smartindustry.ingest.rule.confront.RuleResult.Action;

/**
 * All rules against one delivery.
 *
 * @param results a line a rule, or a rule and field, in the order of the rules
 * @param shown places of records that break a rule, at most a hundred a rule; restricted
 */
public record Confrontation(Reference delivery, List<RuleResult> results, List<Shown> shown) {
  /** A record that breaks a rule. */
  public record Shown(String rule, Broken record) {}

  public Confrontation {
    results = List.copyOf(results);
    shown = List.copyOf(shown);
  }

  /** The rules because of which the delivery is refused. */
  public List<RuleResult> stopping() {
    return results.stream().filter(result -> result.action() == Action.REFUSED).toList();
  }

  /** What the rules warn of, in sentences that tell counts and no answer. */
  public List<String> warnings() {
    return results.stream()
        .filter(result -> result.action() == Action.WARNED)
        .map(this::warning)
        .toList();
  }

  private String warning(RuleResult result) {
    var counts = result.counts();
    var field = result.field().isEmpty() ? "" : ", field '%s'".formatted(result.field());
    var note = result.note().isEmpty() ? "" : "; " + result.note();
    return "Delivery '%s': rule '%s'%s warns of %d of %d (%s%s)"
        .formatted(
            delivery.delivery(),
            result.rule(),
            field,
            counts.fails(),
            counts.items(),
            result.label(),
            note);
  }
}
