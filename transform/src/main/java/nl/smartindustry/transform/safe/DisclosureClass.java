package nl.smartindustry.transform.safe;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sensitivity.PrimaryRules;
import nl.smartindustry.transform.method.sensitivity.PrimaryRules.Dominance;
import nl.smartindustry.transform.method.sensitivity.PrimaryRules.Minimum;
import nl.smartindustry.transform.method.sensitivity.PrimaryRules.Rule;
import nl.smartindustry.transform.method.sensitivity.Proportion;
import nl.smartindustry.transform.safe.Support.Ingredient;

/**
 * When a figure would reveal a contributor. Contributions are the sample's, unweighted, against the
 * weighted total of the cell. Ties are not sensitive. Without any contributor there is none to
 * reveal, save where that says of all enterprises of a group that they do not.
 *
 * @param minimumContributors fewest enterprises in a count or amount, or on one side of a figure
 * @param minimumHoldings fewest holdings
 * @param dominance largest part of an amount that one enterprise, or one holding, may put in; or
 *     null
 * @param percent p of the p% rule: the second largest may not estimate the largest this closely; or
 *     null
 * @param group when a share says nearly the same of all, or null
 * @param roundTo base that counts are rounded to; 0 leaves them as they are
 * @see "Hundepool et al. (2012), Statistical Disclosure Control, chapters 4 and 5"
 */
public record DisclosureClass(
    String name,
    @JsonProperty("minimum_contributors") int minimumContributors,
    @JsonProperty("minimum_holdings") int minimumHoldings,
    Double dominance,
    @JsonProperty("p_percent") Double percent,
    Group group,
    @JsonProperty("round_to") int roundTo)
    implements Serializable {
  private static final double HUNDRED = 100;
  private static final Proportion FEW = new Proportion(1, 10);

  /**
   * Group disclosure: a share that says the same of all, or nearly all, says it of each.
   *
   * @param share largest part of a row that one category may hold
   * @param below rows with fewer contributors than this are tested so; where all say the same,
   *     every row is
   * @param presentOnly whether only doing is protected: that none does may then be said
   */
  public record Group(double share, int below, @JsonProperty("present_only") boolean presentOnly)
      implements Serializable {
    /** Doing and not doing are protected alike. */
    public Group(double share, int below) {
      this(share, below, false);
    }
  }

  public DisclosureClass {
    if (name == null || minimumContributors < 0 || minimumHoldings < 0 || roundTo < 0) {
      throw Refusal.definitions(
          "Disclosure class '%s': found minimum %d, holdings %d, base %d (a name, numbers from 0)",
          name, minimumContributors, minimumHoldings, roundTo);
    }
  }

  /** A cell that may not show a number; empty when it may. */
  Optional<Cell> sensitive(Estimate estimate, Support support) {
    return Stream.of(
            few(support),
            beside(support),
            ingredient(support.numerator()),
            ingredient(support.denominator()),
            share(support),
            equal(estimate, support))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Cell> suppressed(Reason because, String test) {
    return Optional.of(new Cell.Suppressed(because, name + " " + test, List.of()));
  }

  /**
   * An amount of zero has no contributors, yet says of the few enterprises in it that they have.
   */
  private Optional<Cell> few(Support support) {
    long enterprises =
        support.numerator() == null || support.quality() == null
            ? 0
            : support.quality().respondents();
    return enterprises > 0 && enterprises < minimumContributors
        ? suppressed(Reason.TOO_FEW_CONTRIBUTORS, Rule.MIN_CONTRIBUTORS.label())
        : Optional.empty();
  }

  private Optional<Cell> beside(Support support) {
    return support.beside().stream().anyMatch(side -> side < minimumContributors)
        ? suppressed(Reason.TOO_FEW_CONTRIBUTORS, Rule.MIN_CONTRIBUTORS.label())
        : Optional.empty();
  }

  private Optional<Cell> ingredient(Ingredient ingredient) {
    if (ingredient == null || ingredient.known()) {
      return Optional.empty();
    }
    var of = ingredient.contributions();
    return rules()
        .sensitive(of.ofEnterprises(), of.ofHoldings())
        .flatMap(found -> suppressed(because(found.rule()), found.rule().label()));
  }

  private static Reason because(Rule rule) {
    return switch (rule) {
      case MIN_CONTRIBUTORS, MIN_HOLDING_CONTRIBUTORS -> Reason.TOO_FEW_CONTRIBUTORS;
      case DOMINANCE, P_PERCENT, REQUEST -> Reason.DOMINANT_CONTRIBUTOR;
    };
  }

  /** The rules of counts and amounts; how uncertain an amount of few must stay is a tenth of it. */
  PrimaryRules rules() {
    return new PrimaryRules(
        new Minimum(minimumContributors, minimumHoldings, FEW),
        Stream.ofNullable(dominance)
            .map(part -> new Dominance(1, Proportion.of(BigDecimal.valueOf(part))))
            .toList(),
        percent == null ? null : Proportion.percent(BigDecimal.valueOf(percent)),
        null);
  }

  /** Nearly all enterprises of a row do, or do not. */
  private Optional<Cell> share(Support support) {
    if (group == null || !support.share()) {
      return Optional.empty();
    }
    long some = support.numerator().contributions().enterprises();
    long all = support.denominator().contributions().enterprises();
    long most = group.presentOnly() ? some : Math.max(some, all - some);
    boolean few = most < all && all - most < minimumContributors;
    boolean nearly = all < group.below() && most > group.share() * all;
    return all > 0 && (most == all || few || nearly)
        ? suppressed(Reason.GROUP_DISCLOSURE, "group")
        : Optional.empty();
  }

  /**
   * Not all were asked, yet a mean or share has no sampling error: all who answered said the same.
   * A total of ones has none either, for the number of enterprises is known.
   */
  private Optional<Cell> equal(Estimate estimate, Support support) {
    boolean sampled =
        support.denominator() != null && support.quality() != null && !support.quality().complete();
    return group != null && sampled && estimate.isCertain()
        ? suppressed(Reason.GROUP_DISCLOSURE, "group")
        : Optional.empty();
  }

  /** Who changed a figure between two releases. */
  public enum Changed {
    /** Nobody: its contributors are the same, or it has none. */
    NOBODY,
    /** So few, or so unequal, that the difference would reveal them. */
    TOO_FEW,
    MANY
  }

  /**
   * Who changed a figure: the difference is a figure of them, of too few, of one that dominates it,
   * or of a group that did the same. Where they are not known it is those that came or went.
   */
  public Changed changed(Support now, VintageCell.Rests before) {
    var top = now.numerator();
    if (top == null || minimumContributors == 0) {
      return Changed.NOBODY;
    }
    var some = top.contributions();
    var all = now.denominator() == null ? null : now.denominator().contributions();
    boolean counted = all == null || now.denominator().known();
    boolean grouped = some.groups() != null && before.numerator() != null;
    if (!grouped || !counted && (all.groups() == null || before.denominator() == null)) {
      long least = before.unknown() ? 0 : Math.abs(some.enterprises() - before.enterprises());
      return least < minimumContributors ? Changed.TOO_FEW : Changed.MANY;
    }
    var changed = some.groups().changedFrom(before.numerator(), some.byEnterprise() == null);
    var answered =
        counted
            ? Contributions.NONE
            : all.groups().changedFrom(before.denominator(), all.byEnterprise() == null);
    if (changed.enterprises() + answered.enterprises() == 0) {
      return Changed.NOBODY;
    }
    boolean few =
        Stream.of(changed, answered)
            .anyMatch(of -> rules().sensitive(of.ofEnterprises(), of.ofHoldings()).isPresent());
    return few || now.share() && isOfAlike(changed.enterprises(), answered.enterprises())
        ? Changed.TOO_FEW
        : Changed.MANY;
  }

  /** Whether all who answered later, or all but a few, do, or none of them does. */
  private boolean isOfAlike(long some, long answered) {
    boolean alike = some == 0 || answered - some < minimumContributors;
    return group != null && answered > 0 && alike;
  }

  /** A count rounded to the base, halves upwards; a share is of rounded counts. */
  Estimate rounded(Estimate estimate, Support support) {
    if (roundTo == 0 || support.denominator() != null && !support.share()) {
      return estimate;
    }
    if (support.denominator() == null) {
      return estimate.withValue(round(estimate.value()));
    }
    double some = round(support.numerator().contributions().enterprises());
    double all = support.denominator().contributions().enterprises();
    all = support.denominator().known() ? all : round(all);
    return estimate.withValue(all == 0 ? Double.NaN : HUNDRED * Math.min(some, all) / all);
  }

  private double round(double count) {
    return Math.floor(count / roundTo + 1.0 / 2) * roundTo;
  }
}
