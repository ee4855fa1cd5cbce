package nl.smartindustry.ingest.edit.rule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.edit.rule.EditFile.CorrectedErrors;

/**
 * The edits of one table, in the numbers of its fields.
 *
 * @param corrections errors with a known cause
 * @param atMost fields that may be changed in one record
 */
public record EditSet(
    String table, List<EditField> fields, List<Edit> edits, CorrectedErrors corrections, int atMost)
    implements Serializable {
  public EditSet {
    fields = List.copyOf(fields);
    edits = List.copyOf(edits);
  }

  /** The number of a field. */
  public int index(String name) {
    for (int j = 0; j < fields.size(); j++) {
      if (fields.get(j).name().equals(name)) {
        return j;
      }
    }
    throw new IllegalArgumentException("no field '%s' %s".formatted(name, Known.of(name, names())));
  }

  public List<String> names() {
    return fields.stream().map(EditField::name).toList();
  }

  public int size() {
    return fields.size();
  }

  /** The edits that a record must satisfy. */
  public List<Edit> hard() {
    return edits.stream().filter(Edit::hard).toList();
  }

  /** The equalities among them. */
  public List<Constraint> balances() {
    return hard().stream().map(Edit::balance).filter(balance -> balance != null).toList();
  }

  /**
   * The hard edits that a record breaks, in their order.
   *
   * @param values by the number of the field; NaN for a missing one
   */
  public List<Edit> broken(double[] values) {
    return broken(values, true);
  }

  /** The soft edits that a record breaks. */
  public List<Edit> doubtful(double[] values) {
    return broken(values, false);
  }

  /**
   * Whether a change repairs a record: fewer edits are broken, none that was not, and none that
   * involves a changed field.
   *
   * @param before the edits that the record broke
   */
  public boolean repairs(List<Edit> before, double[] changed, BitSet changedFields) {
    var after = broken(changed);
    return after.size() < before.size()
        && before.containsAll(after)
        && after.stream().noneMatch(edit -> changedFields.stream().anyMatch(edit::involves));
  }

  /** Every way to choose one alternative of each hard edit: together they are all that may be. */
  public List<List<Constraint>> branches() {
    List<List<Constraint>> branches = List.of(List.of());
    for (var edit : hard()) {
      var longer = new ArrayList<List<Constraint>>();
      for (var branch : branches) {
        for (var alternative : edit.alternatives()) {
          var all = new ArrayList<>(branch);
          all.addAll(alternative);
          longer.add(all);
        }
      }
      branches = longer;
    }
    return branches;
  }

  private List<Edit> broken(double[] values, boolean hard) {
    List<Edit> broken = List.of();
    for (var edit : edits) {
      if (edit.hard() == hard && edit.broken(values)) {
        broken = broken.isEmpty() ? new ArrayList<>() : broken;
        broken.add(edit);
      }
    }
    return broken;
  }

  /**
   * One field of an edit set.
   *
   * @param scale decimals
   * @param weight reliability: how much changing it costs
   * @param fixed whether it is never changed
   * @param to number of the field it usually is a share of; -1 for none
   * @param ratio that usual share
   */
  public record EditField(
      String name, int scale, double weight, boolean fixed, int to, double ratio)
      implements Serializable {
    private static final double BASE = 10;

    /** The smallest difference that two values can have. */
    public double unit() {
      return Math.pow(BASE, -scale);
    }

    /** The nearest value that the field can have; half goes away from zero. */
    public double rounded(double value) {
      double factor = Math.pow(BASE, scale);
      // 0 is added so that no minus zero is stored
      return Math.signum(value) * Math.floor(Math.abs(value) * factor + 0.5) / factor + 0;
    }
  }
}
