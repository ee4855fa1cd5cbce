package nl.smartindustry.transform.topic.programme;

import static nl.smartindustry.transform.topic.programme.enterprise.MomentFigures.split;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.MomentFigures;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition;
import nl.smartindustry.transform.topic.programme.enterprise.RegionCodes;

/**
 * Fieldlabs by status, their direct jobs and the areas they cover: public facts, class D5, marked
 * by class P6 when the register's newest description is older than the limit.
 *
 * <p>A year before the first list is counted from the histories in it, which know nothing of a
 * fieldlab that was gone by then.
 *
 * @param types code list {@code fieldlab_type}
 */
public record FieldlabFigures(
    ProgrammeDefinition definition,
    Codelist types,
    RegionCodes regions,
    FieldlabRegister register,
    Moment now) {
  private static final double PERCENT = 100;
  private static final String WARNING = "u";

  /** All that ever started, whatever became of them. */
  private static final String STARTED = "started";

  private static final String PROVINCES = "provinces";
  private static final String WITH_PARTICIPANTS = "or_participants";

  /** Settings: the statuses that count. */
  public record Statuses(List<String> status) {}

  /** Fieldlabs by status, and within a status by type, by theme and by region. */
  public List<Figure> counts(Indicator indicator) {
    var made = new ArrayList<Figure>();
    for (Moment moment : register.moments(now)) {
      var figures = figures(indicator, moment);
      var all = register.at(moment.day());
      made.add(figures.fact(Breakdown.TOTAL, all.size()));
      made.add(
          figures.fact(
              Breakdown.TOTAL.withSplit(STARTED),
              count(all, one -> one.started() != null && moment.reached(one.started()))));
      for (var status : indicator.settings(Statuses.class).status()) {
        ofStatus(figures, status, all).forEach((at, count) -> made.add(figures.fact(at, count)));
      }
    }
    return made;
  }

  private Map<Breakdown, Long> ofStatus(MomentFigures figures, String status, List<Fieldlab> all) {
    var those = all.stream().filter(one -> status.equals(one.status())).toList();
    var whole = split("status", status);
    var cells = new LinkedHashMap<Breakdown, Long>();
    cells.put(whole, (long) those.size());
    if (figures.by("type")) {
      for (var type : types.codes()) {
        cells.put(
            split("status", status, "type", type), count(those, one -> type.equals(one.type())));
      }
    }
    if (figures.by("theme")) {
      var themes = new TreeSet<String>();
      those.forEach(one -> themes.addAll(one.profile().themes()));
      for (var theme : themes) {
        var at = split("status", status, "theme", code(theme));
        cells.merge(at, count(those, one -> one.profile().themes().contains(theme)), Long::sum);
      }
    }
    if (figures.by("region")) {
      regions
          .divide(whole, those, Fieldlab::region)
          .forEach((at, here) -> cells.put(at, (long) here.size()));
    }
    return cells;
  }

  /**
   * Direct jobs at active fieldlabs, in full-time equivalents of their last annual return; {@code
   * u} where one gave none. Nothing before the first list, for histories give no jobs.
   */
  public List<Figure> jobs(Indicator indicator) {
    var made = new ArrayList<Figure>();
    for (Moment moment : register.moments(now)) {
      if (!register.reconstructed(moment.day())) {
        var figures = figures(indicator, moment);
        var active = active(indicator, moment);
        made.add(jobs(figures, Breakdown.TOTAL, active));
        if (figures.by("region")) {
          regions
              .divide(Breakdown.TOTAL, active, Fieldlab::region)
              .forEach((at, here) -> made.add(jobs(figures, at, here)));
        }
      }
    }
    return made;
  }

  private static Figure jobs(MomentFigures figures, Breakdown at, List<Fieldlab> active) {
    var given = active.stream().map(one -> one.course().jobs()).filter(Objects::nonNull).toList();
    if (given.isEmpty() && !active.isEmpty()) {
      return figures.missing(at, Reason.NOT_DELIVERED);
    }
    var sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    return (given.size() < active.size() ? figures.flagged(WARNING) : figures).fact(at, sum);
  }

  /**
   * The % of COROP areas with an active fieldlab, in all and by part of the country; under {@code
   * BREAKDOWN} provinces that of provinces, and or_participants that of COROP areas with an active
   * fieldlab or participants.
   *
   * @param participants areas with enough participants at a moment; without any there is no figure
   *     that counts them
   */
  public List<Figure> cover(Indicator indicator, Function<Moment, Set<String>> participants) {
    var made = new ArrayList<Figure>();
    for (Moment moment : register.moments(now)) {
      var figures = figures(indicator, moment);
      var covered = new TreeSet<String>();
      active(indicator, moment).forEach(one -> covered.addAll(regions.of(one.region())));
      cover(figures, covered, participants.apply(moment))
          .forEach((at, share) -> made.add(figures.fact(at, share)));
    }
    return made;
  }

  private Map<Breakdown, Double> cover(
      MomentFigures figures, Set<String> covered, Set<String> participants) {
    var corops = regions.corops().entries();
    var country = regions.regions().entries().get(0).code();
    var landsdelen = within(List.of(country));
    var parts = new LinkedHashMap<Breakdown, Double>();
    parts.put(Breakdown.TOTAL, share(corops, covered));
    parts.put(Breakdown.TOTAL.withSplit(PROVINCES), share(within(codes(landsdelen)), covered));
    if (figures.by("region")) {
      for (var part : codes(landsdelen)) {
        var here = corops.stream().filter(one -> regions.landsdeel(one).equals(part)).toList();
        parts.put(Breakdown.TOTAL.withRegion(part), share(here, covered));
      }
    }
    if (!participants.isEmpty()) {
      var either = new TreeSet<>(participants);
      either.addAll(covered);
      parts.put(Breakdown.TOTAL.withSplit(WITH_PARTICIPANTS), share(corops, either));
    }
    return parts;
  }

  private List<Codelist.Entry> within(List<String> parents) {
    return regions.regions().entries().stream()
        .filter(one -> parents.contains(one.parent()))
        .toList();
  }

  private static List<String> codes(List<Codelist.Entry> entries) {
    return entries.stream().map(Codelist.Entry::code).toList();
  }

  private static double share(List<Codelist.Entry> areas, Set<String> covered) {
    return PERCENT * codes(areas).stream().filter(covered::contains).count() / areas.size();
  }

  private MomentFigures figures(Indicator indicator, Moment moment) {
    var evidence = register.evidence(moment.day());
    return new MomentFigures(indicator, moment).flagged(definition.warning(evidence, moment.day()));
  }

  private List<Fieldlab> active(Indicator indicator, Moment moment) {
    return register.at(moment.day(), indicator.settings(Statuses.class).status());
  }

  /** A theme as a code: small letters and digits, joined by underscores. */
  private static String code(String theme) {
    return theme.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  private static long count(List<Fieldlab> fieldlabs, Predicate<Fieldlab> wanted) {
    return fieldlabs.stream().filter(wanted).count();
  }
}
