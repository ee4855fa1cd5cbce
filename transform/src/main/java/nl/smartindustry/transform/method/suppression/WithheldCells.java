package nl.smartindustry.transform.method.suppression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;

/** Which cells are withheld so far, and what moving each of them costs. */
final class WithheldCells {
  /**
   * What it costs to move a cell that is withheld already, in parts of a cell's usual cost: nearly
   * nothing, but enough that few of them move.
   */
  private static final double WITHHELD = 0.02;

  /** Sensitive, or never published. */
  final BitSet primaries = new BitSet();

  final BitSet withheld;

  /** All cells that can be withheld. */
  final BitSet movable = new BitSet();

  /** By cell. */
  final double[] costs;

  /** The median cost of the cells that can be withheld and need not be. */
  final double usualCost;

  WithheldCells(LinkedTables tables) {
    for (int cell = 0; cell < tables.cells().size(); cell++) {
      var of = tables.cells().get(cell);
      movable.set(cell, of.publication() != Publication.PUBLIC);
      primaries.set(cell, of.need().isSensitive() || of.publication() == Publication.NEVER);
    }
    withheld = (BitSet) primaries.clone();
    costs = tables.cells().stream().mapToDouble(Cell::cost).map(cost -> 1 + cost).toArray();
    var open =
        IntStream.range(0, costs.length)
            .filter(cell -> movable.get(cell) && !primaries.get(cell))
            .mapToDouble(cell -> costs[cell])
            .sorted()
            .toArray();
    usualCost = open.length == 0 ? 1 : open[open.length / 2];
    primaries.stream().forEach(this::withhold);
  }

  /** A pattern in which no more cells can be withheld; secondaries cost what they are worth. */
  static WithheldCells closed(LinkedTables tables, int[] secondaries) {
    var closed = new WithheldCells(tables);
    Arrays.stream(secondaries).forEach(closed.withheld::set);
    closed.movable.and(closed.withheld);
    return closed;
  }

  void publish(int[] cells) {
    for (int cell : cells) {
      withheld.clear(cell);
      movable.clear(cell);
    }
  }

  void withholdAgain(int[] cells) {
    for (int cell : cells) {
      withheld.set(cell);
      movable.set(cell);
    }
  }

  void withhold(int cell) {
    withheld.set(cell);
    costs[cell] = withheldCost();
  }

  double withheldCost() {
    return WITHHELD * usualCost;
  }

  /** Withholds the cells that move. */
  void withhold(Witness witness) {
    Arrays.stream(witness.cells()).forEach(this::withhold);
  }

  /** The cells that are withheld to protect others. */
  BitSet secondaries() {
    var secondaries = (BitSet) withheld.clone();
    secondaries.andNot(primaries);
    return secondaries;
  }

  /** The costs, where moving some cells costs more. */
  double[] costs(BitSet avoided, double more) {
    var result = costs.clone();
    avoided.stream().forEach(cell -> result[cell] += more);
    return result;
  }
}
