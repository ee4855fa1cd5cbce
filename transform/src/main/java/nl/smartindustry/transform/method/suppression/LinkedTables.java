package nl.smartindustry.transform.method.suppression;

import java.io.Serializable;
import java.util.List;

/**
 * Cells of all tables that are published together, each once wherever it appears, and the equations
 * between them. Values are whole numbers of one small unit, so that every equation holds exactly.
 *
 * @param cells in a fixed order: the same input gives the same pattern
 */
public record LinkedTables(List<Cell> cells, List<Relation> relations) implements Serializable {
  public LinkedTables {
    cells = List.copyOf(cells);
    relations = List.copyOf(relations);
  }

  /**
   * A number that is published, or withheld.
   *
   * @param name by which it is reported
   * @param beforehand what anyone knows of it without the tables
   * @param need how uncertain it must stay
   * @param cost what is lost where it is withheld; at least 0
   */
  public record Cell(
      String name, long value, Bounds beforehand, Need need, long cost, Publication publication)
      implements Serializable {
    public Cell {
      if (cost < 0 || value < beforehand.lower() || value > beforehand.upper()) {
        throw new IllegalArgumentException(
            "Cell %s: cost or bounds do not fit its value".formatted(name));
      }
    }

    /** The same with another need. */
    public Cell with(Need other) {
      return new Cell(name, value, beforehand, other, cost, publication);
    }

    /** The same with another publication. */
    public Cell with(Publication other) {
      return new Cell(name, value, beforehand, need, cost, other);
    }
  }

  /** A lower and an upper bound; {@link #INFINITE} away from 0 where there is none. */
  public record Bounds(long lower, long upper) implements Serializable {
    public static final long INFINITE = Long.MAX_VALUE;
    public static final Bounds NOT_NEGATIVE = new Bounds(0, INFINITE);
    public static final Bounds NONE = new Bounds(-INFINITE, INFINITE);
  }

  /**
   * How far an attacker's bounds must at least lie from the value.
   *
   * @param up above it; 0 for no need
   * @param down below it; 0 for no need
   */
  public record Need(long up, long down) implements Serializable {
    public static final Need NONE = new Need(0, 0);

    /** Whether the cell, or sum of cells, may not be estimated. */
    public boolean isSensitive() {
      return up > 0 || down > 0;
    }
  }

  /** Whether a cell can be withheld. */
  public enum Publication {
    /** It is published unless it must be withheld. */
    OPEN,
    /** It is public already, or known: it cannot be withheld. */
    PUBLIC,
    /** It is never published, such as what rounding hides. */
    NEVER
  }

  /** An equation: the sum of the cells, each times its coefficient, is zero. */
  public record Relation(int[] cells, long[] coefficients) implements Serializable {}
}
