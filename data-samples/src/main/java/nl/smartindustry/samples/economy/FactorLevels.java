package nl.smartindustry.samples.economy;

import java.util.Map;
import java.util.function.Function;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.parameter.ParameterTable.ParameterRow;
import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.parameter.Purpose;

/**
 * What the branches of manufacturing work with beside hours, as levels that are 1 in the price base
 * year: a lasting growth by branch, and a passing shock each year.
 */
public record FactorLevels(KeyedDraws draws, double shock, Map<String, ParameterRow> branches) {
  /** What has a level. */
  public enum Factor {
    /** Labour services per hour worked. */
    COMPOSITION("composition_growth", 0.25),
    ICT_CAPITAL("ict_growth", 1),
    OTHER_CAPITAL("other_growth", 1),
    /** Price of what is used up in production. */
    INPUT_PRICE("input_price_growth", 1);

    private final String column;
    private final double sensitivity;

    Factor(String column, double sensitivity) {
      this.column = column;
      this.sensitivity = sensitivity;
    }
  }

  private static final String ICT_SHARE = "ict_cost_share";
  private static final double PRECISION = 1e6;

  public FactorLevels(KeyedDraws draws, Parameters parameters) {
    this(
        draws,
        parameters.number("factor_shock"),
        ParameterTable.read("factors.csv").by(row -> row.text("group"), Function.identity()));
  }

  /** The level in a year, in the millionths in which it is delivered. */
  public double level(String branch, Factor factor, int year) {
    double growth = branches.get(branch).number(factor.column);
    double log = 0;
    for (int step = BranchLevels.PRICE_BASE + 1; step <= year; step++) {
      double passing =
          draws.normal(Purpose.FACTOR, branch.hashCode(), 4L * step + factor.ordinal());
      log += growth + shock * factor.sensitivity * passing;
    }
    return StrictMath.rint(PRECISION * StrictMath.exp(log)) / PRECISION;
  }

  /** Part of ICT in what capital costs. */
  public double ictShare(String branch) {
    return branches.get(branch).number(ICT_SHARE);
  }
}
