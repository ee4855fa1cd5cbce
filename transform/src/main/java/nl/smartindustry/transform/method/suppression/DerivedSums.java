package nl.smartindustry.transform.method.suppression;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/**
 * Sums of withheld cells that an attacker can single out: the withheld cells on one side of a
 * relation, or on one side of what remains of two relations when a withheld cell that both have is
 * eliminated. Where nothing is withheld on the other side, the sum is known exactly; else it is as
 * uncertain as the other side.
 *
 * <p>A sub-total that is withheld is thereby replaced by its parts. A side whose coefficients
 * differ in size is no sum and is left out, and so is a single cell. Of a side with cells that are
 * never published, such as what rounding hides, the sum without these counts as well.
 */
public final class DerivedSums {
  private final List<Relation> relations;
  private final int[][] relationsOf;

  /** Of the relation that is worked on: the coefficient of each cell, and which cells it has. */
  private final long[] coefficients;

  private final int[] touched;
  private int touchedCount;
  private final BitSet neverPublished;

  public DerivedSums(LinkedTables tables) {
    relations = tables.relations();
    relationsOf = relationsOf(tables);
    coefficients = new long[tables.cells().size()];
    touched = new int[2 * relations.stream().mapToInt(r -> r.cells().length).max().orElse(0)];
    neverPublished = new BitSet();
    for (int cell = 0; cell < coefficients.length; cell++) {
      neverPublished.set(cell, tables.cells().get(cell).publication() == Publication.NEVER);
    }
  }

  /** The relations that each cell is in, by position. */
  static int[][] relationsOf(LinkedTables tables) {
    var counts = new int[tables.cells().size()];
    tables.relations().forEach(r -> Arrays.stream(r.cells()).forEach(cell -> counts[cell]++));
    var relationsOf = new int[counts.length][];
    Arrays.setAll(relationsOf, cell -> new int[counts[cell]]);
    for (int r = tables.relations().size() - 1; r >= 0; r--) {
      for (int cell : tables.relations().get(r).cells()) {
        relationsOf[cell][--counts[cell]] = r;
      }
    }
    return relationsOf;
  }

  /** Those that anyone can derive, each once, its cells ascending. */
  public void ofOutsider(BitSet withheld, Consumer<int[]> sums) {
    var once = once(sums);
    IntStream.range(0, relations.size()).forEach(r -> sides(r, -1, -1, withheld, once));
    withheld.stream().forEach(cell -> pairs(cell, null, withheld, once));
  }

  /**
   * Those that a sole contributor can derive besides, as it knows its own cells: of relations that
   * have one of these.
   */
  public void ofInsider(BitSet withheld, int[] known, Consumer<int[]> sums) {
    var unknown = (BitSet) withheld.clone();
    Arrays.stream(known).forEach(unknown::clear);
    var near = new BitSet();
    Arrays.stream(known)
        .filter(withheld::get)
        .forEach(cell -> Arrays.stream(relationsOf[cell]).forEach(near::set));
    var once = once(sums);
    near.stream().forEach(r -> sides(r, -1, -1, unknown, once));
    near.stream()
        .flatMap(r -> Arrays.stream(relations.get(r).cells()))
        .filter(unknown::get)
        .distinct()
        .forEach(cell -> pairs(cell, near, unknown, once));
  }

  private static Consumer<int[]> once(Consumer<int[]> sums) {
    Set<IntBuffer> seen = new HashSet<>();
    return sum -> {
      if (seen.add(IntBuffer.wrap(sum))) {
        sums.accept(sum);
      }
    };
  }

  /** All pairs of relations that have the cell; of which one is among those near, if given. */
  private void pairs(int cell, BitSet near, BitSet withheld, Consumer<int[]> sums) {
    for (int first : relationsOf[cell]) {
      for (int second : relationsOf[cell]) {
        if (first < second && (near == null || near.get(first) || near.get(second))) {
          sides(first, second, cell, withheld, sums);
        }
      }
    }
  }

  /** The two sides of a relation; or of two, without the cell that both have. */
  private void sides(int first, int second, int eliminated, BitSet withheld, Consumer<int[]> sums) {
    if (second < 0) {
      add(first, 1, withheld);
    } else {
      add(first, coefficient(second, eliminated), withheld);
      add(second, -coefficient(first, eliminated), withheld);
    }
    side(1, sums);
    side(-1, sums);
    while (touchedCount > 0) {
      coefficients[touched[--touchedCount]] = 0;
    }
  }

  private long coefficient(int relation, int cell) {
    var of = relations.get(relation);
    long sum = 0;
    for (int i = 0; i < of.cells().length; i++) {
      sum += of.cells()[i] == cell ? of.coefficients()[i] : 0;
    }
    return sum;
  }

  private void add(int relation, long times, BitSet withheld) {
    var of = relations.get(relation);
    for (int i = 0; i < of.cells().length; i++) {
      int cell = of.cells()[i];
      if (withheld.get(cell)) {
        touched[touchedCount++] = cell;
        coefficients[cell] += Math.multiplyExact(times, of.coefficients()[i]);
      }
    }
  }

  private void side(int sign, Consumer<int[]> sums) {
    var cells =
        Arrays.stream(touched, 0, touchedCount)
            .filter(cell -> Long.signum(coefficients[cell]) == sign)
            .sorted()
            .distinct()
            .toArray();
    boolean isSum =
        Arrays.stream(cells).mapToLong(cell -> coefficients[cell]).distinct().count() == 1;
    if (cells.length > 1 && isSum) {
      sums.accept(cells);
      var published = Arrays.stream(cells).filter(cell -> !neverPublished.get(cell)).toArray();
      if (published.length > 1) {
        sums.accept(published);
      }
    }
  }
}
