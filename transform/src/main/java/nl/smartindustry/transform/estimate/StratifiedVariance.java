package nl.smartindustry.transform.estimate;

import static nl.smartindustry.transform.weight.StratumDesign.DIGITS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.weight.LonelyStrata;

/**
 * Variance of a stratified expansion estimator with finite population correction, for totals and,
 * through the linearised variable, for ratios.
 *
 * <p>V = Σ_h (N_h/n_h)² (1 − n_h/N_h) n_h/(n_h − 1) Q_h. A stratum with one respondent borrows the
 * variance of its pool within the domain, of the whole domain where the pool has none.
 *
 * @see "Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, chapters 3, 5, 10"
 */
final class StratifiedVariance {
  private StratifiedVariance() {}

  /**
   * @param ratio R of the linearised variable y − R x; 0 for a total
   * @return empty when a lonely stratum finds no other stratum to borrow from
   */
  static Optional<BigDecimal> of(List<StratumPart> parts, BigDecimal ratio, LonelyStrata lonely) {
    var variance = BigDecimal.ZERO;
    for (var part : parts) {
      if (part.design().notSampled().signum() == 0) {
        continue;
      }
      var spread = spread(part, parts, ratio, lonely);
      if (spread.isEmpty()) {
        return Optional.empty();
      }
      variance = variance.add(contribution(part, spread.get()), DIGITS);
    }
    return Optional.of(variance);
  }

  private static Optional<BigDecimal> spread(
      StratumPart part, List<StratumPart> parts, BigDecimal ratio, LonelyStrata lonely) {
    if (!part.design().isLonely()) {
      return Optional.of(
          part.deviations(ratio).divide(BigDecimal.valueOf(part.design().resolved() - 1), DIGITS));
    }
    if (lonely == LonelyStrata.CERTAINTY) {
      return Optional.of(BigDecimal.ZERO);
    }
    var pool = parts.stream().filter(p -> p.design().pool().equals(part.design().pool())).toList();
    return pooled(pool, ratio).or(() -> pooled(parts, ratio));
  }

  private static Optional<BigDecimal> pooled(List<StratumPart> parts, BigDecimal ratio) {
    var deviations = BigDecimal.ZERO;
    long freedom = 0;
    for (var part : parts) {
      if (part.design().resolved() > 1) {
        deviations = deviations.add(part.deviations(ratio), DIGITS);
        freedom += part.design().resolved() - 1;
      }
    }
    return freedom == 0
        ? Optional.empty()
        : Optional.of(deviations.divide(BigDecimal.valueOf(freedom), DIGITS));
  }

  private static BigDecimal contribution(StratumPart part, BigDecimal spread) {
    var design = part.design();
    var expansion = design.expansion();
    return expansion
        .multiply(expansion)
        .multiply(design.notSampled())
        .multiply(BigDecimal.valueOf(design.resolved()))
        .multiply(spread, DIGITS);
  }
}
