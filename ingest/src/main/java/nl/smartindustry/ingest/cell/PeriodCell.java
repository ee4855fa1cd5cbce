package nl.smartindustry.ingest.cell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.cell.Findings.CellReader;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.ColumnSpec.CellType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A period as StatLine codes or writes it, or as SDMX does, in the way of SDMX; or its frequency,
 * or its status. A period with a star is refused where its status is not kept.
 */
final class PeriodCell implements CellReader {
  /** Periods that are remembered; a file has few. */
  private static final int REMEMBERED = 4096;

  private final ColumnSpec column;
  private final boolean statusKept;
  private final Map<String, UTF8String> known = new HashMap<>();

  PeriodCell(ColumnSpec column, boolean statusKept) {
    this.column = column;
    this.statusKept = statusKept;
  }

  @Override
  public Object read(String text, Findings findings) {
    var value = known.get(text);
    if (value != null) {
      return value;
    }
    value = value(text, findings);
    if (value != null && known.size() < REMEMBERED) {
      known.put(text, value);
    }
    return value;
  }

  private UTF8String value(String text, Findings findings) {
    var period = PeriodText.of(text);
    if (period == null) {
      findings.rejected("period_code", column.column(), "not a period like 2005MM01 or 2005-01");
      return null;
    }
    if (period.starred() && !statusKept) {
      findings.rejected("period_status", column.column(), "a period with a status (not kept)");
      return null;
    }
    if (column.type() == CellType.PERIOD_STATUS && period.status().isEmpty()) {
      findings.rejected("period_status", column.column(), "a period without a status");
      return null;
    }
    return UTF8String.fromString(
        switch (column.type()) {
          case FREQUENCY -> period.frequency();
          case PERIOD_STATUS -> period.status();
          default -> period.period();
        });
  }

  /**
   * A period in one of the ways in which it is written, as SDMX writes it.
   *
   * @param period such as {@code 2005}, {@code 2005-S1}, {@code 2005-Q1} or {@code 2005-01}
   * @param frequency A, S, Q or M
   * @param status N, V or D by the stars of the classic StatLine: two, one, none; empty where the
   *     way of writing has no stars
   */
  record PeriodText(String period, String frequency, String status) {
    private static final List<String> MONTHS =
        List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    /** The same months as StatLine shortens them. */
    private static final List<String> SHORT =
        List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

    private static final Pattern CODE =
        Pattern.compile("(\\d{4})(?:(JJ)00|(HJ)0([12])|(KW)0([1-4])|(MM)(0[1-9]|1[0-2]))");
    private static final Pattern WRITTEN =
        Pattern.compile(
            "(\\d{4})(?:-?S([12])|-?Q([1-4])|-?M?(0[1-9]|1[0-2])"
                + "| ([12])e halfjaar| ([1-4])e kwartaal| {1,2}("
                + String.join("|", MONTHS)
                + "|sept|"
                + String.join("|", SHORT)
                + "))?(\\*{0,2})");

    /** The period that a text writes; null when it writes none. */
    static PeriodText of(String text) {
      var code = CODE.matcher(text);
      if (code.matches()) {
        return of(code.group(1), code.group(4), code.group(6), code.group(8), "");
      }
      var written = WRITTEN.matcher(text);
      if (!written.matches()) {
        return null;
      }
      int month = written.group(7) == null ? 0 : month(written.group(7));
      var status = List.of("D", "V", "N").get(written.group(8).length());
      return of(
          written.group(1),
          written.group(2) == null ? written.group(5) : written.group(2),
          written.group(3) == null ? written.group(6) : written.group(3),
          month == 0 ? written.group(4) : (month < 10 ? "0" : "") + month,
          status);
    }

    /** Whether stars mark it as not definitive. */
    boolean starred() {
      return status.equals("V") || status.equals("N");
    }

    private static int month(String name) {
      int whole = MONTHS.indexOf(name);
      return 1 + (whole < 0 ? SHORT.indexOf(name.substring(0, 3)) : whole);
    }

    private static PeriodText of(
        String year, String half, String quarter, String month, String status) {
      if (half != null) {
        return new PeriodText(year + "-S" + half, "S", status);
      }
      if (quarter != null) {
        return new PeriodText(year + "-Q" + quarter, "Q", status);
      }
      return month == null
          ? new PeriodText(year, "A", status)
          : new PeriodText(year + "-" + month, "M", status);
    }
  }
}
