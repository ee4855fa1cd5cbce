package nl.smartindustry.transform.method.suppression;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;

/**
 * What those who are in the cells know, beyond what is published.
 *
 * @param known by contributor the cells that only this one is in with a value other than zero, and
 *     whose values it therefore knows; each set ascending
 * @param unions what a sum of cells needs, whose contributors are together in it
 * @param limits what some of them know of other cells, whatever is withheld
 */
public record Contributors(List<int[]> known, Unions unions, List<Limit> limits)
    implements Serializable {
  /** Nothing is known of contributors. */
  public static final Contributors UNKNOWN = new Contributors(List.of(), cells -> Need.NONE);

  /** Contributors of whom no limit is known. */
  public Contributors(List<int[]> known, Unions unions) {
    this(known, unions, List.of());
  }

  /** The need of a sum of cells that have no part in common. */
  @FunctionalInterface
  public interface Unions extends Serializable {
    /**
     * How uncertain the sum must stay.
     *
     * @param cells their positions in {@link LinkedTables#cells}
     */
    Need need(int[] cells);

    /** The same of these cells alone, numbered among them. */
    default Unions within(int[] positions) {
      return sum -> need(Arrays.stream(sum).map(cell -> positions[cell]).toArray());
    }
  }

  /**
   * How far a target can be from its value for someone who knows certain cells, even where all that
   * may be withheld is: a need that goes farther cannot be met for that one.
   *
   * @param known all of its cells; none for any reader
   * @param target a cell, or those of a sum; ascending
   * @param isAbove on which side of its value
   * @param distance from the value; 0 where it is known exactly
   */
  public record Limit(int[] known, int[] target, boolean isAbove, long distance)
      implements Serializable {
    /** A distance, negative below a target, as far as someone can believe who knows these cells. */
    long within(int[] cells, int[] of, long other) {
      boolean isOf =
          other > 0 == isAbove
              && Math.abs(other) > distance
              && Arrays.equals(target, of)
              && Arrays.stream(known).allMatch(cell -> Arrays.binarySearch(cells, cell) >= 0);
      return isOf ? Long.signum(other) * distance : other;
    }

    /** Whether it is of the same cells for the same one, so that the other is no limit any more. */
    public boolean replaces(Limit other) {
      return isAbove == other.isAbove
          && Arrays.equals(known, other.known)
          && Arrays.equals(target, other.target);
    }

    /** The same with other numbers for the cells. */
    public Limit with(UnaryOperator<int[]> numbers) {
      return new Limit(numbers.apply(known), numbers.apply(target), isAbove, distance);
    }
  }

  /** What is left of a distance for someone who knows these cells. */
  long within(int[] cells, int[] target, long distance) {
    long left = distance;
    for (var limit : limits) {
      left = limit.within(cells, target, left);
    }
    return left;
  }
}
