package nl.smartindustry.transform.safe;

import java.util.Map;
import java.util.Set;

/**
 * Counts that are printed as multiples which add up, in the place of being withheld where they are
 * small.
 *
 * @param indicators whose counts are
 * @param numbers by figure the multiple; empty until they are chosen, together for all
 */
public record RoundedCounts(Set<String> indicators, Map<ObservationKey, Long> numbers) {
  /** None is. */
  public static final RoundedCounts NONE = new RoundedCounts(Set.of(), Map.of());

  public RoundedCounts {
    indicators = Set.copyOf(indicators);
    numbers = Map.copyOf(numbers);
  }

  /** Whether a figure is one of them: a count, not a share. */
  public boolean has(Figure figure) {
    var support = figure.support();
    return indicators.contains(figure.key().indicator())
        && support.denominator() == null
        && support.numerator() != null
        && support.numerator().contributions().byEnterprise() == null;
  }

  /** What a figure of them shows, 0 until that is chosen; null for another. */
  public Long multiple(Figure figure) {
    return has(figure) ? numbers.getOrDefault(figure.key(), 0L) : null;
  }

  /** As it is printed. */
  Estimate printed(Figure figure, Estimate estimate) {
    var number = numbers.get(figure.key());
    return number == null ? estimate : estimate.withValue(number.doubleValue());
  }
}
