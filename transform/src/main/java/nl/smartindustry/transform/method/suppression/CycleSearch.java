package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.transform.method.suppression.CycleSum.Effort;

/**
 * A short cycle through a target: cells that all move by the same distance, up or down, so that
 * every relation is balanced again, such as the corners of a rectangle or a box.
 *
 * <p>A beam search: of all beginnings with equally many cells the best few are carried on, by the
 * cost of their cells and of the cheapest cells that would balance their relations. A beginning is
 * carried on in the relation that leaves it the least choice.
 */
final class CycleSearch {
  /** Of the cheapest cells that would balance one relation each, for a cell balances several. */
  private static final double SHARED = 0.5;

  private static final Comparator<Child> ORDER =
      Comparator.<Child>comparingDouble(child -> child.score).thenComparingInt(c -> c.number);

  private final Equations equations;
  private final Moves moves;
  private Cells cells;
  private double haste;
  private int beam;
  private long distance;

  /** Of the beginning that is carried on: its cells, and its rows out of balance. */
  private final boolean[] moved;

  private final long[] unbalanced;

  private final CheapestCells cheapest;
  private final List<Child> children = new ArrayList<>();
  private Child closed;
  private int number;

  /** Which cells may move, and what that costs. */
  interface Cells {
    boolean mayMove(int cell);

    double cost(int cell);
  }

  /**
   * Cells that move, the last of them and those before it.
   *
   * @param path all of them, the last at the end
   * @param rows those that are out of balance
   * @param by how far each is
   */
  private record Beginning(Child last, int[] path, int[] rows, long[] by) {}

  /**
   * A cell that may move after a beginning.
   *
   * @param cost of all cells so far
   * @param open what it costs about to balance the rows, one by one
   */
  private record Child(
      Beginning before, int cell, int way, double cost, double open, double score, int number) {}

  CycleSearch(Equations equations, Moves moves) {
    this.equations = equations;
    this.moves = moves;
    moved = new boolean[equations.cells];
    unbalanced = new long[equations.rows];
    cheapest = new CheapestCells(equations, moves);
  }

  /**
   * Adds a cycle to the moves that moves a cell of the target by the width, or farther where there
   * is room, but not beyond the most; false where none is found.
   *
   * @param width below 0 to move it down
   */
  boolean add(int[] target, long width, long most, Cells cells, Effort effort) {
    this.cells = cells;
    haste = effort.haste();
    beam = effort.beam();
    distance = Math.abs(width);
    cheapest.start(cells, distance);
    closed = null;
    number = 0;
    children.clear();
    for (int cell : target) {
      if (moves.room(cell, Long.signum(width)) >= distance) {
        addChild(null, cell, Long.signum(width));
      }
    }
    for (int length = 1; length < effort.longest() && !children.isEmpty(); length++) {
      var best = best();
      children.clear();
      best.forEach(child -> carryOn(beginning(child)));
    }
    if (closed != null) {
      move(most);
    }
    return closed != null;
  }

  private List<Child> best() {
    children.sort(ORDER);
    return children.stream().limit(beam).filter(this::isPromising).toList();
  }

  private boolean isPromising(Child child) {
    return closed == null || child.score < closed.cost;
  }

  private void addChild(Beginning before, int cell, int way) {
    double open = before == null ? 0 : before.last.open;
    int balanced = 0;
    boolean isClosed = true;
    var rows = equations.rowsOf(cell);
    var coefficients = equations.coefficientsIn(cell);
    for (int i = 0; i < rows.length; i++) {
      long by = unbalanced[rows[i]];
      long change = way * coefficients[i];
      if (by != 0 && by + change == 0) {
        open -= haste + cheapest.cost(rows[i], by, -1);
        balanced++;
      } else {
        isClosed = false;
        if (by == 0 || by > 0 == change > 0) {
          open += haste + cheapest.cost(rows[i], change, cell);
        }
      }
    }
    if (Double.isInfinite(open)) {
      return;
    }
    double cost = (before == null ? 0 : before.last.cost) + cells.cost(cell);
    var child = new Child(before, cell, way, cost, open, cost + SHARED * open, number++);
    if (isClosed && balanced == (before == null ? 0 : before.rows.length)) {
      closed = closed == null || cost < closed.cost ? child : closed;
    } else if (isPromising(child)) {
      children.add(child);
    }
  }

  private Beginning beginning(Child last) {
    int count = last.before == null ? 0 : last.before.path.length;
    var path = count == 0 ? new int[1] : Arrays.copyOf(last.before.path, count + 1);
    path[count] = last.cell;
    int known = last.before == null ? 0 : last.before.rows.length;
    var own = equations.rowsOf(last.cell);
    var coefficients = equations.coefficientsIn(last.cell);
    var rows =
        known == 0 ? new int[own.length] : Arrays.copyOf(last.before.rows, known + own.length);
    var by = known == 0 ? new long[own.length] : Arrays.copyOf(last.before.by, known + own.length);
    int size = known;
    for (int i = 0; i < own.length; i++) {
      int at = 0;
      while (at < size && rows[at] != own[i]) {
        at++;
      }
      rows[at] = own[i];
      by[at] += last.way * coefficients[i];
      if (at == size) {
        size++;
      } else if (by[at] == 0) {
        size--;
        rows[at] = rows[size];
        by[at] = by[size];
        by[size] = 0;
      }
    }
    return new Beginning(last, path, Arrays.copyOf(rows, size), Arrays.copyOf(by, size));
  }

  /** Adds each cell of the row with the fewest that bring it nearer to balance. */
  private void carryOn(Beginning beginning) {
    mark(beginning, true);
    int best = 0;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < beginning.rows.length && fewest > 1; i++) {
      int choice = choice(beginning.rows[i], beginning.by[i], fewest);
      if (choice < fewest) {
        fewest = choice;
        best = i;
      }
    }
    if (fewest > 0) {
      int row = beginning.rows[best];
      var of = equations.cellsOf(row);
      for (int i = 0; i < of.length; i++) {
        if (!moved[of[i]] && cheapest.balances(row, i, beginning.by[best])) {
          addChild(
              beginning,
              of[i],
              CheapestCells.way(equations.coefficientsOf(row)[i], beginning.by[best]));
        }
      }
    }
    mark(beginning, false);
  }

  private int choice(int row, long by, int most) {
    int choice = 0;
    var of = equations.cellsOf(row);
    for (int i = 0; i < of.length && choice < most; i++) {
      choice += !moved[of[i]] && cheapest.balances(row, i, by) ? 1 : 0;
    }
    return choice;
  }

  private void mark(Beginning beginning, boolean on) {
    for (int cell : beginning.path) {
      moved[cell] = on;
    }
    for (int i = 0; i < beginning.rows.length; i++) {
      unbalanced[beginning.rows[i]] = on ? beginning.by[i] : 0;
    }
  }

  /** Moves the cells of the cycle as far as all have room, up to the most. */
  private void move(long most) {
    var cycle = new ArrayList<Child>();
    for (var c = closed; c != null; c = c.before == null ? null : c.before.last) {
      cycle.add(c);
    }
    long far = cycle.stream().mapToLong(c -> moves.room(c.cell, c.way)).min().orElseThrow();
    cycle.forEach(c -> moves.add(c.cell, c.way * Math.min(most, far)));
  }
}
