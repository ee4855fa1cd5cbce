package nl.smartindustry.report.gate;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.smartindustry.ingest.definition.Definitions;

/**
 * The bounds of {@code release_gate.yaml}; each is required.
 *
 * @param cells of the release as a whole
 * @param sources records of a source
 * @param indicators figures of an indicator
 * @param waves figures of an indicator in one year
 * @param population enterprises of a source in one year
 */
public record GateDefinition(
    Bound cells, Bound sources, Bound indicators, Bound waves, Bound population, Dates dates) {
  private static final String FILE = "release_gate.yaml";

  public GateDefinition {
    needed("cells", cells);
    needed("sources", sources);
    needed("indicators", indicators);
    needed("waves", waves);
    needed("population", population);
    needed("dates", dates);
  }

  private static void needed(String key, Record value) {
    if (value == null) {
      throw new IllegalArgumentException("Gate: lacks '%s'".formatted(key));
    }
  }

  public static GateDefinition load(Definitions definitions) {
    return definitions.read(FILE, GateDefinition.class);
  }

  /**
   * By how much a count may move.
   *
   * @param fall largest share that may go, at least 0 and below 1
   * @param rise largest share that may come; null where any may
   * @param because why, in words
   */
  public record Bound(Double fall, Double rise, String because) {
    public Bound {
      because = stated(because);
      if (fall == null || !(fall >= 0 && fall < 1)) {
        throw new IllegalArgumentException(
            "Gate: fall is %s (a share from 0 up to, not including, 1)".formatted(fall));
      }
      if (rise != null && !(rise >= 0)) {
        throw new IllegalArgumentException(
            "Gate: rise is %s (a share, at least 0)".formatted(rise));
      }
    }

    boolean allows(long before, long after) {
      return after >= before * (1 - fall) && (rise == null || after <= before * (1 + rise));
    }
  }

  /**
   * Which days may be asked for.
   *
   * @param daysAhead how many days after today
   */
  public record Dates(@JsonProperty("days_ahead") Integer daysAhead, String because) {
    public Dates {
      because = stated(because);
      if (daysAhead == null || daysAhead < 0) {
        throw new IllegalArgumentException(
            "Gate: days_ahead is %s (at least 0)".formatted(daysAhead));
      }
    }
  }

  private static String stated(String because) {
    if (because == null || because.isBlank()) {
      throw new IllegalArgumentException("Gate: a bound lacks 'because' (the reason for it)");
    }
    return because;
  }
}
