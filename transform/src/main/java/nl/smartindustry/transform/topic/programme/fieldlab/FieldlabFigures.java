package nl.smartindustry.transform.topic.programme.fieldlab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import nl.smartindustry.transform.topic.programme.definition.RegionCodes;
import nl.smartindustry.transform.topic.programme.definition.Split;

/**
 * Fieldlabs by status, and within a status by type, by theme and by region.
 *
 * @param types code list {@code fieldlab_type}
 */
public record FieldlabFigures(
    AdministrativeCatalogue catalogue, Codelist types, RegionCodes regions) {
  /** All that ever started, whatever became of them. */
  private static final String STARTED = "started";

  /**
   * The counts of some moments; a moment the register cannot describe has none.
   *
   * @return public facts, class D5; marked by class P6 when the register's newest description is
   *     older than the limit. A year before the first list is counted from the histories in it,
   *     which know nothing of a fieldlab that was gone by then.
   */
  public List<Observation> of(FieldlabRegister register, List<Moment> moments) {
    var observations = new ArrayList<Observation>();
    for (var indicator : catalogue.of(Measure.FIELDLABS)) {
      for (Moment moment : register.describable(moments)) {
        var evidence = register.evidence(moment.day());
        cells(indicator, moment, register.at(moment.day()))
            .forEach(
                (at, count) ->
                    observations.add(
                        moment.observation(
                            indicator,
                            at,
                            catalogue.precision().evidenced(count, evidence, moment.day()))));
      }
    }
    return observations;
  }

  private Map<Breakdown, Long> cells(
      AdministrativeIndicator indicator, Moment moment, List<Fieldlab> fieldlabs) {
    var cells = new LinkedHashMap<Breakdown, Long>();
    cells.put(Breakdown.TOTAL, (long) fieldlabs.size());
    cells.put(
        Breakdown.TOTAL.withSplit(STARTED),
        count(fieldlabs, one -> one.started() != null && moment.reached(one.started())));
    for (String status : indicator.selected("status")) {
      var those = fieldlabs.stream().filter(one -> status.equals(one.status())).toList();
      cells.putAll(ofStatus(indicator, Split.of("status", status), those));
    }
    return cells;
  }

  private Map<Breakdown, Long> ofStatus(
      AdministrativeIndicator indicator, Split split, List<Fieldlab> those) {
    var whole = Breakdown.TOTAL.withSplit(split.code());
    var cells = new LinkedHashMap<Breakdown, Long>();
    cells.put(whole, (long) those.size());
    if (indicator.splitBy("type")) {
      for (String type : types.codes()) {
        var at = whole.withSplit(split.and("type", type).code());
        cells.put(at, count(those, one -> type.equals(one.type())));
      }
    }
    if (indicator.splitBy("theme")) {
      var themes = new TreeSet<String>();
      those.forEach(one -> themes.addAll(one.profile().themes()));
      for (String theme : themes) {
        var at = whole.withSplit(split.and("theme", code(theme)).code());
        cells.merge(at, count(those, one -> one.profile().themes().contains(theme)), Long::sum);
      }
    }
    if (indicator.splitBy("region")) {
      for (String region : regions.parts()) {
        cells.put(whole.withRegion(region), count(those, one -> one.lies(regions, region)));
      }
    }
    return cells;
  }

  /** A theme as a code: small letters and digits, joined by underscores. */
  private static String code(String theme) {
    return theme.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  private static long count(List<Fieldlab> fieldlabs, Predicate<Fieldlab> wanted) {
    return fieldlabs.stream().filter(wanted).count();
  }
}
