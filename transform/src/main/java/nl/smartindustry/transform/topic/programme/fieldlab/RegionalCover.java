package nl.smartindustry.transform.topic.programme.fieldlab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import nl.smartindustry.transform.topic.programme.definition.RegionCodes;

/** The part of the country's areas that has an active fieldlab. */
public record RegionalCover(AdministrativeCatalogue catalogue, RegionCodes regions) {
  private static final double PERCENT = 100;
  private static final String PROVINCES = "provinces";
  private static final String WITH_PARTICIPANTS = "or_participants";

  /**
   * The figures of some moments: public facts, class D5.
   *
   * @param areas COROP areas with enough participants at a moment; a moment without participants
   *     known has no figure that counts them
   * @return the % of COROP areas with an active fieldlab, in all and by part of the country; under
   *     {@code BREAKDOWN} provinces that of provinces, and or_participants that of COROP areas with
   *     an active fieldlab or participants
   */
  public List<Observation> of(
      FieldlabRegister register, List<Moment> moments, Function<Moment, Set<String>> areas) {
    var observations = new ArrayList<Observation>();
    for (var indicator : catalogue.of(Measure.REGIONAL_COVER)) {
      for (Moment moment : register.describable(moments)) {
        observations.addAll(cover(indicator, moment, register, areas.apply(moment)));
      }
    }
    return observations;
  }

  private List<Observation> cover(
      AdministrativeIndicator indicator,
      Moment moment,
      FieldlabRegister register,
      Set<String> participants) {
    var covered = new TreeSet<String>();
    register
        .at(moment.day(), indicator.selected("status"))
        .forEach(one -> covered.addAll(one.codes(regions)));
    var parts = new LinkedHashMap<Breakdown, Double>();
    var corops = regions.corops().entries();
    parts.put(Breakdown.TOTAL, share(corops, covered));
    parts.put(Breakdown.TOTAL.withSplit(PROVINCES), share(provinces(), covered));
    if (indicator.splitBy("region")) {
      for (var part : landsdelen()) {
        var here =
            corops.stream().filter(one -> regions.landsdeel(one).equals(part.code())).toList();
        parts.put(Breakdown.TOTAL.withRegion(part.code()), share(here, covered));
      }
    }
    if (!participants.isEmpty()) {
      covered.addAll(participants);
      parts.put(Breakdown.TOTAL.withSplit(WITH_PARTICIPANTS), share(corops, covered));
    }
    var evidence = register.evidence(moment.day());
    return parts.entrySet().stream()
        .map(
            part ->
                moment.observation(
                    indicator,
                    part.getKey(),
                    catalogue.precision().evidenced(part.getValue(), evidence, moment.day())))
        .toList();
  }

  private static double share(List<Codelist.Entry> areas, Set<String> covered) {
    return PERCENT
        * areas.stream().filter(area -> covered.contains(area.code())).count()
        / areas.size();
  }

  private List<Codelist.Entry> landsdelen() {
    var country = regions.regions().entries().get(0).code();
    return regions.regions().entries().stream()
        .filter(one -> one.parent().equals(country))
        .toList();
  }

  private List<Codelist.Entry> provinces() {
    var parts = landsdelen().stream().map(Codelist.Entry::code).toList();
    return regions.regions().entries().stream()
        .filter(one -> parts.contains(one.parent()))
        .toList();
  }
}
