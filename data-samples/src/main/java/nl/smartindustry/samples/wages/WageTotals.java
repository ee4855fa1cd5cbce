package nl.smartindustry.samples.wages;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.population.ActivityGroup;
import nl.smartindustry.samples.wages.JobPay.IncomeStatement;
import nl.smartindustry.samples.write.Phrase;

/**
 * What a file holds, counted while it is written: its totals, and by branch and calendar month the
 * days that its statements cover and the jobs there are on the last day of the month. Days are
 * counted one by one, so that an allocation of statements to months can be checked.
 */
final class WageTotals {
  /** Header of the totals of deliveries; hours in hundredths, pay in cents. */
  static final String DELIVERY_HEADER =
      "delivery,records,paid_hours,worked_hours,basic_pay,special_pay";

  /** Header of the days. */
  static final String MONTH_HEADER = "delivery,month,activity,jobs,job_days";

  private static final int MARGIN = 14;

  private final int firstMonth;
  private final List<ActivityGroup> groups;
  private final long[][] jobs;
  private final long[][] days;
  private long records;
  private long paid;
  private long worked;
  private long basic;
  private long special;

  WageTotals(int year, List<ActivityGroup> groups) {
    this.firstMonth = year * Months.A_YEAR - 1;
    this.groups = groups;
    this.jobs = new long[groups.size()][MARGIN];
    this.days = new long[groups.size()][MARGIN];
  }

  void add(ActivityGroup group, IncomeStatement statement) {
    records++;
    paid += statement.paidHours();
    worked += statement.workedHours();
    basic += statement.basic();
    special += statement.special();
    for (var day = statement.from(); !day.isAfter(statement.to()); day = day.plusDays(1)) {
      int month = Months.of(day) - firstMonth;
      days[group.index()][month]++;
      if (day.getDayOfMonth() == day.lengthOfMonth()) {
        jobs[group.index()][month]++;
      }
    }
  }

  /** These totals and those of another part of the same file. */
  void add(WageTotals other) {
    records += other.records;
    paid += other.paid;
    worked += other.worked;
    basic += other.basic;
    special += other.special;
    for (int group = 0; group < jobs.length; group++) {
      for (int month = 0; month < MARGIN; month++) {
        jobs[group][month] += other.jobs[group][month];
        days[group][month] += other.days[group][month];
      }
    }
  }

  String delivery(String id) {
    return Phrase.of("%s,%d,%d,%d,%d,%d", id, records, paid, worked, basic, special);
  }

  /** A line per month and branch with any days. */
  List<String> months(String id) {
    var lines = new ArrayList<String>();
    for (int month = 0; month < MARGIN; month++) {
      var first = Months.first(firstMonth + month);
      int code = first.getYear() * 100 + first.getMonthValue();
      for (var group : groups) {
        long covered = days[group.index()][month];
        if (covered > 0) {
          long there = jobs[group.index()][month];
          lines.add(Phrase.of("%s,%d,%s,%d,%d", id, code, group.code(), there, covered));
        }
      }
    }
    return lines;
  }
}
