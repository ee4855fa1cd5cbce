package nl.smartindustry.transform.topic.programme;

import static nl.smartindustry.transform.topic.programme.enterprise.MomentFigures.split;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.MomentFigures;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition;

/**
 * Status of the actions, their milestones and their evidence: public facts, class D5.
 *
 * <p>By class P6 a figure is as good as the newest document behind any of its actions: an old one,
 * or none, gives a warning. That a milestone was missed or that an action has no evidence is a
 * figure, not a gap.
 *
 * @param lines code list {@code action_line}
 */
public record ActionFigures(
    ProgrammeDefinition definition, Agenda agenda, Codelist lines, Moment now) {
  private static final double PERCENT = 100;
  private static final double MEDIAN = 0.5;

  /** Settings of a delay: the quantiles that are published besides the median. */
  public record Quantiles(List<Double> quantiles) {}

  /**
   * A number that says something of some actions on a day; not a number where nothing is to say.
   */
  private interface Value {
    double of(List<ActionState> states, LocalDate day);
  }

  /** Actions by status, in all and by line. */
  public List<Figure> statuses(Indicator indicator) {
    return agenda.statuses().codes().stream()
        .flatMap(
            status -> divided(indicator, (states, day) -> count(states, status), "status", status))
        .toList();
  }

  private double count(List<ActionState> states, String status) {
    return states.stream().filter(one -> one.status(agenda.statuses()).equals(status)).count();
  }

  /** Actions with a young document behind their status, in % of all and of each line. */
  public List<Figure> evidence(Indicator indicator) {
    return divided(indicator, this::recent).toList();
  }

  private double recent(List<ActionState> states, LocalDate day) {
    var recent =
        states.stream()
            .flatMap(one -> one.evidence().stream())
            .filter(document -> definition.recent(document.date(), day));
    return PERCENT * recent.count() / states.size();
  }

  /**
   * Milestones met, in % of those due. One met before it is due counts as met, as the catalogue
   * defines it: the share exceeds 100 where actions are ahead of their plan.
   */
  public List<Figure> milestones(Indicator indicator) {
    return divided(indicator, ActionFigures::met).toList();
  }

  private static double met(List<ActionState> states, LocalDate day) {
    int due = delays(states, day).size();
    long achieved = states.stream().mapToLong(one -> one.achieved().size()).sum();
    return due == 0 ? Double.NaN : PERCENT * achieved / due;
  }

  /**
   * The median delay in days over milestones due; one not met yet is as late as the day is. {@code
   * BREAKDOWN} quantile_25, …, quantile_100 (the longest) give its distribution.
   */
  public List<Figure> delay(Indicator indicator) {
    var quantiles =
        indicator.settings(Quantiles.class).quantiles().stream()
            .flatMap(p -> whole(indicator, delay(p), "quantile", percent(p)));
    return Stream.concat(divided(indicator, delay(MEDIAN)), quantiles).toList();
  }

  private static Value delay(double p) {
    return (states, day) -> quantile(delays(states, day), p);
  }

  private static String percent(double p) {
    return String.format(Locale.ROOT, "%.0f", PERCENT * p);
  }

  private static List<Long> delays(List<ActionState> states, LocalDate day) {
    return states.stream().flatMap(one -> one.delays(day).stream()).toList();
  }

  /** Type 7 of Hyndman and Fan (1996): linear between order statistics; of none not a number. */
  static double quantile(List<Long> values, double p) {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    var sorted = values.stream().sorted().toList();
    double at = p * (sorted.size() - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
  }

  /** The figures of all actions together, at every moment. */
  private Stream<Figure> whole(Indicator indicator, Value value, String... split) {
    return moments(indicator)
        .map(figures -> figure(figures, value, agenda.on(figures.moment().day()), split));
  }

  /** The same, and those of each line or action where the indicator is published so. */
  private Stream<Figure> divided(Indicator indicator, Value value, String... split) {
    return moments(indicator)
        .flatMap(
            figures -> {
              var made = new ArrayList<Figure>();
              parts(figures)
                  .forEach(
                      (part, states) -> {
                        var codes = Stream.concat(Stream.of(split), part.stream());
                        made.add(figure(figures, value, states, codes.toArray(String[]::new)));
                      });
              return made.stream();
            });
  }

  private Stream<MomentFigures> moments(Indicator indicator) {
    return agenda.actions().isEmpty()
        ? Stream.of()
        : now.since(agenda.days()).stream().map(one -> new MomentFigures(indicator, one));
  }

  /** Breakdown and code → the actions; without either all of them. */
  private Map<List<String>, List<ActionState>> parts(MomentFigures figures) {
    var all = agenda.on(figures.moment().day());
    var parts = new LinkedHashMap<List<String>, List<ActionState>>();
    parts.put(List.of(), all);
    if (figures.by("line")) {
      for (String line : lines.codes()) {
        var states = all.stream().filter(one -> line.equals(String.valueOf(one.action().line())));
        parts.put(List.of("line", line), states.toList());
      }
    }
    if (figures.by("action")) {
      all.forEach(one -> parts.put(List.of("action", one.action().id()), List.of(one)));
    }
    parts.values().removeIf(List::isEmpty);
    return parts;
  }

  private Figure figure(
      MomentFigures figures, Value value, List<ActionState> states, String... split) {
    var day = figures.moment().day();
    var newest =
        states.stream()
            .flatMap(one -> one.newestDocument().stream())
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    return figures
        .flagged(definition.warning(newest, day))
        .fact(split(split), value.of(states, day));
  }
}
