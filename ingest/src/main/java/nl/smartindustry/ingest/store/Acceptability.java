package nl.smartindustry.ingest.store;

import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.rule.confront.Confrontation;
import nl.smartindustry.ingest.rule.confront.Confrontation.RuleResult;

/** Whether a delivery is good enough to count: by its rules of severity stop and by its limits. */
final class Acceptability {
  private Acceptability() {}

  /**
   * Why a delivery is held: it does not count, and the night goes on without it.
   *
   * @return empty for one that counts
   * @throws Refusal for one that breaks a rule that stops, for a mandatory one over its limit, and
   *     for any one over its second limit
   */
  static Optional<String> of(SourceLayout source, LedgerEntry entry, Confrontation confrontation) {
    var stopping = confrontation.stopping();
    if (!stopping.isEmpty()) {
      throw stopped(entry, stopping.get(0));
    }
    var accept = source.layout().accept();
    var counts = entry.counts();
    double share = accept.mandatory() ? accept.quarantineLimit() : accept.refuseLimit();
    if (counts.quarantined() > share * counts.read()) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED, "Delivery '%s': %s", entry.delivery(), words(counts, share));
    }
    boolean held = counts.quarantined() > accept.quarantineLimit() * counts.read();
    return held ? Optional.of(words(counts, accept.quarantineLimit())) : Optional.empty();
  }

  private static String words(RecordCounts counts, double limit) {
    return "%d of %d records quarantined, by rule %s (the limit is %s of all)"
        .formatted(counts.quarantined(), counts.read(), counts.refused(), limit);
  }

  private static Refusal stopped(LedgerEntry entry, RuleResult broken) {
    var note = broken.note().isEmpty() ? "" : "; " + broken.note();
    return Refusal.of(
        ExitCode.DATA_REFUSED,
        "Delivery '%s': rule '%s' is broken by %d of %d%s (expected: %s)",
        entry.delivery(),
        broken.rule(),
        broken.counts().fails(),
        broken.counts().items(),
        note,
        broken.label());
  }
}
