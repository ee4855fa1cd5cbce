package nl.smartindustry.transform.estimate;

import static nl.smartindustry.transform.weight.StratumDesign.DIGITS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.transform.estimate.Outcome.Computed;
import nl.smartindustry.transform.estimate.Outcome.Exposure;
import nl.smartindustry.transform.estimate.Outcome.Missing;
import nl.smartindustry.transform.estimate.Outcome.Why;
import nl.smartindustry.transform.indicator.IndicatorCatalogue;
import nl.smartindustry.transform.indicator.Kind;
import nl.smartindustry.transform.weight.StratumDesign;
import nl.smartindustry.transform.weight.StratumKey;

/**
 * Every indicator of a survey, in every unit, domain and period, from the sums of one pass.
 *
 * @param designs N and n of every stratum
 */
public record Estimation(
    IndicatorCatalogue catalogue,
    TallyPlan plan,
    SampleTallies tallies,
    Map<StratumKey, StratumDesign> designs,
    Deflators deflators) {
  /** All estimates, in the order of catalogue, unit, crossing, period and domain. */
  public List<DomainEstimate> all() {
    var estimates = new ArrayList<DomainEstimate>();
    for (int variable = 0; variable < plan.variables().size(); variable++) {
      estimates.addAll(of(variable));
    }
    estimates.addAll(pending());
    return estimates;
  }

  /** What the catalogue defines and nothing computes yet, so that a table can say so. */
  private List<DomainEstimate> pending() {
    var totals = catalogue.dimensions().totals();
    var all = new Domain(totals.get("ACTIVITY"), totals.get("SIZE"), totals.get("REGION"));
    var pending = new ArrayList<DomainEstimate>();
    for (var indicator : catalogue.indicators()) {
      if (indicator.kind() == Kind.PENDING
          && indicator.measure().source().equals(plan.design().table())) {
        var variable = new Variable(indicator, indicator.measure().units().get(0));
        for (var period : tallies.answers().keySet()) {
          var missing = new Missing(Why.NOT_COMPUTED);
          pending.add(DomainEstimate.of(variable, period, all, missing));
        }
      }
    }
    return pending;
  }

  private List<DomainEstimate> of(int variable) {
    var family = plan.familyOf(variable);
    var cells = tallies.cells().get(plan.families().indexOf(family));
    var rollUp = new RollUp(catalogue.dimensions(), family.dimensions(), cells);
    var named = plan.variables().get(variable);
    var estimates = new ArrayList<DomainEstimate>();
    for (var crossing : catalogue.crossings(named.indicator())) {
      for (var members : rollUp.domains(crossing)) {
        var outcome = outcome(variable, members);
        estimates.add(DomainEstimate.of(named, members.period(), members.domain(), outcome));
      }
    }
    return estimates;
  }

  private Outcome outcome(int variable, RollUp.Members members) {
    var answers = tallies.answers().get(members.period()).get(variable);
    if (answers.valid() == 0) {
      return new Missing(whyUnanswered(answers));
    }
    var parts = parts(variable, members);
    if (parts.isEmpty()) {
      return new Missing(Why.NOT_DELIVERED);
    }
    if (parts.get().stream().allMatch(part -> part.sums().count() == 0)) {
      return new Missing(Why.NO_OBSERVATIONS);
    }
    return computed(variable, parts.get(), answers);
  }

  private static Why whyUnanswered(AnswerCounts answers) {
    if (answers.notAsked() > 0) {
      return Why.NOT_ASKED;
    }
    return answers.missing() > 0 ? Why.NO_OBSERVATIONS : Why.NOT_DELIVERED;
  }

  private Outcome computed(int variable, List<StratumPart> parts, AnswerCounts answers) {
    var named = plan.variables().get(variable);
    var lonely = plan.design().strata().lonely();
    var estimate =
        named.indicator().kind() == Kind.TOTAL
            ? Estimator.total(parts, lonely)
            : Estimator.ratio(parts, lonely);
    if (estimate.isEmpty()) {
      return new Missing(Why.NO_OBSERVATIONS);
    }
    var plain = estimate.get();
    double factor = named.unit().factor();
    var interval = named.isShare() ? plain.logit() : plain.normal();
    return new Computed(
        plain.times(factor), interval.times(factor), exposure(named, parts), answers.nonResponse());
  }

  private static Exposure exposure(Variable variable, List<StratumPart> parts) {
    var all = parts.stream().map(StratumPart::sums).reduce(Sums.NONE, Sums::plus);
    var total =
        parts.stream()
            .map(part -> variable.isShare() ? part.totalX() : part.totalY())
            .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, DIGITS));
    return new Exposure(
        all.count(),
        total.doubleValue(),
        all.largest().first().doubleValue(),
        all.largest().second().doubleValue());
  }

  /** The strata of a domain; empty when a price index it needs did not come in. */
  private Optional<List<StratumPart>> parts(int variable, RollUp.Members members) {
    var parts = new ArrayList<StratumPart>();
    for (var stratum : members.strata().entrySet()) {
      var sums = Sums.NONE;
      for (var cell : stratum.getValue()) {
        var deflated = sums(variable, cell);
        if (deflated.isEmpty()) {
          return Optional.empty();
        }
        sums = sums.plus(deflated.get());
      }
      if (sums.count() > 0) {
        parts.add(new StratumPart(designs.get(stratum.getKey()), sums));
      }
    }
    return Optional.of(parts);
  }

  private Optional<Sums> sums(int variable, SampleTallies.BaseCell cell) {
    var family = plan.familyOf(variable);
    var sums = cell.sums().get(family.variables().indexOf(variable));
    var deflator = plan.variables().get(variable).indicator().measure().value().deflator();
    if (deflator == null || sums.count() == 0) {
      return Optional.of(sums);
    }
    var activity = cell.codes().get(family.dimensions().indexOf(deflator.by()));
    return deflators.factor(deflator, activity, cell.key().period()).map(sums::deflated);
  }
}
