package nl.smartindustry.ingest.edit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.edit.rule.Constraint;
import nl.smartindustry.ingest.edit.rule.EditSet;

/**
 * Error localisation by trying all sets of fields, each by Fourier-Motzkin elimination: slow, plain
 * and independent of any solver.
 */
final class Subsets {
  private static final double ZERO = 1e-9;

  private Subsets() {}

  /** The lightest set that can mend a record; of equal ones, that which spares the first field. */
  static Optional<BitSet> lightest(EditSet edits, double[] values) {
    BitSet best = null;
    double least = Double.MAX_VALUE;
    int n = edits.size();
    for (int number = 0; number < 1 << n; number++) {
      var fields = new BitSet();
      double weight = 0;
      for (int j = 0; j < n; j++) {
        // the first field is the highest bit: of equal weights the lower number spares it
        if ((number >> (n - 1 - j) & 1) == 1) {
          fields.set(j);
          weight += edits.fields().get(j).weight();
        }
      }
      if (weight < least && allowed(edits, values, fields) && possible(edits, values, fields)) {
        least = weight;
        best = fields;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean allowed(EditSet edits, double[] values, BitSet fields) {
    return fields.stream().noneMatch(j -> edits.fields().get(j).fixed() || Double.isNaN(values[j]));
  }

  /** Whether some values of these fields, and of the missing ones, satisfy all edits. */
  static boolean possible(EditSet edits, double[] values, BitSet fields) {
    return edits.branches().stream().anyMatch(branch -> solvable(branch, values, fields));
  }

  private static boolean solvable(List<Constraint> branch, double[] values, BitSet fields) {
    var rows = new ArrayList<double[]>();
    for (var constraint : branch) {
      var row = new double[values.length + 1];
      row[values.length] = constraint.bound();
      for (int j = 0; j < values.length; j++) {
        if (fields.get(j) || Double.isNaN(values[j])) {
          row[j] = constraint.coefficients()[j];
        } else {
          row[values.length] -= constraint.coefficients()[j] * values[j];
        }
      }
      rows.add(row);
    }
    List<double[]> left = rows;
    for (int j = 0; j < values.length; j++) {
      left = eliminate(left, j);
    }
    return left.stream().allMatch(row -> row[values.length] >= -1e-6);
  }

  private static List<double[]> eliminate(List<double[]> rows, int j) {
    var left = new ArrayList<double[]>();
    for (var row : rows) {
      if (Math.abs(row[j]) < ZERO) {
        left.add(row);
      }
    }
    for (var up : rows) {
      for (var down : rows) {
        if (up[j] > ZERO && down[j] < -ZERO) {
          var sum = new double[up.length];
          for (int k = 0; k < sum.length; k++) {
            sum[k] = up[k] / up[j] - down[k] / down[j];
          }
          left.add(sum);
        }
      }
    }
    return left;
  }
}
