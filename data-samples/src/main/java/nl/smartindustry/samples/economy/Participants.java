package nl.smartindustry.samples.economy;

import java.util.Map;
import java.util.OptionalInt;
import nl.smartindustry.samples.population.Life;

/**
 * Since which year enterprises take part in a fieldlab.
 *
 * @param since the first year by {@link Life#key()}
 */
public record Participants(Map<Long, Integer> since) {
  public Participants {
    since = Map.copyOf(since);
  }

  /** A country without fieldlabs. */
  public static Participants none() {
    return new Participants(Map.of());
  }

  /** The first year in which an enterprise takes part. */
  public OptionalInt since(Life life) {
    var year = since.get(life.key());
    return year == null ? OptionalInt.empty() : OptionalInt.of(year);
  }
}
