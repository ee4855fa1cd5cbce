package nl.smartindustry.samples.write;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.parameter.ParameterTable.ParameterRow;
import nl.smartindustry.samples.parameter.YearRange;

/**
 * Which file comes when and with what status, from {@code samples/deliveries.csv}: days count from
 * the year that a file is about, and the newest year may come earlier and provisional.
 */
public record DeliveryCalendar(YearRange years, Map<String, ParameterRow> sources) {

  public DeliveryCalendar(YearRange years) {
    this(
        years,
        ParameterTable.read("deliveries.csv").by(row -> row.text("source"), Function.identity()));
  }

  /** The file of a source about a year. */
  public SampleDelivery of(String source, int year) {
    var row = sources.get(source);
    boolean newest = year == years.last() && !row.text("newest").isEmpty();
    var created = day(year, row.text(newest ? "newest" : "created"));
    return first(
        row, Integer.toString(year), created, row.text(newest ? "newest_status" : "status"));
  }

  /** The final file of a source whose first one is provisional. */
  public SampleDelivery revised(String source, int year) {
    return of(source, year).next(day(year, sources.get(source).text("final")), "D");
  }

  /** The file of a source that is delivered once, about all years up to the last. */
  public SampleDelivery once(String source) {
    return of(source, years.last());
  }

  /** The file of a source about a month, made on its last day. */
  public SampleDelivery of(String source, YearMonth month) {
    var row = sources.get(source);
    var period = month.toString().replace("-", "");
    return first(row, period, month.atEndOfMonth(), row.text("status"));
  }

  private static SampleDelivery first(
      ParameterRow row, String period, LocalDate created, String status) {
    var file = row.text("file").replace("%s", period);
    var version = new SampleDelivery.DeliveryVersion(status, 1, "");
    return new SampleDelivery(row.text("source"), period, created, file, version);
  }

  /** Reads {@code 1 12-10}: 10 December of the year after. */
  private static LocalDate day(int year, String text) {
    var words = text.split(" ");
    return MonthDay.parse("--" + words[1]).atYear(year + Integer.parseInt(words[0]));
  }
}
