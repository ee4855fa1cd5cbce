package nl.smartindustry.ingest.derived.units;

import java.util.List;
import nl.smartindustry.ingest.definition.Codelist;

/**
 * What an event does to its parties, by its type.
 *
 * @param linking types that tie their parties
 * @param reactivating types that tie them if the enterprise was away no longer than agreed
 * @param months the agreed time
 */
public record EventTypes(List<String> linking, List<String> reactivating, int months) {
  /** The type of which a reactivation is counted from. */
  public static final String DEATH = "02";

  private static final String NO = "no";
  private static final String YES = "yes";
  private static final String REACTIVATION = "reactivation";

  public EventTypes {
    linking = List.copyOf(linking);
    reactivating = List.copyOf(reactivating);
  }

  /** By the code list {@code event_type}; a link that is not of the three kinds is refused. */
  public static EventTypes of(Codelist types, int months) {
    for (var type : types.entries()) {
      var links = String.valueOf(type.more().get("links"));
      if (!List.of(NO, YES, REACTIVATION).contains(links)) {
        throw new IllegalArgumentException(
            "Code list 'event_type', code '%s': links '%s' (%s, %s or %s)"
                .formatted(type.code(), links, NO, YES, REACTIVATION));
      }
    }
    return new EventTypes(with(types, YES), with(types, REACTIVATION), months);
  }

  private static List<String> with(Codelist types, String links) {
    return types.entries().stream()
        .filter(type -> links.equals(type.more().get("links")))
        .map(Codelist.Entry::code)
        .toList();
  }
}
