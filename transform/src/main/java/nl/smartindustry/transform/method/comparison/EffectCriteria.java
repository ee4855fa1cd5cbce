package nl.smartindustry.transform.method.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * When an effect may be called established: {@code impact_gate.yaml}.
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
public record EffectCriteria(
    int treated,
    @JsonProperty("fewest_treated") int fewestTreated,
    int clusters,
    double imbalance,
    @JsonProperty("pre_trend") double preTrend,
    double placebo,
    double chance,
    double detectable) {
  private static final String FILE = "impact_gate.yaml";
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
  private static final Set<Failing> UNTESTABLE =
      EnumSet.of(Failing.NO_ESTIMATE, Failing.NO_PERIOD_BEFORE);

  /**
   * What is known of the design behind an effect.
   *
   * @param treated units
   * @param clusters of treated and others together
   * @param imbalance largest absolute standardised difference in means; empty where not matched
   * @param preTrend probability of effects before treatment as large as found; empty where untested
   * @param placebo probability of an effect without treatment as large as found; empty where
   *     untested
   */
  public record Diagnostics(
      int treated,
      int clusters,
      OptionalDouble imbalance,
      OptionalDouble preTrend,
      OptionalDouble placebo) {}

  /** Why an effect is not established. */
  public enum Failing {
    NO_ESTIMATE,
    FEW_TREATED,
    /** Too few clusters for an error by cluster. */
    FEW_CLUSTERS,
    /** No period long enough before treatment to see whether groups moved alike. */
    NO_PERIOD_BEFORE,
    /** The treated moved otherwise before treatment already. */
    PRE_TREND,
    /** An effect where there was no treatment yet. */
    PLACEBO,
    /** Matches are not alike. */
    IMBALANCE,
    /** May be chance. */
    CHANCE;

    /** As texts write it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What may be said of an effect. */
  public enum Conclusion {
    /** All diagnostics hold and it is not chance. */
    ESTABLISHED,
    /** A diagnostic fails, or it may be chance: only how large it could have been is reported. */
    NOT_ESTABLISHED,
    /** There are too few treated units or too few periods to test the design at all. */
    NOT_TESTABLE;

    /** As texts write it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A conclusion and what it rests on.
   *
   * @param failings empty where the effect is established
   */
  public record Judgement(Conclusion conclusion, List<Failing> failings) {
    public Judgement {
      failings = List.copyOf(failings);
    }

    public boolean isEstablished() {
      return conclusion == Conclusion.ESTABLISHED;
    }
  }

  public EffectCriteria {
    if (fewestTreated > treated || fewestTreated < 1 || !(detectable > 0)) {
      throw Refusal.definitions(
          "'%s': fewest_treated %d, treated %d, detectable %s (1 to treated; above 0)",
          FILE, fewestTreated, treated, detectable);
    }
  }

  public static EffectCriteria load(Definitions definitions) {
    return definitions.read(FILE, EffectCriteria.class);
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
    return new Judgement(conclusion(found, failings), failings);
  }

  private Conclusion conclusion(Diagnostics found, List<Failing> failings) {
    if (failings.isEmpty()) {
      return Conclusion.ESTABLISHED;
    }
    boolean untestable =
        found.treated() < fewestTreated || failings.stream().anyMatch(UNTESTABLE::contains);
    return untestable ? Conclusion.NOT_TESTABLE : Conclusion.NOT_ESTABLISHED;
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

  /**
   * How likely an effect as large as found is where there is none: two-sided, normally distributed;
   * empty without a standard error.
   */
  public static OptionalDouble chance(double effect, double standardError) {
    return standardError > 0
        ? OptionalDouble.of(2 * NORMAL.cumulativeProbability(-Math.abs(effect / standardError)))
        : OptionalDouble.empty();
  }

  /**
   * Probabilities of several outcomes, so corrected that one of them below a limit is as likely as
   * the limit says; those that are empty do not count.
   *
   * @see "Holm (1979), Scandinavian Journal of Statistics 6(2)"
   */
  public static List<OptionalDouble> together(List<OptionalDouble> each) {
    var order =
        IntStream.range(0, each.size())
            .filter(k -> each.get(k).isPresent())
            .boxed()
            .sorted(Comparator.comparingDouble(k -> each.get(k).getAsDouble()))
            .toList();
    var corrected = new OptionalDouble[each.size()];
    Arrays.fill(corrected, OptionalDouble.empty());
    double least = 0;
    for (int rank = 0; rank < order.size(); rank++) {
      int k = order.get(rank);
      least = Math.max(least, Math.min(1, each.get(k).getAsDouble() * (order.size() - rank)));
      corrected[k] = OptionalDouble.of(least);
    }
    return List.of(corrected);
  }
}
