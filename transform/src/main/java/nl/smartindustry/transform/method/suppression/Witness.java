package nl.smartindustry.transform.method.suppression;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Another table that fits all that is published: the true one, moved. Exact: the moves are whole
 * numbers over one denominator, and in every relation they sum to zero.
 *
 * <p>For one who knows some of the cells beforehand it is a witness where none of these moves.
 *
 * @param cells those that move, ascending; all of them withheld
 * @param moves the value of each less its true value, times the denominator; not 0
 * @param denominator at least 1
 */
public record Witness(int[] cells, long[] moves, long denominator) implements Serializable {
  /** How far a cell moves, times the denominator. */
  public long move(int cell) {
    int at = Arrays.binarySearch(cells, cell);
    return at < 0 ? 0 : moves[at];
  }

  /** How far the sum of cells moves, times the denominator. */
  public BigInteger move(int[] sum) {
    var total = BigInteger.ZERO;
    for (int cell : sum) {
      total = total.add(BigInteger.valueOf(move(cell)));
    }
    return total;
  }

  /**
   * Whether it shows that the sum of cells can lie this far above its value; below, if negative.
   */
  public boolean reaches(int[] sum, long distance) {
    var wanted = BigInteger.valueOf(distance).multiply(BigInteger.valueOf(denominator));
    return distance < 0 ? move(sum).compareTo(wanted) <= 0 : move(sum).compareTo(wanted) >= 0;
  }

  /** Whether one of the cells moves; both are ascending. */
  public boolean moves(int[] known) {
    for (int i = 0, j = 0; i < cells.length && j < known.length; ) {
      if (cells[i] == known[j]) {
        return true;
      }
      if (cells[i] < known[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  /** The same without the cells that do not move. */
  Witness withoutZeros() {
    var moving = IntStream.range(0, cells.length).filter(i -> moves[i] != 0).toArray();
    return moving.length == cells.length
        ? this
        : new Witness(
            Arrays.stream(moving).map(i -> cells[i]).toArray(),
            Arrays.stream(moving).mapToLong(i -> moves[i]).toArray(),
            denominator);
  }
}
