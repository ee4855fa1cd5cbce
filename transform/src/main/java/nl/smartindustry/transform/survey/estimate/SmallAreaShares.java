package nl.smartindustry.transform.survey.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.SmallAreaModel;
import nl.smartindustry.transform.catalogue.UnitMeasure;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.smallarea.Area;
import nl.smartindustry.transform.method.smallarea.SmallAreaEstimate;
import nl.smartindustry.transform.method.smallarea.SmallAreas;
import nl.smartindustry.transform.survey.estimate.ModelledShares.Remark;
import nl.smartindustry.transform.survey.estimate.Outcome.Computed;
import nl.smartindustry.transform.survey.estimate.RegisterAreas.Known;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
import nl.smartindustry.transform.survey.wave.SurveyWave;
import nl.smartindustry.transform.survey.wave.Variable;

/**
 * The shares of a survey's indicators in small areas, by the model that the indicator asks for:
 * direct shares of the areas from the sample, covariates from the register, added up to the direct
 * share of all areas together.
 */
public record SmallAreaShares(IndicatorCatalogue catalogue, SurveyPlan plan, FrameReading frame) {

  /** Every wave and indicator; a model that cannot be fitted leaves a remark, not a figure. */
  public ModelledShares of(List<SurveyWave> waves) {
    var estimates = new ArrayList<DomainEstimate>();
    var remarks = new ArrayList<Remark>();
    for (var wave : waves) {
      for (int v = 0; v < plan.variables().size(); v++) {
        var variable = plan.variables().get(v);
        boolean asked =
            variable.indicator().smallAreas() != null && variable.unit() == UnitMeasure.PC_ENT;
        if (asked && wave.answers().get(v).valid() > 0) {
          var model = catalogue.smallAreaModel(variable.indicator());
          new OfWave(wave, v, model).add(estimates, remarks);
        }
      }
    }
    return new ModelledShares(estimates, remarks);
  }

  /** One indicator in one wave. */
  private final class OfWave {
    private final SurveyWave wave;
    private final int position;
    private final Variable variable;
    private final Crossing sampled;
    private final Map<List<String>, Known> register;
    private final Map<List<String>, Integer> index = new HashMap<>();

    OfWave(SurveyWave wave, int position, SmallAreaModel model) {
      this.wave = wave;
      this.position = position;
      this.variable = plan.variables().get(position);
      this.sampled = wave.units().crossing(model.areas());
      var cells =
          frame.margins().stream().filter(cell -> cell.period().equals(wave.period())).toList();
      this.register = RegisterAreas.of(model, plan.columns().dimensions(), cells);
      for (int d = 0; d < sampled.size(); d++) {
        index.put(sampled.combinations().get(d), d);
      }
    }

    void add(List<DomainEstimate> estimates, List<Remark> remarks) {
      var weighting = wave.weights().of(variable.unit().weighing());
      var sets = List.of(together(), sampled);
      var imputed = wave.treatment().uncertainty();
      var request = new Request(List.of(variable.estimand()), sets, imputed);
      var direct = Estimates.of(wave.units(), weighting, request);
      var model = catalogue.smallAreaModel(variable.indicator());
      try {
        double all = direct.get(0).figures().get(0).estimate();
        var fitted = SmallAreas.estimate(areas(direct.get(1).figures()), all, model.variance());
        estimates.addAll(estimates(fitted));
        remarks.add(remark("variance", fitted.model().betweenAreas(), note(fitted)));
      } catch (Refusal unfit) {
        remarks.add(remark("refused", register.size(), unfit.getMessage()));
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
            double error = direct == null ? Double.NaN : direct.standardError();
            areas.add(
                new Area(
                    String.join(" ", codes),
                    direct == null ? Double.NaN : direct.estimate(),
                    error * error,
                    direct == null ? 0 : (int) direct.support().n(),
                    known.enterprises(),
                    known.shares()));
          });
      return areas;
    }

    private List<DomainEstimate> estimates(SmallAreas fitted) {
      var weights = wave.weights().of(variable.unit().weighing()).weights();
      var y = wave.units().numbers(variable.y());
      var exposures = Exposures.of(sampled, weights, y, wave.units().numbers(variable.x()));
      var estimates = new ArrayList<DomainEstimate>();
      var areas = List.copyOf(register.keySet());
      for (int a = 0; a < areas.size(); a++) {
        var d = index.get(areas.get(a));
        var exposure = d == null ? new Outcome.Exposure(0, 0, 0, 0) : exposures.of(d);
        estimates.add(estimate(areas.get(a), fitted.estimates().get(a), exposure));
      }
      return estimates;
    }

    private DomainEstimate estimate(
        List<String> codes, SmallAreaEstimate share, Outcome.Exposure exposure) {
      double factor = variable.unit().factor();
      var plain =
          new SampleEstimate(
              share.estimate(),
              share.rootMeanSquaredError(),
              exposure.contributors(),
              register.get(codes).enterprises(),
              0);
      var interval = new Interval(share.low(), share.high());
      double nonResponse = wave.answers().get(position).nonResponse();
      return new DomainEstimate(
          variable.indicator(),
          variable.unit(),
          wave.period(),
          Domain.of(sampled.by(), codes, catalogue.dimensions()),
          DomainEstimate.NO_TECHNOLOGY,
          ModelledShares.SPLIT,
          new Computed(plain.times(factor), interval.times(factor), exposure, nonResponse));
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

    private Remark remark(String what, double value, String note) {
      return new Remark(
          "small_area_" + what,
          plan.design().table(),
          wave.period(),
          variable.indicator().code(),
          value,
          note);
    }
  }
}
