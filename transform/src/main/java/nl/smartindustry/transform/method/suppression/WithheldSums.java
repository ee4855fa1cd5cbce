package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/**
 * The sums of withheld cells that a reader can look at through the relations.
 *
 * <p>In each relation, the withheld cells on one side, if their coefficients are equal: where all
 * other cells of the relation are published, a reader knows their sum exactly; else it is as
 * uncertain as the withheld cells of the other side. And each such sum with one cell replaced by
 * its own withheld parts, from another relation in which it is the only withheld cell of its side:
 * the two sums differ by published cells alone.
 */
public final class WithheldSums {
  private static final Comparator<int[]> ORDER =
      Comparator.<int[]>comparingInt(cells -> cells.length).thenComparing(Arrays::compare);

  private final List<Side> sides = new ArrayList<>();
  private final List<List<Integer>> alone = new ArrayList<>();

  /** The withheld cells of a relation whose coefficients have one sign. */
  private record Side(int[] cells, long coefficient) {
    static Side of(Relation relation, int sign, BitSet withheld) {
      var cells =
          IntStream.range(0, relation.cells().length)
              .filter(i -> Long.signum(relation.coefficients()[i]) == sign)
              .filter(i -> withheld.get(relation.cells()[i]))
              .toArray();
      var sizes = Arrays.stream(cells).mapToLong(i -> relation.coefficients()[i]).distinct();
      var coefficients = sizes.toArray();
      return coefficients.length == 1
          ? new Side(
              Arrays.stream(cells).map(i -> relation.cells()[i]).sorted().toArray(),
              Math.abs(coefficients[0]))
          : new Side(new int[0], 0);
    }
  }

  private WithheldSums(LinkedTables tables, BitSet withheld) {
    tables.cells().forEach(cell -> alone.add(new ArrayList<>()));
    for (var relation : tables.relations()) {
      sides.add(Side.of(relation, 1, withheld));
      sides.add(Side.of(relation, -1, withheld));
    }
    for (int i = 0; i < sides.size(); i++) {
      if (sides.get(i).cells.length == 1) {
        alone.get(sides.get(i).cells[0]).add(i);
      }
    }
  }

  /**
   * Each sum of two or more cells once, in a fixed order.
   *
   * @param withheld positions of cells
   * @return the cells of each, ascending
   */
  public static List<int[]> of(LinkedTables tables, BitSet withheld) {
    return List.copyOf(new WithheldSums(tables, withheld).all());
  }

  private SortedSet<int[]> all() {
    var sums = new TreeSet<int[]>(ORDER);
    for (int i = 0; i < sides.size(); i++) {
      if (sides.get(i).cells.length > 1) {
        sums.add(sides.get(i).cells);
        addReplaced(sums, i);
      }
    }
    return sums;
  }

  private void addReplaced(SortedSet<int[]> sums, int side) {
    for (int cell : sides.get(side).cells) {
      for (int other : alone.get(cell)) {
        var parts = sides.get(other ^ 1);
        if (other / 2 != side / 2
            && parts.cells.length > 1
            && parts.coefficient == sides.get(other).coefficient) {
          var replaced =
              IntStream.concat(
                  Arrays.stream(sides.get(side).cells).filter(c -> c != cell),
                  Arrays.stream(parts.cells));
          var distinct = replaced.sorted().toArray();
          if (Arrays.stream(distinct).distinct().count() == distinct.length) {
            sums.add(distinct);
          }
        }
      }
    }
  }
}
