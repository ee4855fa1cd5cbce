package nl.smartindustry.transform.survey.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.UnitMeasure.Weighing;
import nl.smartindustry.transform.method.change.SampledFigures;
import nl.smartindustry.transform.method.change.SampledFigures.Single;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.survey.WeightedSurvey;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
import nl.smartindustry.transform.survey.wave.SurveyWave;

/**
 * The figures of surveys, before it is decided what may be seen.
 *
 * @param quality how the models behind some of them came out
 */
public record SurveyFigures(List<Figure> figures, List<QualityIndicator> quality) {
  public SurveyFigures {
    figures = List.copyOf(figures);
    quality = List.copyOf(quality);
  }

  /** Every indicator of some surveys, whatever it is estimated from. */
  public static SurveyFigures of(IndicatorCatalogue catalogue, List<WeightedSurvey> surveys) {
    return together(surveys.stream().map(survey -> of(new Description(catalogue, survey))));
  }

  private static SurveyFigures of(Description description) {
    var direct = new Estimation(description).levels();
    var comparisons = new Comparisons(description, direct).all();
    var panels = new Transitions(description).all();
    var levels = new SurveyFigures(concat(direct.figures(), comparisons, panels), List.of());
    return together(Stream.of(levels, new SmallAreaShares(description).all()));
  }

  private static List<Figure> concat(
      List<Figure> direct, List<Figure> comparisons, List<Figure> panels) {
    return Stream.of(direct, comparisons, panels).flatMap(List::stream).toList();
  }

  private static SurveyFigures together(Stream<SurveyFigures> some) {
    var all = some.toList();
    return new SurveyFigures(
        all.stream().flatMap(one -> one.figures.stream()).toList(),
        all.stream().flatMap(one -> one.quality.stream()).toList());
  }

  /**
   * A number of the engine in the unit of its cell.
   *
   * @param interval the one to publish, in the engine's unit
   * @param factor from the engine's unit to that of the cell: 100 for percentages
   */
  public static Estimate estimate(PointEstimate found, Interval interval, double factor) {
    double value = found.estimate() * factor;
    double error = found.standardError() * Math.abs(factor);
    return new Estimate(
        value,
        error,
        value == 0 ? Double.NaN : error / Math.abs(value),
        interval.low() * factor,
        interval.high() * factor,
        found.support().n(),
        Math.round(found.support().nHat()));
  }

  /**
   * Figures from microdata.
   *
   * @param sampled by figure, what it was estimated from
   */
  record Levels(List<Figure> figures, Map<ObservationKey, Single> sampled) {
    private void add(SampledFigures sample, Estimated estimated, DomainFigures domains) {
      var found = domains.of(estimated);
      figures.addAll(found);
      for (int d = 0; d < found.size(); d++) {
        sampled.put(found.get(d).key(), new Single(sample, estimated, d));
      }
    }
  }

  /** Every indicator that is estimated from the microdata of a survey, in every unit and domain. */
  record Estimation(Description description) {
    /** All figures, in the order of wave, breakdowns, indicator, unit, crossing and domain. */
    Levels levels() {
      var levels = new Levels(new ArrayList<>(), new HashMap<>());
      for (var wave : description.survey().waves()) {
        var holdings = description.survey().sample().holdings().of(wave.members());
        var contributors = new Contributors(holdings);
        alike().forEach((key, positions) -> add(levels, wave, contributors, key, positions));
      }
      return levels;
    }

    private SurveyPlan plan() {
      return description.survey().sample().plan();
    }

    /** What variables must share to be computed from one table of cells. */
    private record Alike(List<List<String>> crossings, Weighing weighing) {}

    private Map<Alike, List<Integer>> alike() {
      Map<Alike, List<Integer>> alike = new LinkedHashMap<>();
      for (int v = 0; v < plan().variables().size(); v++) {
        var variable = plan().variables().get(v);
        var crossings = description.catalogue().crossings(variable.indicator());
        var key = new Alike(crossings, variable.unit().weighing());
        alike.computeIfAbsent(key, k -> new ArrayList<>()).add(v);
      }
      return alike;
    }

    private void add(
        Levels levels,
        SurveyWave wave,
        Contributors contributors,
        Alike alike,
        List<Integer> positions) {
      var sets = alike.crossings().stream().map(wave.units()::crossing).toList();
      var estimands = positions.stream().map(v -> plan().variables().get(v).estimand()).toList();
      var weighting = wave.weights().of(alike.weighing());
      var request = new Request(estimands, sets, wave.treatment().uncertainty());
      var estimated = Estimates.of(wave.units(), weighting, request);
      var sample = new SampledFigures(wave.units(), weighting, estimated, request.imputed());
      for (int i = 0; i < estimated.size(); i++) {
        var position = positions.get(i / sets.size());
        var domains = new DomainFigures(description, wave, position, contributors);
        levels.add(sample, estimated.get(i), domains);
      }
    }
  }
}
