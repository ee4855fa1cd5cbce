package nl.smartindustry.transform.command.protect;

import static nl.smartindustry.transform.command.SpecFile.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import nl.smartindustry.transform.method.sensitivity.PrimaryRules;
import nl.smartindustry.transform.method.sensitivity.PrimaryRules.Dominance;
import nl.smartindustry.transform.method.sensitivity.PrimaryRules.Minimum;
import nl.smartindustry.transform.method.sensitivity.Proportion;

/**
 * The rules of a spec; one that is absent is not applied.
 *
 * @param minimumHoldingContributors as many as enterprises where absent
 * @param minimumUncertainty percentage of its value by which a cell of too few contributors must
 *     stay uncertain; 10 where absent
 * @param pq p and q of the rule of prior and posterior knowledge, in the place of {@code p_percent}
 */
public record RulesSpec(
    Integer minimumContributors,
    Integer minimumHoldingContributors,
    BigDecimal minimumUncertainty,
    List<DominanceSpec> dominance,
    @JsonProperty("p_percent") BigDecimal percent,
    PriorSpec pq,
    RequestSpec request) {
  /** No rule. */
  static final RulesSpec NONE = new RulesSpec(null, null, null, null, null, null, null);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The largest n may hold k per cent and no more. */
  public record DominanceSpec(int n, BigDecimal k) {
    public DominanceSpec {
      require(n >= 1, "n: %d (from 1)", n);
      requirePercent("k", k);
      require(k.compareTo(HUNDRED) <= 0, "k: %s (at most 100)", k);
    }
  }

  /** Others know a contribution within q per cent, and may not come to know it within p. */
  public record PriorSpec(BigDecimal p, BigDecimal q) {
    public PriorSpec {
      requirePercent("p", p);
      requirePercent("q", q);
      require(p.compareTo(q) <= 0, "p: %s (at most q, %s)", p, q);
    }
  }

  /** Those who asked, 1 in the column, are protected in cells of which they are more than this. */
  public record RequestSpec(String column, BigDecimal percent) {
    public RequestSpec {
      require(column != null, "column: missing (1 for those who asked)");
      requirePercent("percent", percent);
    }
  }

  public RulesSpec {
    dominance = dominance == null ? List.of() : List.copyOf(dominance);
    require(
        minimumContributors == null || minimumContributors >= 0, "minimum_contributors: below 0");
    require(
        minimumHoldingContributors == null || minimumHoldingContributors >= 0,
        "minimum_holding_contributors: below 0");
    for (var part : new BigDecimal[] {minimumUncertainty, percent}) {
      if (part != null) {
        requirePercent(part == percent ? "p_percent" : "minimum_uncertainty", part);
      }
    }
    require(percent == null || pq == null, "found both p_percent and pq (one)");
  }

  private static void requirePercent(String key, BigDecimal percent) {
    require(percent != null && percent.signum() > 0, "%s: %s (a percentage above 0)", key, percent);
  }

  PrimaryRules rules() {
    int enterprises = minimumContributors == null ? 0 : minimumContributors;
    int holdings = minimumHoldingContributors == null ? enterprises : minimumHoldingContributors;
    return new PrimaryRules(
        new Minimum(
            enterprises,
            holdings,
            Proportion.percent(minimumUncertainty == null ? BigDecimal.TEN : minimumUncertainty)),
        dominance.stream()
            .map(rule -> new Dominance(rule.n(), Proportion.percent(rule.k())))
            .toList(),
        ambiguity(),
        request == null ? null : Proportion.percent(request.percent()));
  }

  private Proportion ambiguity() {
    if (pq != null) {
      var p = Proportion.percent(pq.p());
      var q = Proportion.percent(pq.q());
      return new Proportion(
          Math.multiplyExact(p.part(), q.whole()), Math.multiplyExact(p.whole(), q.part()));
    }
    return percent == null ? null : Proportion.percent(percent);
  }
}
