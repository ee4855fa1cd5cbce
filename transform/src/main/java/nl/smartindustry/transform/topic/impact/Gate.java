package nl.smartindustry.transform.topic.impact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import nl.smartindustry.ingest.definition.Definitions;

/**
 * The publication gate: {@code impact_gate.yaml}.
 *
 * @param treated units from which an effect may be established
 * @param fewestTreated units below which nothing can be tested
 * @param clusters below which errors by cluster are too small
 * @param imbalance largest standardised difference after matching
 * @param preTrend least probability of the joint test before treatment
 * @param placebo least probability of the placebo
 * @param chance probability below which an effect is not chance
 * @param detectable minimum detectable effect in standard errors
 */
public record Gate(
    int treated,
    @JsonProperty("fewest_treated") int fewestTreated,
    int clusters,
    double imbalance,
    @JsonProperty("pre_trend") double preTrend,
    double placebo,
    double chance,
    double detectable) {
  private static final Set<Failing> UNTESTABLE =
      EnumSet.of(Failing.NO_ESTIMATE, Failing.NO_PERIOD_BEFORE);

  public Gate {
    if (fewestTreated > treated || fewestTreated < 1 || !(detectable > 0)) {
      throw new IllegalArgumentException(
          "Gate: fewest_treated %d, treated %d, detectable %s (1 to treated; above 0)"
              .formatted(fewestTreated, treated, detectable));
    }
  }

  public static Gate load(Definitions definitions) {
    return definitions.read("impact_gate.yaml", Gate.class);
  }

  /**
   * What may be said of an effect.
   *
   * @param chance probability of one as large where there is none; empty where none was estimated
   */
  public Judgement judge(Diagnostics found, OptionalDouble chance) {
    var failings = new ArrayList<Failing>();
    require(chance.isPresent(), Failing.NO_ESTIMATE, failings);
    require(found.treated() >= treated, Failing.FEW_TREATED, failings);
    require(found.clusters() >= clusters, Failing.FEW_CLUSTERS, failings);
    require(found.preTrend().isPresent(), Failing.NO_PERIOD_BEFORE, failings);
    require(found.preTrend().orElse(1) > preTrend, Failing.PRE_TREND, failings);
    require(found.placebo().orElse(1) > placebo, Failing.PLACEBO, failings);
    require(found.imbalance().orElse(0) < imbalance, Failing.IMBALANCE, failings);
    require(chance.orElse(0) < this.chance, Failing.CHANCE, failings);
    return new Judgement(verdict(found, failings), failings);
  }

  private Verdict verdict(Diagnostics found, List<Failing> failings) {
    if (failings.isEmpty()) {
      return Verdict.ESTABLISHED;
    }
    boolean untestable =
        found.treated() < fewestTreated || failings.stream().anyMatch(UNTESTABLE::contains);
    return untestable ? Verdict.NOT_TESTABLE : Verdict.NOT_ESTABLISHED;
  }

  /** The least effect that would be found in four of five such studies. */
  public double detectable(double standardError) {
    return detectable * standardError;
  }

  private static void require(boolean holds, Failing otherwise, List<Failing> failings) {
    if (!holds) {
      failings.add(otherwise);
    }
  }
}
