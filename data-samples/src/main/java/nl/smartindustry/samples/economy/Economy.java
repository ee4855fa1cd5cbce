package nl.smartindustry.samples.economy;

import java.util.Map;
import nl.smartindustry.samples.economy.Accounts.Costs;
import nl.smartindustry.samples.economy.Accounts.Output;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.People;

/** Yearly accounts of enterprises, which balance to the hundredth. */
public record Economy(
    KeyedDraws draws,
    People people,
    Productivity productivity,
    Map<String, BranchLevels> branches) {
  private static final int CENTS = 100;
  private static final int WAGE_YEAR = 2020;
  private static final double WAGE_GROWTH = 0.025;
  private static final double OTHER_SHARE = 0.30;
  private static final double ENERGY_SHARE = 0.22;
  private static final double WAGE_SHARE = 0.79;
  private static final double DEPRECIATION_SHARE = 0.12;

  public Economy(KeyedDraws draws, People people, Productivity productivity) {
    this(draws, people, productivity, BranchLevels.all());
  }

  public BranchLevels branch(String parameterRow) {
    return branches.get(parameterRow);
  }

  /** The accounts of an enterprise in a year. */
  public Accounts accounts(Life life, int year) {
    int persons = people.workforce().persons(life, year);
    var branch = branch(life.group().parameterRow());
    double perPerson =
        branch.valueAddedPerPerson()
            * StrictMath.exp(productivity.of(life, year))
            * branch.deflator(year)
            * people.demography().dominance().productivity(life.slot());
    long valueAdded = Math.round(CENTS * persons * perPerson);
    var output = output(life, year, valueAdded, branch);
    return new Accounts(persons, output, costs(life, year, persons, output, branch));
  }

  private Output output(Life life, int year, long valueAdded, BranchLevels branch) {
    double margin = StrictMath.exp(0.15 * draws.normal(Purpose.MARGIN, life.key(), 0));
    double share = Math.min(0.9, branch.valueAddedShare() * margin);
    long production = Math.round(valueAdded / share);
    long stocks = Math.round(production * 0.004 * normal(life, year, 1));
    long export = Math.round(100 * CENTS * uniform(life, 0, 2) * uniform(life, year, 3) * 0.9);
    return new Output(production - stocks, stocks, production, valueAdded, export);
  }

  private Costs costs(Life life, int year, int persons, Output output, BranchLevels branch) {
    long consumption = output.production() - output.valueAdded();
    long other = Math.round(OTHER_SHARE * consumption);
    double wage =
        branch.wagePerPerson()
            * StrictMath.pow(1 + WAGE_GROWTH, year - WAGE_YEAR)
            * StrictMath.exp(0.12 * normal(life, 0, 4));
    long personnel = Math.round(CENTS * persons * wage);
    return new Costs(
        consumption - other,
        other,
        Math.round(ENERGY_SHARE * other * uniform(life, year, 5)),
        personnel,
        Math.round(WAGE_SHARE * personnel),
        Math.round(DEPRECIATION_SHARE * output.valueAdded()));
  }

  private double normal(Life life, int year, int account) {
    return draws.normal(Purpose.ACCOUNT, life.key(), year * 16L + account);
  }

  private double uniform(Life life, int year, int account) {
    return draws.uniform(Purpose.ACCOUNT, life.key(), year * 16L + account);
  }
}
