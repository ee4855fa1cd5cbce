package nl.smartindustry.samples.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.samples.economy.Branch;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.write.Amount;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/**
 * Yearly series by publication group and for manufacturing. From 2015: the price of value added
 * (2015 = 100). From the first production statistics, of the whole synthetic population: the
 * production account in current prices (million euro), prices of output and inputs, hours and
 * persons, and volumes and costs of labour, ICT and other capital.
 */
public final class MacroSeries {
  private static final String HEADER =
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,ACTIVITY,UNIT_MEASURE,TIME_PERIOD,"
          + "OBS_VALUE,OBS_STATUS,CONF_STATUS";
  private static final String TOTAL = "C";
  private static final double HOURS_PER_PERSON = 1.55e-3;
  private static final double PER_THOUSAND = 1000;
  private static final int HUNDRED = 100;

  private final Economy economy;
  private final List<NationalAccounts.Year> accounts;
  private final YearRange years;

  public MacroSeries(
      Economy economy, NationalAccounts accounts, List<YearTotals> totals, YearRange years) {
    this.economy = economy;
    this.accounts = accounts.of(totals);
    this.years = years;
  }

  /** Totals of a year by publication group. */
  public record YearTotals(int year, Map<String, Total> groups) {}

  /** Production, value added and personnel costs in thousand euro, current prices; persons. */
  public record Total(double production, double valueAdded, double personnel, double persons) {
    public Total plus(Total other) {
      return new Total(
          production + other.production,
          valueAdded + other.valueAdded,
          personnel + other.personnel,
          persons + other.persons);
    }
  }

  public Sheet sheet() {
    var records = new ArrayList<String[]>();
    var groups = accounts.get(0).branches().keySet();
    for (int year = Branch.PRICE_BASE; year <= years.last(); year++) {
      for (String group : groups) {
        records.add(price(group, year, economy.branch(group).deflator(year)));
      }
      records.add(price(TOTAL, year, totalDeflator(year)));
    }
    for (var year : accounts) {
      year.branches().forEach((group, branch) -> branch(records, group, year.year(), branch));
      branch(records, TOTAL, year.year(), year.total());
    }
    return Sheet.of(SheetFormat.SERIES, HEADER, records);
  }

  /** Paasche: value added in current prices over the same in prices of 2015. */
  private double totalDeflator(int year) {
    var weights =
        accounts.stream().filter(one -> one.year() == year).findFirst().orElse(accounts.get(0));
    double current = 0;
    double constant = 0;
    for (var group : weights.branches().entrySet()) {
      double price = economy.branch(group.getKey()).deflator(weights.year());
      double volume = group.getValue().account().valueAdded() / price;
      current += volume * economy.branch(group.getKey()).deflator(year);
      constant += volume;
    }
    return current / constant;
  }

  private void branch(List<String[]> records, String activity, int year, BranchYear branch) {
    var account = branch.account();
    amount(records, "GO", activity, year, account.output());
    amount(records, "II", activity, year, account.intermediate());
    amount(records, "VA", activity, year, account.valueAdded());
    amount(records, "LAB", activity, year, account.labour());
    amount(records, "CAPIT", activity, year, account.ictCapital());
    amount(records, "CAPNIT", activity, year, account.otherCapital());
    index(records, "DEFL_GO", activity, year, branch.prices().output());
    index(records, "DEFL_II", activity, year, branch.prices().input());
    index(records, "LAB_QPH", activity, year, branch.factors().composition());
    index(records, "CAPIT_QI", activity, year, branch.factors().ictCapital());
    index(records, "CAPNIT_QI", activity, year, branch.factors().otherCapital());
    double hours = account.persons() * HOURS_PER_PERSON;
    records.add(row("HOURS", activity, "HRS_MIO", year, Amount.point(hours, 5)));
    records.add(
        row("EMP", activity, "NR_THS", year, Amount.point(account.persons() / PER_THOUSAND, 3)));
  }

  private void amount(
      List<String[]> records, String indicator, String activity, int year, long thousands) {
    records.add(
        row(indicator, activity, "EUR_MIO", year, Amount.point(thousands / PER_THOUSAND, 3)));
  }

  private void index(
      List<String[]> records, String indicator, String activity, int year, double level) {
    records.add(row(indicator, activity, "IX", year, Amount.point(HUNDRED * level, 4)));
  }

  private String[] price(String activity, int year, double index) {
    return row("DEFL_VA", activity, "IX", year, Amount.point(HUNDRED * index, 1));
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
