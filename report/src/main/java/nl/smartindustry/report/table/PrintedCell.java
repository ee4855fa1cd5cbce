package nl.smartindustry.report.table;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
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
   * @param spread where it lies with 95% confidence; empty where it has no sampling error, or where
   *     a column of its own says so
   */
  record Number(
      BigDecimal value, int decimals, String unit, Set<Mark> marks, Optional<Spread> spread)
      implements PrintedCell {
    /**
     * A 95% interval.
     *
     * @param high null where there is no upper bound
     * @param bounds whether the bounds are printed, rather than half the distance between them
     */
    public record Spread(BigDecimal low, BigDecimal high, boolean bounds) {
      /** Half the interval. */
      public BigDecimal margin() {
        return high.subtract(low).divide(BigDecimal.valueOf(2));
      }
    }

    public Number {
      if (decimals < 0 || decimals > 6) {
        throw new IllegalArgumentException(
            "Figure in unit '%s': %d decimals (0 to 6)".formatted(unit, decimals));
      }
      var sorted = EnumSet.noneOf(Mark.class);
      sorted.addAll(marks);
      marks = java.util.Collections.unmodifiableSet(sorted);
    }

    public Number(BigDecimal value, int decimals, String unit, Set<Mark> marks) {
      this(value, decimals, unit, marks, Optional.empty());
    }

    /** A figure without marks. */
    public static Number of(double value, int decimals, String unit) {
      return new Number(BigDecimal.valueOf(value), decimals, unit, Set.of());
    }

    /** The same figure with so many decimals. */
    public Number rounded(int number) {
      return new Number(value, number, unit, marks, spread);
    }

    /** The same figure with this interval, or none. */
    public Number with(Optional<Spread> other) {
      return new Number(value, decimals, unit, marks, other);
    }

    /** The same figure with another mark. */
    public Number with(Mark mark) {
      var more = EnumSet.of(mark);
      more.addAll(marks);
      return new Number(value, decimals, unit, more, spread);
    }

    /** The same figure without one of its marks, for a mark that the column's head carries. */
    public Number without(Mark mark) {
      var rest = EnumSet.noneOf(Mark.class);
      rest.addAll(marks);
      rest.remove(mark);
      return new Number(value, decimals, unit, rest, spread);
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

    /** The series has no figure yet in that period. */
    public static final String NOT_STARTED = "not_started";

    private static final Map<String, String> SIGNS =
        Map.of(
            Reason.CONFIDENTIAL.code(),
            "x",
            Reason.TOO_FEW_CONTRIBUTORS.code(),
            "x",
            Reason.DOMINANT_CONTRIBUTOR.code(),
            "x",
            Reason.GROUP_DISCLOSURE.code(),
            "x",
            Reason.SECONDARY.code(),
            "x",
            Reason.REVISION.code(),
            "x",
            Reason.UNRELIABLE.code(),
            "~",
            Reason.NOT_COMPARABLE.code(),
            "≠",
            Reason.NOT_ASKED.code(),
            "",
            NOT_STARTED,
            "");

    private static final String UNKNOWN = ".";

    /**
     * What is printed: secret, unreliable, not comparable, nothing where it was not asked or the
     * series had not begun; else unknown.
     */
    public String sign() {
      return SIGNS.getOrDefault(reason, UNKNOWN);
    }

    public boolean is(Reason other) {
      return reason.equals(other.code());
    }

    @Override
    public String status() {
      return reason;
    }
  }

  /**
   * Words: a status, a name, a date, or a figure with its interval and the marks of it.
   *
   * @param said what they say, where they are an entry of the labels
   */
  record Words(String text, Set<Mark> marks, Said said) implements PrintedCell {
    /**
     * What words say.
     *
     * @param word the entry of {@code words} in the labels: {@code increased}; empty for others
     * @param parts what fills its slots: {@code jaar}, 2023
     */
    public record Said(String word, Map<String, String> parts) {
      static final Said NOTHING = new Said("", Map.of());

      public Said {
        parts = Map.copyOf(parts);
      }
    }

    public Words(String text, Set<Mark> marks) {
      this(text, marks, Said.NOTHING);
    }

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
