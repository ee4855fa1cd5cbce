package nl.smartindustry.transform.method.suppression;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.TreeMap;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;

/**
 * What every pattern that meets a goal withholds enough of. Any sum of relations is zero for all
 * tables that fit, so that the target moves no farther than the other withheld cells of the sum can
 * together; what is withheld in any case is taken off, and no cell counts for more than all that is
 * left. Exact: shares are rounded up, which no pattern that meets the goal fails.
 *
 * @param cells that need not be withheld, ascending
 * @param shares by cell, what it carries where it is withheld; those of the withheld sum to {@link
 *     #WHOLE} or more
 * @see "Fischetti and Salazar (2001), Solving the cell suppression problem on tabular data with
 *     linear constraints, Management Science 47"
 */
record CapacityCut(int[] cells, long[] shares) {
  /** All that the withheld cells must carry. */
  static final long WHOLE = 1L << 30;

  /**
   * The cut by which these multiples of the relations bound a target's move, or null where they
   * bound nothing.
   *
   * @param known cells that do not move
   * @param multiples by relation; others count 0 times
   */
  static CapacityCut of(
      Equations equations,
      BitSet primaries,
      Goal goal,
      BitSet known,
      TreeMap<Integer, Long> multiples) {
    var sums = sums(equations, multiples);
    int first = goal.target[0];
    var unit = sums.getOrDefault(first, BigInteger.ZERO);
    if (unit.signum() == 0) {
      return null;
    }
    for (int cell : goal.target) {
      sums.merge(cell, unit.negate(), BigInteger::add);
    }
    var left = unit.abs().multiply(BigInteger.valueOf(Math.abs(goal.distance)));
    int way = -unit.signum() * Long.signum(goal.distance);
    var open = new TreeMap<Integer, BigInteger>();
    for (var term : sums.entrySet()) {
      int cell = term.getKey();
      if (!known.get(cell) && term.getValue().signum() != 0) {
        var most = most(equations, cell, term.getValue().multiply(BigInteger.valueOf(way)));
        if (!primaries.get(cell)) {
          open.put(cell, most == null ? left : most);
        } else if (most == null) {
          return null;
        } else {
          left = left.subtract(most);
        }
      }
    }
    open.values().removeIf(most -> most.signum() == 0);
    return left.signum() > 0 ? shared(open, left) : null;
  }

  private static TreeMap<Integer, BigInteger> sums(
      Equations equations, TreeMap<Integer, Long> multiples) {
    var sums = new TreeMap<Integer, BigInteger>();
    multiples.forEach(
        (row, times) -> {
          var cells = equations.cellsOf(row);
          var coefficients = equations.coefficientsOf(row);
          for (int i = 0; i < cells.length; i++) {
            var term = BigInteger.valueOf(times).multiply(BigInteger.valueOf(coefficients[i]));
            sums.merge(cells[i], term, BigInteger::add);
          }
        });
    return sums;
  }

  /** How much a cell's term can be at most; null where nothing bounds it. */
  private static BigInteger most(Equations equations, int cell, BigInteger times) {
    long room = times.signum() > 0 ? equations.highest[cell] : equations.lowest[cell];
    return Math.abs(room) == Bounds.INFINITE ? null : times.multiply(BigInteger.valueOf(room));
  }

  private static CapacityCut shared(TreeMap<Integer, BigInteger> open, BigInteger left) {
    var cells = open.keySet().stream().mapToInt(cell -> cell).toArray();
    var shares =
        open.values().stream()
            .map(most -> most.min(left).multiply(BigInteger.valueOf(WHOLE)))
            .map(most -> most.add(left).subtract(BigInteger.ONE).divide(left))
            .mapToLong(BigInteger::longValueExact)
            .toArray();
    return new CapacityCut(cells, shares);
  }

  /** The same, which holds only as long as all of some other cells are published. */
  CapacityCut unless(int[] withheld) {
    var all = new TreeMap<Integer, Long>();
    for (int i = 0; i < cells.length; i++) {
      all.put(cells[i], shares[i]);
    }
    Arrays.stream(withheld).forEach(cell -> all.put(cell, WHOLE));
    return new CapacityCut(
        all.keySet().stream().mapToInt(cell -> cell).toArray(),
        all.values().stream().mapToLong(share -> share).toArray());
  }

  /** How much is carried, 1 being enough, where cells are withheld in parts. */
  double carried(double[] parts) {
    double sum = 0;
    for (int i = 0; i < cells.length; i++) {
      sum += shares[i] * parts[cells[i]];
    }
    return sum / WHOLE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CapacityCut cut
        && Arrays.equals(cells, cut.cells)
        && Arrays.equals(shares, cut.shares);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(cells) + Arrays.hashCode(shares);
  }
}
