package nl.smartindustry.samples.wages;

import java.time.LocalDate;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;

/**
 * Hours and pay of jobs. The wage of an hour is that which its employer's accounts imply, more or
 * less by person, job and age, and constant within a year.
 */
final class JobPay {
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

  private final KeyedDraws draws;
  private final Economy economy;
  private Life employer;
  private int year;
  private double meanCents;

  JobPay(KeyedDraws draws, Economy economy) {
    this.draws = draws;
    this.economy = economy;
  }

  /**
   * The terms of one job in a year.
   *
   * @param weekly contract hours a week, in hundredths
   * @param hourly cents
   */
  record PayTerms(Job job, int weekly, long hourly, boolean bonus) {}

  /**
   * One income statement: what a job brought between two days.
   *
   * @param paidHours in hundredths, as are the worked ones
   * @param basic cents
   * @param special cents: holiday allowance and the like
   */
  record IncomeStatement(
      PayPeriod period,
      LocalDate from,
      LocalDate to,
      long paidHours,
      long workedHours,
      long basic,
      long special) {

    /** The same pay with another last day and other hours. */
    IncomeStatement with(LocalDate last, long paid, long worked) {
      return new IncomeStatement(period, from, last, paid, worked, basic, special);
    }

    /** The same days with a part of the hours and of the pay. */
    IncomeStatement times(double part) {
      return new IncomeStatement(
          period,
          from,
          to,
          Math.round(part * paidHours),
          Math.round(part * workedHours),
          Math.round(part * basic),
          Math.round(part * special));
    }
  }

  PayTerms terms(Job job, int inYear) {
    var person = job.person();
    double age = Math.min(OLD, inYear - person.born(draws)) - MIDDLE_AGE;
    double log =
        PERSON * draws.normal(Purpose.WAGE, person.key(draws), 0)
            + JOB * draws.normal(Purpose.WAGE, job.key(), 1)
            + AGE * age
            - (PERSON * PERSON + JOB * JOB) / 2;
    var employer = job.spell().employer();
    long hourly = Math.round(mean(employer, inYear) * StrictMath.exp(log));
    double part = draws.uniform(Purpose.WAGE, job.key(), 2);
    double full = job.woman() ? FULL_TIME_WOMEN : FULL_TIME_MEN;
    double less = LEAST_PART + RANGE_PART * draws.uniform(Purpose.WAGE, job.key(), 3);
    double factor = part < full ? 1 : less;
    int weekly = HALF_HOUR * (int) Math.round(factor * FULL_WEEK / HALF_HOUR);
    boolean bonus = draws.happens(THIRTEENTH, Purpose.WAGE, employer.key(), 4);
    return new PayTerms(job, weekly, Math.max(LEAST, hourly), bonus);
  }

  /** What is declared for the days of a period that a job covers. */
  IncomeStatement statement(PayTerms terms, PayPeriod period, LocalDate from, LocalDate to) {
    double weeks = terms.job().monthly() ? WEEKS_A_MONTH : WEEKS * period.days() / FOUR_WEEKS;
    double hours = terms.weekly() * weeks;
    if (terms.job().irregular()) {
      hours *=
          LEAST_HOURS + RANGE_HOURS * draws.uniform(Purpose.WAGE, terms.job().key(), period.key());
    }
    int covered = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    long paid = Math.round(hours * covered / period.days());
    long worked = Math.round(paid * WORKED[period.last().getMonthValue() - 1]);
    long basic = Math.round(terms.hourly() * paid / HUNDREDTHS);
    long special = special(terms, period, basic);
    return new IncomeStatement(period, from, to, paid, worked, basic, special);
  }

  private static long special(PayTerms terms, PayPeriod period, long basic) {
    int periods = terms.job().monthly() ? MONTHS : PERIODS;
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
