package nl.smartindustry.ingest.rule.confront;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.Rule;

/**
 * The deliveries that count in a run: those among which a rule looks for another table, another
 * year or the period before. Which they are follows from the deliveries alone, not from the order
 * in which they came.
 *
 * @param all those that count
 * @param before those that counted once, of sources of which each delivery holds all that those
 *     before held: a new one is compared with them, and nothing else is made of them
 */
public record References(List<Reference> all, List<Reference> before) {
  private static final int YEAR = 4;

  /**
   * A delivery that counts.
   *
   * @param fingerprint of the definitions under which it is read
   */
  public record Reference(
      String source, String table, String period, String delivery, String fingerprint) {
    private String year() {
      return period.length() < YEAR ? period : period.substring(0, YEAR);
    }
  }

  public References {
    all =
        all.stream()
            .sorted(Comparator.comparing(Reference::period).thenComparing(Reference::delivery))
            .toList();
    before = List.copyOf(before);
  }

  /** The delivery itself. */
  public Reference of(String delivery) {
    return all.stream().filter(one -> one.delivery().equals(delivery)).findFirst().orElseThrow();
  }

  /** The deliveries of another table. */
  public List<Reference> table(String table, Reference seenFrom, boolean sameYear) {
    return all.stream()
        .filter(one -> one.table().equals(table))
        .filter(one -> !sameYear || one.year().equals(seenFrom.year()))
        .toList();
  }

  /** The delivery of the period before, of the same source. */
  public Optional<Reference> previous(Reference of) {
    return previous(of, all).or(() -> previous(of, before));
  }

  private static Optional<Reference> previous(Reference of, List<Reference> among) {
    return among.stream()
        .filter(one -> one.source().equals(of.source()))
        .filter(one -> one.period().compareTo(of.period()) < 0)
        .max(Comparator.comparing(Reference::period).thenComparing(Reference::delivery));
  }

  /** The deliveries of the same table before this one. */
  public List<Reference> earlier(Reference of) {
    return all.stream()
        .filter(one -> one.table().equals(of.table()))
        .takeWhile(one -> !one.equals(of))
        .toList();
  }

  /**
   * The deliveries that decide the outcome of a rule for a delivery, besides that delivery itself.
   */
  public List<Reference> behind(Rule rule, Reference of) {
    if (rule.demand() instanceof Demand.KeyLookup lookup) {
      return table(lookup.index().table(), of, lookup.sameYear());
    }
    if (rule.demand() instanceof Demand.Unique) {
      return earlier(of);
    }
    if (rule.demand() instanceof Demand.Comparison comparison && comparison.there() != null) {
      return table(comparison.there().table(), of, true);
    }
    boolean compares =
        rule.demand() instanceof Demand.ToPrevious || rule.demand() instanceof Demand.Comparison;
    return compares ? previous(of).stream().toList() : List.of();
  }

  /**
   * One hash over what decides how a delivery is judged: its source's definitions and the
   * deliveries its rules compare it with.
   */
  public String fingerprint(String delivery, List<Rule> rules) {
    var self = of(delivery);
    var others =
        rules.stream()
            .flatMap(rule -> behind(rule, self).stream())
            .filter(all::contains)
            .distinct()
            .flatMap(one -> Stream.of(one.delivery(), one.fingerprint()))
            .toList();
    if (others.isEmpty()) {
      return self.fingerprint();
    }
    return self.fingerprint() + "-" + Sha256.of(String.join(" ", others));
  }
}
