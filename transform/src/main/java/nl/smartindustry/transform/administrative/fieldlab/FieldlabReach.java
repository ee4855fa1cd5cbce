package nl.smartindustry.transform.administrative.fieldlab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.administrative.AdministrativeCatalogue;
import nl.smartindustry.transform.administrative.AdministrativeIndicator;
import nl.smartindustry.transform.administrative.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.administrative.Moment;
import nl.smartindustry.transform.administrative.Precision;
import nl.smartindustry.transform.administrative.RegionCodes;
import nl.smartindustry.transform.disclosure.Cell;
import nl.smartindustry.transform.disclosure.Observation;
import nl.smartindustry.transform.disclosure.ObservationKey.Breakdown;
import nl.smartindustry.transform.disclosure.Reason;

/** Direct jobs at active fieldlabs and the part of the country's areas that has one. */
public record FieldlabReach(AdministrativeCatalogue catalogue, RegionCodes regions) {
  private static final double PERCENT = 100;
  private static final String PROVINCES = "provinces";
  private static final String WITH_PARTICIPANTS = "or_participants";

  /**
   * The figures of some moments, public facts (class D5).
   *
   * @param areas COROP areas with enough participants at a moment; a moment without participants
   *     known has no figure that counts them
   * @return full-time equivalents of the last annual return ({@code u} where an active fieldlab
   *     gave none; histories tell of none), and the % of COROP areas with an active fieldlab, of
   *     provinces, and of COROP areas with an active fieldlab or participants
   */
  public List<Observation> of(
      FieldlabRegister register, List<Moment> moments, Function<Moment, Set<String>> areas) {
    var observations = new ArrayList<Observation>();
    for (Moment moment : register.describable(moments)) {
      for (var indicator : catalogue.of(Measure.DIRECT_JOBS)) {
        if (!register.reconstructed(moment.day())) {
          observations.addAll(jobs(indicator, moment, register));
        }
      }
      for (var indicator : catalogue.of(Measure.REGIONAL_COVER)) {
        observations.addAll(cover(indicator, moment, register, areas.apply(moment)));
      }
    }
    return observations;
  }

  private List<Observation> jobs(
      AdministrativeIndicator indicator, Moment moment, FieldlabRegister register) {
    var active = active(indicator, moment, register);
    var observations = new ArrayList<Observation>();
    var total = jobs(active, register, moment);
    observations.add(moment.observation(indicator, Breakdown.TOTAL, total));
    if (indicator.splitBy("region")) {
      for (String region : regions.parts()) {
        var here = active.stream().filter(one -> codes(one).contains(region)).toList();
        var at = Breakdown.TOTAL.withRegion(region);
        observations.add(moment.observation(indicator, at, jobs(here, register, moment)));
      }
    }
    return observations;
  }

  private Cell jobs(List<Fieldlab> active, FieldlabRegister register, Moment moment) {
    var returns = active.stream().map(one -> one.course().jobs()).toList();
    var given = returns.stream().filter(Objects::nonNull).toList();
    if (given.isEmpty() && !returns.isEmpty()) {
      return new Cell.Absent(Reason.NOT_DELIVERED);
    }
    var sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    var cell = catalogue.precision().evidenced(sum, register.evidence(moment.day()), moment.day());
    return given.size() < returns.size() && cell instanceof Cell.Published published
        ? new Cell.Published(published.value(), Precision.WARNING)
        : cell;
  }

  private List<Observation> cover(
      AdministrativeIndicator indicator,
      Moment moment,
      FieldlabRegister register,
      Set<String> participants) {
    var covered = new TreeSet<String>();
    active(indicator, moment, register).forEach(one -> covered.addAll(codes(one)));
    var evidence = register.evidence(moment.day());
    var corops = regions.corops().entries();
    var observations = new ArrayList<Observation>();
    var whole = Breakdown.TOTAL;
    observations.add(
        share(indicator, moment, whole, corops, one -> covered.contains(one.code()), evidence));
    observations.add(
        share(
            indicator,
            moment,
            whole.withSplit(PROVINCES),
            provinces(),
            one -> covered.contains(one.code()),
            evidence));
    if (!participants.isEmpty()) {
      observations.add(
          share(
              indicator,
              moment,
              whole.withSplit(WITH_PARTICIPANTS),
              corops,
              one -> covered.contains(one.code()) || participants.contains(one.code()),
              evidence));
    }
    if (indicator.splitBy("region")) {
      for (var part : landsdelen()) {
        var here =
            corops.stream().filter(one -> regions.landsdeel(one).equals(part.code())).toList();
        var at = whole.withRegion(part.code());
        observations.add(
            share(indicator, moment, at, here, one -> covered.contains(one.code()), evidence));
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
      java.time.LocalDate evidence) {
    double share = PERCENT * areas.stream().filter(covered).count() / areas.size();
    return moment.observation(
        indicator, at, catalogue.precision().evidenced(share, evidence, moment.day()));
  }

  private List<Fieldlab> active(
      AdministrativeIndicator indicator, Moment moment, FieldlabRegister register) {
    var statuses = indicator.selected("status");
    return register.at(moment.day()).stream()
        .filter(one -> statuses.contains(one.status()))
        .toList();
  }

  private List<String> codes(Fieldlab one) {
    return regions.of(one.profile().nuts1(), one.profile().corop());
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
