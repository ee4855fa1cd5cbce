package nl.smartindustry.ingest.derived.units;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many enterprises there were, came and went in a window, as it was known on a day.
 *
 * @param from enterprises in the first frame
 * @param to enterprises in the last
 */
record Turnover(Slot slot, long from, long to, Flow entries, Flow exits, Units units) {

  /**
   * Units of more than one enterprise.
   *
   * @param merged with fewer enterprises in the last frame than in the first, but some
   * @param split with more enterprises in the last frame than in the first, which had some
   */
  record Units(long merged, long split, long imputed, long largest) {
    static final Units NONE = new Units(0, 0, 0, 0);
  }

  /** Births per enterprise in the last frame; 0 where there is none. */
  double entryRate() {
    return to == 0 ? 0 : (double) entries.ends() / to;
  }

  /** Deaths per enterprise in the first frame; 0 where there is none. */
  double exitRate() {
    return from == 0 ? 0 : (double) exits.ends() / from;
  }

  /** A row of the table {@code unit_turnover}. */
  Object[] row() {
    return new Object[] {
      slot.window().from(),
      slot.window().to(),
      slot.knownUntil(),
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
      exitRate()
    };
  }

  /** What late events did to the figures of the window, against those known before. */
  String against(Turnover before, long enterprises) {
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

  /**
   * Enterprises that come, or that go, in a window, by what became of them.
   *
   * @param all all that are in one frame only
   * @param ends births, or deaths
   * @param byEvent that events make part of a unit which continues
   * @param imputed that the worker-flow rule makes part of one
   * @param reactivated away for less than the agreed time
   * @param withOthers part of a unit of several that comes or goes as a whole
   */
  record Flow(long all, long ends, long byEvent, long imputed, long reactivated, long withOthers) {

    /** Enterprises of which an event or an imputed tie is known, counted by its status. */
    static final class Touched {
      private final Map<String, Long> status = new TreeMap<>();
      private final Map<String, Long> untouched = new TreeMap<>();
      private long imputed;

      void add(String becomes, String would, boolean byImputation) {
        status.merge(becomes, 1L, Long::sum);
        untouched.merge(would, 1L, Long::sum);
        imputed += byImputation ? 1 : 0;
      }

      private long gained(String name) {
        return status.getOrDefault(name, 0L) - untouched.getOrDefault(name, 0L);
      }
    }

    /**
     * @param end {@code birth} or {@code death}
     * @param all that are in one frame only
     * @param back those of them that their own number shows to be back
     */
    static Flow of(String end, long all, long back, Touched touched) {
      return new Flow(
          all,
          all - back + touched.gained(end),
          touched.gained(Status.CONTINUED) - touched.imputed,
          touched.imputed,
          back + touched.gained(Status.REACTIVATED),
          touched.gained(Status.WITH_OTHERS));
    }

    Flow {
      if (ends + byEvent + imputed + reactivated + withOthers != all) {
        throw new IllegalStateException(
            "Enterprises in one frame only: %d, and %d by status"
                .formatted(all, ends + byEvent + imputed + reactivated + withOthers));
      }
    }
  }
}
