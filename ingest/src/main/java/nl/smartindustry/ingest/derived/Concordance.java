package nl.smartindustry.ingest.derived;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * How the codes of one list become those of another on a day: to each code before, the codes after
 * with their shares, which add up to 1 exactly.
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
          shares.computeIfAbsent(line.from(), code -> new TreeMap<>()).put(line.to(), line.share());
      if (before != null) {
        throw Refusal.of(
            ExitCode.DATA_REFUSED,
            "Concordance %s to %s: '%s' to '%s' occurs twice",
            from,
            to,
            line.from(),
            line.to());
      }
    }
    return new Concordance(from, to, day, version, shares);
  }

  private static void adding(String name, String code, Map<String, BigDecimal> targets) {
    var sum = targets.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean positive = targets.values().stream().allMatch(share -> share.signum() > 0);
    if (!positive || sum.compareTo(BigDecimal.ONE) != 0) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Concordance %s, code '%s': shares add up to %s (each above 0, together 1)",
          name,
          code,
          sum.stripTrailingZeros().toPlainString());
    }
  }
}
