package nl.smartindustry.transform.method.suppression;

import java.io.Serializable;
import java.util.List;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;

/**
 * A pattern of suppression, and that it meets every need.
 *
 * @param secondaries the cells that are withheld besides the sensitive ones and those that are
 *     never published; ascending
 * @param proofs one for each sensitive cell, and for each sensitive sum of {@link WithheldSums}
 */
public record ProtectedTables(int[] secondaries, List<Proof> proofs) implements Serializable {
  public ProtectedTables {
    proofs = List.copyOf(proofs);
  }

  /**
   * That a need is met, for all who know the published tables and for every sole contributor.
   *
   * <p>Every witness above moves the sum up by the need or more, every witness below down. For each
   * set of {@link Contributors#known} that does not hold the whole target there is one above (and
   * one below, if the need has such a side) that moves none of the set's cells.
   *
   * @param target a sensitive cell, or the cells of a sum that is sensitive; ascending
   * @param above empty where the need has no upper side
   * @param below likewise
   */
  public record Proof(int[] target, Need need, List<Witness> above, List<Witness> below)
      implements Serializable {
    public Proof {
      above = List.copyOf(above);
      below = List.copyOf(below);
    }
  }
}
