package nl.smartindustry.transform.safe.linked;

import java.util.Optional;
import java.util.stream.Stream;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.DisclosureClass;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Ingredient;

/**
 * How far an attacker's bounds of an amount must at least lie from it, in its own unit.
 *
 * @see "Hundepool et al. (2012), Statistical Disclosure Control, section 4.2"
 */
record Margin(double up, double down) {
  static final Margin NONE = new Margin(0, 0);

  /** Where no rule says how much: this part of the amount. */
  private static final double PART = 0.1;

  private static final double HALF = 0.5;
  private static final double HUNDRED = 100;

  boolean isSensitive() {
    return up > 0 || down > 0;
  }

  /** In units, at least one of them, and no more than anyone knows to be possible. */
  Need need(double unit, long value, Bounds bounds) {
    if (!isSensitive()) {
      return Need.NONE;
    }
    long least = Math.max(1, Math.abs(value) / 100);
    long more = up > 0 ? Math.max(least, (long) Math.ceil(up * unit)) : 0;
    long less = down > 0 ? Math.max(least, (long) Math.ceil(down * unit)) : 0;
    more = bounds.upper() == Bounds.INFINITE ? more : Math.min(more, bounds.upper() - value);
    less = bounds.lower() == -Bounds.INFINITE ? less : Math.min(less, value - bounds.lower());
    return more + less > 0
        ? new Need(more, less)
        : value > bounds.lower() ? new Need(0, 1) : new Need(1, 0);
  }

  /** The larger on each side. */
  Margin or(Margin other) {
    return new Margin(Math.max(up, other.up), Math.max(down, other.down));
  }

  /** A tenth of an amount; of nothing, the least there can be. */
  static Margin part(double amount) {
    return new Margin(Math.max(PART * Math.abs(amount), Double.MIN_VALUE), 0);
  }

  /**
   * What a class asks for the numerator of a figure, its denominator being known; {@link #NONE}
   * where none of its rules is broken.
   */
  static Margin of(DisclosureClass rule, Support support) {
    return support.isShareOfEnterprises() ? ofShare(rule, support) : ofAmount(rule, support);
  }

  private static Margin ofAmount(DisclosureClass rule, Support support) {
    var top = support.numerator().contributions();
    double size = Math.abs(top.total());
    boolean count = top.byEnterprise() == null && support.denominator() == null;
    double up = concentrated(rule, top);
    if (few(rule, support)) {
      double least = count ? rule.minimumContributors() - top.enterprises() : PART * size;
      up = Math.max(up, Math.max(least, count ? 1 : Double.MIN_VALUE));
    }
    if (sameOfNearlyAll(rule, support)) {
      up = Math.max(up, PART * Math.abs(support.denominator().contributions().total()));
    }
    return new Margin(Math.max(up, ofDenominator(rule, support, size)), 0);
  }

  /**
   * Where few answered or did it, or did not: half of what one stands for, so that one more or less
   * cannot be told apart whatever its weight.
   */
  private static Margin ofShare(DisclosureClass rule, Support support) {
    var top = support.numerator().contributions();
    var bottom = support.denominator().contributions();
    double others = Math.abs(bottom.total()) - Math.abs(top.total());
    double wanted = 0;
    if (few(rule, support) || sameOfNearlyAll(rule, support)) {
      wanted = HALF * Math.abs(bottom.total()) / Math.max(1, bottom.enterprises());
    }
    return others >= Math.abs(top.total())
        ? new Margin(Math.min(wanted, others), 0)
        : new Margin(0, Math.min(wanted, Math.abs(top.total())));
  }

  private static double ofDenominator(DisclosureClass rule, Support support, double size) {
    var bottom = support.denominator();
    if (bottom == null || bottom.known() || bottom.contributions().total() == 0) {
      return 0;
    }
    double whole = Math.abs(bottom.contributions().total());
    return concentrated(rule, bottom.contributions()) / whole * size;
  }

  private static boolean few(DisclosureClass rule, Support support) {
    long respondents = support.quality() == null ? 0 : support.quality().respondents();
    boolean few = respondents > 0 && respondents < rule.minimumContributors();
    return few
        || Stream.of(Optional.of(support.numerator()), Optional.ofNullable(support.denominator()))
            .flatMap(Optional::stream)
            .filter(one -> !one.known())
            .map(Ingredient::contributions)
            .filter(of -> of.enterprises() > 0)
            .anyMatch(
                of ->
                    of.enterprises() < rule.minimumContributors()
                        || of.holdings() < rule.minimumHoldings());
  }

  private static boolean sameOfNearlyAll(DisclosureClass rule, Support support) {
    if (rule.group() == null || !support.share()) {
      return false;
    }
    long some = support.numerator().contributions().enterprises();
    long all = support.denominator().contributions().enterprises();
    long most = rule.group().presentOnly() ? some : Math.max(some, all - some);
    boolean few = most < all && all - most < rule.minimumContributors();
    boolean nearly = all < rule.group().below() && most > rule.group().share() * all;
    return all > 0 && (most == all || few || nearly);
  }

  /** How much must be added until the largest is no longer dominant, nor can be estimated. */
  private static double concentrated(DisclosureClass rule, Contributions of) {
    if (of.byEnterprise() == null) {
      return 0;
    }
    double total = Math.abs(of.total());
    double up = 0;
    for (var two : new Contributions.Largest[] {of.byEnterprise(), of.byHolding()}) {
      if (rule.dominance() != null) {
        up = Math.max(up, two.first() / rule.dominance() - total);
      }
      if (rule.percent() != null) {
        double others = total - two.first() - two.second();
        up = Math.max(up, rule.percent() / HUNDRED * two.first() - others);
      }
    }
    return up;
  }

  /** The support of two parts of the population together. */
  static Support together(Support one, Support other) {
    return new Support(
        together(one.numerator(), other.numerator()),
        together(one.denominator(), other.denominator()),
        one.share(),
        one.beside(),
        together(one.quality(), other.quality()),
        one.parts());
  }

  private static Support.Quality together(Support.Quality one, Support.Quality other) {
    return one == null || other == null
        ? null
        : Support.Quality.of(one.respondents() + other.respondents());
  }

  private static Ingredient together(Ingredient one, Ingredient other) {
    return one == null || other == null
        ? null
        : new Ingredient(
            one.name(), together(one.contributions(), other.contributions()), one.known());
  }

  private static Contributions together(Contributions one, Contributions other) {
    return new Contributions(
        one.enterprises() + other.enterprises(),
        one.holdings() + other.holdings(),
        one.total() + other.total(),
        together(one.byEnterprise(), other.byEnterprise()),
        together(one.byHolding(), other.byHolding()));
  }

  private static Contributions.Largest together(
      Contributions.Largest one, Contributions.Largest other) {
    if (one == null || other == null) {
      return null;
    }
    double first = Math.max(one.first(), other.first());
    double least = Math.min(one.first(), other.first());
    return new Contributions.Largest(
        first, Math.max(least, Math.max(one.second(), other.second())));
  }
}
