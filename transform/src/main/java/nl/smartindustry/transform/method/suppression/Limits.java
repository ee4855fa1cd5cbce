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
  private final Insiders insiders;
  private final Movement movement;
  private final BitSet movable = new BitSet();

  Limits(Component component) {
    this.component = component;
    var equations = new Equations(component.tables());
    insiders = new Insiders(component.tables(), component.contributors());
    movement = new Movement(equations);
    for (int cell = 0; cell < equations.cells; cell++) {
      boolean isPublic = component.tables().cells().get(cell).publication() == Publication.PUBLIC;
      movable.set(cell, !isPublic);
    }
  }

  /**
   * For whom the goal cannot be met, and how far it can be: for any reader, or for each of the sole
   * contributors; empty where it can be met for all.
   */
  List<Limit> of(Goal goal) {
    var witness = movement.find(goal, movable, costs(new BitSet()));
    if (witness == null) {
      return List.of(limit(goal, new int[0]));
    }
    var limits = new ArrayList<Limit>();
    var limited = new BitSet();
    var witnesses = new ArrayList<>(List.of(witness));
    for (var open = open(goal, witnesses, limited);
        !open.isEmpty();
        open = open(goal, witnesses, limited)) {
      int set = open.nextSetBit(0);
      var known = component.contributors().known().get(set);
      var free = movement.find(goal.of(set), without(known), costs(insiders.cells(open)));
      if (free == null) {
        limits.add(limit(goal.of(set), known));
        limited.set(set);
      } else {
        witnesses.add(free);
      }
    }
    return limits;
  }

  private BitSet open(Goal goal, List<Witness> witnesses, BitSet limited) {
    var open = (BitSet) insiders.open(goal, witnesses).clone();
    open.andNot(limited);
    return open;
  }

  /** The farthest whole distance, found by halving what is between one that is and one too far. */
  private Limit limit(Goal goal, int[] known) {
    var free = without(known);
    var costs = costs(new BitSet());
    long sign = Long.signum(goal.distance);
    long reached = 0;
    for (long tooFar = Math.abs(goal.distance); tooFar - reached > 1; ) {
      long middle = reached + (tooFar - reached) / 2;
      if (movement.find(new Goal(goal.target, sign * middle), free, costs) == null) {
        tooFar = middle;
      } else {
        reached = middle;
      }
    }
    return new Limit(known, goal.target, sign > 0, reached);
  }

  private BitSet without(int[] known) {
    var free = (BitSet) movable.clone();
    Arrays.stream(known).forEach(free::clear);
    return free;
  }

  private double[] costs(BitSet avoided) {
    var costs = new double[component.tables().cells().size()];
    Arrays.setAll(costs, cell -> avoided.get(cell) ? 2 : 1);
    return costs;
  }
}
