package nl.smartindustry.transform.safe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.contract.Columns;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.catalogue.Indicator;

/**
 * The SDMX dimensions of a published cell; unique in the safe table.
 *
 * @param group the indicator's group: AW, AD, DI, PR, FL, …
 * @param frequency A, Q or M
 * @param period {@code TIME_PERIOD}: 2024, 2024-Q1 or 2024-01
 */
public record ObservationKey(
    String group,
    String frequency,
    String referenceArea,
    String indicator,
    Breakdown breakdown,
    String unit,
    String period) {
  static ObservationKey from(Columns columns) {
    return new ObservationKey(
        columns.text("GROUP"),
        columns.text("FREQ"),
        columns.text("REF_AREA"),
        columns.text("INDICATOR"),
        new Breakdown(
            columns.text("ACTIVITY"),
            columns.text("SIZE"),
            columns.text("REGION"),
            columns.text("TECH"),
            columns.text("BREAKDOWN")),
        columns.text("UNIT_MEASURE"),
        columns.text("TIME_PERIOD"));
  }

  void into(Map<String, Object> columns) {
    columns.put("GROUP", group);
    columns.put("INDICATOR", indicator);
    columns.putAll(dimensions());
  }

  /** The dimensions that say which cell of the indicator it is, by their names, in one order. */
  public Map<String, String> dimensions() {
    var dimensions = new LinkedHashMap<String, String>();
    dimensions.put("FREQ", frequency);
    dimensions.put("REF_AREA", referenceArea);
    dimensions.put("ACTIVITY", breakdown.activity());
    dimensions.put("SIZE", breakdown.size());
    dimensions.put("REGION", breakdown.region());
    dimensions.put("TECH", breakdown.technology());
    dimensions.put("BREAKDOWN", breakdown.split());
    dimensions.put("UNIT_MEASURE", unit);
    dimensions.put("TIME_PERIOD", period);
    return dimensions;
  }

  /** The same in one text: {@code FREQ=A;REF_AREA=NL;…;TIME_PERIOD=2024}. */
  public String cell() {
    return dimensions().entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(";"));
  }

  /** The same with the indicator before it: {@code INDICATOR=SI_AD_ROB;FREQ=A;…}. */
  public String address() {
    return "INDICATOR=" + indicator + ";" + cell();
  }

  /** The same cell of another indicator of the group. */
  public ObservationKey of(String other) {
    return new ObservationKey(group, frequency, referenceArea, other, breakdown, unit, period);
  }

  /** The same cell in another period. */
  public ObservationKey in(String other) {
    return new ObservationKey(group, frequency, referenceArea, indicator, breakdown, unit, other);
  }

  /** The same figure of another part of the population. */
  public ObservationKey at(Breakdown other) {
    return new ObservationKey(group, frequency, referenceArea, indicator, other, unit, period);
  }

  /** An annual figure for the Netherlands. */
  public static ObservationKey annual(
      String group, String indicator, Breakdown breakdown, String unit, String period) {
    return new ObservationKey(group, "A", "NL", indicator, breakdown, unit, period);
  }

  /** An annual figure of an indicator for the Netherlands. */
  public static ObservationKey annual(
      Indicator statistic, Breakdown breakdown, String unit, String period) {
    return annual(statistic.group(), statistic.code(), breakdown, unit, period);
  }

  /** The cell of another indicator for the same period and area. */
  public ObservationKey of(Indicator statistic, Breakdown at, String otherUnit) {
    return new ObservationKey(
        statistic.group(), frequency, referenceArea, statistic.code(), at, otherUnit, period);
  }

  /**
   * Where a cell lies within the population.
   *
   * @param split the free third split, such as {@code change_from_2022}
   */
  public record Breakdown(
      String activity, String size, String region, String technology, String split) {
    /** All enterprises of the population. */
    public static final Breakdown TOTAL = new Breakdown("C", "_T", "NL", "_Z", "_T");

    /** One code of each of some dimensions, and all enterprises of the others. */
    public static Breakdown of(Dimensions dimensions, List<String> by, List<String> codes) {
      var values = new TreeMap<>(dimensions.totals());
      for (int i = 0; i < codes.size(); i++) {
        values.put(dimensions.dimension(by.get(i)).column(), codes.get(i));
      }
      return TOTAL
          .withActivity(values.get("ACTIVITY"))
          .withSize(values.get("SIZE"))
          .withRegion(values.get("REGION"));
    }

    public Breakdown withSplit(String other) {
      return new Breakdown(activity, size, region, technology, other);
    }

    public Breakdown withTechnology(String other) {
      return new Breakdown(activity, size, region, other, split);
    }

    public Breakdown withSize(String other) {
      return new Breakdown(activity, other, region, technology, split);
    }

    public Breakdown withRegion(String other) {
      return new Breakdown(activity, size, other, technology, split);
    }

    public Breakdown withActivity(String other) {
      return new Breakdown(other, size, region, technology, split);
    }
  }
}
