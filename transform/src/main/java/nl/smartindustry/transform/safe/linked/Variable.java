package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.DisclosureClass;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.PerturbedCounts.Printed;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Ingredient;

/** An amount with the figures that give it away, each of which shows it or not. */
final class Variable {
  private static final long WHOLE = 100_000;
  private static final long DIVIDED_ONCE = 300;
  private static final long LATEST = 1000;
  private static final double LESS = 0.3;
  private static final double SCALE = 100;

  /** How many times as much a figure costs that the letter prints. */
  private static final Map<Prominence, Double> TIMES =
      Map.of(Prominence.NOT_PRINTED, 1.0, Prominence.PRINTED, 5.0, Prominence.HEADLINE, 100.0);

  /** What is withheld where it must not be known. */
  enum Shown {
    /** All of the figure. */
    VALUE,
    /** How many answered and how many these stand for; the figure itself stays. */
    COUNTS
  }

  private final List<Use> uses = new ArrayList<>();
  private final Shown shown;
  private final double value;
  private long more;
  private double least;

  /**
   * A figure that the amount is in, as it is decided.
   *
   * @param printed what it shows where that is a number near the count; null for all other figures
   */
  record Use(
      Figure figure,
      Cell cell,
      DisclosureClass rule,
      Support support,
      boolean latest,
      Prominence prominence,
      Printed printed) {
    Use(
        Figure figure,
        Cell cell,
        DisclosureClass rule,
        Support support,
        boolean latest,
        Prominence prominence) {
      this(figure, cell, rule, support, latest, prominence, null);
    }

    /** Whether the amount is what its figure adds up, not what that is divided by. */
    boolean isNumerator() {
      return support == figure.support();
    }

    boolean perturbed() {
      return printed != null;
    }

    boolean published() {
      return cell.figure().isPresent();
    }

    boolean suppressed() {
      return cell instanceof Cell.Suppressed;
    }

    /** Whether it is withheld for what follows from an earlier release. */
    boolean revised() {
      return cell instanceof Cell.Suppressed hidden && hidden.because() == Reason.REVISION;
    }
  }

  Variable(double value, Shown shown) {
    this.value = value;
    this.shown = shown;
  }

  void add(Use use) {
    uses.add(use);
  }

  void addAll(Variable same) {
    uses.addAll(same.uses);
  }

  double value() {
    return value;
  }

  Shown shown() {
    return shown;
  }

  List<Use> uses() {
    return uses;
  }

  boolean published() {
    return uses.stream().anyMatch(Use::published);
  }

  /**
   * Whether one enterprise, or one holding, is alone in it. In a part of the enterprises it is so
   * where it is alone in the whole: else it does not know that no other is in the part.
   */
  boolean sole() {
    return uses.stream()
        .map(Use::support)
        .filter(support -> support.numerator() != null)
        .map(s -> s.isShareOfEnterprises() ? s.denominator() : s.numerator())
        .map(Ingredient::contributions)
        .anyMatch(of -> of.enterprises() == 1 || of.holdings() == 1);
  }

  /** The base that every figure of it is rounded to; 0 where one shows it as it is. */
  int roundedTo() {
    return shown == Shown.COUNTS ? 0 : uses.stream().mapToInt(Variable::roundedTo).min().orElse(0);
  }

  private static int roundedTo(Use use) {
    boolean counted = use.support.denominator() == null || use.support.share();
    return use.rule != null && counted ? use.rule.roundTo() : 0;
  }

  /** Whether its figures show a number near it: rounded together with others, or with noise. */
  boolean isPerturbed() {
    return shown == Shown.VALUE && uses.stream().anyMatch(Use::perturbed);
  }

  /** Whether its figures are rounded together with others. */
  boolean isRoundedTogether() {
    return isPerturbed() && printed().addsUp();
  }

  /** The number that they show. */
  Printed printed() {
    return uses.stream().filter(Use::perturbed).findFirst().orElseThrow().printed();
  }

  /** How uncertain it must stay; nothing where no figure of it is sensitive. */
  Margin margin() {
    var margin = Margin.NONE;
    for (var use : uses) {
      boolean asked = shown == Shown.VALUE || !published();
      boolean own = use.suppressed() && !use.revised() && use.rule != null;
      if (use.perturbed() && use.published()) {
        margin = margin.or(Margin.of(use.rule, use.support));
      } else if (own && use.support.numerator() != null && asked) {
        var needed = Margin.of(use.rule, use.support);
        boolean least = shown == Shown.VALUE && !needed.isSensitive();
        margin = margin.or(least ? Margin.part(value) : needed);
      }
    }
    return margin;
  }

  /**
   * What a reader loses without it: more for a whole, for many enterprises, in the latest period
   * and in a table, less than in proportion, for two figures are more than one that is twice as
   * large; then some times that where a table prints it, so that a gap goes to the data first.
   */
  long cost() {
    double times = uses.stream().mapToDouble(use -> TIMES.get(use.prominence)).max().orElse(1);
    return Math.max(1, Math.round(SCALE * times * Math.pow(loss(), LESS)));
  }

  long loss() {
    long cost = more;
    for (var use : uses) {
      int printed = use.prominence == Prominence.NOT_PRINTED ? 1 : 2;
      long period = use.latest ? LATEST : 1;
      cost += printed * period * level(use.figure.key().breakdown()) * (1 + respondents(use));
    }
    return cost;
  }

  /** What anyone can calculate that it is at least; 0 without. */
  double least() {
    return least;
  }

  void isAtLeast(double known) {
    least = Math.max(least, known);
  }

  /** What is lost besides where it is withheld. */
  void costsMore(long loss) {
    more += loss;
  }

  private static long respondents(Use use) {
    var quality = use.support.quality();
    return quality == null ? 0 : Math.min(quality.respondents(), WHOLE);
  }

  private static long level(Breakdown at) {
    var all = Breakdown.TOTAL;
    int divided = at.activity().equals(all.activity()) ? 0 : 1;
    divided += at.size().equals(all.size()) ? 0 : 1;
    divided += at.region().equals(all.region()) ? 0 : 1;
    return divided == 0 ? WHOLE : divided == 1 ? DIVIDED_ONCE : 1;
  }
}
