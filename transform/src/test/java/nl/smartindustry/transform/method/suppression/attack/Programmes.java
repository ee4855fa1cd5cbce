package nl.smartindustry.transform.method.suppression.attack;

import java.util.BitSet;

/** Other tables that fit what is published, as moves from the true one, by linear programming. */
public interface Programmes {
  /** The moves of all cells, where the cells' sum moves as far as it can; down for a sign of -1. */
  double[] furthest(int[] cells, int sign, BitSet known);

  /**
   * The least moves with which the cells' sum moves just this far, down if negative; null where no
   * table that fits is so far away.
   *
   * @param known cells that may not move, besides those published
   */
  double[] least(int[] cells, long distance, BitSet known);
}
