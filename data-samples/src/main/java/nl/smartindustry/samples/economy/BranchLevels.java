package nl.smartindustry.samples.economy;

import java.util.Map;
import nl.smartindustry.samples.parameter.ParameterTable;

/**
 * The economy of an activity group.
 *
 * @param valueAddedPerPerson thousand euro in prices of 2015, level of 2020
 * @param valueAddedShare share of value added in production
 * @param wagePerPerson personnel costs in thousand euro, 2020
 * @param deflatorGrowth yearly rise of the price of value added
 */
public record BranchLevels(
    double valueAddedPerPerson,
    double valueAddedShare,
    double wagePerPerson,
    double deflatorGrowth) {

  /** First year of the price index, where it is 100. */
  public static final int PRICE_BASE = 2015;

  static Map<String, BranchLevels> all() {
    return ParameterTable.read("economy.csv")
        .by(
            row -> row.text("group"),
            row ->
                new BranchLevels(
                    row.number("value_added_per_person"),
                    row.number("value_added_share"),
                    row.number("wage_per_person"),
                    row.number("deflator_growth")));
  }

  /** Price of value added, 2015 = 1, to the tenth of a per cent in which it is delivered. */
  public double deflator(int year) {
    double index = 1000 * StrictMath.pow(1 + deflatorGrowth, year - PRICE_BASE);
    return StrictMath.rint(index) / 1000;
  }
}
