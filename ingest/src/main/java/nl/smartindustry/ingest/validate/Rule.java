package nl.smartindustry.ingest.validate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One rule on a record of a table.
 *
 * @param name its public identity
 * @param label what it demands, in words
 * @param when Spark SQL over the table's fields: true where the rule is broken
 * @param set for a correction: the new value per field, as Spark SQL
 * @param reference whence the rule comes
 */
public record Rule(
    String name,
    String label,
    String when,
    Severity severity,
    Map<String, String> set,
    String reference) {

  /** What becomes of a record that breaks a rule. */
  public enum Severity {
    CORRECT,
    QUARANTINE,
    WARN
  }

  public Rule {
    if (name == null || label == null || when == null || severity == null) {
      throw new IllegalArgumentException(
          "Rule '%s': needs name, label, when and severity".formatted(name));
    }
    set = set == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(set));
    if ((severity == Severity.CORRECT) == set.isEmpty()) {
      throw new IllegalArgumentException(
          "Rule '%s': severity %s with set %s (a correction sets something, others nothing)"
              .formatted(name, severity, set));
    }
  }
}
