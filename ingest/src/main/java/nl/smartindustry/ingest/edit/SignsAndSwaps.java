package nl.smartindustry.ingest.edit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.smartindustry.ingest.edit.RecordEditor.Correction;
import nl.smartindustry.ingest.edit.rule.EditSet;

/**
 * Wrong signs and interchanged values: the smallest number of sign changes and swaps, at most
 * {@value #MOST}, that repairs the record. When two ways are equally small, none is taken.
 *
 * @see "Scholtus (2011), Journal of Official Statistics 27(3), 467-490: algorithms for correcting
 *     sign errors and rounding errors in business survey data"
 */
final class SignsAndSwaps implements Correction {
  private static final int MOST = 3;

  /** One sign change ({@code one == other}) or swap. */
  private record Alteration(int one, int other) {}

  private final EditSet edits;
  private final List<Alteration> actions = new ArrayList<>();

  SignsAndSwaps(EditSet edits) {
    this.edits = edits;
    for (String name : edits.corrections().signs()) {
      actions.add(new Alteration(edits.index(name), edits.index(name)));
    }
    for (var pair : edits.corrections().swapped()) {
      actions.add(new Alteration(edits.index(pair.get(0)), edits.index(pair.get(1))));
    }
  }

  @Override
  public String rule() {
    return "sign_or_swap";
  }

  @Override
  public double[] correct(double[] values) {
    for (int size = 1; size <= MOST; size++) {
      var repaired = new ArrayList<double[]>();
      search(values, values, 0, size, new BitSet(), repaired);
      if (!repaired.isEmpty()) {
        return repaired.size() == 1 ? repaired.get(0) : values;
      }
    }
    return values;
  }

  private void search(
      double[] reported, double[] at, int from, int left, BitSet touched, List<double[]> repaired) {
    if (left == 0) {
      if (edits.repairs(edits.broken(reported), at, touched)) {
        repaired.add(at);
      }
      return;
    }
    for (int i = from; i < actions.size() && repaired.size() < 2; i++) {
      var action = actions.get(i);
      if (!touched.get(action.one()) && !touched.get(action.other()) && changes(at, action)) {
        var also = (BitSet) touched.clone();
        also.set(action.one());
        also.set(action.other());
        search(reported, act(at, action), i + 1, left - 1, also, repaired);
      }
    }
  }

  private static boolean changes(double[] values, Alteration action) {
    double one = values[action.one()];
    double other = values[action.other()];
    return action.one() == action.other()
        ? one != 0 && !Double.isNaN(one)
        : one != other && !Double.isNaN(one) && !Double.isNaN(other);
  }

  private static double[] act(double[] values, Alteration action) {
    var acted = values.clone();
    if (action.one() == action.other()) {
      acted[action.one()] = -values[action.one()];
    } else {
      acted[action.one()] = values[action.other()];
      acted[action.other()] = values[action.one()];
    }
    return acted;
  }
}
