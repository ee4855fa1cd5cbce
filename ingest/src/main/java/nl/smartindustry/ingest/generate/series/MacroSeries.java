package nl.smartindustry.ingest.generate.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.generate.economy.Branch;
import nl.smartindustry.ingest.generate.economy.Economy;
import nl.smartindustry.ingest.generate.parameter.YearRange;
import nl.smartindustry.ingest.generate.write.Amount;
import nl.smartindustry.ingest.generate.write.Sheet;
import nl.smartindustry.ingest.generate.write.SheetFormat;

/**
 * Yearly series by publication group and for manufacturing: the price of value added (2015 = 100),
 * value added in current prices (million euro) and hours worked (million), the last two from the
 * whole synthetic population.
 */
public final class MacroSeries {
  private static final String HEADER =
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,ACTIVITY,UNIT_MEASURE,TIME_PERIOD,"
          + "OBS_VALUE,OBS_STATUS,CONF_STATUS";
  private static final String TOTAL = "C";
  private static final double HOURS_PER_PERSON = 1.55e-3;
  private static final double KEUR_PER_MILLION = 1000;

  private final Economy economy;
  private final List<YearTotals> totals;
  private final YearRange years;

  public MacroSeries(Economy economy, List<YearTotals> totals, YearRange years) {
    this.economy = economy;
    this.totals = totals;
    this.years = years;
  }

  /** Totals of a year by publication group. */
  public record YearTotals(int year, Map<String, Total> groups) {}

  /** Value added in thousand euro, current prices, and persons employed. */
  public record Total(double valueAdded, double persons) {
    public Total plus(Total other) {
      return new Total(valueAdded + other.valueAdded, persons + other.persons);
    }
  }

  public Sheet sheet() {
    var records = new ArrayList<String[]>();
    var groups = totals.get(0).groups().keySet().stream().sorted().toList();
    for (int year = Branch.PRICE_BASE; year <= years.last(); year++) {
      for (String group : groups) {
        records.add(price(group, year, economy.branch(group).deflator(year)));
      }
      records.add(price(TOTAL, year, totalDeflator(year)));
    }
    totals.forEach(year -> levels(records, year, groups));
    return Sheet.of(SheetFormat.SERIES, HEADER, records);
  }

  /** Paasche: value added in current prices over the same in prices of 2015. */
  private double totalDeflator(int year) {
    var weights = totals.stream().filter(t -> t.year() == year).findFirst().orElse(totals.get(0));
    double current = 0;
    double constant = 0;
    for (var group : weights.groups().entrySet()) {
      double price = economy.branch(group.getKey()).deflator(weights.year());
      double volume = group.getValue().valueAdded() / price;
      current += volume * economy.branch(group.getKey()).deflator(year);
      constant += volume;
    }
    return current / constant;
  }

  private void levels(List<String[]> records, YearTotals year, List<String> groups) {
    var all = new Total(0, 0);
    for (String group : groups) {
      var total = year.groups().get(group);
      all = all.plus(total);
      level(records, group, year.year(), total);
    }
    level(records, TOTAL, year.year(), all);
  }

  private void level(List<String[]> records, String activity, int year, Total total) {
    records.add(
        row(
            "VA",
            activity,
            "EUR_MIO",
            year,
            Amount.point(total.valueAdded() / KEUR_PER_MILLION, 3)));
    records.add(
        row(
            "HOURS",
            activity,
            "HRS_MIO",
            year,
            Amount.point(total.persons() * HOURS_PER_PERSON, 4)));
  }

  private String[] price(String activity, int year, double index) {
    return row("DEFL_VA", activity, "IX", year, Amount.point(100 * index, 1));
  }

  private String[] row(String indicator, String activity, String unit, int year, String value) {
    var status = year == years.last() ? "p" : "";
    return new String[] {
      "dataflow",
      "SYN:MACRO_NR(1.0)",
      "I",
      "A",
      "NL",
      indicator,
      activity,
      unit,
      Integer.toString(year),
      value,
      status,
      "F"
    };
  }
}
