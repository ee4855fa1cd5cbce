package nl.smartindustry.transform.topic.programme.enterprise;

import static nl.smartindustry.transform.topic.programme.enterprise.EnterpriseClasses.ALL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.cellkey.RecordKeys;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Ingredient;

/**
 * Counts of distinct enterprises that take part or were reached, the share of SMEs among them, and
 * how well they could be linked. A year whose frame is not there has a gap, not a zero.
 *
 * @param key the record key of an enterprise
 */
public record ParticipantFigures(
    EnterpriseClasses classes, LinkedRecords records, Moment now, ToLongFunction<Enterprise> key) {
  private static final double PERCENT = 100;
  private static final Breakdown EVER = ALL.withSplit("ever");

  /** Settings: the roles in which an organisation counts. */
  public record Roles(List<String> role) {}

  /** Settings: the channels of contact that count. */
  public record Channels(List<String> channel) {}

  /** A figure of some of the participants of a moment. */
  private interface Measured {
    Figure of(MomentFigures figures, Breakdown at, List<Enterprise> some, double coverage);
  }

  /**
   * Enterprises that take part. {@code BREAKDOWN} ever, at the reference date, also counts
   * participations whose start is unknown.
   */
  public List<Figure> participants(Indicator indicator) {
    var made = cells(indicator, this::count);
    if (!records.participations().isEmpty()) {
      var ever = Participants.ever(counted(indicator), records.link(), now);
      var figures = new MomentFigures(indicator, now);
      made.add(count(figures, EVER, ever.enterprises(), ever.coverage()));
    }
    return made;
  }

  /** Small and medium-sized enterprises, in % of the participants of known size. */
  public List<Figure> smeShare(Indicator indicator) {
    return cells(
        indicator,
        (figures, at, some, coverage) -> {
          var support = smeShare(some);
          return figures.of(at, percent(support), support.covering(coverage));
        });
  }

  /** The share of SMEs among enterprises of known size. */
  public static Support smeShare(List<Enterprise> enterprises) {
    var known = enterprises.stream().filter(one -> !one.sizes().isEmpty()).toList();
    var sme = known.stream().filter(Enterprise::isSme).toList();
    return Support.share(
        new Ingredient("small and medium-sized participants", Enterprise.count(sme)),
        new Ingredient("participants of known size", Enterprise.count(known)));
  }

  /** A share of enterprises in %; not a number where there are none. */
  public static double percent(Support share) {
    return PERCENT
        * share.numerator().contributions().enterprises()
        / share.denominator().contributions().enterprises();
  }

  /**
   * The numbers of participants that were found in the register, in %: a fact about our linkage.
   */
  public List<Figure> linkage(Indicator indicator) {
    return atEach(
        indicator,
        figures ->
            List.of(
                taking(figures, counted(indicator))
                    .filter(found -> found.numbers() > 0)
                    .map(found -> figures.fact(ALL, found.coverage()))
                    .orElseGet(() -> figures.missing(ALL, Reason.NOT_DELIVERED))));
  }

  /**
   * Enterprises with at least one contact in the year; a year of which no contacts were delivered
   * has no figure.
   */
  public List<Figure> reached(Indicator indicator) {
    var channels = indicator.settings(Channels.class).channel();
    var made = new ArrayList<Figure>();
    for (Moment moment : records.contactMoments(now)) {
      if (records.contacts().stream().anyMatch(one -> moment.inYear(one.date()))) {
        var numbers = records.reached(channels, moment, true);
        var found = Participants.among(numbers, records.link(), moment);
        made.addAll(cells(new MomentFigures(indicator, moment), found, this::count));
      }
    }
    return made;
  }

  private List<Figure> cells(Indicator indicator, Measured measured) {
    var counted = counted(indicator);
    return atEach(indicator, figures -> cells(figures, taking(figures, counted), measured));
  }

  private List<Figure> cells(
      MomentFigures figures, Optional<Participants> found, Measured measured) {
    if (found.isEmpty()) {
      return List.of(figures.missing(ALL, Reason.NOT_DELIVERED));
    }
    var all = found.get();
    return classes.cells(figures, List.of(), ALL, Breakdown.TOTAL).stream()
        .map(at -> measured.of(figures, at, all.in(at), all.coverage()))
        .toList();
  }

  private List<Figure> atEach(Indicator indicator, Function<MomentFigures, List<Figure>> made) {
    var all = new ArrayList<Figure>();
    records
        .participationMoments(now)
        .forEach(moment -> all.addAll(made.apply(new MomentFigures(indicator, moment))));
    return all;
  }

  private List<Participation> counted(Indicator indicator) {
    return records.inRoles(indicator.settings(Roles.class).role());
  }

  private Optional<Participants> taking(MomentFigures figures, List<Participation> counted) {
    return Participants.inYear(counted, records.link(), figures.moment());
  }

  private Figure count(
      MomentFigures figures, Breakdown at, List<Enterprise> some, double coverage) {
    long sum = some.stream().mapToLong(key).reduce(0, RecordKeys::sum);
    var counted = Enterprise.count(some).keyed(sum);
    var support = Support.amount(figures.indicator().code(), counted);
    return figures.of(at, some.size(), support.covering(coverage));
  }
}
