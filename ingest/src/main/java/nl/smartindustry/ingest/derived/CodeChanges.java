package nl.smartindustry.ingest.derived;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    /** It ended, and no concordance says as what it went on. */
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
}
