package nl.smartindustry.report.input;

import java.util.HashMap;
import java.util.function.Function;

/** One row of the observation table: one figure, or the reason there is none. */
public record Observed(Series series, String period, Estimate estimate, Attributes attributes) {
  public Observed {
    if (attributes.confStatus().equals("C") && estimate.value() != null) {
      throw new IllegalArgumentException(
          "Observation %s, period '%s': confidential, found a value (none)"
              .formatted(series.codes(), period));
    }
    if (estimate.value() == null && attributes.reason().isEmpty()) {
      throw new IllegalArgumentException(
          "Observation %s, period '%s': found neither value nor reason (one of both)"
              .formatted(series.codes(), period));
    }
  }

  /** Whether there is a figure. */
  public boolean present() {
    return estimate.value() != null;
  }

  /** Whether this figure cannot be compared with an earlier one of its series. */
  public boolean breaksWith(Observed earlier) {
    return attributes.obsStatus().contains("b")
        || !attributes.definition().equals(earlier.attributes().definition());
  }

  /** Of an estimated change: the earlier period; of anything else its breakdown. */
  public String changedFrom() {
    return series.codes().get("BREAKDOWN").replace(Observations.CHANGE, "");
  }

  /**
   * Reads an observation by the column names of the observation table.
   *
   * @param source gives the value of a column, null when empty; {@code row::getAs}
   */
  public static Observed from(Function<String, Object> source) {
    var columns = new Columns(source);
    var codes = new HashMap<String, String>();
    Series.DIMENSIONS.forEach(name -> codes.put(name, columns.text(name)));
    return new Observed(
        new Series(codes), columns.text("TIME_PERIOD"), estimate(columns), attributes(columns));
  }

  private static Estimate estimate(Columns columns) {
    return new Estimate(
        columns.number("OBS_VALUE"),
        columns.number("SE"),
        columns.number("CI_LOW"),
        columns.number("CI_HIGH"));
  }

  private static Attributes attributes(Columns columns) {
    return new Attributes(
        columns.text("OBS_STATUS"),
        columns.text("CONF_STATUS"),
        columns.text("REASON"),
        columns.text("STATUS_NL"),
        columns.text("DEF_VERSION"),
        columns.text("BREAK_NOTE"),
        columns.text("VERDICT"));
  }
}
