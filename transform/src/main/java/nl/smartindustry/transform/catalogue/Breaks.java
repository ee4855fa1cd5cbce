package nl.smartindustry.transform.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;

/** The known breaks of series, by their first year. */
public record Breaks(List<Break> breaks) {
  private static final int YEAR = 4;

  public Breaks {
    breaks = List.copyOf(breaks);
    var names = new HashSet<String>();
    for (var one : breaks) {
      if (!names.add(one.name())) {
        throw Refusal.definitions("Break '%s': defined twice", one.name());
      }
    }
  }

  /** Loads {@code breaks.yaml}. */
  public static Breaks load(Definitions definitions) {
    return new Breaks(definitions.readList("breaks.yaml", Break.class));
  }

  /**
   * The first break between two periods of figures.
   *
   * @param tables they come from
   * @param smallest persons of the smallest enterprises they count; 0 where all count
   * @param earlier TIME_PERIOD, which begins with a year
   */
  Optional<Break> between(List<String> tables, int smallest, String earlier, String later) {
    return breaks.stream()
        .filter(one -> one.between(year(earlier), year(later)))
        .filter(one -> one.touches(tables, smallest))
        .findFirst();
  }

  private static int year(String period) {
    return Integer.parseInt(period.substring(0, YEAR));
  }
}
