package nl.smartindustry.transform.method.suppression;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.Contributors.Limit;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;
import nl.smartindustry.transform.method.suppression.ProtectedTables.Proof;

/**
 * A part of the tables that hangs together by relations between cells that can be withheld, and
 * that has a sensitive cell. What is withheld in one component changes nothing in another, so that
 * each is a task of its own.
 *
 * @param positions of its cells in the whole tables, ascending
 * @param tables its cells, and the public ones next to them
 */
public record Component(int[] positions, LinkedTables tables, Contributors contributors)
    implements Serializable {

  /** The components, in the order of their first cells. */
  public static List<Component> of(LinkedTables tables, Contributors contributors) {
    var roots = new Roots(tables);
    var relations = new ArrayList<List<Relation>>();
    tables.cells().forEach(cell -> relations.add(new ArrayList<>()));
    for (var relation : tables.relations()) {
      int root = roots.of(relation);
      if (root >= 0) {
        relations.get(root).add(relation);
      }
    }
    var members = new ArrayList<BitSet>();
    tables.cells().forEach(cell -> members.add(new BitSet()));
    var sensitive = new BitSet();
    for (int cell = 0; cell < tables.cells().size(); cell++) {
      members.get(roots.of(cell)).set(cell);
      if (tables.cells().get(cell).need().isSensitive()) {
        sensitive.set(roots.of(cell));
      }
    }
    return sensitive.stream()
        .mapToObj(root -> of(tables, contributors, members.get(root), relations.get(root)))
        .toList();
  }

  private static Component of(
      LinkedTables tables, Contributors contributors, BitSet members, List<Relation> relations) {
    relations.forEach(relation -> Arrays.stream(relation.cells()).forEach(members::set));
    var positions = members.stream().toArray();
    var own =
        relations.stream()
            .map(r -> new Relation(local(positions, r.cells()), r.coefficients()))
            .toList();
    var cells = Arrays.stream(positions).mapToObj(tables.cells()::get).toList();
    var known =
        contributors.known().stream()
            .map(of -> local(positions, Arrays.stream(of).filter(members::get).toArray()))
            .filter(of -> of.length > 0)
            .toList();
    return new Component(
        positions,
        new LinkedTables(cells, own),
        new Contributors(
            known,
            contributors.unions().within(positions),
            contributors.limits().stream()
                .filter(limit -> Arrays.stream(limit.target()).allMatch(members::get))
                .map(limit -> limit.with(of -> local(positions, of)))
                .toList()));
  }

  /** The same where some cells, by their places in the whole tables, are withheld already. */
  public Component withholding(Set<Integer> already) {
    var cells =
        IntStream.range(0, positions.length)
            .mapToObj(i -> withheld(tables.cells().get(i), already.contains(positions[i])))
            .toList();
    return new Component(positions, new LinkedTables(cells, tables.relations()), contributors);
  }

  private static Cell withheld(Cell cell, boolean already) {
    boolean open = cell.publication() == Publication.OPEN && !cell.need().isSensitive();
    return open && already ? cell.with(Publication.NEVER) : cell;
  }

  /**
   * For whom needs of cells cannot be met, as far as single relations show it; there may be more
   * that cannot be.
   */
  public List<Limit> evidentLimits() {
    return new Limits(this).evident();
  }

  /**
   * A pattern for this component; its cells are numbered within it.
   *
   * @throws Unattainable where there is none
   */
  public ProtectedTables protect() {
    var found = new Suppression(tables, contributors).protect();
    return CleanUp.of(tables, contributors, found);
  }

  /**
   * The cheapest pattern where the component is small, which takes longer; else as {@link
   * #protect}.
   *
   * @throws Unattainable where there is none
   */
  public ProtectedTables cheapest() {
    return CheapestPattern.orFound(tables, contributors, protect());
  }

  /** A lower bound of what the secondaries of any pattern cost; takes longer than a pattern. */
  public long leastCost() {
    return CheapestPattern.leastCost(tables, contributors);
  }

  /** The same as far as single relations show it, which takes little time. */
  public long evidentCost() {
    return new LowerBound(tables, contributors).roughCost();
  }

  /** The patterns of the components as one of the whole tables. */
  public static ProtectedTables join(List<Component> components, List<ProtectedTables> results) {
    var secondaries = new BitSet();
    var proofs = new ArrayList<Proof>();
    for (int i = 0; i < components.size(); i++) {
      var positions = components.get(i).positions;
      Arrays.stream(global(positions, results.get(i).secondaries())).forEach(secondaries::set);
      results.get(i).proofs().forEach(proof -> proofs.add(global(positions, proof)));
    }
    return new ProtectedTables(secondaries.stream().toArray(), proofs);
  }

  private static Proof global(int[] positions, Proof proof) {
    return new Proof(
        global(positions, proof.target()),
        proof.need(),
        global(positions, proof.above()),
        global(positions, proof.below()));
  }

  private static List<Witness> global(int[] positions, List<Witness> witnesses) {
    return witnesses.stream()
        .map(w -> new Witness(global(positions, w.cells()), w.moves(), w.denominator()))
        .toList();
  }

  private static int[] global(int[] positions, int[] cells) {
    return Arrays.stream(cells).map(cell -> positions[cell]).toArray();
  }

  private static int[] local(int[] positions, int[] cells) {
    return Arrays.stream(cells).map(cell -> Arrays.binarySearch(positions, cell)).toArray();
  }

  /** For each cell the first cell that it hangs together with. */
  private static final class Roots {
    private final LinkedTables tables;
    private final int[] parents;

    Roots(LinkedTables tables) {
      this.tables = tables;
      parents = IntStream.range(0, tables.cells().size()).toArray();
      for (var relation : tables.relations()) {
        int first = of(relation);
        for (int cell : relation.cells()) {
          if (first >= 0 && isMovable(cell)) {
            join(first, of(cell));
            first = of(first);
          }
        }
      }
    }

    private void join(int one, int other) {
      parents[Math.max(one, other)] = Math.min(one, other);
    }

    /** The root of a relation's cells, or -1 where all are public. */
    int of(Relation relation) {
      return Arrays.stream(relation.cells())
          .filter(this::isMovable)
          .map(this::of)
          .findFirst()
          .orElse(-1);
    }

    int of(int cell) {
      int root = cell;
      while (parents[root] != root) {
        parents[root] = parents[parents[root]];
        root = parents[root];
      }
      return root;
    }

    private boolean isMovable(int cell) {
      return tables.cells().get(cell).publication() != Publication.PUBLIC;
    }
  }
}
