package nl.smartindustry.transform.method.suppression.attack;

import java.util.BitSet;

/** Other tables that fit what is published, as moves from the true one, by linear programming. */
interface Programmes {
  /**
   * The moves of all cells, where the sum of some moves as far as it can.
   *
   * @param weights of the cells in the sum, by position; 0 elsewhere
   * @param known cells that may not move, besides those published
   */
  double[] furthest(double[] weights, BitSet known);
}
