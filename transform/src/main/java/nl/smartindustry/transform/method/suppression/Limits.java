package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.smartindustry.transform.method.suppression.Contributors.Limit;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;

/** How far targets can move at all, where everything moves that may be withheld. */
final class Limits {
  private final Component component;
  private final Equations equations;
  private final Insiders insiders;
  private final Movement movement;
  private final BitSet movable = new BitSet();
  private final BoundedMoves bounds;
  private final FarthestMoves farthest;

  /** How far a goal can be met, and the witness where it can be met in full. */
  private record Reach(long distance, Witness witness) {}

  Limits(Component component) {
    this.component = component;
    equations = new Equations(component.tables());
    insiders = new Insiders(component.tables(), component.contributors());
    movement = new Movement(equations);
    for (int cell = 0; cell < equations.cells; cell++) {
      boolean isPublic = component.tables().cells().get(cell).publication() == Publication.PUBLIC;
      movable.set(cell, !isPublic);
    }
    bounds = BoundedMoves.of(component.tables(), movable);
    farthest = farthest(movable, bounds);
  }

  private FarthestMoves farthest(BitSet free, BoundedMoves within) {
    return new FarthestMoves(component.tables(), free, within.lowest, within.highest);
  }

  /** What single relations show of the needs of cells, without any programme. */
  List<Limit> evident() {
    var limits = new ArrayList<Limit>();
    var goals = new ArrayList<Goal>();
    var cells = component.tables().cells();
    for (int cell = 0; cell < cells.size(); cell++) {
      var need = cells.get(cell).need();
      Needed.of(new int[] {cell}, need, insiders).goals().forEach(goals::add);
    }
    goals.forEach(goal -> addEvident(goal, new int[0], bounds, limits));
    var open = goals.stream().map(goal -> insiders.open(goal, List.of())).toList();
    var sets = component.contributors().known();
    for (int set = 0; set < sets.size(); set++) {
      var known = bounds.without(sets.get(set));
      for (int i = 0; i < open.size(); i++) {
        if (open.get(i).get(set)) {
          addEvident(goals.get(i).of(set), sets.get(set), known, limits);
        }
      }
    }
    return limits;
  }

  private void addEvident(Goal goal, int[] known, BoundedMoves within, List<Limit> limits) {
    long most = room(goal, within);
    long all = Math.abs(goal.distance);
    if (most < (known.length == 0 ? all : Math.min(all, room(goal, bounds)))) {
      limits.add(limit(goal, known, most));
    }
  }

  /** In whole distances. */
  private static long room(Goal goal, BoundedMoves within) {
    int cell = goal.target[0];
    double room = goal.distance > 0 ? within.highest[cell] : -within.lowest[cell];
    return (long) (room + BoundedMoves.negligible(room));
  }

  /**
   * For whom the goal cannot be met, and how far it can be: for any reader, or for each of the sole
   * contributors; empty where it can be met for all.
   */
  List<Limit> of(Goal goal) {
    var reach = reach(goal, movable, farthest, new BitSet());
    if (reach.witness == null) {
      return List.of(limit(goal, new int[0], reach.distance));
    }
    var limits = new ArrayList<Limit>();
    var limited = new BitSet();
    var witnesses = new ArrayList<>(List.of(reach.witness));
    for (var open = open(goal, witnesses, limited);
        !open.isEmpty();
        open = open(goal, witnesses, limited)) {
      int set = open.nextSetBit(0);
      var known = component.contributors().known().get(set);
      var free = without(known);
      var own =
          reach(goal.of(set), free, farthest(free, bounds.without(known)), insiders.cells(open));
      if (own.witness == null) {
        limits.add(limit(goal.of(set), known, own.distance));
        limited.set(set);
      } else {
        witnesses.add(own.witness);
      }
    }
    return limits;
  }

  private BitSet open(Goal goal, List<Witness> witnesses, BitSet limited) {
    var open = (BitSet) insiders.open(goal, witnesses).clone();
    open.andNot(limited);
    return open;
  }

  private static Limit limit(Goal goal, int[] known, long distance) {
    return new Limit(known, goal.target, goal.distance > 0, distance);
  }

  /** With a witness that moves few of the cells to avoid. */
  private Reach reach(Goal goal, BitSet free, FarthestMoves programme, BitSet avoided) {
    var moves = new double[equations.cells];
    double bound =
        programme.bound(
            goal.target, Long.signum(goal.distance), (cell, move) -> moves[cell] = move);
    long all = Math.abs(goal.distance);
    if (bound + BoundedMoves.negligible(bound) >= all) {
      var witness = movement.find(goal, free, costs(avoided));
      return witness == null
          ? new Reach(proved(goal, free, moves, all - 1), null)
          : new Reach(all, witness);
    }
    return new Reach(
        proved(goal, free, moves, (long) (bound + BoundedMoves.negligible(bound))), null);
  }

  /** The farthest whole distance, at most so far, to which exact moves are found. */
  private long proved(Goal goal, BitSet free, double[] moves, long most) {
    long sign = Long.signum(goal.distance);
    int[] cells = free.stream().toArray();
    double[] own = Arrays.stream(cells).mapToDouble(cell -> moves[cell]).toArray();
    if (most <= 0 || ExactMoves.of(equations, cells, own, goal.target, sign * most) != null) {
      return Math.max(0, most);
    }
    long reached = 0;
    long tooFar = most + 1;
    for (long next = most; tooFar - reached > 1; next = reached + (tooFar - reached) / 2) {
      if (movement.find(new Goal(goal.target, sign * next), free, costs(new BitSet())) == null) {
        tooFar = next;
      } else {
        reached = next;
      }
    }
    return reached;
  }

  private BitSet without(int[] known) {
    var free = (BitSet) movable.clone();
    Arrays.stream(known).forEach(free::clear);
    return free;
  }

  private double[] costs(BitSet avoided) {
    var costs = new double[equations.cells];
    Arrays.setAll(costs, cell -> avoided.get(cell) ? 2 : 1);
    return costs;
  }
}
