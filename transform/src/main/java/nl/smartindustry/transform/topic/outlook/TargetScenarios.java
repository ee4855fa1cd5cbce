package nl.smartindustry.transform.topic.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.diffusion.Logistic;
import nl.smartindustry.transform.method.diffusion.ReportingRules;
import nl.smartindustry.transform.method.diffusion.Scenario;
import nl.smartindustry.transform.method.diffusion.Scenario.Question;
import nl.smartindustry.transform.method.diffusion.Scenario.Range;
import nl.smartindustry.transform.method.diffusion.Withheld;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.Reason;

/**
 * What a share would come to at the horizon under each assumed ceiling: a band, not a forecast.
 * {@code TIME_PERIOD} is the last wave that the curve goes through.
 *
 * @param horizon the year of the target
 * @param target in %
 * @param ceilings in %
 * @param furthest a year of attainment beyond it is not reported
 */
record TargetScenarios(
    Indicator statistic,
    int horizon,
    double target,
    List<String> ceilings,
    double furthest,
    ReportingRules rules) {
  private static final double HUNDRED = 100;
  private static final String DISTANCE = "PPT";
  private static final String YEAR = "YEAR";
  private static final String ESTIMATED = "e";

  static TargetScenarios of(Indicator statistic) {
    return new TargetScenarios(
        statistic,
        (int) statistic.number("horizon"),
        statistic.number("target"),
        statistic.setting("ceilings"),
        statistic.number("furthest"),
        new ReportingRules(
            (int) statistic.number("free_waves"),
            (int) statistic.number("scenario_waves"),
            statistic.number("condition")));
  }

  /** One distance for each ceiling, and a year for each ceiling above the target. */
  List<Observation> of(Tracked share) {
    var figures = new ArrayList<Observation>();
    for (var ceiling : ceilings) {
      double part = Double.parseDouble(ceiling) / HUNDRED;
      var split = "scenario_%d_ceiling_%s".formatted(horizon, ceiling);
      var waves = share.waves();
      var reported = rules.fit(new Logistic(part), waves);
      var question = new Question(horizon, target / HUNDRED);
      var name = Tracked.name(share.latest());
      var scenario = reported.fit().flatMap(fit -> Scenario.of(fit, waves, question, name));
      var gap = gap(reported.withheld().orElse(Withheld.NO_INTERVAL));
      figures.add(at(share, split, DISTANCE, scenario.map(this::distance).orElse(gap)));
      if (part > question.target()) {
        figures.add(at(share, split, YEAR, scenario.map(this::year).orElse(gap)));
      }
    }
    return figures;
  }

  /** A curve that may not be reported: too few waves to draw one, or one that tells too little. */
  private static Cell gap(Withheld why) {
    return why == Withheld.TOO_FEW_WAVES
        ? new Cell.Absent(Reason.NO_OBSERVATIONS)
        : new Cell.Unreliable(null, null);
  }

  private Cell distance(Scenario scenario) {
    var share = scenario.share();
    return published(
        new Range(
            target - HUNDRED * share.value(),
            target - HUNDRED * share.high(),
            target - HUNDRED * share.low()));
  }

  private Cell year(Scenario scenario) {
    var attained = scenario.attained().orElseThrow();
    return attained.value() <= furthest ? published(attained) : new Cell.Unreliable(null, null);
  }

  private static Cell published(Range range) {
    return new Cell.Published(
        new Estimate(
            range.value(), null, null, finite(range.low()), finite(range.high()), null, null),
        ESTIMATED);
  }

  private static Double finite(double bound) {
    return Double.isFinite(bound) ? bound : null;
  }

  private Observation at(Tracked share, String split, String unit, Cell cell) {
    var latest = share.latest();
    var from = latest.key();
    var key = from.of(statistic, from.breakdown().withSplit(split.toLowerCase(Locale.ROOT)), unit);
    return new Observation(
        key, cell, Notes.of(statistic, Notes.FINAL, latest.notes().definitionVersion()));
  }
}
