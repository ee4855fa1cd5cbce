package nl.smartindustry.transform.administrative.fieldlab;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.administrative.AdministrativeCatalogue;
import nl.smartindustry.transform.administrative.AdministrativeIndicator;
import nl.smartindustry.transform.administrative.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.administrative.Moment;
import nl.smartindustry.transform.administrative.RegionCodes;
import nl.smartindustry.transform.disclosure.Observation;
import nl.smartindustry.transform.disclosure.ObservationKey.Breakdown;

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
    var corops = regions.corops().entries();
    var observations = new ArrayList<Observation>();
    var whole = Breakdown.TOTAL;
    observations.add(
        share(indicator, moment, whole, corops, one -> covered.contains(one.code()), register));
    observations.add(
        share(
            indicator,
            moment,
            whole.withSplit(PROVINCES),
            provinces(),
            one -> covered.contains(one.code()),
            register));
    if (!participants.isEmpty()) {
      observations.add(
          share(
              indicator,
              moment,
              whole.withSplit(WITH_PARTICIPANTS),
              corops,
              one -> covered.contains(one.code()) || participants.contains(one.code()),
              register));
    }
    if (indicator.splitBy("region")) {
      for (var part : landsdelen()) {
        var here =
            corops.stream().filter(one -> regions.landsdeel(one).equals(part.code())).toList();
        var at = whole.withRegion(part.code());
        observations.add(
            share(indicator, moment, at, here, one -> covered.contains(one.code()), register));
      }
    }
    return observations;
  }

  private Observation share(
      AdministrativeIndicator indicator,
      Moment moment,
      Breakdown at,
      List<Codelist.Entry> areas,
      Predicate<Codelist.Entry> covered,
      FieldlabRegister register) {
    double share = PERCENT * areas.stream().filter(covered).count() / areas.size();
    return moment.observation(
        indicator,
        at,
        catalogue.precision().evidenced(share, register.evidence(moment.day()), moment.day()));
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
