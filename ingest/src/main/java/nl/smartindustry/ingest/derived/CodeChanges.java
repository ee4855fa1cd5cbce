package nl.smartindustry.ingest.derived;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * What became of the codes of one list, change after change, such as municipalities that merged.
 *
 * @param changes concordances of the list to itself, the earliest first
 */
public record CodeChanges(String list, ValidCodes codes, List<Concordance> changes) {
  public CodeChanges {
    changes =
        changes.stream()
            .filter(change -> change.from().equals(list) && change.to().equals(list))
            .sorted(Comparator.comparing(Concordance::day))
            .toList();
  }

  /** How a code fared between two days. */
  public enum Outcome {
    /** It holds on both days. */
    SAME,
    /** It became one other code. */
    CHANGED,
    /** It was divided over several. */
    DIVIDED,
    /** It does not hold on the first day. */
    UNKNOWN,
    /** It ended, and no concordance gives what it became. */
    ENDED
  }

  /**
   * @param shares of the code by the codes it became; empty where it is not known what became of it
   */
  public record Became(Outcome outcome, Map<String, BigDecimal> shares) {}

  /**
   * The codes on a later day for a code as it was on a day: boundaries before the day itself are
   * those of the code, changes on the later day count.
   */
  public Became between(String code, LocalDate day, LocalDate later) {
    if (codes.on(list, code, day).isEmpty()) {
      return new Became(Outcome.UNKNOWN, Map.of());
    }
    Map<String, BigDecimal> now = Map.of(code, BigDecimal.ONE);
    for (var change : changes) {
      if (change.day().isAfter(day) && !change.day().isAfter(later)) {
        now = after(now, change);
      }
    }
    if (now.keySet().stream().anyMatch(one -> codes.on(list, one, later).isEmpty())) {
      return new Became(Outcome.ENDED, Map.of());
    }
    if (now.size() > 1) {
      return new Became(Outcome.DIVIDED, now);
    }
    return new Became(now.containsKey(code) ? Outcome.SAME : Outcome.CHANGED, now);
  }

  private static Map<String, BigDecimal> after(Map<String, BigDecimal> now, Concordance change) {
    var next = new TreeMap<String, BigDecimal>();
    now.forEach(
        (code, share) ->
            change
                .shares()
                .getOrDefault(code, Map.of(code, BigDecimal.ONE))
                .forEach(
                    (target, part) -> next.merge(target, share.multiply(part), BigDecimal::add)));
    return next;
  }

  /**
   * How the codes of one list become those of another on a day: to each code before, the codes
   * after with their shares, which add up to 1 exactly.
   *
   * @param version of the table, kept with every figure converted by it
   */
  public record Concordance(
      String from,
      String to,
      LocalDate day,
      String version,
      Map<String, Map<String, BigDecimal>> shares) {

    /** One line of a concordance. */
    public record Line(String from, String to, BigDecimal share) {}

    public Concordance {
      var copy = new TreeMap<String, Map<String, BigDecimal>>();
      shares.forEach(
          (code, targets) -> copy.put(code, Collections.unmodifiableMap(new TreeMap<>(targets))));
      shares = Collections.unmodifiableMap(copy);
      var name = "%s to %s".formatted(from, to);
      shares.forEach((code, targets) -> adding(name, code, targets));
    }

    /**
     * @throws Refusal when the shares of a code do not add up to 1, one is not above 0, or a pair
     *     occurs twice
     */
    public static Concordance of(
        String from, String to, LocalDate day, String version, Collection<Line> lines) {
      var shares = new TreeMap<String, Map<String, BigDecimal>>();
      for (var line : lines) {
        var before =
            shares
                .computeIfAbsent(line.from(), code -> new TreeMap<>())
                .put(line.to(), line.share());
        if (before != null) {
          throw Refusal.data(
              "Concordance %s to %s: '%s' to '%s' occurs twice", from, to, line.from(), line.to());
        }
      }
      return new Concordance(from, to, day, version, shares);
    }

    private static void adding(String name, String code, Map<String, BigDecimal> targets) {
      var sum = targets.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      boolean positive = targets.values().stream().allMatch(share -> share.signum() > 0);
      if (!positive || sum.compareTo(BigDecimal.ONE) != 0) {
        throw Refusal.data(
            "Concordance %s, code '%s': shares add up to %s (each above 0, together 1)",
            name, code, sum.stripTrailingZeros().toPlainString());
      }
    }
  }
}
