package nl.smartindustry.ingest.derived;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.contract.Numbering;
import nl.smartindustry.ingest.contract.RowExpression;
import nl.smartindustry.ingest.contract.StoredCell;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.derived.JobMonths.Allocation.Stretch;

/**
 * The view {@code job_month}: income statements divided, while they are read, over the calendar
 * months they cover, by days. Hours (to the hundredth) and pay (cents) of the months add up to
 * those of the statement exactly; one that is missing is missing in every month. Nothing is stored,
 * sorted or kept: four of five statements lie in one month.
 */
public final class JobMonths implements Closeable {
  private static final int CENTURY = 100;

  /** What is divided over the months, in hundredths of hours and in cents. */
  public enum Amount {
    PAID_HOURS,
    WORKED_HOURS,
    BASIC_PAY,
    SPECIAL_PAY;

    private String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final TableReader statements;
  private final StoredCell enterprise;
  private final StoredCell start;
  private final StoredCell end;
  private final Map<Amount, StoredCell> amounts = new EnumMap<>(Amount.class);
  private final Map<Amount, long[]> shares = new EnumMap<>(Amount.class);
  private final Map<Integer, String> texts = new HashMap<>();
  private List<Stretch> months = List.of();
  private int at;

  private JobMonths(TableReader statements, Numbering enterprises, Set<Amount> read) {
    this.statements = statements;
    enterprise = statements.cell("enterprise_id").numbered(enterprises);
    start = statements.cell("statement_start");
    end = statements.cell("statement_end");
    for (var amount : read) {
      amounts.put(amount, statements.cell(amount.column()));
    }
  }

  /**
   * Stands before the first row.
   *
   * @param files of table {@code wage_record}
   * @param enterprises numbers the texts of enterprises; statements of one below 0 are passed over
   * @param asked amounts that are read
   * @param rules whose columns are read too
   */
  public static JobMonths open(
      List<Path> files, Numbering enterprises, Set<Amount> asked, Collection<RowExpression> rules) {
    var columns = new TreeSet<>(List.of("enterprise_id", "statement_start", "statement_end"));
    rules.forEach(rule -> columns.addAll(rule.columns()));
    asked.forEach(amount -> columns.add(amount.column()));
    var read = EnumSet.allOf(Amount.class);
    read.removeIf(amount -> !columns.contains(amount.column()));
    var statements = TableReader.open(files, columns.toArray(String[]::new));
    return new JobMonths(statements, enterprises, read);
  }

  /** Moves to the next month of a statement, or to the first of the next statement. */
  public boolean next() {
    if (++at < months.size()) {
      return true;
    }
    while (statements.next()) {
      if (enterprise.code() >= 0) {
        months = Allocation.months((int) start.whole(), (int) end.whole());
        shares.clear();
        at = 0;
        return true;
      }
    }
    return false;
  }

  /** The number of the enterprise. */
  public int enterprise() {
    return enterprise.code();
  }

  public int year() {
    return month().getYear();
  }

  /** Whether the job covers the last day of the month. */
  public boolean onLastDay() {
    int last = months.get(at).last();
    return LocalDate.ofEpochDay(last + 1L).getDayOfMonth() == 1;
  }

  public boolean isMissing(Amount amount) {
    return amounts.get(amount).isNull();
  }

  /** The part of an amount that falls in the month; it must not be missing. */
  public long part(Amount amount) {
    long whole = amounts.get(amount).whole();
    if (months.size() == 1) {
      return whole;
    }
    return shares.computeIfAbsent(amount, any -> Allocation.byDays(whole, months))[at];
  }

  /** The value of a column of the view as {@link RowExpression#over} takes it. */
  public Supplier<Object> value(Field field) {
    for (var amount : Amount.values()) {
      if (amount.column().equals(field.name())) {
        return () -> isMissing(amount) ? null : (Object) part(amount);
      }
    }
    return switch (field.name()) {
      case "month" -> () -> text(month());
      case "days" -> () -> (long) months.get(at).days();
      case "on_last_day" -> () -> onLastDay() ? 1L : 0L;
      default -> RowExpression.value(field, statements.cell(field.name()));
    };
  }

  /** The text of a month, made once. */
  private String text(LocalDate day) {
    int month = CENTURY * day.getYear() + day.getMonthValue();
    return texts.computeIfAbsent(month, String::valueOf);
  }

  private LocalDate month() {
    return LocalDate.ofEpochDay(months.get(at).first());
  }

  @Override
  public void close() {
    statements.close();
  }

  /**
   * Divides what is stated for some days over the calendar months they lie in, by the number of
   * days in each. Amounts are whole (cents, hundredths of an hour) and so are their parts.
   *
   * @see "Balinski and Young (1982), Fair Representation: the method of the largest remainder"
   */
  static final class Allocation {
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
     * A whole amount in whole parts in proportion to days: each share rounded down, and what is
     * then left given one by one to the largest remainders, the earlier month first where two are
     * equal. A negative amount is divided as its opposite.
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
}
