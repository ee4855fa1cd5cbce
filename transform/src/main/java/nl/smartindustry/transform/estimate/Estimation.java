package nl.smartindustry.transform.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.estimate.Outcome.Missing;
import nl.smartindustry.transform.estimate.Outcome.Why;
import nl.smartindustry.transform.estimate.wave.SurveyPlan;
import nl.smartindustry.transform.estimate.wave.SurveyWave;
import nl.smartindustry.transform.estimate.wave.Variable;
import nl.smartindustry.transform.indicator.IndicatorCatalogue;
import nl.smartindustry.transform.indicator.Kind;
import nl.smartindustry.transform.indicator.UnitMeasure.Weighing;
import nl.smartindustry.transform.inference.Estimates;
import nl.smartindustry.transform.inference.Request;

/** Every indicator of a survey, in every unit, domain and wave. */
public record Estimation(IndicatorCatalogue catalogue, SurveyPlan plan, List<SurveyWave> waves) {
  /** All estimates, in the order of wave, breakdowns, indicator, unit, crossing and domain. */
  public List<DomainEstimate> all() {
    var estimates = new ArrayList<DomainEstimate>();
    for (var wave : waves) {
      alike().forEach((key, variables) -> estimates.addAll(of(wave, key, variables)));
      estimates.addAll(pending(wave.period()));
    }
    return estimates;
  }

  /** What variables must share to be computed from one table of cells. */
  private record Alike(List<List<String>> crossings, Weighing weighing) {}

  private Map<Alike, List<Integer>> alike() {
    Map<Alike, List<Integer>> alike = new LinkedHashMap<>();
    for (int v = 0; v < plan.variables().size(); v++) {
      var variable = plan.variables().get(v);
      var key = new Alike(catalogue.crossings(variable.indicator()), variable.unit().weighing());
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(v);
    }
    return alike;
  }

  private List<DomainEstimate> of(SurveyWave wave, Alike alike, List<Integer> variables) {
    var sets = alike.crossings().stream().map(wave.units()::crossing).toList();
    var estimands = variables.stream().map(v -> plan.variables().get(v).estimand()).toList();
    var weighting = wave.weights().of(alike.weighing());
    var estimated =
        Estimates.of(
            wave.units(), weighting, new Request(estimands, sets, wave.treatment().uncertainty()));
    var estimates = new ArrayList<DomainEstimate>();
    for (int i = 0; i < estimated.size(); i++) {
      int variable = variables.get(i / sets.size());
      var outcomes = new DomainOutcomes(plan.variables().get(variable), wave, variable);
      estimates.addAll(outcomes.of(estimated.get(i), catalogue.dimensions()));
    }
    return estimates;
  }

  /** What the catalogue defines and nothing computes yet, so that a table can say so. */
  private List<DomainEstimate> pending(String period) {
    var totals = catalogue.dimensions().totals();
    var all = new Domain(totals.get("ACTIVITY"), totals.get("SIZE"), totals.get("REGION"));
    var pending = new ArrayList<DomainEstimate>();
    for (var indicator : catalogue.indicators()) {
      if (indicator.kind() == Kind.PENDING
          && indicator.measure().source().equals(plan.design().table())) {
        var variable = new Variable(indicator, indicator.measure().units().get(0));
        var missing = new Missing(Why.NOT_COMPUTED);
        pending.add(DomainEstimate.of(variable, period, all, missing));
      }
    }
    return pending;
  }
}
