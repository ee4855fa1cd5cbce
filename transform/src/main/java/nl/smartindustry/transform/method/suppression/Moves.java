package nl.smartindustry.transform.method.suppression;

import java.util.Arrays;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;

/** Moves that are put together one after the other, in whole numbers, and the room they leave. */
final class Moves {
  private final Equations equations;
  private final long[] of;
  private int[] touched = new int[64];
  private int size;

  Moves(Equations equations) {
    this.equations = equations;
    of = new long[equations.cells];
  }

  /** How far a cell has moved. */
  long of(int cell) {
    return of[cell];
  }

  /** How far the sum of cells has moved. */
  long of(int[] cells) {
    return Arrays.stream(cells).mapToLong(cell -> of[cell]).sum();
  }

  /** How much farther a cell can move up, or down if negative. */
  long room(int cell, int way) {
    long bound = way > 0 ? equations.highest[cell] : equations.lowest[cell];
    return Math.abs(bound) == Bounds.INFINITE ? Bounds.INFINITE : way * (bound - of[cell]);
  }

  void add(int cell, long move) {
    if (of[cell] == 0) {
      touched = size == touched.length ? Arrays.copyOf(touched, 2 * size) : touched;
      touched[size++] = cell;
    }
    of[cell] = Math.addExact(of[cell], move);
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      of[touched[i]] = 0;
    }
    size = 0;
  }

  /** The same as a witness, of the cells that have moved in the end. */
  Witness witness() {
    var cells =
        Arrays.stream(touched, 0, size).filter(cell -> of[cell] != 0).sorted().distinct().toArray();
    return new Witness(cells, Arrays.stream(cells).mapToLong(cell -> of[cell]).toArray(), 1);
  }
}
