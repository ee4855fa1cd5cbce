package nl.smartindustry.samples.economy;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.smartindustry.samples.economy.Participations.FieldlabParticipants;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.SizeBand;

/**
 * Log of real value added per person against the level of the group. Enterprises that will ever
 * adopt robots lead from the start (selection); adoption itself adds a known gain. So do those that
 * will ever take part in a fieldlab, by another lead and another gain. All are free of anything
 * else, so that a method can be held against them.
 */
public record Productivity(
    KeyedDraws draws,
    TechnologyAdoption adoption,
    FieldlabParticipants participants,
    Parameters parameters,
    double[] adoptionGains,
    double[] participationGains) {
  /** The technology whose adoption changes productivity. */
  public static final String TREATMENT = "robots";

  /** Years with a gain of their own; that of the last holds for all later years. */
  public static final int GAIN_YEARS = 3;

  private static final int LEVEL_YEAR = 2020;

  public Productivity(
      KeyedDraws draws,
      TechnologyAdoption adoption,
      FieldlabParticipants participants,
      Parameters parameters) {
    this(
        draws,
        adoption,
        participants,
        parameters,
        gains(parameters, "gain_year_"),
        gains(parameters, "participation_gain_year_"));
  }

  private static double[] gains(Parameters parameters, String name) {
    return IntStream.range(0, GAIN_YEARS).mapToDouble(at -> parameters.number(name + at)).toArray();
  }

  /** Log points against the group's level of 2020. */
  public double of(Life life, int year) {
    return without(life, year)
        + gain(since(life), year)
        + participationGain(participants.since(life), year);
  }

  /** The year an enterprise adopted or will adopt robots, up to the selection horizon. */
  public OptionalInt since(Life life) {
    return adoption.since(life, TREATMENT, parameters.whole("selection_horizon"));
  }

  /** What adoption in a year has added by another, in log points. */
  public double gain(OptionalInt since, int year) {
    return gain(adoptionGains, since, year);
  }

  /** What taking part since a year has added by another, in log points. */
  public double participationGain(OptionalInt since, int year) {
    return gain(participationGains, since, year);
  }

  private static double gain(double[] gains, OptionalInt since, int year) {
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
    double lead =
        participants.since(life).isPresent() ? parameters.number("participation_selection") : 0;
    return lasting
        + passing
        + size
        + selection
        + lead
        + parameters.number("productivity_trend") * (year - LEVEL_YEAR);
  }
}
