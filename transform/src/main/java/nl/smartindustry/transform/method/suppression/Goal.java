package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** One side of a need, and the witnesses found for it so far. */
final class Goal {
  /** Ascending. */
  final int[] target;

  /** How far the target's sum must be able to move: above its value, or below it if negative. */
  final long distance;

  private final List<Witness> witnesses = new ArrayList<>();

  Goal(int[] target, long distance) {
    this.target = target;
    this.distance = distance;
  }

  List<Witness> witnesses() {
    return witnesses;
  }

  /** Whether the set of known cells holds the whole target, so that nothing is left to protect. */
  private boolean isWithin(int[] known) {
    return Arrays.stream(target).allMatch(cell -> Arrays.binarySearch(known, cell) >= 0);
  }

  /**
   * The sets of known cells against which it is not met; an empty set for a reader who knows none.
   */
  List<int[]> unmet(List<int[]> knownSets) {
    if (witnesses.isEmpty()) {
      return List.of(new int[0]);
    }
    return knownSets.stream()
        .filter(known -> witnesses.stream().allMatch(witness -> witness.moves(known)))
        .filter(known -> !isWithin(known))
        .toList();
  }

  /** Drops the witnesses that move one of the cells. */
  void drop(BitSet published) {
    witnesses.removeIf(witness -> Arrays.stream(witness.cells()).anyMatch(published::get));
  }
}
