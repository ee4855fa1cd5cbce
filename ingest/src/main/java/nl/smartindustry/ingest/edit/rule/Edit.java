package nl.smartindustry.ingest.edit.rule;

import java.io.Serializable;
import java.util.List;

/**
 * One edit on the numbers of a record, ready to be computed with.
 *
 * @param alternatives the record must satisfy all constraints of at least one of these; a plain
 *     edit has one alternative
 * @param balance for an edit that is an equality: the constraint that must hold as such; else null
 */
public record Edit(
    String name,
    String label,
    EditSeverity severity,
    List<List<Constraint>> alternatives,
    Constraint balance)
    implements Serializable {

  /** What becomes of a record that breaks an edit. */
  public enum EditSeverity {
    /** It is corrected so that it satisfies the edit, or quarantined. */
    HARD,
    /** It is counted and kept as it is. */
    SOFT
  }

  public Edit {
    alternatives = alternatives.stream().map(List::copyOf).toList();
  }

  /** Whether a field plays a part in it. */
  public boolean involves(int field) {
    return alternatives.stream().anyMatch(all -> all.stream().anyMatch(c -> c.involves(field)));
  }

  /** Whether a record breaks it; an edit with a missing value is not judged. */
  public boolean broken(double[] values) {
    for (int j = 0; j < values.length; j++) {
      if (Double.isNaN(values[j]) && involves(j)) {
        return false;
      }
    }
    for (var all : alternatives) {
      if (all.stream().allMatch(constraint -> constraint.holds(values))) {
        return false;
      }
    }
    return true;
  }

  public boolean hard() {
    return severity == EditSeverity.HARD;
  }
}
