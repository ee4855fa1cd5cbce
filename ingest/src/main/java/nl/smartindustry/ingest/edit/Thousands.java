package nl.smartindustry.ingest.edit;

import java.util.BitSet;
import nl.smartindustry.ingest.edit.rule.EditFile.Thousand;
import nl.smartindustry.ingest.edit.rule.EditSet;

/**
 * Amounts reported in euro instead of thousands of euro: the first of some fields is more than a
 * number of times a reference, and a thousandth of it is not. All of them are divided by 1 000. It
 * also finds the record in which every amount is, which breaks no balance.
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
