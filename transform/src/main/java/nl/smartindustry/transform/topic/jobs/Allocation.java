package nl.smartindustry.transform.topic.jobs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides what is stated for some days over the calendar months they lie in, by the number of days
 * in each. Amounts are whole (cents, hundredths of an hour) and so are their parts.
 *
 * @see "Balinski and Young (1982), Fair Representation: the method of the largest remainder"
 */
final class Allocation {
  private Allocation() {}

  /** The days of a statement that lie in one calendar month, by their day numbers since 1970. */
  record Stretch(int first, int last) {
    int days() {
      return last - first + 1;
    }
  }

  /**
   * The stretches of a statement, one a month, in order.
   *
   * @param first the first day covered, as a day number since 1970
   * @param last the last one, not before the first
   */
  static List<Stretch> months(int first, int last) {
    var stretches = new ArrayList<Stretch>();
    for (int day = first; day <= last; ) {
      var end = YearMonth.from(LocalDate.ofEpochDay(day)).atEndOfMonth().toEpochDay();
      int until = (int) Math.min(end, last);
      stretches.add(new Stretch(day, until));
      day = until + 1;
    }
    return stretches;
  }

  /**
   * A whole amount in whole parts in proportion to days: each share rounded down, and what is then
   * left given one by one to the largest remainders, the earlier month first where two are equal. A
   * negative amount is divided as its opposite.
   *
   * @return parts that add up to the total
   */
  static long[] byDays(long total, List<Stretch> stretches) {
    long days = stretches.stream().mapToLong(Stretch::days).sum();
    long whole = Math.abs(total);
    long left = whole;
    var parts = new long[stretches.size()];
    var remainders = new long[parts.length];
    for (int i = 0; i < parts.length; i++) {
      long product = Math.multiplyExact(whole, stretches.get(i).days());
      parts[i] = product / days;
      remainders[i] = product % days;
      left -= parts[i];
    }
    for (; left > 0; left--) {
      int largest = largest(remainders);
      parts[largest]++;
      remainders[largest] = -1;
    }
    for (int i = 0; total < 0 && i < parts.length; i++) {
      parts[i] = -parts[i];
    }
    return parts;
  }

  private static int largest(long[] remainders) {
    int largest = 0;
    for (int i = 1; i < remainders.length; i++) {
      if (remainders[i] > remainders[largest]) {
        largest = i;
      }
    }
    return largest;
  }
}
