package nl.smartindustry.transform.topic.programme.definition;

import java.util.List;
import java.util.Objects;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;

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

  /**
   * All codes of a place, from what is known of it: NUTS 1, NUTS 2 and COROP. Where the source puts
   * its COROP area in another part of the country, the code list decides: a place is in one part.
   */
  public List<String> of(String nuts1, String corop) {
    return corops
        .find(Objects.requireNonNullElse(corop, ""))
        .map(area -> List.of(landsdeel(area), area.parent(), area.code()))
        .orElse(nuts1 == null ? List.of() : List.of(nuts1));
  }

  /** The codes of parts of the country, without the country. */
  public List<String> parts() {
    return regions.entries().stream()
        .filter(region -> !region.parent().isEmpty())
        .map(Codelist.Entry::code)
        .toList();
  }

  /** The part of the country (NUTS 1) of a COROP area. */
  public String landsdeel(Codelist.Entry corop) {
    return regions.get(corop.parent()).parent();
  }
}
