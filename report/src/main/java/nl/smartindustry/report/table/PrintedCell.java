package nl.smartindustry.report.table;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.smartindustry.transform.safe.Reason;

/** What stands in one cell of a table: a figure, the reason there is none, words, or nothing. */
public sealed interface PrintedCell {
  /** In data files: the codes of its marks, or why there is no figure; parted by spaces. */
  default String status() {
    return marks().stream().map(Mark::code).sorted().collect(Collectors.joining(" "));
  }

  /** What a reader must know of its figure; none where it has no figure. */
  default Set<Mark> marks() {
    return Set.of();
  }

  /**
   * A figure, unrounded.
   *
   * @param value the estimate in its unit, never rounded before it is printed
   * @param decimals how many decimals are printed
   * @param unit SDMX {@code UNIT_MEASURE}
   * @param marks what the reader must know of this figure
   */
  record Number(BigDecimal value, int decimals, String unit, Set<Mark> marks)
      implements PrintedCell {
    public Number {
      if (decimals < 0 || decimals > 6) {
        throw new IllegalArgumentException(
            "Figure in unit '%s': %d decimals (0 to 6)".formatted(unit, decimals));
      }
      var sorted = EnumSet.noneOf(Mark.class);
      sorted.addAll(marks);
      marks = java.util.Collections.unmodifiableSet(sorted);
    }

    /** A figure without marks. */
    public static Number of(double value, int decimals, String unit) {
      return new Number(BigDecimal.valueOf(value), decimals, unit, Set.of());
    }

    /** The same figure with another mark. */
    public Number with(Mark mark) {
      var more = EnumSet.of(mark);
      more.addAll(marks);
      return new Number(value, decimals, unit, more);
    }

    /** The same figure without one of its marks, for a mark that the column's head carries. */
    public Number without(Mark mark) {
      var rest = EnumSet.noneOf(Mark.class);
      rest.addAll(marks);
      rest.remove(mark);
      return new Number(value, decimals, unit, rest);
    }
  }

  /**
   * No figure.
   *
   * @param reason why there is none: the code of a {@link Reason}, or one of those below
   * @param words the reason in words
   */
  record Gap(String reason, String words) implements PrintedCell {
    /** There is no letter before this one with the figure. */
    public static final String NO_PREVIOUS_LETTER = "no_previous_letter";

    /** Too many records of the source were refused to use it. */
    public static final String SOURCE_HELD = "source_held";

    /**
     * What is printed: by the convention of Statistics Netherlands a point for unknown, unreliable
     * and confidential, nothing where it was not asked.
     */
    public String sign() {
      return is(Reason.NOT_ASKED) ? "" : ".";
    }

    public boolean is(Reason other) {
      return reason.equals(other.code());
    }

    @Override
    public String status() {
      return reason;
    }
  }

  /** Words: a status, a name, a date, or a figure with its interval and the marks of it. */
  record Words(String text, Set<Mark> marks) implements PrintedCell {
    public Words(String text) {
      this(text, Set.of());
    }
  }

  /** Nothing belongs here, such as a margin beside a full count. */
  record Blank() implements PrintedCell {
    @Override
    public String status() {
      return "not_applicable";
    }
  }
}
