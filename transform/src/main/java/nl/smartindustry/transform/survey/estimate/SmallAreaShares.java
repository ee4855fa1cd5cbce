package nl.smartindustry.transform.survey.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.SmallAreaModel;
import nl.smartindustry.transform.catalogue.UnitMeasure;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.smallarea.Area;
import nl.smartindustry.transform.method.smallarea.SmallAreaEstimate;
import nl.smartindustry.transform.method.smallarea.SmallAreas;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Quality;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.survey.estimate.RegisterAreas.Known;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
import nl.smartindustry.transform.survey.wave.SurveyWave;
import nl.smartindustry.transform.survey.wave.Variable;

/**
 * The shares of a survey's indicators in small areas, by the model that the indicator asks for:
 * direct shares of the areas from the sample, covariates from the register, added up to the direct
 * share of all areas together.
 */
record SmallAreaShares(Description description) {
  /** The split of every such figure, so that it is not taken for a direct one. */
  private static final String SPLIT = "model_fay_herriot";

  /** {@code OBS_STATUS} of a figure that a model gives. */
  private static final String MODELLED = "e";

  /**
   * Every wave and indicator; a model that cannot be fitted leaves a measure of quality, not a
   * figure: {@code small_area_variance}, the variance between areas on the logit scale, or {@code
   * small_area_refused}, the number of areas that have no figure.
   */
  SurveyFigures all() {
    var figures = new ArrayList<Figure>();
    var quality = new ArrayList<QualityIndicator>();
    for (var wave : description.survey().waves()) {
      for (int v = 0; v < plan().variables().size(); v++) {
        var variable = plan().variables().get(v);
        var model = description.catalogue().smallAreas().get(variable.indicator().code());
        boolean asked = model != null && variable.unit().equals(UnitMeasure.PC_ENT);
        if (asked && wave.answers().get(v).valid() > 0) {
          new OfWave(wave, v, model).add(figures, quality);
        }
      }
    }
    return new SurveyFigures(figures, quality);
  }

  private SurveyPlan plan() {
    return description.survey().sample().plan();
  }

  /** One indicator in one wave. */
  private final class OfWave {
    private final SurveyWave wave;
    private final SmallAreaModel model;
    private final int position;
    private final Variable variable;
    private final Crossing sampled;
    private final Map<List<String>, Known> register;
    private final Map<List<String>, Integer> index = new HashMap<>();

    OfWave(SurveyWave wave, int position, SmallAreaModel model) {
      this.wave = wave;
      this.model = model;
      this.position = position;
      this.variable = plan().variables().get(position);
      this.sampled = wave.units().crossing(model.areas());
      var cells =
          description.survey().sample().frame().margins().stream()
              .filter(cell -> cell.period().equals(wave.period()))
              .toList();
      this.register = RegisterAreas.of(model, plan().columns().dimensions(), cells);
      for (int d = 0; d < sampled.size(); d++) {
        index.put(sampled.combinations().get(d), d);
      }
    }

    void add(List<Figure> found, List<QualityIndicator> quality) {
      var weighting = wave.weights().of(variable.unit().weighing());
      var sets = List.of(together(), sampled);
      var imputed = wave.treatment().uncertainty();
      var request = new Request(List.of(variable.estimand()), sets, imputed);
      var direct = Estimates.of(wave.units(), weighting, request);
      try {
        double all = direct.get(0).figures().get(0).estimate();
        var fitted = SmallAreas.estimate(areas(direct.get(1).figures()), all, model.variance());
        found.addAll(figures(fitted));
        quality.add(quality("variance", fitted.model().betweenAreas(), note(fitted)));
      } catch (Refusal unfit) {
        quality.add(quality("refused", register.size(), unfit.getMessage()));
      }
    }

    /** The units of all areas as one domain: the population that the areas divide. */
    private Crossing together() {
      var all = Arrays.stream(sampled.of()).map(d -> d < 0 ? Codes.NONE : 0).toArray();
      return new Crossing(List.of(), all, List.of(List.of()));
    }

    private List<Area> areas(List<PointEstimate> figures) {
      var areas = new ArrayList<Area>();
      register.forEach(
          (codes, known) -> {
            var d = index.get(codes);
            var direct = d == null ? null : figures.get(d);
            var name = String.join(" ", codes);
            areas.add(Area.of(name, direct, known.enterprises(), known.shares()));
          });
      return areas;
    }

    private List<Figure> figures(SmallAreas fitted) {
      var respondents = respondents();
      var figures = new ArrayList<Figure>();
      var areas = List.copyOf(register.keySet());
      for (int a = 0; a < areas.size(); a++) {
        var d = index.get(areas.get(a));
        var share = fitted.estimates().get(a);
        figures.add(
            figure(areas.get(a), share, d == null ? Contributions.NONE : respondents.get(d)));
      }
      return figures;
    }

    /**
     * Enterprises with a valid answer, by area: what the model makes of them is no count of theirs,
     * and one answer changes the figures of all areas.
     */
    private List<Contributions> respondents() {
      var weights = wave.weights().of(variable.unit().weighing()).weights();
      var contributors =
          new Contributors(description.survey().sample().holdings().of(wave.members()));
      var valid = wave.units().numbers(variable.x());
      var answers = wave.units().numbers(variable.y()).clone();
      Arrays.setAll(answers, k -> valid[k] + 2 * answers[k]);
      var all = contributors.counts(together(), weights, answers).get(0).groups();
      return contributors.counts(sampled, weights, valid).stream().map(of -> of.in(all)).toList();
    }

    private Figure figure(List<String> codes, SmallAreaEstimate share, Contributions respondents) {
      double factor = variable.unit().factor();
      double value = share.estimate() * factor;
      double error = share.rootMeanSquaredError() * factor;
      var estimate =
          new Estimate(
              value,
              error,
              value == 0 ? Double.NaN : error / value,
              share.low() * factor,
              share.high() * factor,
              respondents.enterprises(),
              register.get(codes).enterprises());
      var at = description.at(sampled.by(), codes).withSplit(SPLIT);
      var key = description.key(variable.indicator(), variable.unit(), wave.period(), at);
      var nonResponse = wave.answers().get(position).nonResponse();
      var support =
          Support.amount(variable.x(), respondents)
              .judgedBy(
                  new Quality(respondents.enterprises(), nonResponse, false, false, Double.NaN));
      return description.figure(key, new Computed(estimate, MODELLED, null), support);
    }

    private String note(SmallAreas fitted) {
      double least = 1;
      for (var estimate : fitted.estimates()) {
        least = Math.min(least, estimate.shrinkage());
      }
      return String.format(
          Locale.ROOT,
          "between %d areas, on the logit scale%s; to the direct share of all a shift of %.4f;"
              + " least weight of a direct share %.2f",
          fitted.estimates().size(),
          truncated(fitted),
          fitted.shift(),
          least);
    }

    private static String truncated(SmallAreas fitted) {
      return fitted.model().truncated() ? ", put at its bound: errors are understated" : "";
    }

    private QualityIndicator quality(String what, double value, String note) {
      return new QualityIndicator(
          "small_area_" + what,
          description.survey().table(),
          wave.period(),
          variable.indicator().code() + " " + SPLIT,
          value,
          note);
    }
  }
}
