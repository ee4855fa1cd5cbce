package nl.smartindustry.transform.method.suppression;

import java.io.Serializable;
import java.util.List;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;

/**
 * What those who are in the cells know, beyond what is published.
 *
 * @param known by contributor the cells that only this one is in with a value other than zero, and
 *     whose values it therefore knows; each set ascending
 * @param unions what a sum of cells needs, whose contributors are together in it
 */
public record Contributors(List<int[]> known, Unions unions) implements Serializable {
  /** Nothing is known of contributors. */
  public static final Contributors UNKNOWN = new Contributors(List.of(), cells -> Need.NONE);

  /** The need of a sum of cells that have no part in common. */
  @FunctionalInterface
  public interface Unions extends Serializable {
    /**
     * How uncertain the sum must stay.
     *
     * @param cells their positions in {@link LinkedTables#cells}
     */
    Need need(int[] cells);
  }
}
