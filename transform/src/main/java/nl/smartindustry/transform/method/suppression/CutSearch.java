package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Cuts that a pattern, perhaps of cells withheld in parts, does not satisfy: from the multipliers
 * of the programme that moves a target as far as the withheld parts allow.
 */
final class CutSearch {
  /** Cells that are not withheld count a little, so that those cuts are found that need most. */
  private static final double LEAST_PART = 0.01;

  private static final double MET = 1 - 1e-6;

  /** Multipliers are whole, or small fractions, where sums have coefficients of one. */
  private static final long[] PARTS = {1, 2, 60, 1000};

  private static final int AROUND = 500;

  /** Programmes for the sole contributors of a goal. */
  private static final int FOR_INSIDERS = 4;

  private final Equations equations;
  private final WithheldCells pattern;
  private final Insiders insiders;

  CutSearch(Equations equations, WithheldCells pattern, Insiders insiders) {
    this.equations = equations;
    this.pattern = pattern;
    this.insiders = insiders;
  }

  /** Those of one relation of the target each, for all who know cells of it. */
  List<CapacityCut> ofRelations(Goal goal) {
    var asked = insiders.open(goal, List.of());
    var cuts = new ArrayList<CapacityCut>();
    for (int row : equations.rowsOf(goal.target).stream().toArray()) {
      var one = new TreeMap<>(Map.of(row, 1L));
      cuts.add(CapacityCut.of(equations, pattern.primaries, goal, new BitSet(), one));
      var sets = insiders.of(equations.cellsOf(row));
      sets.and(asked);
      for (int set : sets.stream().toArray()) {
        var known = insiders.cells(one(set));
        cuts.add(CapacityCut.of(equations, pattern.primaries, goal.of(set), known, one));
      }
    }
    return cuts.stream().filter(Objects::nonNull).toList();
  }

  /**
   * Cuts that are not satisfied, for any reader or for sole contributors.
   *
   * @param parts by cell, how much of it is withheld; 1 for primaries
   */
  List<CapacityCut> violated(Goal goal, double[] parts) {
    var moves = new double[equations.cells];
    var first = violated(goal, new BitSet(), parts, moves);
    if (first != null) {
      return List.of(first);
    }
    var cuts = new ArrayList<CapacityCut>();
    int tried = 0;
    for (int set : insiders.open(goal, List.of()).stream().toArray()) {
      var known = insiders.cells(one(set));
      if (tried < FOR_INSIDERS && known.stream().anyMatch(cell -> moves[cell] != 0)) {
        tried++;
        var cut = violated(goal.of(set), known, parts, new double[equations.cells]);
        if (cut != null) {
          cuts.add(cut);
        }
      }
    }
    return cuts;
  }

  private static BitSet one(int set) {
    var one = new BitSet();
    one.set(set);
    return one;
  }

  /** The most violated of some cuts, or null; how far each cell moves is entered in moves. */
  private CapacityCut violated(Goal goal, BitSet known, double[] parts, double[] moves) {
    var cells = around(goal, known);
    var rows = equations.rowsOf(cells).stream().toArray();
    var solution = programme(goal, cells, rows, parts).leastWithDuals();
    if (solution == null) {
      return null;
    }
    for (int i = 0; i < cells.length; i++) {
      moves[cells[i]] = Math.abs(solution.values()[i]) > 1e-9 ? solution.values()[i] : 0;
    }
    CapacityCut best = null;
    double least = MET;
    for (long times : PARTS) {
      var multiples = new TreeMap<Integer, Long>();
      for (int i = 0; i < rows.length; i++) {
        long multiple = Math.round(solution.duals()[i] * times);
        if (multiple != 0) {
          multiples.put(rows[i], multiple);
        }
      }
      var cut = CapacityCut.of(equations, pattern.primaries, goal, known, multiples);
      if (cut != null && cut.carried(parts) < least) {
        best = cut;
        least = cut.carried(parts);
      }
    }
    return best;
  }

  private int[] around(Goal goal, BitSet known) {
    var mayMove = (BitSet) pattern.movable.clone();
    mayMove.andNot(known);
    return mayMove.cardinality() <= AROUND
        ? mayMove.stream().toArray()
        : new Neighbourhood(equations, goal, mayMove, pattern.costs).nearest(AROUND);
  }

  /** The target as far as it goes, in parts of its distance, which no cell exceeds. */
  private Programme programme(Goal goal, int[] cells, int[] rows, double[] parts) {
    var programme = new Programme();
    double scale = Math.abs((double) goal.distance);
    for (int cell : cells) {
      double part = Math.max(LEAST_PART, parts[cell]);
      boolean isTarget = Arrays.binarySearch(goal.target, cell) >= 0;
      programme.column(
          -part * Math.min(1, -(double) equations.lowest[cell] / scale),
          part * Math.min(1, equations.highest[cell] / scale),
          isTarget ? -Long.signum(goal.distance) : 0);
    }
    for (int row : rows) {
      var entries = programme.row(0, 0);
      var of = equations.cellsOf(row);
      for (int i : IntStream.range(0, of.length).toArray()) {
        int at = Arrays.binarySearch(cells, of[i]);
        if (at >= 0) {
          entries.addVarIndex(at).addCoefficient(equations.coefficientsOf(row)[i]);
        }
      }
    }
    return programme;
  }
}
