package nl.smartindustry.transform.topic.programme.definition;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
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

  /** All codes of a place, from what is known of it: NUTS 1, NUTS 2 and COROP. */
  public List<String> of(String nuts1, String corop) {
    var codes = new TreeSet<String>();
    if (nuts1 != null) {
      codes.add(nuts1);
    }
    corops
        .find(Objects.requireNonNullElse(corop, ""))
        .ifPresent(
            area -> {
              codes.add(area.code());
              codes.add(area.parent());
              codes.add(landsdeel(area));
            });
    return List.copyOf(codes);
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
