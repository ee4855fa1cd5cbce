package nl.smartindustry.samples;

import nl.smartindustry.samples.register.CodeListSheet;
import nl.smartindustry.samples.register.ConcordanceSheet;

/** Code lists and concordances, delivered once a year in full. */
final class CodeDeliveries {
  private CodeDeliveries() {}

  static void deliver(GenerateOptions options, Landing landing) {
    var deliveries = new Deliveries(options.years());
    for (int year : options.years().frames()) {
      landing.deliver(deliveries.codeLists(year), CodeListSheet.sheet());
      landing.deliver(deliveries.concordances(year), ConcordanceSheet.sheet());
    }
  }
}
