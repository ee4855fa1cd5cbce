package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One side of a need, and the witnesses found for it so far. */
final class Goal {
  /** Ascending. */
  final int[] target;

  /** How far the target's sum must be able to move: above its value, or below it if negative. */
  final long distance;

  /** By set of known cells, of someone who knows beforehand that the target is not so far away. */
  final Map<Integer, Long> reduced = new HashMap<>();

  private List<Witness> witnesses = new ArrayList<>();

  Goal(int[] target, long distance) {
    this.target = target;
    this.distance = distance;
  }

  List<Witness> witnesses() {
    return witnesses;
  }

  void witnesses(List<Witness> replacement) {
    witnesses = replacement;
  }

  /** The witnesses that move none of the cells: none, or one of them goes the whole distance. */
  List<Witness> without(int[] cells) {
    var others = witnesses.stream().filter(witness -> !witness.moves(cells)).toList();
    return others.stream().anyMatch(w -> w.reaches(target, distance)) ? others : List.of();
  }

  /** What is asked for someone who knows a set of cells: the same target, perhaps less far. */
  Goal of(int set) {
    return reduced.containsKey(set) ? new Goal(target, reduced.get(set)) : this;
  }
}
