package nl.smartindustry.transform.method.suppression;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.CertainGoals.CertainGoal;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;

/**
 * What the secondaries of any pattern cost at least: the linear relaxation of the choice of cells,
 * under {@link CapacityCut}s that are added in rounds where its solution does not satisfy them.
 * However few rounds are done, and whatever the solver returns, the bound holds: it follows from
 * multipliers of the cuts in whole numbers.
 */
final class LowerBound {
  /** How often a goal is looked at, of all goals together. */
  private static final int MOST_ASKED = 600;

  private static final double HIGHEST_COST = 1e4;
  private static final double MULTIPLIER = 1 << 20;

  private final LinkedTables tables;
  private final WithheldCells pattern;
  private final CutSearch search;
  private final List<CertainGoal> goals;
  private final double unit;
  private final Set<CapacityCut> cuts = new LinkedHashSet<>();
  private long best;

  LowerBound(LinkedTables tables, Contributors contributors) {
    this.tables = tables;
    var insiders = new Insiders(tables, contributors);
    pattern = new WithheldCells(tables);
    search = new CutSearch(new Equations(tables), pattern, insiders);
    goals = CertainGoals.of(tables, contributors, pattern, insiders);
    long highest = tables.cells().stream().mapToLong(Cell::cost).max().orElse(1);
    unit = Math.max(1, highest) / HIGHEST_COST;
  }

  /** Of cuts of single relations alone, which take little time. */
  long roughCost() {
    goals.forEach(asked -> cuts.addAll(asked.cuts(search.ofRelations(asked.goal()))));
    relaxed();
    return best;
  }

  /** In the unit of the cells' costs. */
  long cost() {
    roughCost();
    var active = goals;
    for (int times = 0; !active.isEmpty() && times <= MOST_ASKED; ) {
      var parts = relaxed();
      var asked = active;
      times += asked.size();
      var found =
          asked.parallelStream().map(one -> one.cuts(search.violated(one.goal(), parts))).toList();
      active =
          IntStream.range(0, asked.size())
              .filter(i -> cuts.addAll(found.get(i)))
              .mapToObj(asked::get)
              .toList();
      active = active.isEmpty() && asked.size() < goals.size() ? goals : active;
    }
    relaxed();
    return best;
  }

  /** The cuts found so far; every pattern satisfies them. */
  Set<CapacityCut> cuts() {
    return cuts;
  }

  /** By cell, how much of it the relaxation withholds. */
  private double[] relaxed() {
    var rows = List.copyOf(cuts);
    var cells =
        rows.stream().flatMapToInt(cut -> Arrays.stream(cut.cells())).sorted().distinct().toArray();
    var programme = new Programme();
    for (int cell : cells) {
      programme.column(0, 1, tables.cells().get(cell).cost() / unit);
    }
    for (var cut : rows) {
      var row = programme.row(1, Double.POSITIVE_INFINITY);
      for (int i = 0; i < cut.cells().length; i++) {
        row.addVarIndex(Arrays.binarySearch(cells, cut.cells()[i]));
        row.addCoefficient((double) cut.shares()[i] / CapacityCut.WHOLE);
      }
    }
    var parts = new double[tables.cells().size()];
    pattern.primaries.stream().forEach(cell -> parts[cell] = 1);
    var solution = programme.leastWithDuals();
    if (solution != null) {
      IntStream.range(0, cells.length).forEach(i -> parts[cells[i]] = solution.values()[i]);
      best = Math.max(best, proved(rows, cells, solution.duals()));
    }
    return parts;
  }

  /**
   * Weak duality: what the cuts demand, less what cells would cost less than nothing. It holds for
   * any multipliers that are not negative; as costs are whole numbers, so is the bound.
   */
  private long proved(List<CapacityCut> rows, int[] cells, double[] duals) {
    var whole = BigInteger.valueOf(CapacityCut.WHOLE);
    var scale = BigInteger.valueOf((long) MULTIPLIER).multiply(whole);
    var reduced = new ArrayList<BigInteger>();
    for (int cell : cells) {
      reduced.add(BigInteger.valueOf(tables.cells().get(cell).cost()).multiply(scale));
    }
    var bound = BigInteger.ZERO;
    for (int row = 0; row < rows.size(); row++) {
      var times = BigInteger.valueOf(Math.max(0, Math.round(duals[row] * unit * MULTIPLIER)));
      var cut = rows.get(row);
      bound = bound.add(times.multiply(whole));
      for (int i = 0; i < cut.cells().length; i++) {
        int at = Arrays.binarySearch(cells, cut.cells()[i]);
        var share = BigInteger.valueOf(cut.shares()[i]);
        reduced.set(at, reduced.get(at).subtract(times.multiply(share)));
      }
    }
    for (var left : reduced) {
      bound = bound.add(left.min(BigInteger.ZERO));
    }
    return bound.add(scale).subtract(BigInteger.ONE).divide(scale).longValueExact();
  }
}
