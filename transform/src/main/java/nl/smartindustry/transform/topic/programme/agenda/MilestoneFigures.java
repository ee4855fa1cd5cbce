package nl.smartindustry.transform.topic.programme.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import nl.smartindustry.transform.topic.programme.definition.Split;

/**
 * Milestones met, as a part of those due, and their delay in days: public facts, class D5.
 *
 * <p>A milestone met before it is due counts as met, as the catalogue defines it: the share exceeds
 * 100 where actions are ahead of their plan. The delay is the median over milestones due; a
 * milestone not met yet is as late as the day is. {@code BREAKDOWN} quantile_25, …, quantile_100
 * (the longest) give its distribution.
 */
record MilestoneFigures(AdministrativeCatalogue catalogue) {
  private static final double PERCENT = 100;
  private static final double MEDIAN = 0.5;

  /** Over all actions, with the distribution of delays. */
  List<Observation> of(AdministrativeIndicator indicator, Moment moment, List<ActionState> states) {
    var observations = new ArrayList<Observation>();
    observations.add(cell(indicator, moment, Breakdown.TOTAL, states, MEDIAN));
    if (indicator.measure() == Measure.DELAY) {
      for (String quantile : indicator.selected("quantiles")) {
        double p = Double.parseDouble(quantile);
        var split = String.format(Locale.ROOT, "quantile_%.0f", PERCENT * p);
        var at = Breakdown.TOTAL.withSplit(split);
        observations.add(cell(indicator, moment, at, states, p));
      }
    }
    return observations;
  }

  /** Of one action. */
  Observation of(AdministrativeIndicator indicator, Moment moment, ActionState state) {
    var at = Breakdown.TOTAL.withSplit(Split.of("action", state.action().id()).code());
    return cell(indicator, moment, at, List.of(state), MEDIAN);
  }

  private Observation cell(
      AdministrativeIndicator indicator,
      Moment moment,
      Breakdown at,
      List<ActionState> states,
      double p) {
    var names = catalogue.milestones();
    var delays =
        states.stream().flatMap(state -> state.delays(names, moment.day()).stream()).toList();
    if (delays.isEmpty()) {
      return moment.observation(indicator, at, new Cell.Absent(Reason.NO_OBSERVATIONS));
    }
    long achieved = states.stream().mapToLong(state -> state.achieved(names).size()).sum();
    double value =
        indicator.measure() == Measure.DELAY
            ? quantile(delays, p)
            : PERCENT * achieved / delays.size();
    return moment.observation(
        indicator, at, ActionState.standing(catalogue.precision(), states, value, moment.day()));
  }

  /** Type 7 of Hyndman and Fan (1996): linear between order statistics. */
  static double quantile(List<Long> values, double p) {
    var sorted = values.stream().sorted().toList();
    double at = p * (sorted.size() - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
  }
}
