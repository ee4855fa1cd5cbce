package nl.smartindustry.transform.topic.jobs;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.ingest.derived.JobMonths;
import nl.smartindustry.ingest.derived.JobMonths.Amount;

/**
 * What wage records add up to, in whole numbers: parts of them may be added in any order. Its size
 * is bounded by the enterprises, the years and the wages there can be.
 */
final class WageTally implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What is read of a job. */
  static final Set<Amount> AMOUNTS =
      Set.of(Amount.PAID_HOURS, Amount.WORKED_HOURS, Amount.BASIC_PAY);

  /** Jobs and hours of a year, by the number of the enterprise. */
  static final class Year implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Enterprises with any job. */
    private final BitSet employers = new BitSet();

    private final int[] monthEnds;
    private final int[] onFrameDay;
    private final long[] worked;

    private Year(int enterprises) {
      monthEnds = new int[enterprises];
      onFrameDay = new int[enterprises];
      worked = new long[enterprises];
    }

    private void add(Year other) {
      employers.or(other.employers);
      for (int id = other.employers.nextSetBit(0);
          id >= 0;
          id = other.employers.nextSetBit(id + 1)) {
        monthEnds[id] = Math.addExact(monthEnds[id], other.monthEnds[id]);
        onFrameDay[id] = Math.addExact(onFrameDay[id], other.onFrameDay[id]);
        worked[id] = Math.addExact(worked[id], other.worked[id]);
      }
    }
  }

  private final int firstYear;
  private final int enterprises;
  private final Year[] years;
  private final Wages[] wages;

  /** Nothing yet, of a number of years, enterprises and classes of wages. */
  WageTally(int firstYear, int years, int enterprises, int classes) {
    this.firstYear = firstYear;
    this.enterprises = enterprises;
    this.years = new Year[years];
    this.wages = new Wages[classes];
  }

  private Year madeYear(int year) {
    int at = year - firstYear;
    if (years[at] == null) {
      years[at] = new Year(enterprises);
    }
    return years[at];
  }

  private Year known(int year) {
    return covers(year) ? years[year - firstYear] : null;
  }

  boolean covers(int year) {
    return year >= firstYear && year < firstYear + years.length;
  }

  /** Whether an enterprise has any job in a year. */
  boolean employs(int year, int enterprise) {
    var known = known(year);
    return known != null && known.employers.get(enterprise);
  }

  /** Jobs at the ends of the months of a year. */
  long monthEnds(int year, int enterprise) {
    var known = known(year);
    return known == null ? 0 : known.monthEnds[enterprise];
  }

  /** Jobs on the day of the frame of a year. */
  long onFrameDay(int year, int enterprise) {
    var known = known(year);
    return known == null ? 0 : known.onFrameDay[enterprise];
  }

  /** Hundredths of hours worked in a year. */
  long worked(int year, int enterprise) {
    var known = known(year);
    return known == null ? 0 : known.worked[enterprise];
  }

  /** The hourly wages of a class; none where no job of it paid any. */
  Optional<Wages> wages(int ofClass) {
    return Optional.ofNullable(wages[ofClass]);
  }

  private Wages madeWages(int ofClass) {
    if (wages[ofClass] == null) {
      wages[ofClass] = new Wages();
    }
    return wages[ofClass];
  }

  /** A job in a month. */
  void add(JobMonths job, boolean onFrameDay, int wageClass) {
    var year = madeYear(job.year());
    int id = job.enterprise();
    boolean onLastDay = job.onLastDay();
    year.employers.set(id);
    if (onLastDay) {
      year.monthEnds[id] = Math.incrementExact(year.monthEnds[id]);
    }
    if (onFrameDay) {
      year.onFrameDay[id] = Math.incrementExact(year.onFrameDay[id]);
    }
    if (!job.isMissing(Amount.WORKED_HOURS)) {
      year.worked[id] = Math.addExact(year.worked[id], job.part(Amount.WORKED_HOURS));
    }
    if (onLastDay && wageClass >= 0 && paid(job)) {
      madeWages(wageClass).add(cents(job), 1);
    }
  }

  private static boolean paid(JobMonths job) {
    return !job.isMissing(Amount.PAID_HOURS)
        && !job.isMissing(Amount.BASIC_PAY)
        && job.part(Amount.PAID_HOURS) > 0
        && job.part(Amount.BASIC_PAY) > 0;
  }

  /** The hourly wage of a month, rounded half up. */
  private static long cents(JobMonths job) {
    long hundredths = job.part(Amount.PAID_HOURS);
    long pay = Math.multiplyExact(200, job.part(Amount.BASIC_PAY));
    return Math.addExact(pay, hundredths) / (2 * hundredths);
  }

  /** This and another of the same years, enterprises and classes. */
  WageTally plus(WageTally other) {
    for (int at = 0; at < years.length; at++) {
      if (other.years[at] != null) {
        madeYear(firstYear + at).add(other.years[at]);
      }
    }
    for (int at = 0; at < wages.length; at++) {
      if (other.wages[at] != null) {
        madeWages(at).add(other.wages[at]);
      }
    }
    return this;
  }
}
