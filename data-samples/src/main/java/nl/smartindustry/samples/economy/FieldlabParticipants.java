package nl.smartindustry.samples.economy;

import java.util.Map;
import java.util.OptionalInt;
import nl.smartindustry.samples.population.Life;

/**
 * Since which year enterprises take part in a fieldlab.
 *
 * @param since the first year by {@link Life#key()}
 */
public record FieldlabParticipants(Map<Long, Integer> since) {
  public FieldlabParticipants {
    since = Map.copyOf(since);
  }

  /** The first year in which an enterprise takes part. */
  public OptionalInt since(Life life) {
    var year = since.get(life.key());
    return year == null ? OptionalInt.empty() : OptionalInt.of(year);
  }
}
