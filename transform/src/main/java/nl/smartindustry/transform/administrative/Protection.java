package nl.smartindustry.transform.administrative;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.disclosure.Reason;

/**
 * Primary protection of administrative cells, classes D1 and D2 of the catalogue. Programme
 * participation is rounded in the stored figure too, not only in print: the open files may not say
 * more than the letter.
 *
 * @param minimum contributors a cell needs; 0 asks for none
 * @param roundTo base a figure is rounded to; 0 leaves it as it is
 * @param dominance share of the largest contributor, in %, from which a cell is withheld; 0 for
 *     never
 */
public record Protection(int minimum, @JsonProperty("round_to") int roundTo, int dominance) {
  private static final int PERCENT = 100;

  /** Public administrative facts (class D5). */
  public static final Protection NONE = new Protection(0, 0, 0);

  public Protection {
    if (minimum < 0 || roundTo < 0 || dominance < 0 || dominance > PERCENT) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Protection: found minimum %d, base %d, dominance %d (from 0, dominance to 100)",
          minimum,
          roundTo,
          dominance);
    }
  }

  /** Why a cell of so many contributors is withheld; an empty cell tells nobody's secret. */
  public Optional<Reason> tooFew(long contributors) {
    return contributors > 0 && contributors < minimum
        ? Optional.of(Reason.TOO_FEW_CONTRIBUTORS)
        : Optional.empty();
  }

  /** Why an amount is withheld, given what each contributor put in (signs do not matter). */
  public Optional<Reason> magnitude(Collection<BigDecimal> contributions) {
    var sizes = contributions.stream().map(BigDecimal::abs).filter(x -> x.signum() > 0).toList();
    var few = tooFew(sizes.size());
    if (few.isPresent() || sizes.isEmpty() || dominance == 0) {
      return few;
    }
    var sum = sizes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var largest = sizes.stream().max(BigDecimal::compareTo).orElseThrow();
    var limit = sum.multiply(BigDecimal.valueOf(dominance));
    return largest.multiply(BigDecimal.valueOf(PERCENT)).compareTo(limit) >= 0
        ? Optional.of(Reason.DOMINANT_CONTRIBUTOR)
        : Optional.empty();
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
