package nl.smartindustry.transform.catalogue;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;

/** Reads Spark SQL expressions before any session exists, so that a typo costs a second. */
public final class Expressions {
  private Expressions() {}

  /**
   * The columns an expression reads, sorted.
   *
   * @param what the definition it stands in, for the sentence of a refusal
   */
  public static Set<String> columns(String what, String expression) {
    return RowExpressions.named(expression)
        .orElseThrow(
            () -> Refusal.definitions("%s: '%s' is not a Spark SQL expression", what, expression));
  }

  /** Refuses, by name, a column that the table does not have. */
  public static void require(String what, String expression, Collection<String> known) {
    for (String column : columns(what, expression)) {
      if (!known.contains(column)) {
        throw Refusal.definitions(
            "%s: unknown column '%s' in '%s' %s",
            what, column, expression, Known.of(column, new TreeSet<>(known)));
      }
    }
  }
}
