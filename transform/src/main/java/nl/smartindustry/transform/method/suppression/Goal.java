package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** One side of a need, and the witnesses found for it so far. */
final class Goal {
  /** Ascending. */
  final int[] target;

  /** How far the target's sum must be able to move: above its value, or below it if negative. */
  final long distance;

  private final List<Witness> witnesses = new ArrayList<>();
  private final Map<int[], Long> reduced = new IdentityHashMap<>();

  Goal(int[] target, long distance) {
    this.target = target;
    this.distance = distance;
  }

  List<Witness> witnesses() {
    return witnesses;
  }

  /**
   * Whether a known cell is in the target. What is then left of a sum is protected by the needs of
   * its cells: a sum of cells none of which is sensitive is not sensitive either.
   */
  private boolean overlaps(int[] known) {
    return Arrays.stream(target).anyMatch(cell -> Arrays.binarySearch(known, cell) >= 0);
  }

  /** Of someone who knows beforehand that the target is not so far away. */
  void reduce(int[] known, long distance) {
    reduced.put(known, distance);
  }

  /** What is asked for someone who knows some cells: the same target, perhaps less far. */
  Goal of(int[] known) {
    return new Goal(target, reduced.getOrDefault(known, distance));
  }

  /**
   * The sets of known cells against which it is not met; an empty set for a reader who knows none.
   */
  List<int[]> unmet(List<int[]> knownSets) {
    if (witnesses.stream().noneMatch(witness -> witness.reaches(target, distance))) {
      return List.of(new int[0]);
    }
    return knownSets.stream().filter(known -> !isMet(known)).toList();
  }

  private boolean isMet(int[] known) {
    long asked = reduced.getOrDefault(known, distance);
    return asked == 0
        || witnesses.stream().anyMatch(w -> !w.moves(known) && w.reaches(target, asked))
        || overlaps(known);
  }

  /** Drops the witnesses that move one of the cells. */
  void drop(BitSet published) {
    witnesses.removeIf(witness -> Arrays.stream(witness.cells()).anyMatch(published::get));
  }
}
