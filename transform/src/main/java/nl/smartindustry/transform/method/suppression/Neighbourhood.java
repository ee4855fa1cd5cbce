package nl.smartindustry.transform.method.suppression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;

/**
 * The cells around a target, nearest first by the costs of the cells on the way, where a cell that
 * can move by a part of the distance alone is that much further.
 */
final class Neighbourhood {
  private static final double LEAST_PART = 0.01;

  private final Equations equations;
  private final Goal goal;
  private final BitSet mayMove;
  private final double[] costs;
  private final double step;
  private final double[] distances;
  private final PriorityQueue<Reached> queue =
      new PriorityQueue<>(
          (a, b) ->
              a.distance != b.distance
                  ? Double.compare(a.distance, b.distance)
                  : Integer.compare(a.cell, b.cell));

  private record Reached(int cell, double distance) {}

  Neighbourhood(Equations equations, Goal goal, BitSet mayMove, double[] costs) {
    this.equations = equations;
    this.goal = goal;
    this.mayMove = mayMove;
    this.costs = costs;
    step = leastNextTo(goal.target);
    distances = new double[equations.cells];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
  }

  private double leastNextTo(int[] target) {
    double least = Double.POSITIVE_INFINITY;
    for (int cell : target) {
      for (int row : equations.rowsOf(cell)) {
        for (int other : equations.cellsOf(row)) {
          least = costs[other] > 0 ? Math.min(least, costs[other]) : least;
        }
      }
    }
    return Double.isInfinite(least) ? 1 : least;
  }

  /** The nearest cells, at most so many; ascending. */
  int[] nearest(int size) {
    for (int cell : goal.target) {
      reach(cell, 0);
    }
    var seen = new BitSet();
    var rowsSeen = new BitSet();
    for (int count = 0; !queue.isEmpty() && count < size; ) {
      var next = queue.poll();
      if (!seen.get(next.cell)) {
        seen.set(next.cell);
        count++;
        for (int row : equations.rowsOf(next.cell)) {
          if (!rowsSeen.get(row)) {
            rowsSeen.set(row);
            for (int other : equations.cellsOf(row)) {
              reach(other, next.distance + length(other));
            }
          }
        }
      }
    }
    return seen.stream().toArray();
  }

  private void reach(int cell, double distance) {
    if (mayMove.get(cell) && distance < distances[cell]) {
      distances[cell] = distance;
      queue.add(new Reached(cell, distance));
    }
  }

  private double length(int cell) {
    double room = Math.max(equations.highest[cell], -(double) equations.lowest[cell]);
    double part = Math.min(1, room / Math.abs((double) goal.distance));
    return (step + costs[cell]) / Math.max(LEAST_PART, part);
  }
}
