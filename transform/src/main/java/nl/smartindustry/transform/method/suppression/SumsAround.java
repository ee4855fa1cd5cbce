package nl.smartindustry.transform.method.suppression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/**
 * The sums of {@link WithheldSums} in which the relations of a cell take part: others stay as they
 * are when it is published.
 */
final class SumsAround {
  private final LinkedTables tables;
  private final Equations equations;
  private final BitSet withheld;

  SumsAround(LinkedTables tables, Equations equations, BitSet withheld) {
    this.tables = tables;
    this.equations = equations;
    this.withheld = withheld;
  }

  /** The cells of each, ascending; some sums that other relations make are among them. */
  List<int[]> of(int cell) {
    var rows = equations.rowsOf(new int[] {cell});
    var next = equations.rowsOf(withheldOf(rows));
    next.or(rows);
    var positions = withheldOf(next);
    var relations = next.stream().mapToObj(row -> among(positions, row)).toList();
    var cells = Arrays.stream(positions).mapToObj(tables.cells()::get).toList();
    var all = new BitSet();
    all.set(0, positions.length);
    return WithheldSums.of(new LinkedTables(cells, relations), all).stream()
        .map(sum -> Arrays.stream(sum).map(at -> positions[at]).toArray())
        .toList();
  }

  private int[] withheldOf(BitSet rows) {
    return rows.stream()
        .flatMap(row -> Arrays.stream(equations.cellsOf(row)))
        .filter(withheld::get)
        .sorted()
        .distinct()
        .toArray();
  }

  private Relation among(int[] positions, int row) {
    var cells = equations.cellsOf(row);
    var at = IntStream.range(0, cells.length).filter(i -> withheld.get(cells[i])).toArray();
    return new Relation(
        Arrays.stream(at).map(i -> Arrays.binarySearch(positions, cells[i])).toArray(),
        Arrays.stream(at).mapToLong(i -> equations.coefficientsOf(row)[i]).toArray());
  }
}
