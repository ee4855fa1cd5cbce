package nl.smartindustry.samples.register;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.smartindustry.samples.parameter.ParameterTable;

/**
 * How often what happens, from {@code samples/events.csv}: made up, as the whole country is.
 *
 * @param alone shares of the endings by type of event; the rest are a death and a birth
 * @param together shares of pairs of endings by type; the rest are two deaths and two births
 */
record EventRates(
    Map<String, Double> alone,
    Map<String, Double> together,
    double ownershipKept,
    ReportingDelay delay) {

  /**
   * How long until an event is processed.
   *
   * @param usualDays within which most are
   * @param missing share of the events that link which never reach the register
   */
  record ReportingDelay(int usualDays, double late, double veryLate, double missing) {
    private static final int YEAR = 365;

    /** Almost 24 months, later than which nothing comes. */
    private static final int MOST = 720;

    /**
     * @param kind a draw that decides how late
     * @param days a draw that decides how many days
     */
    int days(double kind, double days) {
      if (kind < veryLate) {
        return YEAR + 1 + (int) (days * (MOST - YEAR));
      }
      if (kind < veryLate + late) {
        return usualDays + 1 + (int) (days * (YEAR - usualDays));
      }
      return (int) (days * usualDays);
    }
  }

  static EventRates read() {
    var rates = ParameterTable.numbers("events.csv");
    var delay =
        new ReportingDelay(
            rates.get("usual_days").intValue(),
            rates.get("late"),
            rates.get("very_late"),
            rates.get("missing"));
    return new EventRates(
        of("an ending"), of("two neighbours that end"), rates.get("ownership_kept"), delay);
  }

  /** Shares by type of event, in the order of the table. */
  private static Map<String, Double> of(String unit) {
    var shares = new LinkedHashMap<String, Double>();
    ParameterTable.read("events.csv").rows().stream()
        .filter(row -> row.text("unit").equals(unit))
        .forEach(row -> shares.put(row.text("type"), row.number("value")));
    return shares;
  }

  /** The type of event that an ending is; empty for a plain death. */
  String alone(double draw) {
    return pick(alone, draw);
  }

  String together(double draw) {
    return pick(together, draw);
  }

  private static String pick(Map<String, Double> shares, double draw) {
    double below = 0;
    for (var share : shares.entrySet()) {
      below += share.getValue();
      if (draw < below) {
        return share.getKey();
      }
    }
    return "";
  }
}
