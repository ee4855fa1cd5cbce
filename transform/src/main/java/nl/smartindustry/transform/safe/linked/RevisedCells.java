package nl.smartindustry.transform.safe.linked;

import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;

/** Cells of a release as earlier ones leave them. */
final class RevisedCells {
  /** So that rooms of some cells can be added up. */
  private static final long MUCH = 1L << 20;

  private RevisedCells() {}

  /** What is public already. */
  static Cell known(Cell cell) {
    return new Cell(cell.name(), cell.value(), cell.beforehand(), Need.NONE, 0, Publication.PUBLIC);
  }

  /** Nothing more is lost where what was withheld stays so. */
  static Cell withheld(Cell cell) {
    return new Cell(
        cell.name(),
        cell.value(),
        cell.beforehand(),
        cell.need(),
        Math.min(1, cell.cost()),
        cell.publication());
  }

  /** What must be uncertain by this much too, as far as anyone can believe that it is. */
  static Cell needing(Cell cell, Need need) {
    var own = cell.need();
    var more = within(need.up(), above(cell), below(cell));
    var both = new Need(Math.max(own.up(), more.up()), Math.max(own.down(), more.down()));
    return new Cell(
        cell.name(), cell.value(), cell.beforehand(), both, cell.cost(), cell.publication());
  }

  /** How far above its value anyone can believe it to be. */
  static long above(Cell cell) {
    long upper = cell.beforehand().upper();
    long most = Bounds.INFINITE / MUCH;
    return upper == Bounds.INFINITE ? most : Math.min(upper - cell.value(), most);
  }

  /** How far below. */
  static long below(Cell cell) {
    long lower = cell.beforehand().lower();
    long most = Bounds.INFINITE / MUCH;
    return lower == -Bounds.INFINITE ? most : Math.min(cell.value() - lower, most);
  }

  /** On the side where there is more room, and no more than there is. */
  static Need within(long size, long above, long below) {
    return above >= Math.min(size, below)
        ? new Need(Math.min(size, above), 0)
        : new Need(0, Math.min(size, below));
  }
}
