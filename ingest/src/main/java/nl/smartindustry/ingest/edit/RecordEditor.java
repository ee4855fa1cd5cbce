package nl.smartindustry.ingest.edit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.edit.rule.Edit;
import nl.smartindustry.ingest.edit.rule.EditFile.Thousand;
import nl.smartindustry.ingest.edit.rule.EditSet;

/**
 * Edits one record: errors with a known cause first, then the lightest set of fields that must be
 * wrong, which get values that satisfy the edits; last, missing values that follow from the others.
 * A record that breaks no edit costs the look at its edits and nothing more.
 */
public final class RecordEditor {
  private final EditSet edits;
  private final List<Correction> always;
  private final List<Correction> whenBroken;
  private final Localisation localisation;
  private final Imputation imputation;

  /**
   * What became of a record.
   *
   * @param values those to be stored; as reported when the record is refused
   * @param changes what was changed, in the order of the fields
   * @param refusedBy the first edit broken by a record that cannot be corrected; else null
   */
  public record Edited(double[] values, List<EditChange> changes, Edit refusedBy) {}

  public RecordEditor(EditSet edits) {
    this.edits = edits;
    this.always = errorsOfUnit(edits);
    this.whenBroken = errorsOfEdits(edits);
    this.localisation = new Localisation(edits);
    this.imputation = new Imputation(edits);
  }

  /**
   * Edits one record.
   *
   * @param reported by the number of the field; NaN for a missing value; not changed
   */
  public Edited edit(double[] reported) {
    var changes = new ArrayList<EditChange>();
    var values = reported;
    for (var error : always) {
      values = corrected(values, error, changes);
    }
    var broken = edits.broken(values);
    for (var error : whenBroken) {
      if (!broken.isEmpty()) {
        values = corrected(values, error, changes);
        broken = edits.broken(values);
      }
    }
    if (broken.isEmpty() && !anyMissing(values)) {
      return new Edited(values, changes, null);
    }
    return imputed(reported, values, broken, changes);
  }

  /** The soft edits that a record breaks. */
  public List<Edit> doubtful(double[] values) {
    return edits.doubtful(values);
  }

  private Edited imputed(
      double[] reported, double[] values, List<Edit> broken, List<EditChange> changes) {
    var wrong = new BitSet();
    if (!broken.isEmpty()) {
      var lightest = localisation.lightest(values);
      if (lightest.isEmpty() || lightest.get().cardinality() > edits.atMost()) {
        return new Edited(reported, List.of(), broken.get(0));
      }
      wrong = lightest.get();
    }
    var after = filled(values, wrong, changes);
    if (after == null) {
      return broken.isEmpty()
          ? new Edited(values, changes, null)
          : new Edited(reported, List.of(), broken.get(0));
    }
    // what is missing may follow from the others only now that they are right
    var whole = wrong.isEmpty() ? null : filled(after, new BitSet(), changes);
    return new Edited(whole == null ? after : whole, changes, null);
  }

  /** The record with the wrong fields imputed, each noted; null when that cannot be done. */
  private double[] filled(double[] values, BitSet wrong, List<EditChange> changes) {
    var imputed = imputation.impute(values, wrong);
    if (imputed.isEmpty()) {
      return null;
    }
    var how = imputed.get().how();
    var after = imputed.get().values();
    for (int j = 0; j < after.length; j++) {
      if (how[j] != null) {
        note(j, "edit_" + how[j].name().toLowerCase(Locale.ROOT), values[j], after[j], changes);
      }
    }
    return after;
  }

  private static double[] corrected(double[] values, Correction error, List<EditChange> changes) {
    var corrected = error.correct(values);
    for (int j = 0; j < values.length; j++) {
      note(j, error.rule(), values[j], corrected[j], changes);
    }
    return corrected;
  }

  private static void note(
      int field, String rule, double before, double after, List<EditChange> changes) {
    if (before != after && !(Double.isNaN(before) && Double.isNaN(after))) {
      changes.add(new EditChange(field, rule, before, after));
    }
  }

  private static boolean anyMissing(double[] values) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        return true;
      }
    }
    return false;
  }

  /** Errors of unit, which may break no edit at all: tried on every record. */
  private static List<Correction> errorsOfUnit(EditSet edits) {
    return edits.corrections().thousand().stream()
        .map(error -> (Correction) new Thousands(edits, error))
        .toList();
  }

  /** Errors that show in a broken edit: tried only on records that break one. */
  private static List<Correction> errorsOfEdits(EditSet edits) {
    var known = edits.corrections();
    var errors = new ArrayList<Correction>();
    if (known.rounding() > 0) {
      errors.add(new RoundingErrors(edits));
    }
    if (!known.signs().isEmpty() || !known.swapped().isEmpty()) {
      errors.add(new SignsAndSwaps(edits));
    }
    if (known.typing()) {
      errors.add(new TypingErrors(edits));
    }
    return errors;
  }

  /**
   * Amounts reported in euro instead of thousands of euro: the first of some fields is more than a
   * number of times a reference, and a thousandth of it is not. All of them are divided by 1 000.
   * It also finds the record in which every amount is, which breaks no balance.
   *
   * @see "De Waal, Pannekoek and Scholtus (2011), chapter 2: the thousand error"
   */
  record Thousands(EditSet edits, Thousand error) implements Correction {
    private static final double FACTOR = 1000;

    @Override
    public String rule() {
      return "unit_factor_1000";
    }

    @Override
    public double[] correct(double[] values) {
      double first = values[edits.index(error.fields().get(0))];
      double bound = error.above() * values[edits.index(error.against())];
      if (!(bound > 0 && first > bound && first <= FACTOR * bound)) {
        return values;
      }
      var divided = values.clone();
      var fields = new BitSet();
      for (String name : error.fields()) {
        int j = edits.index(name);
        divided[j] = edits.fields().get(j).rounded(values[j] / FACTOR);
        fields.set(j);
      }
      return edits.broken(values).containsAll(edits.broken(divided)) ? divided : values;
    }
  }

  /**
   * One value that was changed.
   *
   * @param field number of the field in its edit set
   * @param rule why, as a flag
   * @param before NaN for a value that was missing
   */
  public record EditChange(int field, String rule, double before, double after) {}

  /** An error with a known cause, and how it is put right. */
  public interface Correction {
    /** The flag of a value that it changed. */
    String rule();

    /**
     * The record put right.
     *
     * @param values by the number of the field; not changed
     * @return the same array when there is nothing to put right, or more than one way to do it
     */
    double[] correct(double[] values);
  }
}
