package nl.smartindustry.ingest.generate.economy;

import java.util.OptionalInt;
import nl.smartindustry.ingest.generate.adoption.Adoption;
import nl.smartindustry.ingest.generate.chance.Draws;
import nl.smartindustry.ingest.generate.chance.Purpose;
import nl.smartindustry.ingest.generate.parameter.Parameters;
import nl.smartindustry.ingest.generate.population.Life;
import nl.smartindustry.ingest.generate.population.SizeBand;

/**
 * Log of real value added per person against the level of the group. Enterprises that will ever
 * adopt robots lead from the start (selection); adoption itself adds a known gain. Both are free of
 * anything else, so that a method can be held against them.
 */
public final class Productivity {
  /** The technology whose adoption changes productivity. */
  public static final String TREATMENT = "robots";

  private static final int LEVEL_YEAR = 2020;

  private final Draws draws;
  private final Adoption adoption;
  private final Parameters parameters;
  private final double[] gains;

  public Productivity(Draws draws, Adoption adoption, Parameters parameters) {
    this.draws = draws;
    this.adoption = adoption;
    this.parameters = parameters;
    this.gains =
        new double[] {
          parameters.number("gain_year_0"),
          parameters.number("gain_year_1"),
          parameters.number("gain_year_2")
        };
  }

  /** Log points against the group's level of 2020. */
  public double of(Life life, int year) {
    return without(life, year) + gain(since(life), year);
  }

  /** The year an enterprise adopted or will adopt robots, up to the selection horizon. */
  public OptionalInt since(Life life) {
    return adoption.since(life, TREATMENT, parameters.whole("selection_horizon"));
  }

  /** What adoption in a year has added by another, in log points. */
  public double gain(OptionalInt since, int year) {
    if (since.isEmpty() || year < since.getAsInt()) {
      return 0;
    }
    return gains[Math.min(year - since.getAsInt(), gains.length - 1)];
  }

  private double without(Life life, int year) {
    double lasting =
        parameters.number("productivity_enterprise_sd")
            * draws.normal(Purpose.PRODUCTIVITY, life.key(), 0);
    double passing =
        parameters.number("productivity_year_sd")
            * draws.normal(Purpose.PRODUCTIVITY_YEAR, life.key(), year);
    double size =
        parameters.number("size_productivity") * (life.band().ordinal() - SizeBand.P20.ordinal());
    double selection = since(life).isPresent() ? parameters.number("selection") : 0;
    return lasting
        + passing
        + size
        + selection
        + parameters.number("productivity_trend") * (year - LEVEL_YEAR);
  }
}
