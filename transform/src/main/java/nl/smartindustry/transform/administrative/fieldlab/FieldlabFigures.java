package nl.smartindustry.transform.administrative.fieldlab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.administrative.AdministrativeCatalogue;
import nl.smartindustry.transform.administrative.AdministrativeIndicator;
import nl.smartindustry.transform.administrative.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.administrative.Moment;
import nl.smartindustry.transform.administrative.Split;
import nl.smartindustry.transform.disclosure.Observation;
import nl.smartindustry.transform.disclosure.ObservationKey.Breakdown;

/**
 * Fieldlabs by status, and within a status by type and by region.
 *
 * @param types code list {@code fieldlab_type}
 * @param corops code list {@code corop}: its parents are the provinces (NUTS 2)
 */
public record FieldlabFigures(
    AdministrativeCatalogue catalogue, Codelist types, Codelist regions, Codelist corops) {

  /**
   * The counts of some moments; a moment the register cannot describe has none.
   *
   * @return public facts, class D5; marked by class P6 when the register's newest description is
   *     older than the limit
   */
  public List<Observation> of(FieldlabRegister register, List<Moment> moments) {
    var observations = new ArrayList<Observation>();
    for (var indicator : catalogue.of(Measure.FIELDLABS)) {
      for (Moment moment : register.describable(moments)) {
        var stand = register.standBy(moment.day()).orElseThrow();
        cells(indicator, register.at(moment.day()))
            .forEach(
                (at, count) ->
                    observations.add(
                        new Observation(
                            moment.key(indicator, at),
                            catalogue.precision().evidenced(count, stand, moment.day()),
                            moment.notes(indicator))));
      }
    }
    return observations;
  }

  private Map<Breakdown, Long> cells(AdministrativeIndicator indicator, List<Fieldlab> fieldlabs) {
    var cells = new LinkedHashMap<Breakdown, Long>();
    cells.put(Breakdown.TOTAL, (long) fieldlabs.size());
    for (String status : indicator.selected("status")) {
      var split = Split.of("status", status);
      var whole = Breakdown.TOTAL.withSplit(split.code());
      var those = fieldlabs.stream().filter(one -> status.equals(one.status())).toList();
      cells.put(whole, (long) those.size());
      if (indicator.splitBy("type")) {
        types
            .codes()
            .forEach(
                type ->
                    cells.put(
                        whole.withSplit(split.and("type", type).code()),
                        count(those, one -> type.equals(one.type()))));
      }
      if (indicator.splitBy("region")) {
        regions.entries().stream()
            .filter(region -> !region.parent().isEmpty())
            .forEach(
                region ->
                    cells.put(
                        whole.withRegion(region.code()), count(those, one -> lies(one, region))));
      }
    }
    return cells;
  }

  private boolean lies(Fieldlab fieldlab, Codelist.Entry region) {
    var corop = corops.find(Objects.requireNonNullElse(fieldlab.profile().corop(), ""));
    return region.code().equals(fieldlab.profile().nuts1())
        || corop.filter(area -> area.parent().equals(region.code())).isPresent();
  }

  private static long count(List<Fieldlab> fieldlabs, Predicate<Fieldlab> wanted) {
    return fieldlabs.stream().filter(wanted).count();
  }
}
