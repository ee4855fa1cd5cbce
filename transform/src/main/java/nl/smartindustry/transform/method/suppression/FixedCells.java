package nl.smartindustry.transform.method.suppression;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;

/** Withheld cells that follow from others: each is the only one of a relation that is not known. */
final class FixedCells {
  private final Equations equations;
  private final Insiders insiders;
  private final BitSet withheld;

  /**
   * @param withheld is asked anew each time
   */
  FixedCells(Equations equations, Insiders insiders, BitSet withheld) {
    this.equations = equations;
    this.insiders = insiders;
    this.withheld = withheld;
  }

  /**
   * Whether the target of any goal follows, for someone from whom it must be kept, once some cells
   * are published: any reader, or a sole contributor with a cell in a relation of theirs.
   */
  boolean hasAny(List<Goal> goals, int[] published) {
    var forAll = from(new BitSet(), published);
    if (goals.stream().anyMatch(goal -> isWithin(goal.target, forAll))) {
      return true;
    }
    var near = near(published);
    var forInsiders = new HashMap<Integer, BitSet>();
    return goals.stream()
        .anyMatch(
            goal ->
                insiders.open(goal, goal.without(published)).stream()
                    .filter(near::get)
                    .mapToObj(
                        one ->
                            forInsiders.computeIfAbsent(
                                one, o -> from(insiders.cells(set(o)), published)))
                    .anyMatch(known -> isWithin(goal.target, known)));
  }

  private BitSet near(int[] published) {
    var cells =
        equations.rowsOf(published).stream()
            .flatMap(row -> Arrays.stream(equations.cellsOf(row)))
            .filter(withheld::get);
    return insiders.of(cells.toArray());
  }

  private static boolean isWithin(int[] target, BitSet cells) {
    return Arrays.stream(target).allMatch(cells::get);
  }

  private static BitSet set(int one) {
    var set = new BitSet();
    set.set(one);
    return set;
  }

  /** A cell, and those that follow from it. */
  BitSet from(int cell) {
    return from(new BitSet(), cell);
  }

  private BitSet from(BitSet known, int... published) {
    var fixed = (BitSet) known.clone();
    Arrays.stream(published).forEach(fixed::set);
    var next = new ArrayDeque<Integer>();
    fixed.stream().forEach(next::add);
    while (!next.isEmpty()) {
      for (int row : equations.rowsOf(next.remove())) {
        int last = onlyUnknown(row, fixed);
        if (last >= 0) {
          fixed.set(last);
          next.add(last);
        }
      }
    }
    return fixed;
  }

  /**
   * The only cell of a relation that is withheld and not fixed; -1 where there are none or more.
   */
  private int onlyUnknown(int row, BitSet fixed) {
    int last = -1;
    for (int cell : equations.cellsOf(row)) {
      if (withheld.get(cell) && !fixed.get(cell)) {
        if (last >= 0) {
          return -1;
        }
        last = cell;
      }
    }
    return last;
  }
}
