package nl.smartindustry.transform.topic.programme.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.safe.DisclosureClass;
import nl.smartindustry.transform.safe.Reason;

/**
 * Primary protection of administrative cells, classes D1 and D2 of the catalogue. Programme
 * participation is rounded in the stored figure too, not only in print: the open files may not say
 * more than the letter.
 *
 * @param minimum contributors a cell needs; 0 asks for none
 * @param roundTo base a figure is rounded to; 0 leaves it as it is
 * @param dominance share of the largest contributor, in %, from which a cell is withheld; 0 for
 *     never
 * @param percent p of the p% rule: a cell is withheld when the second largest contributor could
 *     estimate the largest this closely; 0 for never
 */
public record Protection(
    int minimum, @JsonProperty("round_to") int roundTo, double dominance, double percent) {
  private static final int PERCENT = 100;

  /** Public administrative facts (class D5). */
  public static final Protection NONE = new Protection(0, 0, 0, 0);

  public Protection {
    if (minimum < 0 || roundTo < 0 || dominance < 0 || dominance > PERCENT || percent < 0) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Protection: found minimum %d, base %d, dominance %s, p %s (from 0, dominance to 100)",
          minimum,
          roundTo,
          dominance,
          percent);
    }
  }

  /** The parameters of a disclosure class, with a base that counts are rounded to. */
  public static Protection of(DisclosureClass rule, int roundTo) {
    return new Protection(
        rule.minimumContributors(),
        roundTo,
        rule.dominance() == null ? 0 : PERCENT * rule.dominance(),
        rule.percent() == null ? 0 : rule.percent());
  }

  /** Why a cell of so many contributors is withheld; an empty cell tells nobody's secret. */
  public Optional<Reason> tooFew(long contributors) {
    return contributors > 0 && contributors < minimum
        ? Optional.of(Reason.TOO_FEW_CONTRIBUTORS)
        : Optional.empty();
  }

  /** Why an amount is withheld, given what each contributor put in (signs do not matter). */
  public Optional<Reason> magnitude(Collection<BigDecimal> contributions) {
    var sizes =
        contributions.stream()
            .map(BigDecimal::abs)
            .filter(size -> size.signum() > 0)
            .sorted(Comparator.reverseOrder())
            .toList();
    var few = tooFew(sizes.size());
    return few.isPresent() || sizes.isEmpty() ? few : told(sizes);
  }

  private Optional<Reason> told(List<BigDecimal> sizes) {
    var sum = sizes.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    double largest = sizes.get(0).doubleValue();
    double second = sizes.size() > 1 ? sizes.get(1).doubleValue() : 0;
    boolean dominated = dominance > 0 && PERCENT * largest >= dominance * sum;
    boolean guessed = PERCENT * (sum - largest - second) < percent * largest;
    return dominated || guessed ? Optional.of(Reason.DOMINANT_CONTRIBUTOR) : Optional.empty();
  }

  /** A figure rounded to the base, halves upwards. */
  public double round(double value) {
    if (roundTo == 0) {
      return value;
    }
    var base = BigDecimal.valueOf(roundTo);
    return BigDecimal.valueOf(value)
        .divide(base, 0, RoundingMode.HALF_UP)
        .multiply(base)
        .doubleValue();
  }
}
