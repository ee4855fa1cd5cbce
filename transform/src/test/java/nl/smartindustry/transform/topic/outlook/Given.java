package nl.smartindustry.transform.topic.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Decided;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;

/** Observations of a test, in % of enterprises. */
final class Given {
  private static final Breakdown EUROPE =
      Breakdown.TOTAL.withActivity("C10-S951_X_K").withSize("10-249");
  private final List<Observation> all = new ArrayList<>();

  /** A value of the European series; its version follows the parity of the year. */
  Given europe(String area, int year, double value, String flags) {
    var key = new ObservationKey("XC", "A", area, "SI_XC_DII", EUROPE, "PC_ENT", "" + year);
    var version = year % 2 == 0 ? "DII4" : "DII3";
    return add(key, new Cell.Published(Estimate.exact(value), flags), version);
  }

  /** A share of the survey with its standard error. */
  Given survey(String size, int year, double value, double error) {
    var figure =
        new Estimate(value, error, null, value - 2 * error, value + 2 * error, 200L, 4000L);
    var version = year % 2 == 0 ? "4" : "3";
    return add(survey(size, year), new Cell.Published(figure, ""), version);
  }

  /** A share that may not be seen. */
  Given secret(String size, int year) {
    return add(survey(size, year), new Cell.Suppressed(Reason.TOO_FEW_CONTRIBUTORS), "3");
  }

  private static ObservationKey survey(String size, int year) {
    var at = Breakdown.TOTAL.withSize(size);
    return new ObservationKey("DI", "A", "NL", "SI_DI_BASIC", at, "PC_ENT", "" + year);
  }

  private Given add(ObservationKey key, Cell cell, String version) {
    all.add(
        new Observation(key, cell, new Observation.Notes(1, 0, "definitief", version, null, "x")));
    return this;
  }

  /** What a reader may see of figures that are made of these. */
  List<Observation> with(Function<List<Observation>, List<Figure>> topic) {
    return Decided.after(all, topic);
  }
}
