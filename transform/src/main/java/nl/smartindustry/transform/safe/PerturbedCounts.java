package nl.smartindustry.transform.safe;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.cellkey.PerturbationTable;
import nl.smartindustry.transform.method.cellkey.PerturbationTable.Counts;

/**
 * Counts that are printed as numbers near them in the place of being withheld where they are small:
 * as multiples that add up, or with noise.
 *
 * @param noise {@code cell_key.yaml}; null where no count can have any
 * @param methods by indicator
 * @param table of the noise; null where no indicator has any
 * @param multiples by figure; empty until they are chosen, together for all
 */
public record PerturbedCounts(
    Noise noise,
    Map<String, Protection> methods,
    PerturbationTable table,
    Map<ObservationKey, Long> multiples) {
  /** None is. */
  public static final PerturbedCounts NONE = new PerturbedCounts(null, Map.of(), null, Map.of());

  /** How the counts of an indicator are protected, wherever they stand. */
  public enum Protection {
    /** What is sensitive is withheld, and what would give it away. */
    SUPPRESS,
    /** All are multiples of a base that add up. */
    ROUND,
    /** All have noise that is the same wherever and whenever the same enterprises are counted. */
    CELL_KEY
  }

  /**
   * The noise of the cell-key method, the same for all indicators.
   *
   * @param largest change of a count
   * @param variance of changes
   * @param unprinted no count from 1 to this is printed
   */
  public record Noise(int largest, double variance, int unprinted) {
    private PerturbationTable table() {
      try {
        return PerturbationTable.of(largest, variance, unprinted);
      } catch (IllegalArgumentException wrong) {
        throw Refusal.definitions("Definition 'cell_key.yaml': %s", wrong.getMessage());
      }
    }
  }

  /**
   * What is printed in the place of a count.
   *
   * @param number 0 for a multiple that is not chosen yet
   * @param counts that may be behind it; null for a multiple of a base
   */
  public record Printed(long number, Counts counts) {
    /** Whether it adds up with others as the counts do. */
    public boolean addsUp() {
      return counts == null;
    }
  }

  public PerturbedCounts {
    methods = Map.copyOf(methods);
    multiples = Map.copyOf(multiples);
  }

  /** None yet. */
  static PerturbedCounts load(Definitions definitions) {
    var noise = definitions.read("cell_key.yaml", Noise.class);
    return new PerturbedCounts(noise, Map.of(), null, Map.of());
  }

  /**
   * These and those of another indicator.
   *
   * @param name of the table that asks for it
   * @throws Refusal (78) where it is no count, or of a class that does not suit
   */
  public PerturbedCounts and(
      String name, Protection method, Indicator indicator, DisclosureControl control) {
    var units = indicator.measure().units();
    var rule = control.ruleOf(indicator.publication());
    int least = method == Protection.ROUND ? 2 : 0;
    if (!units.equals(List.of("NR")) || rule.map(DisclosureClass::roundTo).orElse(-1) < least) {
      throw Refusal.definitions(
          "Table '%s': protection '%s' is for counts of enterprises (unit NR, a class of"
              + " disclosure.yaml%s); found '%s' (%s, class %s)",
          name,
          word(method),
          method == Protection.ROUND ? " with round_to" : "",
          indicator.code(),
          units,
          indicator.publication().disclosure());
    }
    var all = new TreeMap<>(methods);
    var other = all.put(indicator.code(), method);
    if (other != null && other != method) {
      throw Refusal.definitions(
          "Table '%s': protection '%s' of '%s', of which another table asks '%s' (one)",
          name, word(method), indicator.code(), word(other));
    }
    boolean first = method == Protection.CELL_KEY && table == null;
    return new PerturbedCounts(noise, all, first ? noise.table() : table, multiples);
  }

  /** The word for a method in a layout. */
  public static String word(Protection method) {
    return method.name().toLowerCase(Locale.ROOT);
  }

  /** The same with multiples. */
  PerturbedCounts with(Map<ObservationKey, Long> chosen) {
    return new PerturbedCounts(noise, methods, table, chosen);
  }

  /** Whether a figure is one of them: a count, not a share. */
  boolean has(Figure figure) {
    var support = figure.support();
    return methods.containsKey(figure.key().indicator())
        && support.denominator() == null
        && support.numerator() != null
        && support.numerator().contributions().byEnterprise() == null;
  }

  /** What a figure of them shows; null for another. */
  public Printed printed(Figure figure) {
    if (!has(figure)) {
      return null;
    }
    if (methods.get(figure.key().indicator()) == Protection.ROUND) {
      return new Printed(multiples.getOrDefault(figure.key(), 0L), null);
    }
    var counted = figure.support().numerator().contributions();
    long number = table.printed(counted.enterprises(), counted.key());
    return new Printed(number, table.behind(number));
  }

  /** As it is printed. */
  Estimate printed(Figure figure, Estimate estimate) {
    boolean chosen = multiples.containsKey(figure.key());
    var printed = printed(figure);
    return printed == null || printed.addsUp() && !chosen
        ? estimate
        : estimate.withValue((double) printed.number());
  }
}
