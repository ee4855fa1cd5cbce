package nl.smartindustry.transform.topic.jobs;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.TableReader;

/** Jobs and hours of employers by year, in whole numbers. */
final class WageTally {
  private final Map<Integer, Year> years = new TreeMap<>();
  private final Year none;

  /** By the number of the enterprise. */
  private record Year(BitSet employers, long[] monthEnds, long[] onFrameDay, long[] worked) {
    static Year of(int enterprises) {
      return new Year(
          new BitSet(), new long[enterprises], new long[enterprises], new long[enterprises]);
    }
  }

  private WageTally(int enterprises) {
    none = Year.of(enterprises);
  }

  /**
   * Adds up what wage records add up to.
   *
   * @param files of table {@code employer_year}
   */
  static WageTally read(List<Path> files, Employers employers) {
    var tally = new WageTally(employers.size());
    try (var table =
        TableReader.open(
            files, "enterprise_id", "year", "month_ends", "on_frame_day", "worked_hours")) {
      var enterprise = table.cell("enterprise_id").numbered(employers.texts()::find);
      var year = table.cell("year");
      var monthEnds = table.cell("month_ends");
      var onFrameDay = table.cell("on_frame_day");
      var worked = table.cell("worked_hours");
      while (table.next()) {
        int id = enterprise.code();
        if (employers.has(id)) {
          var of =
              tally.years.computeIfAbsent((int) year.whole(), any -> Year.of(employers.size()));
          of.employers.set(id);
          of.monthEnds[id] += monthEnds.whole();
          of.onFrameDay[id] += onFrameDay.whole();
          of.worked[id] = Math.addExact(of.worked[id], worked.whole());
        }
      }
    }
    return tally;
  }

  private Year of(int year) {
    return years.getOrDefault(year, none);
  }

  /** Whether an enterprise has any job in a year. */
  boolean employs(int year, int enterprise) {
    return of(year).employers.get(enterprise);
  }

  /** Jobs at the ends of the months of a year. */
  long monthEnds(int year, int enterprise) {
    return of(year).monthEnds[enterprise];
  }

  /** Jobs on the day of the frame of a year. */
  long onFrameDay(int year, int enterprise) {
    return of(year).onFrameDay[enterprise];
  }

  /** Hundredths of hours worked in a year. */
  long worked(int year, int enterprise) {
    return of(year).worked[enterprise];
  }
}
