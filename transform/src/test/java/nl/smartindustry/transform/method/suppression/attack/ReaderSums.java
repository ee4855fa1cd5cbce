package nl.smartindustry.transform.method.suppression.attack;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.transform.method.suppression.LinkedTables;

/**
 * The sums of withheld cells that a reader learns exactly: from one relation, where nothing else of
 * it is withheld, and from two relations, after a withheld cell that both have is eliminated.
 */
final class ReaderSums {
  private final LinkedTables tables;
  private final BitSet withheld;
  private final Set<IntBuffer> found = new LinkedHashSet<>();

  private ReaderSums(LinkedTables tables, BitSet withheld) {
    this.tables = tables;
    this.withheld = withheld;
  }

  static List<int[]> of(LinkedTables tables, BitSet withheld) {
    var sums = new ReaderSums(tables, withheld);
    var relationsOf = new ArrayList<List<Integer>>();
    tables.cells().forEach(cell -> relationsOf.add(new ArrayList<>()));
    for (int r = 0; r < tables.relations().size(); r++) {
      sums.learn(sums.unknowns(r));
      for (int cell : tables.relations().get(r).cells()) {
        relationsOf.get(cell).add(r);
      }
    }
    withheld.stream().forEach(cell -> sums.eliminate(cell, relationsOf.get(cell)));
    return sums.found.stream().map(IntBuffer::array).toList();
  }

  private void eliminate(int cell, List<Integer> relations) {
    for (int one : relations) {
      for (int other : relations) {
        if (one < other) {
          var rest = unknowns(one);
          var beside = unknowns(other);
          long a = rest.get(cell);
          long b = beside.get(cell);
          rest.replaceAll((c, coefficient) -> coefficient * b);
          beside.forEach((c, coefficient) -> rest.merge(c, -coefficient * a, Long::sum));
          learn(rest);
        }
      }
    }
  }

  /** The withheld cells of a relation with their coefficients. */
  private TreeMap<Integer, Long> unknowns(int relation) {
    var of = tables.relations().get(relation);
    var unknowns = new TreeMap<Integer, Long>();
    for (int i = 0; i < of.cells().length; i++) {
      if (withheld.get(of.cells()[i])) {
        unknowns.merge(of.cells()[i], of.coefficients()[i], Long::sum);
      }
    }
    return unknowns;
  }

  /** Keeps the combination if it is a plain sum. */
  private void learn(TreeMap<Integer, Long> combination) {
    combination.values().removeIf(coefficient -> coefficient == 0);
    if (combination.size() > 1 && combination.values().stream().distinct().count() == 1) {
      found.add(IntBuffer.wrap(combination.keySet().stream().mapToInt(c -> c).toArray()));
    }
  }
}
