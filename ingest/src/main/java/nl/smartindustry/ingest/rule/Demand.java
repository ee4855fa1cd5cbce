package nl.smartindustry.ingest.rule;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.definition.Wrong;
import nl.smartindustry.ingest.rule.Asked.Index;
import nl.smartindustry.ingest.rule.Asked.Measure;
import nl.smartindustry.ingest.rule.Rule.Severity;

/** What a rule demands. */
public sealed interface Demand extends Serializable {
  /** The severities that make sense for whole deliveries and for what is known only afterwards. */
  Set<Severity> AFTERWARDS = Set.of(Severity.STOP, Severity.WARN);

  /** The key of the rule file that states it. */
  String kind();

  /** What may become of what breaks it. */
  default Set<Severity> severities() {
    return AFTERWARDS;
  }

  default boolean allows(Severity severity) {
    return severities().contains(severity);
  }

  /**
   * Of each record by itself.
   *
   * @param kind as the rule file states it: when, range, codelist or pattern
   * @param broken Spark SQL over the table's fields: true where the rule is broken
   * @param allowed in words of the definition: the least and the most, of which one may be empty;
   *     the codes; the regular expression; of a condition nothing
   */
  record Condition(String kind, String broken, List<String> allowed) implements Demand {
    @Override
    public Set<Severity> severities() {
      return Set.of(Severity.values());
    }
  }

  /**
   * That another table has the record's key, or has the same value there.
   *
   * @param index what is kept of the other table
   * @param match Spark SQL over this table's fields, in the order of the index's fields
   * @param value Spark SQL over this table's fields, to be equal; empty where the key is enough
   * @param sameYear whether only deliveries of the same year are looked at
   */
  record KeyLookup(Index index, List<String> match, String value, boolean sameYear)
      implements Demand {
    @Override
    public String kind() {
      return value.isEmpty() ? "exists_in" : "same_as";
    }

    @Override
    public Set<Severity> severities() {
      return Set.of(Severity.STOP, Severity.QUARANTINE, Severity.WARN);
    }
  }

  /**
   * Of a value against the same unit's value in the delivery of the period before.
   *
   * @param index what is kept of each delivery
   * @param ratio whether the ratio is bounded; otherwise the value must not change
   * @param within the bounds of the ratio
   */
  record ToPrevious(Index index, boolean ratio, Bounds within) implements Demand {
    @Override
    public String kind() {
      return ratio ? "ratio_to_previous" : "unchanged";
    }
  }

  /** That a combination of fields comes once, in its own delivery and all others that count. */
  record Unique(Index index) implements Demand {
    @Override
    public String kind() {
      return "unique";
    }
  }

  /**
   * Of a measure of the delivery against one of the delivery before or of another table.
   *
   * @param there the other table's measure of the same year; null for the delivery before
   * @param within the bounds of here / there
   * @param atLeast records below which a measure is not compared
   */
  record Comparison(Measure here, Measure there, Bounds within, int atLeast) implements Demand {
    @Override
    public String kind() {
      return "compare";
    }
  }

  /**
   * Of the share of records without an answer, field by field, among those that were asked.
   *
   * @param reasons the reasons that count
   * @param fields the fields that are looked at; empty for all
   * @param most the largest share
   */
  record MissingShare(List<String> reasons, List<String> fields, double most) implements Demand {
    @Override
    public String kind() {
      return "missing_share";
    }
  }

  /** From the first to the second, both included. */
  record Bounds(double least, double most) implements Serializable {
    static Bounds of(List<Double> written) {
      Wrong.when(
          written == null || written.size() != 2 || !(written.get(0) <= written.get(1)),
          "within: %s (two numbers, the smaller first)",
          written);
      return new Bounds(written.get(0), written.get(1));
    }

    public boolean hold(double value) {
      return value >= least && value <= most;
    }
  }

  /** Fields of another table by expressions over this one, in their order. */
  static List<String> expressions(Map<String, String> match) {
    return List.copyOf(match.values());
  }
}
