package nl.smartindustry.report.desk;

import java.util.Locale;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** What a user may break an indicator down by. */
public enum DeskDimension {
  ACTIVITY("ACTIVITY", "C"),
  SIZE("SIZE", "_T"),
  REGION("REGION", "NL"),
  TECH("TECH", "_Z"),
  BREAKDOWN("BREAKDOWN", "_T"),
  AREA("REF_AREA", "NL"),
  UNIT("UNIT_MEASURE", "");

  private final String column;
  private final String total;

  DeskDimension(String column, String total) {
    this.column = column;
    this.total = total;
  }

  /**
   * The dimension of an option's word or of a column of the observations, in capitals or not; an
   * unknown one is refused with the known ones.
   */
  public static DeskDimension of(String word) {
    return Stream.of(values())
        .filter(dimension -> dimension.isCalled(word))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.USAGE,
                    "Unknown dimension '%s' (known: %s)",
                    word,
                    Stream.of(values()).map(DeskDimension::word).toList()));
  }

  private boolean isCalled(String word) {
    return word().equalsIgnoreCase(word) || column.equalsIgnoreCase(word);
  }

  /** The word of the option {@code --by}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The SDMX column of the observations. */
  public String column() {
    return column;
  }

  /** The code that stands for no breakdown; empty for the unit, which has none. */
  String total() {
    return total;
  }
}
