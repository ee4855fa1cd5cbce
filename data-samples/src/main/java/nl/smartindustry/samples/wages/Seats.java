package nl.smartindustry.samples.wages;

import java.time.LocalDate;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.BusinessDemography;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.Ownership;

/**
 * The seats of one enterprise over the years, also after another has absorbed it. Within a year
 * their number moves evenly from that of one 1 January to that of the next. Two neighbours of the
 * plan now and then exchange their people, seat for seat.
 */
final class Seats {
  /**
   * Income relations are numbered from January 2010 on; a person that was there before counts as
   * hired.
   */
  private static final int FLOOR = 2010 * Months.A_YEAR;

  private static final int HORIZON = 2036;
  private static final int SEATS = 17;
  private static final double EXCHANGE = 0.0025;
  private static final int NEIGHBOUR = 2;
  private static final int SECOND_EVERY = 7;
  private static final int SECOND_AT = 3;
  private static final double SECOND = 0.14;
  private static final double FIRST_OF_MONTH = 0.6;
  private static final int LATEST_START = 27;

  private final Country country;
  private final KeyedDraws draws;
  private final Life life;
  private final double leaving;
  private final int owners;
  private final boolean director;
  private final int endYear;
  private final boolean absorbed;
  private final int born;
  private final int[] sizes = new int[HORIZON - FLOOR / Months.A_YEAR + 2];
  private Seats neighbour;
  private int neighbourYear;

  Seats(Country country, Life life, double leaving) {
    this.country = country;
    this.draws = country.draws();
    this.life = life;
    this.leaving = leaving;
    var ownership = new Ownership(draws);
    this.owners = ownership.owners(life);
    this.director = owners == 0 && ownership.hasDirector(life);
    this.endYear = endYear();
    this.absorbed = endYear < HORIZON && demography().absorbed(life.slot(), endYear);
    this.born = life.generation() == 0 ? FLOOR : Months.of(demography().founded(life));
  }

  /**
   * A person with a job, known by where the first one was.
   *
   * @param seat the seat of the first job
   * @param hired the month in which it began
   */
  record Person(long seat, int hired) {
    private static final int YOUNGEST = 16;
    private static final int RANGE = 40;
    private static final double YOUNG = 1.3;
    private static final int AGE = 1;
    private static final int SEX = 2;

    long key(KeyedDraws draws) {
      return draws.bits(Purpose.PERSON, seat, hired);
    }

    int born(KeyedDraws draws) {
      double draw = draws.uniform(Purpose.PERSON, key(draws), AGE);
      return hired / Months.A_YEAR - YOUNGEST - (int) (RANGE * StrictMath.pow(draw, YOUNG));
    }

    boolean woman(KeyedDraws draws, double share) {
      return draws.happens(share, Purpose.PERSON, key(draws), SEX);
    }
  }

  Life life() {
    return life;
  }

  /** Seats below this number are owners while the enterprise stands alone. */
  int owners() {
    return owners;
  }

  /** The year in which the enterprise dies or is absorbed, or the horizon. */
  int endsIn() {
    return endYear;
  }

  boolean isDirector(int seat) {
    return director && seat == 0;
  }

  long key(int seat) {
    return life.key() << SEATS | seat;
  }

  /** How many persons there are in a month. */
  int size(int month) {
    if (month < born) {
      return 0;
    }
    int year = month / Months.A_YEAR;
    int then = sizeOn(year + 1);
    if (life.generation() > 0 && year == life.begun()) {
      return then;
    }
    int now = sizeOn(year);
    if (year == endYear && !absorbed) {
      return now;
    }
    return now + Math.floorDiv((then - now) * (month % Months.A_YEAR), Months.A_YEAR);
  }

  /** The month in which the person on a seat in a month took it. */
  int hired(int seat, int month) {
    int at = Math.max(month, born);
    while (at > FLOOR && seat < size(at - 1)) {
      if (changes(seat, at)) {
        return at;
      }
      at--;
    }
    return at;
  }

  /** Whether another person takes a seat in a month; asked only of one that was taken before. */
  boolean changes(int seat, int month) {
    return !isDirector(seat)
        && (draws.happens(leaving, Purpose.JOB_END, key(seat), month) || exchanges(seat, month));
  }

  /** The day in a month on which the new one begins. */
  LocalDate start(int seat, int month) {
    long key = exchanges(seat, month) ? pair(seat) : key(seat);
    double draw = draws.uniform(Purpose.JOB_END, key, -month);
    int day = draw < FIRST_OF_MONTH ? 1 : 2 + draws.below(LATEST_START, Purpose.JOB, key, month);
    return Months.first(month).plusDays(day - 1L);
  }

  /** Who took a seat in a month; one person in a few has the seat before as well. */
  Person person(int seat, int hired) {
    if (second(seat)) {
      return person(seat - 1, hired(seat - 1, hired));
    }
    if (hired > FLOOR && seat < size(hired - 1) && exchanges(seat, hired)) {
      return neighbour.person(seat, neighbour.hired(seat, hired - 1));
    }
    return new Person(key(seat), hired);
  }

  private boolean second(int seat) {
    return seat % SECOND_EVERY == SECOND_AT
        && seat > owners + 1
        && draws.happens(SECOND, Purpose.JOB, key(seat), 0);
  }

  private boolean exchanges(int seat, int month) {
    return draws.happens(EXCHANGE, Purpose.JOB_MOVE, pair(seat), month)
        && exchangeable(seat, month)
        && neighbour(month / Months.A_YEAR)
        && neighbour.exchangeable(seat, month);
  }

  private boolean exchangeable(int seat, int month) {
    int year = month / Months.A_YEAR;
    boolean calm = year < endYear && (life.generation() == 0 || life.begun() < year);
    return calm
        && month > FLOOR
        && seat >= owners
        && !isDirector(seat)
        && !second(seat)
        && seat < Math.min(size(month), size(month - 1));
  }

  private boolean neighbour(int year) {
    int slot = life.slot() ^ NEIGHBOUR;
    if (slot < life.cell().first() || slot >= life.cell().end()) {
      return false;
    }
    if (neighbour == null || neighbourYear != year) {
      var there = demography().at(slot, year);
      if (neighbour == null || !neighbour.life.equals(there)) {
        neighbour = new Seats(country, there, leaving);
      }
      neighbourYear = year;
    }
    return true;
  }

  private long pair(int seat) {
    return (long) Math.min(life.slot(), life.slot() ^ NEIGHBOUR) << SEATS | seat;
  }

  private BusinessDemography demography() {
    return country.people().demography();
  }

  private int sizeOn(int of) {
    int at = Math.max(of, FLOOR / Months.A_YEAR) - FLOOR / Months.A_YEAR;
    if (sizes[at] == 0) {
      sizes[at] = 1 + country.people().workforce().ownPersons(life, of);
    }
    return sizes[at] - 1;
  }

  private int endYear() {
    int from = Math.max(demography().baseYear(), life.begun() + 1);
    for (int year = from; year < HORIZON; year++) {
      if (demography().ends(life.slot(), year)) {
        return year;
      }
    }
    return HORIZON;
  }
}
