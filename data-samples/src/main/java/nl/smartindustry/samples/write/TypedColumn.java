package nl.smartindustry.samples.write;

/**
 * A column and the kind of its values.
 *
 * @param name as the file has it
 */
public record TypedColumn(String name, Kind kind) {

  /** The kinds, each with the Java type of its values. */
  public enum Kind {
    /** {@code String}. */
    TEXT,
    /** {@code LocalDate}. */
    DAY,
    /** {@code Long}: a number with two decimals, as a whole number of hundredths. */
    HUNDREDTHS,
    /** {@code Long}. */
    WHOLE
  }
}
