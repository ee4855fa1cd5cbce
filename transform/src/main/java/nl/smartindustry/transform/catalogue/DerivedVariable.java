package nl.smartindustry.transform.catalogue;

import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * A named expression over a survey's answers, for indicators to use.
 *
 * @param table the survey it is computed on
 * @param expression Spark SQL over the survey, its modules and variables derived before
 */
public record DerivedVariable(String name, String table, String expression) {
  public DerivedVariable {
    if (name == null || table == null || expression == null) {
      throw Refusal.of(
          ExitCode.DEFINITIONS, "Derived variable '%s': needs name, table, expression", name);
    }
  }
}
