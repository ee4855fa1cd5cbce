package nl.smartindustry.transform.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The unit of a figure. The unit, never the caller, decides by what enterprises are weighed.
 *
 * @param name its code in the list {@code unit}
 * @param factor from the estimator's number to the unit: 100 for percentages
 */
public record UnitMeasure(String name, double factor, Weighing weighing) {
  public static final UnitMeasure PC_ENT = new UnitMeasure("PC_ENT", 100, Weighing.ENTERPRISES);
  public static final UnitMeasure PPT = new UnitMeasure("PPT", 100, Weighing.ENTERPRISES);
  public static final UnitMeasure PC_GR = new UnitMeasure("PC_GR", 100, Weighing.ENTERPRISES);

  /** A total: amounts are stored in thousand euro. */
  private static final UnitMeasure EUR_MIO =
      new UnitMeasure("EUR_MIO", 0.001, Weighing.ENTERPRISES);

  private static final Map<String, UnitMeasure> KNOWN =
      Stream.of(
              PC_ENT,
              PPT,
              PC_GR,
              EUR_MIO,
              new UnitMeasure("PC_EMP", 100, Weighing.PERSONS),
              new UnitMeasure("PC_TURN", 100, Weighing.TURNOVER),
              new UnitMeasure("PC_VA", 100, Weighing.ENTERPRISES),
              new UnitMeasure("IX_0_100", 100, Weighing.ENTERPRISES))
          .collect(Collectors.toMap(UnitMeasure::name, Function.identity()));

  /** What an enterprise counts for beyond its design weight. */
  public enum Weighing {
    ENTERPRISES,
    PERSONS,
    TURNOVER
  }

  /** The unit of a code; one that is not known here is the estimator's own. */
  @JsonCreator
  public static UnitMeasure of(String name) {
    return KNOWN.getOrDefault(name, new UnitMeasure(name, 1, Weighing.ENTERPRISES));
  }

  /** Whether it is the unit of a total, also of an indicator that is a ratio in its other units. */
  public boolean isAmount() {
    return equals(EUR_MIO);
  }

  /** Its code, as it stands in names of figures and in the quality report. */
  @Override
  public String toString() {
    return name;
  }
}
