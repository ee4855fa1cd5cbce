package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;

/**
 * The parts of the country that a place is in.
 *
 * @param regions code list {@code region}: landsdelen (NUTS 1) and provinces (NUTS 2)
 * @param corops code list {@code corop}: its parents are provinces
 */
public record RegionCodes(Codelist regions, Codelist corops) {
  public static RegionCodes load(Definitions definitions) {
    return new RegionCodes(definitions.codelist("region"), definitions.codelist("corop"));
  }

  /** Where something is; null where unknown. */
  public record Region(String nuts1, String corop) {}

  /**
   * All codes of a place, from what is known of it: NUTS 1, NUTS 2 and COROP. Where the source puts
   * its COROP area in another part of the country, the code list decides: a place is in one part.
   */
  public List<String> of(Region place) {
    return corops
        .find(Objects.requireNonNullElse(place.corop(), ""))
        .map(area -> List.of(landsdeel(area), area.parent(), area.code()))
        .orElse(place.nuts1() == null ? List.of() : List.of(place.nuts1()));
  }

  /** What lies in each part of the country, by the cell of that part. */
  public <T> Map<Breakdown, List<T>> divide(
      Breakdown whole, List<T> things, Function<T, Region> place) {
    var parts = new LinkedHashMap<Breakdown, List<T>>();
    for (var part : regions.entries()) {
      if (!part.parent().isEmpty()) {
        var here = things.stream().filter(one -> of(place.apply(one)).contains(part.code()));
        parts.put(whole.withRegion(part.code()), here.toList());
      }
    }
    return parts;
  }

  /** The part of the country (NUTS 1) of a COROP area. */
  public String landsdeel(Codelist.Entry corop) {
    return regions.get(corop.parent()).parent();
  }
}
