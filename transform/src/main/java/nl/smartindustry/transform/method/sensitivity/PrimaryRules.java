package nl.smartindustry.transform.method.sensitivity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a cell would reveal a contributor. Ties are not sensitive; a rule that is absent is not
 * applied. Without any contributor there is none to reveal.
 *
 * @param minimum fewest contributors
 * @param dominance how much the largest may hold; empty where that is no question
 * @param ambiguity p% (p of 100) or p/q: what the others put in must be this part of the largest,
 *     or the second largest could estimate it more closely; null where that is no question
 * @param request part of the cell above which one who asked is protected; null as before
 * @see "Hundepool et al. (2012), Statistical Disclosure Control, section 4.2"
 */
public record PrimaryRules(
    Minimum minimum, List<Dominance> dominance, Proportion ambiguity, Proportion request)
    implements Serializable {

  /**
   * Fewest contributors.
   *
   * @param enterprises fewest enterprises
   * @param holdings fewest holdings
   * @param uncertainty how uncertain an amount of fewer must stay, as a part of it; a count must
   *     look as if it might reach the minimum
   */
  public record Minimum(long enterprises, long holdings, Proportion uncertainty)
      implements Serializable {}

  /** The largest {@code n} may together hold this part of a cell, and no more. */
  public record Dominance(int n, Proportion part) implements Serializable {}

  /** The rules by name. */
  public enum Rule {
    MIN_CONTRIBUTORS,
    MIN_HOLDING_CONTRIBUTORS,
    DOMINANCE,
    P_PERCENT,
    REQUEST;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A sensitive cell.
   *
   * @param up how far above the value an attacker's upper bound must at least lie; at least 1
   */
  public record Finding(Rule rule, long up) {
    public Finding {
      up = Math.max(1, up);
    }
  }

  public PrimaryRules {
    dominance = List.copyOf(dominance);
  }

  /** How many of the largest contributions the rules look at. */
  public int largest() {
    int pair = ambiguity == null ? 1 : 2;
    return dominance.stream().mapToInt(Dominance::n).reduce(pair, Math::max);
  }

  /**
   * Why a cell may not be shown: the first rule that holds, with the need of all that hold.
   *
   * @param enterprises what they put in
   * @param holdings what the same enterprises put in as holdings: the worst of both counts
   */
  public Optional<Finding> sensitive(Contributed enterprises, Contributed holdings) {
    var found = new ArrayList<Finding>();
    if (enterprises.all() == 0) {
      return Optional.empty();
    }
    few(enterprises, minimum.enterprises(), Rule.MIN_CONTRIBUTORS).ifPresent(found::add);
    few(holdings, minimum.holdings(), Rule.MIN_HOLDING_CONTRIBUTORS).ifPresent(found::add);
    Stream.of(enterprises, holdings)
        .filter(of -> !of.isCount() && of.contributors() > 0)
        .forEach(of -> found.addAll(concentrated(of)));
    long up = found.stream().mapToLong(Finding::up).max().orElse(0);
    return found.stream()
        .min(Comparator.comparing(Finding::rule))
        .map(first -> new Finding(first.rule(), up));
  }

  /** Few who all put in nothing: the cell reveals that of each. */
  private Optional<Finding> few(Contributed of, long fewest, Rule rule) {
    if (of.all() >= fewest) {
      return Optional.empty();
    }
    boolean plain = of.isCount() && of.total() == of.contributors();
    long up = plain ? fewest - of.total() : minimum.uncertainty().ceilingOf(of.total());
    return Optional.of(new Finding(rule, up));
  }

  private List<Finding> concentrated(Contributed of) {
    var found = new ArrayList<Finding>();
    for (var rule : dominance) {
      exceeds(rule.part(), of.largest(rule.n()), of.total(), Rule.DOMINANCE).ifPresent(found::add);
    }
    if (ambiguity != null) {
      long need = ambiguity.ceilingOf(of.largest(1)) - (of.total() - of.largest(2));
      Optional.of(need)
          .filter(up -> up > 0)
          .ifPresent(up -> found.add(new Finding(Rule.P_PERCENT, up)));
    }
    if (request != null) {
      exceeds(request, of.asking(), of.total(), Rule.REQUEST).ifPresent(found::add);
    }
    return found;
  }

  /** Some are more than their part of the total until it is this much larger. */
  private static Optional<Finding> exceeds(Proportion part, long some, long total, Rule rule) {
    long need = part.inverse().ceilingOf(some) - total;
    return need > 0 ? Optional.of(new Finding(rule, need)) : Optional.empty();
  }
}
