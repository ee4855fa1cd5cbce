package nl.smartindustry.ingest.derived.units.rule;

import java.util.Map;
import java.util.TreeMap;

/**
 * Enterprises that come, or that go, in a window, by what became of them.
 *
 * @param all all that are in one frame only
 * @param ends births, or deaths
 * @param byEvent that events make part of a unit which goes on
 * @param imputed that the worker-flow rule makes part of one
 * @param reactivated away for less than the agreed time
 * @param withOthers part of a unit of several that comes or goes as a whole
 */
public record Flow(
    long all, long ends, long byEvent, long imputed, long reactivated, long withOthers) {

  /** Enterprises of which an event or an imputed tie says something, counted by what it says. */
  public static final class Touched {
    private final Map<String, Long> status = new TreeMap<>();
    private final Map<String, Long> untouched = new TreeMap<>();
    private long imputed;

    public void add(String becomes, String would, boolean byImputation, long enterprises) {
      status.merge(becomes, enterprises, Long::sum);
      untouched.merge(would, enterprises, Long::sum);
      imputed += byImputation ? enterprises : 0;
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
  public static Flow of(String end, long all, long back, Touched touched) {
    return new Flow(
        all,
        all - back + touched.gained(end),
        touched.gained(Status.CONTINUED) - touched.imputed,
        touched.imputed,
        back + touched.gained(Status.REACTIVATED),
        touched.gained(Status.WITH_OTHERS));
  }

  public Flow {
    if (ends + byEvent + imputed + reactivated + withOthers != all) {
      throw new IllegalStateException(
          "Enterprises in one frame only: %d, and %d by status"
              .formatted(all, ends + byEvent + imputed + reactivated + withOthers));
    }
  }
}
