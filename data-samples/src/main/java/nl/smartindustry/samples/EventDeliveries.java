package nl.smartindustry.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.register.EventFile;
import nl.smartindustry.samples.register.Stories;

/**
 * Events by month of processing: first what was processed before the first monthly extract of the
 * register, then a delivery a month. Late events come in a later month than they happened.
 */
final class EventDeliveries {
  private EventDeliveries() {}

  /** Delivers all; returns the truth, a line each. */
  static List<String> deliver(Country country, GenerateOptions options, Landing landing) {
    var people = country.people();
    var file =
        new EventFile(
            country.draws(),
            new Stories(country.draws(), people.population(), people.identity()),
            people.population().blueprint().slots());
    var deliveries = new Deliveries(options.years());
    var since = LocalDate.of(options.years().first(), 1, 1);
    var from = since;
    for (var month : months(options)) {
      var first = from;
      var last = month.atEndOfMonth();
      landing.deliver(deliveries.events(month), out -> file.write(out, since, first, last));
      from = last.plusDays(1);
    }
    return file.truth(options.years().first(), options.years().last());
  }

  /** The month before the first monthly extract, and every month after it. */
  private static List<YearMonth> months(GenerateOptions options) {
    var reference = YearMonth.from(options.referenceDate());
    var months = new ArrayList<YearMonth>();
    for (int back = options.months(); back >= 0; back--) {
      months.add(reference.minusMonths(back));
    }
    return months;
  }
}
