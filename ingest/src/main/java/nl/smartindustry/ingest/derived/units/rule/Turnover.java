package nl.smartindustry.ingest.derived.units.rule;

import java.sql.Date;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * How many enterprises there were, came and went in a window, as it was known on a day.
 *
 * @param from enterprises in the first frame
 * @param to enterprises in the last
 */
public record Turnover(Slot slot, long from, long to, Flow entries, Flow exits, Units units) {

  /**
   * Units of more than one enterprise.
   *
   * @param merged with fewer enterprises in the last frame than in the first, but some
   * @param split with more enterprises in the last frame than in the first, which had some
   */
  public record Units(long merged, long split, long imputed, long largest) {
    public static final Units NONE = new Units(0, 0, 0, 0);
  }

  /** Births per enterprise in the last frame; 0 where there is none. */
  public double entryRate() {
    return to == 0 ? 0 : (double) entries.ends() / to;
  }

  /** Deaths per enterprise in the first frame; 0 where there is none. */
  public double exitRate() {
    return from == 0 ? 0 : (double) exits.ends() / from;
  }

  /** A row of the table {@code unit_turnover}. */
  public Row row() {
    return RowFactory.create(
        (long) slot.window().from(),
        (long) slot.window().to(),
        Date.valueOf(slot.knownUntil()),
        slot.latest(),
        from,
        to,
        entries.all(),
        entries.ends(),
        entries.byEvent(),
        entries.imputed(),
        entries.reactivated(),
        entries.withOthers(),
        exits.all(),
        exits.ends(),
        exits.byEvent(),
        exits.imputed(),
        exits.reactivated(),
        exits.withOthers(),
        units.merged(),
        units.split(),
        units.imputed(),
        units.largest(),
        entryRate(),
        exitRate());
  }

  /** What late events did to the figures of the window, against those known before. */
  public String against(Turnover before, long enterprises) {
    return String.format(
        Locale.ROOT,
        "Continuity units %d-%d: %d enterprises have another status by events processed after %s"
            + " (entry rate %.4f, was %.4f; exit rate %.4f, was %.4f)",
        slot.window().from(),
        slot.window().to(),
        enterprises,
        before.slot().knownUntil(),
        entryRate(),
        before.entryRate(),
        exitRate(),
        before.exitRate());
  }
}
