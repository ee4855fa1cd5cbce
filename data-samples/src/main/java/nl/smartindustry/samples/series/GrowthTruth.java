package nl.smartindustry.samples.series;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import nl.smartindustry.samples.series.BranchYear.ProductionAccount;
import nl.smartindustry.samples.series.NationalAccounts.AccountsYear;
import nl.smartindustry.samples.write.DutchNumber;

/**
 * What the growth of value added rests on, from what the country was made with: the known price of
 * value added, and volumes and costs of factors before they were rounded to be delivered.
 */
final class GrowthTruth {
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
    for (double value : new double[] {growth, hours, composition, ictCapital, otherCapital, rest}) {
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
