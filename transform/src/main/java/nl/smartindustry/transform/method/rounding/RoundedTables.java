package nl.smartindustry.transform.method.rounding;

import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.LinkedTables;

/**
 * Tables of multiples of a base that add up.
 *
 * @param tables as they were
 * @param values by cell, as they are printed
 * @param isLeast whether no rounding of which the fewest cells go farther deviates less
 */
public record RoundedTables(LinkedTables tables, long base, long[] values, boolean isLeast) {

  /** How far a cell has moved; below 0 where it became less. */
  public long move(int cell) {
    return values[cell] - tables.cells().get(cell).value();
  }

  /** The cells that moved by the base or more: to no multiple next to them. */
  public int[] beyond() {
    return IntStream.range(0, values.length).filter(cell -> Math.abs(move(cell)) >= base).toArray();
  }
}
