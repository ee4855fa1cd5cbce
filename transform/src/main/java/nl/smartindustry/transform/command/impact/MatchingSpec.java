package nl.smartindustry.transform.command.impact;

import java.util.List;
import nl.smartindustry.transform.command.DataFile;

/**
 * How units are matched.
 *
 * @param exact columns of which a match has the same levels in the last period before treatment;
 *     those of {@code by} where not told
 * @param horizon periods from the first treated one to that of the outcome; 1 where not told
 * @param lastChange whether a match is to have changed alike before treatment; yes where not told
 * @param draws a file without a header, a row per bootstrap draw of pairs counted from 1; null
 *     where not told
 * @param bootstrap number of draws to make, from the seed; none where not told
 */
record MatchingSpec(
    List<String> exact, Integer horizon, Boolean lastChange, DataFile draws, Integer bootstrap) {
  MatchingSpec {
    horizon = horizon == null ? 1 : horizon;
    lastChange = lastChange == null || lastChange;
    require(horizon >= 0, "horizon: %d (0 or more)", horizon);
    require(bootstrap == null || bootstrap >= 2, "bootstrap: %s (2 draws or more)", bootstrap);
    require(bootstrap == null || draws == null, "bootstrap and draws: one of both");
  }

  static MatchingSpec untold() {
    return new MatchingSpec(null, null, null, null, null);
  }

  private static void require(boolean holds, String format, Object... found) {
    if (!holds) {
      throw new IllegalArgumentException(format.formatted(found));
    }
  }
}
