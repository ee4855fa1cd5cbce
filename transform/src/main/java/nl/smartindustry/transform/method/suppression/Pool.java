package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * All witnesses found so far, by the cells that they move. The tables that fit what is published
 * form a convex set with the true one in it, so that a witness of one need serves others: as it is,
 * turned round, or moved less or more far.
 */
final class Pool {
  private static final int TRIED = 40;

  private final Equations equations;
  private final List<List<Witness>> byCell = new ArrayList<>();

  Pool(Equations equations) {
    this.equations = equations;
    for (int cell = 0; cell < equations.cells; cell++) {
      byCell.add(new ArrayList<>());
    }
  }

  void add(Witness witness) {
    for (int cell : witness.cells()) {
      byCell.get(cell).add(witness);
    }
  }

  /** One that meets the goal and moves cells that may move alone, or null. */
  Witness find(Goal goal, BitSet mayMove) {
    for (int cell : goal.target) {
      var candidates = byCell.get(cell);
      int oldest = Math.max(0, candidates.size() - TRIED);
      for (int i = candidates.size() - 1; i >= oldest; i--) {
        if (isWithin(candidates.get(i), mayMove)) {
          var fitted = fitted(candidates.get(i), goal);
          if (fitted != null) {
            return fitted;
          }
        }
      }
    }
    return null;
  }

  private static boolean isWithin(Witness witness, BitSet mayMove) {
    for (int cell : witness.cells()) {
      if (!mayMove.get(cell)) {
        return false;
      }
    }
    return true;
  }

  /** The witness times the factor with which it moves the target by just the distance. */
  private Witness fitted(Witness witness, Goal goal) {
    if (witness.reaches(goal.target, goal.distance)) {
      return witness;
    }
    var move = witness.move(goal.target);
    if (move.signum() == 0 || move.bitLength() > 62) {
      return null;
    }
    long common = gcd(Math.abs(move.longValueExact()), Math.abs(goal.distance));
    long factor = goal.distance / common * move.signum();
    long divisor = Math.abs(move.longValueExact()) / common;
    var moves = new long[witness.cells().length];
    for (int i = 0; i < moves.length; i++) {
      if (Math.multiplyHigh(witness.moves()[i], factor) != (witness.moves()[i] * factor) >> 63) {
        return null;
      }
      moves[i] = witness.moves()[i] * factor;
      if (!equations.isWithin(witness.cells()[i], moves[i], divisor)) {
        return null;
      }
    }
    return new Witness(witness.cells(), moves, divisor);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
