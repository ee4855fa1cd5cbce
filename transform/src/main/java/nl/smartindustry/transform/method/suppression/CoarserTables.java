package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/**
 * Linked tables of which some cells are taken together and others left out. Whether what is taken
 * together is sensitive is asked of its contributors.
 *
 * @param cells by cell of the coarser tables the cells that it is, ascending
 */
public record CoarserTables(LinkedTables tables, Contributors contributors, List<int[]> cells) {

  /**
   * Makes them.
   *
   * @param together sets of cells that have no part in common and become one; a relation has all
   *     cells of such a set or none, unless they are in relations that become the same
   * @param without cells that are published no more, with every relation that has one
   */
  public static CoarserTables of(
      LinkedTables tables, Contributors contributors, List<int[]> together, BitSet without) {
    var places = new int[tables.cells().size()];
    var cells = new ArrayList<int[]>();
    Arrays.fill(places, -1);
    for (int[] set : together) {
      place(set.clone(), places, cells);
    }
    for (int cell = 0; cell < places.length; cell++) {
      if (places[cell] < 0 && !without.get(cell)) {
        place(new int[] {cell}, places, cells);
      }
    }
    var coarser = cells.stream().map(set -> cell(tables, contributors, set)).toList();
    return new CoarserTables(
        new LinkedTables(coarser, relations(tables, places)),
        contributors(contributors, places, cells, tables),
        cells);
  }

  private static void place(int[] set, int[] places, List<int[]> cells) {
    Arrays.sort(set);
    Arrays.stream(set).forEach(cell -> places[cell] = cells.size());
    cells.add(set);
  }

  private static Cell cell(LinkedTables tables, Contributors contributors, int[] set) {
    var of = Arrays.stream(set).mapToObj(tables.cells()::get).toList();
    if (of.size() == 1) {
      return of.get(0);
    }
    var open = of.stream().filter(cell -> cell.publication() != Publication.PUBLIC).toList();
    boolean from0 = of.stream().allMatch(cell -> cell.beforehand().lower() >= 0);
    return new Cell(
        String.join(" with ", of.stream().map(Cell::name).toList()),
        of.stream().mapToLong(Cell::value).reduce(0, Math::addExact),
        from0 ? Bounds.NOT_NEGATIVE : Bounds.NONE,
        open.isEmpty() ? Need.NONE : contributors.unions().need(set),
        of.stream().mapToLong(Cell::cost).sum(),
        open.isEmpty() ? Publication.PUBLIC : open.get(0).publication());
  }

  /** Each once: those of cells that are together have become the same. */
  private static List<Relation> relations(LinkedTables tables, int[] places) {
    var seen = new LinkedHashSet<List<Integer>>();
    var relations = new ArrayList<Relation>();
    for (var relation : tables.relations()) {
      var cells = Arrays.stream(relation.cells()).map(cell -> places[cell]).toArray();
      var distinct = Arrays.stream(cells).distinct().toArray();
      boolean whole = Arrays.stream(cells).allMatch(cell -> cell >= 0);
      if (whole
          && distinct.length > 1
          && seen.add(Arrays.stream(distinct).sorted().boxed().toList())) {
        var coefficients = new long[distinct.length];
        for (int i = 0; i < distinct.length; i++) {
          int first = 0;
          while (cells[first] != distinct[i]) {
            first++;
          }
          coefficients[i] = relation.coefficients()[first];
        }
        relations.add(new Relation(distinct, coefficients));
      }
    }
    return relations;
  }

  /** A cell is known to who knows all its parts that anyone is in. */
  private static Contributors contributors(
      Contributors of, int[] places, List<int[]> cells, LinkedTables tables) {
    var known = new ArrayList<int[]>();
    for (int[] own : of.known()) {
      var mine = new BitSet();
      Arrays.stream(own).forEach(mine::set);
      var all = new TreeSet<Integer>();
      Arrays.stream(own).map(cell -> places[cell]).filter(cell -> cell >= 0).forEach(all::add);
      all.removeIf(
          cell ->
              !Arrays.stream(cells.get(cell))
                  .allMatch(
                      part ->
                          mine.get(part)
                              || tables.cells().get(part).publication() == Publication.PUBLIC));
      known.add(all.stream().mapToInt(cell -> cell).toArray());
    }
    var unions = of.unions();
    return new Contributors(
        known,
        sum ->
            unions.need(
                Arrays.stream(sum)
                    .flatMap(cell -> Arrays.stream(cells.get(cell)))
                    .sorted()
                    .toArray()));
  }
}
