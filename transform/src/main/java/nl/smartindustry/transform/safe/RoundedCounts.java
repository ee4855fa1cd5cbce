package nl.smartindustry.transform.safe;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;

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

  /**
   * These and those of another indicator.
   *
   * @param table that asks for it
   * @throws Refusal (78) where it is no count, or of a class without a base
   */
  public RoundedCounts and(String table, Indicator indicator, DisclosureControl control) {
    var units = indicator.measure().units();
    var rule = control.ruleOf(indicator.publication());
    if (!units.equals(List.of("NR")) || rule.map(DisclosureClass::roundTo).orElse(0) < 2) {
      throw Refusal.definitions(
          "Table '%s': protection 'round' is for counts of enterprises (unit NR, a class of"
              + " disclosure.yaml with round_to); found '%s' (%s, class %s)",
          table, indicator.code(), units, indicator.publication().disclosure());
    }
    var all = new TreeSet<>(indicators);
    all.add(indicator.code());
    return new RoundedCounts(all, numbers);
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
