package nl.smartindustry.samples.survey;

import java.util.List;
import java.util.Map;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.SizeBand;

/**
 * Which enterprises do research and how much. Whether one does is lasting; how much is a share of
 * value added that belongs to the branch, a lasting taste of the enterprise and a shock of the
 * year.
 */
public record Research(
    KeyedDraws draws,
    Economy economy,
    Map<String, Double> share,
    Map<String, Double> intensity,
    Map<SizeBand, Double> relative) {
  private static final double MOST = 0.95;
  private static final double TASTE = 0.7;
  private static final double SHOCK = 0.15;
  private static final double COST_PER_FTE = 1.9;
  private static final double HOURS_PER_FTE = 1600;
  private static final double CLAIMS = 0.8;
  private static final double CLAIMED_SHARE = 0.75;
  private static final double OTHER_THEME = 0.3;
  private static final int HUNDREDTHS = 100;

  /** What the hours of the tax credit are spent on. */
  public static final List<String> THEMES = List.of("ict", "proces", "product", "overig");

  public Research(Country country) {
    this(
        country.draws(),
        country.economy(),
        branches("share"),
        branches("intensity"),
        SizeBand.numbers("research-sizes.csv", "relative"));
  }

  private static Map<String, Double> branches(String column) {
    return ParameterTable.read("research.csv")
        .by(row -> row.text("group"), row -> row.number(column));
  }

  /** Whether an enterprise does research; it always did and always will. */
  private boolean performs(Life life) {
    double wanted = share.get(life.group().parameterRow()) * relative.get(life.band());
    return draws.happens(Math.min(MOST, wanted), Purpose.RESEARCH, life.key(), 0);
  }

  /** Spent on research by own personnel in a year, in hundredths of a thousand euro. */
  public long inHouse(Life life, int year) {
    if (!performs(life)) {
      return 0;
    }
    double taste = TASTE * draws.normal(Purpose.RESEARCH, life.key(), 1);
    double shock = SHOCK * draws.normal(Purpose.RESEARCH, life.key(), year);
    double usual = intensity.get(life.group().parameterRow());
    double spent = Math.min(1, usual * StrictMath.exp(taste + shock));
    return Math.round(economy.accounts(life, year).output().valueAdded() * spent);
  }

  /** Full-time equivalents of own personnel in research, in tenths. */
  public long tenthsOfFte(Life life, int year) {
    double wage = economy.branch(life.group().parameterRow()).wagePerPerson();
    return Math.round(10.0 * inHouse(life, year) / HUNDREDTHS / (wage * COST_PER_FTE));
  }

  /**
   * Hours for which the tax credit is granted, by theme; 0 for enterprises that do not claim it.
   */
  public int[] hours(Life life, int year) {
    var hours = new int[THEMES.size()];
    if (!performs(life) || !draws.happens(CLAIMS, Purpose.TAX_CREDIT, life.key(), 0)) {
      return hours;
    }
    int all = (int) (CLAIMED_SHARE * HOURS_PER_FTE * tenthsOfFte(life, year) / 10);
    int main = draws.below(THEMES.size(), Purpose.TAX_CREDIT, life.key(), 1);
    int second = draws.below(THEMES.size(), Purpose.TAX_CREDIT, life.key(), 2);
    int other = (int) (OTHER_THEME * all);
    hours[second] += other;
    hours[main] += all - other;
    return hours;
  }
}
