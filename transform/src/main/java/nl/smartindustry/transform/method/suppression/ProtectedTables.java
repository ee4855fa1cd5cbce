package nl.smartindustry.transform.method.suppression;

import java.io.Serializable;
import java.util.List;

/**
 * A pattern of suppression, and that it meets every need.
 *
 * @param secondaries the cells that are withheld besides the sensitive ones and those that are
 *     never published; ascending
 * @param proofs one for each sensitive cell, and for each sensitive sum of {@link WithheldSums}
 * @param cost what the secondaries cost together
 * @param leastCost what any pattern that meets the needs of single cells costs at least
 */
public record ProtectedTables(int[] secondaries, List<Proof> proofs, long cost, double leastCost)
    implements Serializable {
  public ProtectedTables {
    proofs = List.copyOf(proofs);
  }
}
