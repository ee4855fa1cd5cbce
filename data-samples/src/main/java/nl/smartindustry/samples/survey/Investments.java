package nl.smartindustry.samples.survey;

import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;

/**
 * Investment as shares of value added, lumpy for buildings; robots are bought in the year in which
 * an enterprise adopts them, and now and then again. All shares are assumed.
 */
public record Investments(KeyedDraws draws, Economy economy) {
  private static final double BUILDINGS = 0.10;
  private static final double BUILDS = 0.2;
  private static final double TRANSPORT = 0.012;
  private static final double MACHINERY = 0.055;
  private static final double HARDWARE = 0.008;
  private static final double SOFTWARE = 0.012;
  private static final double DATABASES = 0.002;
  private static final double ROBOTS_PER_PERSON = 300;
  private static final double BUYS_AGAIN = 0.12;
  private static final double SPREAD = 0.5;
  private static final int KINDS = 16;

  public Investments(Country country) {
    this(country.draws(), country.economy());
  }

  /**
   * What an enterprise invested in a year, in hundredths of a thousand euro.
   *
   * @param machinery robots included
   * @param software bought or made, no part of the tangible assets; nor are databases
   */
  public record Outlays(
      long buildings,
      long transport,
      long machinery,
      long robots,
      long hardware,
      long software,
      long databases) {
    public Outlays {
      if (robots > machinery) {
        throw new IllegalArgumentException("Investment: found a part larger than its whole");
      }
    }

    /** Tangible assets: buildings, transport, machinery and computers. */
    public long tangible() {
      return buildings + transport + machinery + hardware;
    }

    /** Computers, software and databases. */
    public long digital() {
      return hardware + software + databases;
    }
  }

  public Outlays of(Life life, int year) {
    var accounts = economy.accounts(life, year);
    long valueAdded = accounts.output().valueAdded();
    boolean builds = draws.happens(BUILDS, Purpose.INVESTMENT, life.key(), detail(year, 0));
    long robots = robots(life, year, accounts.persons());
    return new Outlays(
        builds ? amount(life, year, 1, BUILDINGS * valueAdded) : 0,
        amount(life, year, 2, TRANSPORT * valueAdded),
        robots + amount(life, year, 3, MACHINERY * valueAdded),
        robots,
        amount(life, year, 4, HARDWARE * valueAdded),
        amount(life, year, 5, SOFTWARE * valueAdded),
        amount(life, year, 6, DATABASES * valueAdded));
  }

  /** Spent on robots in a year, in hundredths of a thousand euro. */
  public long robots(Life life, int year, int persons) {
    var since = economy.productivity().since(life);
    if (since.isEmpty() || year < since.getAsInt()) {
      return 0;
    }
    boolean buys =
        year == since.getAsInt()
            || draws.happens(BUYS_AGAIN, Purpose.INVESTMENT, life.key(), detail(year, 7));
    return buys ? amount(life, year, 8, ROBOTS_PER_PERSON * persons) : 0;
  }

  private long amount(Life life, int year, int kind, double mean) {
    double spread = SPREAD * draws.normal(Purpose.INVESTMENT, life.key(), detail(year, kind));
    return Math.round(mean * StrictMath.exp(spread - SPREAD * SPREAD / 2));
  }

  private static long detail(int year, int kind) {
    return (long) year * KINDS + kind;
  }
}
