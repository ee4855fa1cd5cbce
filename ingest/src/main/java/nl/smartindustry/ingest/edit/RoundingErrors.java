package nl.smartindustry.ingest.edit;

import java.util.BitSet;
import nl.smartindustry.ingest.edit.RecordEditor.Correction;
import nl.smartindustry.ingest.edit.rule.Constraint;
import nl.smartindustry.ingest.edit.rule.EditSet;

/**
 * A balance that is off by a few units of the last decimal: one value, the scapegoat, takes the
 * difference. Scholtus draws it at random; here it is the least reliable, then the largest, then
 * the first whose change repairs the record, so that the same record always gives the same result.
 *
 * @see "Scholtus (2011), Journal of Official Statistics 27(3), 467-490: the scapegoat algorithm"
 */
final class RoundingErrors implements Correction {
  private final EditSet edits;

  RoundingErrors(EditSet edits) {
    this.edits = edits;
  }

  @Override
  public String rule() {
    return "rounding_error";
  }

  @Override
  public double[] correct(double[] values) {
    var at = values;
    for (var edit : edits.broken(values)) {
      if (edit.balance() != null && edit.broken(at)) {
        at = repaired(at, edit.balance());
      }
    }
    return at;
  }

  private double[] repaired(double[] values, Constraint balance) {
    double[] best = values;
    int scapegoat = -1;
    for (int j = 0; j < values.length; j++) {
      var field = edits.fields().get(j);
      if (balance.involves(j) && !field.fixed() && better(j, scapegoat, values)) {
        double step = balance.excess(values) / balance.coefficients()[j];
        var changed = values.clone();
        changed[j] = field.rounded(values[j] - step);
        double most = (edits.corrections().rounding() + HALF) * field.unit();
        if (Math.abs(step) < most && edits.repairs(edits.broken(values), changed, only(j))) {
          best = changed;
          scapegoat = j;
        }
      }
    }
    return best;
  }

  private static final double HALF = 0.5;

  private boolean better(int one, int other, double[] values) {
    if (other < 0) {
      return true;
    }
    double lighter = edits.fields().get(one).weight() - edits.fields().get(other).weight();
    return lighter == 0 ? Math.abs(values[one]) > Math.abs(values[other]) : lighter < 0;
  }

  private static BitSet only(int field) {
    var only = new BitSet();
    only.set(field);
    return only;
  }
}
