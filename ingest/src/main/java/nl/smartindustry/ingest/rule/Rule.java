package nl.smartindustry.ingest.rule;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Wrong;

/**
 * One rule on the records of a table, or on a delivery of them as a whole.
 *
 * @param name its public identity
 * @param label what it demands, in words
 * @param severity what becomes of what breaks it
 * @param tolerance how much may break it
 * @param only Spark SQL over the table's fields: where it is not true the rule does not apply;
 *     empty for a rule on every record
 * @param demand what is demanded
 * @param set for a correction: the new value per field, as Spark SQL
 */
public record Rule(
    String name,
    String label,
    Severity severity,
    Tolerance tolerance,
    String only,
    Demand demand,
    Map<String, String> set)
    implements Serializable {

  /** What becomes of a record, or a delivery, that breaks a rule. */
  public enum Severity {
    /** The delivery is refused, and the night with it. */
    STOP,
    /** The record is kept apart with the rule as its reason. */
    QUARANTINE,
    /** The record is put right, what was there before is kept. */
    CORRECT,
    /** The record is accepted and counted. */
    WARN
  }

  /**
   * How many may break a rule before it counts as broken.
   *
   * @param most below 1 a share of the records that the rule judged, from 1 a number of records
   */
  public record Tolerance(double most) implements Serializable {
    /** Not one. */
    public static final Tolerance NONE = new Tolerance(0);

    public Tolerance {
      Wrong.when(
          !(most >= 0) || (most > 1 && most != Math.rint(most)),
          "Tolerance: %s (a share below 1, or a whole number of records)",
          most);
    }

    /** Whether {@code fails} of {@code items} are more than are tolerated. */
    public boolean exceeded(long fails, long items) {
      return most < 1 ? isMore(fails, most, items) : fails > most;
    }

    /** Whether {@code fails} are more than a share of {@code items}, a decimal as it is written. */
    public static boolean isMore(long fails, double share, long items) {
      var most = BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(items));
      return BigDecimal.valueOf(fails).compareTo(most) > 0;
    }
  }

  public Rule {
    Wrong.when(
        name == null || label == null || severity == null,
        "Rule '%s': needs name, label and severity",
        name);
    only = only == null ? "" : only;
    set = set == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(set));
    Wrong.when(
        (severity == Severity.CORRECT) == set.isEmpty(),
        "Rule '%s': severity %s with set %s (a correction sets something, others nothing)",
        name,
        severity,
        set);
    if (!demand.allows(severity)) {
      throw new IllegalArgumentException(
          "Rule '%s': severity %s with '%s' (that allows %s)"
              .formatted(name, severity, demand.kind(), demand.severities()));
    }
    Wrong.when(
        tolerance.most() > 0 && severity == Severity.QUARANTINE,
        "Rule '%s': a tolerance with severity %s (it is for stop, warn and correct)",
        name,
        severity);
  }

  /** The other tables that must have been read before this rule can be judged. */
  public List<String> otherTables() {
    if (demand instanceof Demand.KeyLookup lookup) {
      return List.of(lookup.index().table());
    }
    boolean other = demand instanceof Demand.Comparison comparison && comparison.there() != null;
    return other ? List.of(((Demand.Comparison) demand).there().table()) : List.of();
  }

  /** Those that are judged record by record. */
  public static List<Rule> onRecords(List<Rule> rules) {
    return rules.stream().filter(Rule::ofRecords).toList();
  }

  /** Whether it is judged record by record while a delivery is read. */
  public boolean ofRecords() {
    return demand instanceof Demand.Condition || demand instanceof Demand.KeyLookup;
  }
}
