package nl.smartindustry.ingest.derived.review;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * What a statistician has decided on one cell.
 *
 * @param value for {@code CORRECT}; else null
 * @param given where it was decided
 */
record Decision(Cell cell, Choice choice, BigDecimal value, Place given) {

  /** One value of one record: the delivery it came in, the unit it is of, and the field. */
  record Cell(String source, String delivery, String unit, String field)
      implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::source)
            .thenComparing(Cell::delivery)
            .thenComparing(Cell::unit)
            .thenComparing(Cell::field);

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  /** A line of a delivery of reviews. */
  record Place(String delivery, long line) {
    @Override
    public String toString() {
      return "Review '%s', line %d".formatted(delivery, line);
    }
  }

  /** What is to become of the value. */
  enum Choice {
    /** It is right. */
    ACCEPT,
    /** It is to be replaced. */
    CORRECT,
    /** It is wrong, and nobody knows the right one. */
    MISSING
  }

  /** Whether it changes anything. */
  boolean changes() {
    return choice != Choice.ACCEPT;
  }

  /** Whether two decisions come to the same. */
  boolean agrees(Decision other) {
    return choice == other.choice
        && (value == null ? other.value == null : value.compareTo(other.value) == 0);
  }
}
