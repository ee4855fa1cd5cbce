package nl.smartindustry.transform.survey.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.UnitMeasure.Weighing;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
import nl.smartindustry.transform.survey.wave.SurveyWave;

/** Every indicator of a survey, in every unit, domain and wave. */
public record Estimation(IndicatorCatalogue catalogue, SurveyPlan plan, List<SurveyWave> waves) {
  /** All estimates, in the order of wave, breakdowns, indicator, unit, crossing and domain. */
  public List<DomainEstimate> all() {
    var estimates = new ArrayList<DomainEstimate>();
    for (var wave : waves) {
      alike().forEach((key, variables) -> estimates.addAll(of(wave, key, variables)));
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
}
