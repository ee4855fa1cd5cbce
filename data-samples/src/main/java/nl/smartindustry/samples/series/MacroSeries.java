package nl.smartindustry.samples.series;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.BranchLevels;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.series.BranchYear.ProductionAccount;
import nl.smartindustry.samples.series.NationalAccounts.AccountsYear;
import nl.smartindustry.samples.write.DutchNumber;
import nl.smartindustry.samples.write.SheetFormat;
import nl.smartindustry.samples.write.TextTable;

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
  private final List<AccountsYear> accounts;
  private final int lastYear;
  private final List<String[]> records = new ArrayList<>();

  private MacroSeries(Country country, List<AccountsYear> accounts) {
    this.economy = country.economy();
    this.accounts = accounts;
    this.lastYear = country.years().last();
  }

  /** Delivers the national and the international series, and the truth behind growth accounts. */
  public static void deliver(Country country, SampleLanding landing) {
    var accounts = NationalAccounts.of(country);
    landing.deliver(
        landing.calendar().once("macro_series"), new MacroSeries(country, accounts).table());
    landing.deliver(
        landing.calendar().once("international_series"),
        new InternationalSeries(country.draws()).table(country.years()));
    landing.writer().lines("truth/growth-accounts.csv", GrowthTruth.lines(accounts));
  }

  private TextTable table() {
    var groups = accounts.get(0).branches().keySet();
    for (int year = BranchLevels.PRICE_BASE; year <= lastYear; year++) {
      for (String group : groups) {
        price(group, year, economy.branch(group).deflator(year));
      }
      price(TOTAL, year, totalDeflator(year));
    }
    for (var year : accounts) {
      year.branches().forEach((group, branch) -> branch(group, year.year(), branch));
      branch(TOTAL, year.year(), year.total());
    }
    return TextTable.of(SheetFormat.SERIES, HEADER, records);
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

  private void branch(String activity, int year, BranchYear branch) {
    var account = branch.account();
    amount("GO", activity, year, account.output());
    amount("II", activity, year, account.intermediate());
    amount("VA", activity, year, account.valueAdded());
    amount("LAB", activity, year, account.labour());
    amount("CAPIT", activity, year, account.ictCapital());
    amount("CAPNIT", activity, year, account.otherCapital());
    index("DEFL_GO", activity, year, branch.prices().output());
    index("DEFL_II", activity, year, branch.prices().input());
    index("LAB_QPH", activity, year, branch.factors().composition());
    index("CAPIT_QI", activity, year, branch.factors().ictCapital());
    index("CAPNIT_QI", activity, year, branch.factors().otherCapital());
    double hours = account.persons() * HOURS_PER_PERSON;
    add("HOURS", activity, "HRS_MIO", year, DutchNumber.point(hours, 5));
    add("EMP", activity, "NR_THS", year, DutchNumber.point(account.persons() / PER_THOUSAND, 3));
  }

  private void amount(String indicator, String activity, int year, long thousands) {
    add(indicator, activity, "EUR_MIO", year, DutchNumber.point(thousands / PER_THOUSAND, 3));
  }

  private void index(String indicator, String activity, int year, double level) {
    add(indicator, activity, "IX", year, DutchNumber.point(HUNDRED * level, 4));
  }

  private void price(String activity, int year, double index) {
    add("DEFL_VA", activity, "IX", year, DutchNumber.point(HUNDRED * index, 1));
  }

  private void add(String indicator, String activity, String unit, int year, String value) {
    var what = String.join(",", "dataflow,SYN:MACRO_NR(1.0),I,A,NL", indicator, activity, unit);
    var status = year == lastYear ? "p,F" : ",F";
    records.add(String.join(",", what, Integer.toString(year), value, status).split(","));
  }

  /**
   * What the growth of value added rests on, from what the country was made with: the known price
   * of value added, and volumes and costs of factors before they were rounded to be delivered.
   */
  static final class GrowthTruth {
    /** Log points. The last five add up to the growth of value added. */
    private static final String HEADER =
        "year,activity,value_added,hours,composition,ict_capital,other_capital,multifactor";

    private static final String TOTAL = "C";
    private static final int DECIMALS = 10;

    private GrowthTruth() {}

    /** Contributions to the growth of value added, by branch and for manufacturing. */
    static List<String> lines(List<AccountsYear> years) {
      var lines = new ArrayList<String>(List.of(HEADER));
      for (int step = 1; step < years.size(); step++) {
        var before = years.get(step - 1);
        var after = years.get(step);
        after
            .branches()
            .forEach(
                (group, branch) ->
                    lines.add(line(after.year(), group, before.branches().get(group), branch)));
        lines.add(line(after.year(), TOTAL, before.total(), after.total()));
      }
      return lines;
    }

    private static String line(int year, String activity, BranchYear before, BranchYear after) {
      double labour = share(before, after, ProductionAccount::labour);
      double ict = share(before, after, ProductionAccount::ictCapital);
      double growth = after.realGrowth(before);
      double hours = labour * log(before.account().persons(), after.account().persons());
      double composition =
          labour * log(before.factors().composition(), after.factors().composition());
      double ictCapital = ict * log(before.factors().ictCapital(), after.factors().ictCapital());
      double otherCapital =
          (1 - labour - ict) * log(before.factors().otherCapital(), after.factors().otherCapital());
      double rest = growth - hours - composition - ictCapital - otherCapital;
      var cells = new ArrayList<>(List.of(Integer.toString(year), activity));
      for (double value :
          new double[] {growth, hours, composition, ictCapital, otherCapital, rest}) {
        cells.add(DutchNumber.point(value, DECIMALS));
      }
      return String.join(",", cells);
    }

    /** Mean share of a cost in value added. */
    private static double share(
        BranchYear before, BranchYear after, ToLongFunction<ProductionAccount> cost) {
      return ((double) cost.applyAsLong(before.account()) / before.account().valueAdded()
              + (double) cost.applyAsLong(after.account()) / after.account().valueAdded())
          / 2;
    }

    private static double log(double before, double after) {
      return StrictMath.log(after / before);
    }
  }
}
