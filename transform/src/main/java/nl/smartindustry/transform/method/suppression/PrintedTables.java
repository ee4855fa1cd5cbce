package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/**
 * Tables of which not the values are published but numbers near them, rounded or with noise. To a
 * reader each true value is the printed number and a difference that is no larger than the method
 * makes it; true values add up, and printed numbers do where the method keeps that. So the true
 * values and the differences are cells that are never published, and every need is proved, or a
 * printed number withheld for it, as in all linked tables.
 *
 * <p>A reader is taken to know the method and its largest difference, not to reckon which of the
 * tables that fit would have been printed so.
 *
 * @param values as they are, at the same positions as in {@code linked}
 * @param linked with printed numbers and differences behind them
 * @param printed by cell the position of its printed number; -1 for one that is known anyhow
 */
public record PrintedTables(LinkedTables values, LinkedTables linked, int[] printed) {

  /**
   * What is near to each value.
   *
   * @param numbers by cell
   * @param farthest how far the method moves a value at most; a number that lies farther says so of
   *     itself
   * @param addUp whether the numbers satisfy all relations
   */
  public static PrintedTables of(
      LinkedTables values, long[] numbers, long farthest, boolean addUp) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < numbers.length; i++) {
      var cell = values.cells().get(i);
      cells.add(isKnown(cell) ? cell : hidden(cell, numbers[i]));
    }
    var printed = new int[numbers.length];
    var relations = new ArrayList<>(values.relations());
    for (int i = 0; i < numbers.length; i++) {
      var cell = values.cells().get(i);
      printed[i] = isKnown(cell) ? -1 : cells.size();
      if (!isKnown(cell)) {
        long difference = Math.subtractExact(cell.value(), numbers[i]);
        cells.add(number(cell, numbers[i]));
        cells.add(difference(cell, difference, farthest));
        relations.add(
            new Relation(new int[] {i, printed[i], printed[i] + 1}, new long[] {-1, 1, 1}));
      }
    }
    if (addUp) {
      values.relations().forEach(relation -> relations.add(shifted(relation, printed)));
    }
    return new PrintedTables(values, new LinkedTables(cells, relations), printed);
  }

  private static boolean isKnown(Cell cell) {
    return cell.publication() == Publication.PUBLIC;
  }

  /** Nought is printed as nought, so that what is not is more than nought. */
  private static Cell hidden(Cell cell, long number) {
    var bounds = cell.beforehand();
    bounds = number > 0 && bounds.lower() == 0 ? new Bounds(1, bounds.upper()) : bounds;
    return new Cell(cell.name(), cell.value(), bounds, cell.need(), 0, Publication.NEVER);
  }

  private static Cell number(Cell cell, long number) {
    boolean from0 = cell.beforehand().lower() >= 0 && number >= 0;
    return new Cell(
        "printed " + cell.name(),
        number,
        from0 ? Bounds.NOT_NEGATIVE : Bounds.NONE,
        Need.NONE,
        cell.cost(),
        cell.publication());
  }

  private static Cell difference(Cell cell, long difference, long farthest) {
    var bounds = new Bounds(Math.min(-farthest, difference), Math.max(farthest, difference));
    return new Cell(
        "difference of " + cell.name(), difference, bounds, Need.NONE, 0, Publication.NEVER);
  }

  private static Relation shifted(Relation relation, int[] printed) {
    return new Relation(
        Arrays.stream(relation.cells()).map(i -> printed[i] < 0 ? i : printed[i]).toArray(),
        relation.coefficients());
  }

  /** What contributors know, of the values alone. */
  public Contributors contributors(Contributors of) {
    int values = printed.length;
    var unions = of.unions();
    return new Contributors(
        of.known(),
        cells ->
            Arrays.stream(cells).allMatch(cell -> cell < values) ? unions.need(cells) : Need.NONE);
  }

  /** What is not published: values, differences, and the numbers that are withheld. */
  public BitSet withheld(int[] secondaries) {
    var withheld = new BitSet();
    for (int cell = 0; cell < linked.cells().size(); cell++) {
      var of = linked.cells().get(cell);
      withheld.set(cell, of.publication() == Publication.NEVER || of.need().isSensitive());
    }
    Arrays.stream(secondaries).forEach(withheld::set);
    return withheld;
  }

  /** The cells whose numbers are not published. */
  public BitSet unprinted(int[] secondaries) {
    var withheld = withheld(secondaries);
    return IntStream.range(0, printed.length)
        .filter(cell -> printed[cell] >= 0 && withheld.get(printed[cell]))
        .collect(BitSet::new, BitSet::set, BitSet::or);
  }

  /** Between which bounds a reader knows each value to lie. */
  public List<DerivedIntervals.Interval> intervals(BitSet withheld, Certificate certificate) {
    return DerivedIntervals.of(linked, withheld, certificate).subList(0, printed.length);
  }
}
