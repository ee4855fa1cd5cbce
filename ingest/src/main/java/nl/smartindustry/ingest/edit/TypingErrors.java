package nl.smartindustry.ingest.edit;

import java.util.BitSet;
import nl.smartindustry.ingest.edit.RecordEditor.Correction;
import nl.smartindustry.ingest.edit.rule.Constraint;
import nl.smartindustry.ingest.edit.rule.EditSet;

/**
 * One digit changed, added, dropped or transposed with the next: a value that differs by that from
 * the one which makes a broken balance exact, and repairs the record. When two fields could be it,
 * neither is changed.
 *
 * @see "Scholtus (2009), Automatic correction of simple typing errors in numerical data with
 *     balance edits, Statistics Netherlands discussion paper 09046; R package deducorrect"
 */
final class TypingErrors implements Correction {
  private final EditSet edits;

  TypingErrors(EditSet edits) {
    this.edits = edits;
  }

  @Override
  public String rule() {
    return "typing_error";
  }

  @Override
  public double[] correct(double[] values) {
    var at = values;
    var next = one(at);
    while (next != at) {
      at = next;
      next = one(at);
    }
    return at;
  }

  /** Repairs one broken balance that can be repaired in one way; the same array without any. */
  private double[] one(double[] values) {
    for (var edit : edits.broken(values)) {
      if (edit.balance() != null) {
        double[] repaired = null;
        int ways = 0;
        for (int j = 0; j < values.length; j++) {
          var candidate = repaired(values, edit.balance(), j);
          if (candidate != null) {
            repaired = candidate;
            ways++;
          }
        }
        if (ways == 1) {
          return repaired;
        }
      }
    }
    return values;
  }

  /** The record with a field as the balance requires, if that is a typing error and a repair. */
  private double[] repaired(double[] values, Constraint balance, int j) {
    var field = edits.fields().get(j);
    if (!balance.involves(j) || field.fixed()) {
      return null;
    }
    double wanted = values[j] - balance.excess(values) / balance.coefficients()[j];
    var repaired = values.clone();
    repaired[j] = field.rounded(wanted);
    boolean typed =
        Math.signum(repaired[j]) == Math.signum(values[j])
            && onceMistyped(digits(values[j], field.unit()), digits(repaired[j], field.unit()));
    var changed = new BitSet();
    changed.set(j);
    return typed && edits.repairs(edits.broken(values), repaired, changed) ? repaired : null;
  }

  private static String digits(double value, double unit) {
    return Long.toString(Math.round(Math.abs(value) / unit));
  }

  /**
   * Whether two numbers differ by one digit changed, added or dropped, or by two neighbours
   * transposed: a distance of 1 in the sense of Damerau (1964), Communications of the ACM 7(3).
   */
  static boolean onceMistyped(String one, String other) {
    if (one.length() < other.length()) {
      return onceMistyped(other, one);
    }
    int start = 0;
    while (start < other.length() && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    if (one.length() == other.length() + 1) {
      return one.substring(start + 1).equals(other.substring(start));
    }
    if (one.length() != other.length() || start == one.length()) {
      return false;
    }
    return one.substring(start + 1).equals(other.substring(start + 1))
        || transposed(one, other, start);
  }

  private static boolean transposed(String one, String other, int at) {
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }
}
