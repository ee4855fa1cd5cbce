package nl.smartindustry.transform.survey.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.Kind;
import nl.smartindustry.transform.catalogue.SurveyIndicator;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.survey.estimate.Outcome.Computed;
import nl.smartindustry.transform.survey.estimate.Outcome.Exposure;
import nl.smartindustry.transform.survey.estimate.Outcome.Missing;
import nl.smartindustry.transform.survey.estimate.Outcome.Why;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
import nl.smartindustry.transform.survey.wave.SurveyWave;
import nl.smartindustry.transform.survey.wave.Variable;
import nl.smartindustry.transform.survey.weigh.DesignWeights;

/**
 * Who started and who stopped between a wave and the one before, as shares of the enterprises that
 * answered in both. The panel is weighed on its own: within a stratum of the later wave those in
 * both waves stand for all, because large enterprises are far more often in both than small ones.
 *
 * @see "Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 9.9"
 */
public record Transitions(IndicatorCatalogue catalogue, SurveyPlan plan, FrameReading frame) {
  /** From no to yes. */
  public static final String STARTED = "started";

  /** From yes to no. */
  public static final String STOPPED = "stopped";

  /** Every indicator of this kind, from the second wave on. */
  public List<DomainEstimate> of(List<SurveyWave> waves) {
    var estimates = new ArrayList<DomainEstimate>();
    for (var indicator : catalogue.indicators()) {
      boolean own = indicator.measure().source().equals(plan.design().table());
      for (int w = 1; own && indicator.kind() == Kind.TRANSITION && w < waves.size(); w++) {
        estimates.addAll(new Panel(indicator, waves.get(w - 1), waves.get(w)).estimates());
      }
    }
    return estimates;
  }

  /** The enterprises that answered in two waves. */
  private final class Panel {
    private final SurveyIndicator indicator;
    private final SurveyWave earlier;
    private final SurveyWave later;
    private final List<SampledUnit> units = new ArrayList<>();
    private final List<int[]> rows = new ArrayList<>();

    Panel(SurveyIndicator indicator, SurveyWave earlier, SurveyWave later) {
      this.indicator = indicator;
      this.earlier = earlier;
      this.later = later;
      var before = new HashMap<String, Integer>();
      for (int k = 0; k < earlier.members().size(); k++) {
        if (earlier.members().get(k).answered()) {
          before.put(earlier.members().get(k).key().enterprise(), k);
        }
      }
      for (int k = 0; k < later.members().size(); k++) {
        var unit = later.members().get(k);
        var row = before.get(unit.key().enterprise());
        if (unit.answered() && row != null) {
          units.add(unit);
          rows.add(new int[] {row, k});
        }
      }
    }

    List<DomainEstimate> estimates() {
      var columns = columns();
      var estimates = new ArrayList<DomainEstimate>();
      if (!units.isEmpty()) {
        var data = new Microdata("panel of " + later.period(), units.size(), columns, Map.of());
        var estimands = columns.keySet().stream().<Estimand>map(Estimand.Mean::new).toList();
        var all = List.of(data.crossing(List.of()));
        var found = Estimates.of(data, weighting(), new Request(estimands, all));
        int at = 0;
        for (var column : columns.keySet()) {
          var figures = found.get(at++).figures();
          estimates.add(estimate(column, figures.isEmpty() ? null : figures.get(0)));
        }
      }
      return estimates;
    }

    /** By technology and direction, 1 for a transition; NaN without an answer in both waves. */
    private Map<String, double[]> columns() {
      var columns = new LinkedHashMap<String, double[]>();
      new TreeMap<>(indicator.measure().of())
          .forEach(
              (technology, code) -> {
                var y = variable(catalogue.indicator(code)).y();
                var before = earlier.units().numbers(y);
                var now = later.units().numbers(y);
                columns.put(technology + " " + STARTED, moves(before, 0, now, 1));
                columns.put(technology + " " + STOPPED, moves(before, 1, now, 0));
              });
      return columns;
    }

    private double[] moves(double[] before, double from, double[] now, double to) {
      var moves = new double[rows.size()];
      for (int k = 0; k < moves.length; k++) {
        double was = before[rows.get(k)[0]];
        double is = now[rows.get(k)[1]];
        moves[k] = Double.isNaN(was + is) ? Double.NaN : was == from && is == to ? 1 : 0;
      }
      return moves;
    }

    private Weighting weighting() {
      var lonely = plan.design().strata().lonely();
      if (!plan.design().weighted()) {
        return Weighting.ofDesign(DesignWeights.fromFrame(units, frame.population(), lonely));
      }
      var delivered = later.weights().design().weights();
      var weights = rows.stream().mapToDouble(row -> delivered[row[1]]).toArray();
      return Weighting.ofDesign(DesignWeights.fromDelivery(units, weights, lonely));
    }

    private DomainEstimate estimate(String column, PointEstimate figure) {
      var totals = catalogue.dimensions().totals();
      var all = new Domain(totals.get("ACTIVITY"), totals.get("SIZE"), totals.get("REGION"));
      var words = column.split(" ");
      var used = catalogue.indicator(indicator.measure().of().get(words[0]));
      return new DomainEstimate(
          indicator,
          indicator.measure().units().get(0),
          later.period(),
          all,
          words[0],
          words[1],
          outcome(used, figure));
    }

    private Outcome outcome(SurveyIndicator used, PointEstimate figure) {
      if (catalogue.obstacle(used, earlier.period(), later.period()).isPresent()) {
        return new Missing(Why.NOT_COMPARABLE);
      }
      return figure == null || Double.isNaN(figure.estimate()) ? missing(used) : share(figure);
    }

    /** Why nobody answered in both waves: the reason of the wave that has no answers. */
    private Outcome missing(SurveyIndicator used) {
      int position = plan.variables().indexOf(variable(used));
      for (var wave : List.of(later, earlier)) {
        if (wave.answers().get(position).valid() == 0) {
          return new Missing(DomainOutcomes.whyUnanswered(wave.answers().get(position)));
        }
      }
      return new Missing(Why.NO_OBSERVATIONS);
    }

    private static Variable variable(SurveyIndicator used) {
      return new Variable(used, used.measure().units().get(0));
    }

    private Outcome share(PointEstimate figure) {
      var support = figure.support();
      var share =
          new SampleEstimate(
              figure.estimate(),
              figure.standardError(),
              support.n(),
              Math.round(support.nHat()),
              support.lonelyStrata());
      double factor = indicator.measure().units().get(0).factor();
      var exposure = new Exposure(support.n(), support.nHat(), 0, 0);
      return new Computed(share.times(factor), share.logit().times(factor), exposure, 0);
    }
  }
}
