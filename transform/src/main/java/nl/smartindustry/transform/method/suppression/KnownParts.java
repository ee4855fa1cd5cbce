package nl.smartindustry.transform.method.suppression;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/**
 * What a sole contributor knows of sums that its own cells are part of, before anything is
 * published: they are at least as large as these parts. So no suppression can make it believe less,
 * and a need below such a sum goes no farther.
 */
final class KnownParts {
  private final LinkedTables tables;
  private final List<List<Relation>> relationsOf = new ArrayList<>();

  KnownParts(LinkedTables tables) {
    this.tables = tables;
    tables.cells().forEach(cell -> relationsOf.add(new ArrayList<>()));
    for (var relation : tables.relations()) {
      Arrays.stream(relation.cells()).forEach(cell -> relationsOf.get(cell).add(relation));
    }
  }

  /** The least values of the cells that are more than known beforehand, by position. */
  Map<Integer, Long> leastValues(int[] known) {
    var least = new HashMap<Integer, Long>();
    var changed = new ArrayDeque<Integer>();
    for (int cell : known) {
      least.put(cell, tables.cells().get(cell).value());
      changed.add(cell);
    }
    while (!changed.isEmpty()) {
      for (var relation : relationsOf.get(changed.remove())) {
        for (int whole = 0; whole < relation.cells().length; whole++) {
          if (isWhole(relation, whole)) {
            long sum = leastSum(relation, whole, least);
            if (sum > least(relation.cells()[whole], least)) {
              least.put(relation.cells()[whole], sum);
              changed.add(relation.cells()[whole]);
            }
          }
        }
      }
    }
    return least;
  }

  /** How far below its value a sum can seem to someone who knows these least values. */
  long below(int[] cells, long need, Map<Integer, Long> least) {
    boolean isKnown = Arrays.stream(cells).anyMatch(least::containsKey);
    long room = 0;
    for (int cell : cells) {
      long bound = least(cell, least);
      if (!isKnown || bound == -Bounds.INFINITE) {
        return need;
      }
      room += tables.cells().get(cell).value() - bound;
    }
    return Math.min(need, room);
  }

  private long least(int cell, Map<Integer, Long> least) {
    return least.getOrDefault(cell, tables.cells().get(cell).beforehand().lower());
  }

  /** Whether a cell of a relation is the sum of the others: the only one of its sign. */
  private static boolean isWhole(Relation relation, int whole) {
    long sign = Long.signum(relation.coefficients()[whole]);
    return Arrays.stream(relation.coefficients()).filter(c -> Long.signum(c) == sign).count() == 1;
  }

  private long leastSum(Relation relation, int whole, Map<Integer, Long> least) {
    var sum = BigInteger.ZERO;
    for (int i = 0; i < relation.cells().length; i++) {
      long bound = least(relation.cells()[i], least);
      if (i != whole && bound == -Bounds.INFINITE) {
        return -Bounds.INFINITE;
      }
      if (i != whole) {
        var coefficient = BigInteger.valueOf(relation.coefficients()[i]).abs();
        sum = sum.add(coefficient.multiply(BigInteger.valueOf(bound)));
      }
    }
    var coefficient = BigInteger.valueOf(relation.coefficients()[whole]).abs();
    return sum.divide(coefficient).longValueExact();
  }
}
