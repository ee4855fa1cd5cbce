package nl.smartindustry.samples.wages;

import java.time.LocalDate;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;

/**
 * Hours and pay of jobs. The wage of an hour is that which its employer's accounts imply, more or
 * less by person, job and age, and constant within a year.
 */
final class Wages {
  private static final double FULL_YEAR_HOURS = 2080;
  private static final double MEAN_FACTOR = 0.78;
  private static final double EXTRAS = 1.10;
  private static final double CENTS_PER_HUNDREDTH = 1000;
  private static final double PERSON = 0.28;
  private static final double JOB = 0.08;
  private static final double AGE = 0.010;
  private static final int MIDDLE_AGE = 40;
  private static final int OLD = 52;
  private static final long LEAST = 900;
  private static final double HOLIDAY = 0.08;
  private static final int MAY = 5;
  private static final int DECEMBER = 12;
  private static final double THIRTEENTH = 0.3;
  private static final double HALF = 0.5;
  private static final int MONTHS = 12;
  private static final int PERIODS = 13;
  private static final double FULL_TIME_WOMEN = 0.30;
  private static final double FULL_TIME_MEN = 0.70;
  private static final double LEAST_PART = 0.3;
  private static final double RANGE_PART = 0.6;
  private static final double LEAST_HOURS = 0.4;
  private static final double RANGE_HOURS = 0.9;
  private static final double FOUR_WEEKS = 28;
  private static final double HUNDREDTHS = 100;
  private static final double WEEKS_A_MONTH = 52.0 / 12;
  private static final int WEEKS = 4;
  private static final int HALF_HOUR = 50;
  private static final int FULL_WEEK = 4000;

  /** Worked hours per paid hour by month: leave is taken in summer and at the end of the year. */
  private static final double[] WORKED = {
    0.90, 0.88, 0.92, 0.87, 0.80, 0.89, 0.74, 0.72, 0.92, 0.89, 0.93, 0.82
  };

  private final Draws draws;
  private final Economy economy;
  private Life employer;
  private int year;
  private double meanCents;

  Wages(Draws draws, Economy economy) {
    this.draws = draws;
    this.economy = economy;
  }

  /**
   * The terms of one job in a year.
   *
   * @param weekly contract hours a week, in hundredths
   * @param hourly cents
   * @param irregular whether hours differ from period to period
   */
  record Terms(long job, int weekly, long hourly, boolean irregular, boolean bonus) {}

  Terms terms(Spell spell, long job, Person person, boolean woman, boolean irregular, int inYear) {
    double age = Math.min(OLD, inYear - person.born(draws)) - MIDDLE_AGE;
    double log =
        PERSON * draws.normal(Purpose.WAGE, person.key(draws), 0)
            + JOB * draws.normal(Purpose.WAGE, job, 1)
            + AGE * age
            - (PERSON * PERSON + JOB * JOB) / 2;
    long hourly = Math.round(mean(spell.employer(), inYear) * StrictMath.exp(log));
    double part = draws.uniform(Purpose.WAGE, job, 2);
    double full = woman ? FULL_TIME_WOMEN : FULL_TIME_MEN;
    double factor = part < full ? 1 : LEAST_PART + RANGE_PART * draws.uniform(Purpose.WAGE, job, 3);
    int weekly = HALF_HOUR * (int) Math.round(factor * FULL_WEEK / HALF_HOUR);
    boolean bonus = draws.happens(THIRTEENTH, Purpose.WAGE, spell.employer().key(), 4);
    return new Terms(job, weekly, Math.max(LEAST, hourly), irregular, bonus);
  }

  /** What is declared for the days of a period that a job covers. */
  Statement statement(
      Terms terms, PayPeriod period, boolean monthly, LocalDate from, LocalDate to) {
    double weeks = monthly ? WEEKS_A_MONTH : WEEKS * period.days() / FOUR_WEEKS;
    double hours = terms.weekly() * weeks;
    if (terms.irregular()) {
      hours *= LEAST_HOURS + RANGE_HOURS * draws.uniform(Purpose.WAGE, terms.job(), detail(period));
    }
    int covered = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    long paid = Math.round(hours * covered / period.days());
    long worked = Math.round(paid * WORKED[period.last().getMonthValue() - 1]);
    long basic = Math.round(terms.hourly() * paid / HUNDREDTHS);
    long special = special(terms, period, monthly, basic);
    return new Statement(period, from, to, paid, worked, new Statement.Pay(basic, special));
  }

  private static long special(Terms terms, PayPeriod period, boolean monthly, long basic) {
    int periods = monthly ? MONTHS : PERIODS;
    boolean holiday = paidIn(period, MAY);
    boolean thirteenth = terms.bonus() && paidIn(period, DECEMBER);
    double share = (holiday ? HOLIDAY * periods : 0) + (thirteenth ? HALF : 0);
    return Math.round(basic * share);
  }

  /** Whether a period is the first that ends in a month of the year. */
  private static boolean paidIn(PayPeriod period, int month) {
    return period.last().getMonthValue() == month
        && period.first().minusDays(1).getMonthValue() != month;
  }

  private static long detail(PayPeriod period) {
    return period.year() * 100L + period.number();
  }

  private double mean(Life of, int inYear) {
    if (!of.equals(employer) || year != inYear) {
      var accounts = economy.accounts(of, inYear);
      double perPerson = CENTS_PER_HUNDREDTH * accounts.costs().wages() / accounts.persons();
      employer = of;
      year = inYear;
      meanCents = perPerson / (FULL_YEAR_HOURS * MEAN_FACTOR * EXTRAS);
    }
    return meanCents;
  }
}
