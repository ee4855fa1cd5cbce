package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.DisclosureClass;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.linked.Variable.Shown;
import nl.smartindustry.transform.safe.linked.Variable.Use;

/**
 * The amounts behind the figures of a release, each once wherever it appears: the numerators that a
 * reader can calculate from a figure, its denominator being known, and how many answered.
 */
final class Variables {
  private static final double SAME = 1e-9;
  private static final int ENOUGH = 3;
  private static final String RESPONDENTS = "respondents";

  private final List<Family> families = new ArrayList<>();
  private final Map<Amount, Variable> all = new TreeMap<>();
  private final Map<ObservationKey, Amount> values = new HashMap<>();

  /**
   * One amount for every part of the population and period.
   *
   * @param ingredient the word for it
   * @param source the tables that it comes from; with the unit, what can be added up with it
   */
  record Family(
      String name, String ingredient, String source, Shown shown, Map<Amount, Variable> members) {
    /** Whether all that is in both is equal, and that is enough to say so. */
    private boolean isSameAs(Family other) {
      boolean named = shown == Shown.VALUE && ingredient.equals(other.ingredient);
      boolean whole = members.size() == other.members.size();
      if (!source.equals(other.source) || shown != other.shown || !named && !whole) {
        return false;
      }
      int common = 0;
      int some = 0;
      for (var member : members.entrySet()) {
        var twin = other.members.get(other.moved(member.getKey()));
        if (twin != null && !same(member.getValue().value(), twin.value())) {
          return false;
        }
        common += twin == null ? 0 : 1;
        some += twin == null || twin.value() == 0 ? 0 : 1;
      }
      return named && some > 0 || whole && common == members.size() && some >= ENOUGH;
    }

    private Amount moved(Amount amount) {
      return new Amount(name, amount.period(), amount.at());
    }

    void add(Amount amount, double value, Use use) {
      members.computeIfAbsent(amount, a -> new Variable(value, shown)).add(use);
    }
  }

  private Variables() {}

  /**
   * All amounts behind the figures that are decided.
   *
   * @param letter how prominent each figure is
   */
  static Variables of(SafeTable decided, Function<ObservationKey, Prominence> letter) {
    var found = new Variables();
    var rules = new HashMap<String, DisclosureClass>();
    decided.control().disclosures().forEach(rule -> rules.put(rule.name(), rule));
    var drafts = new LinkedHashMap<String, Family>();
    var shown = new LinkedHashMap<String, List<Use>>();
    for (var series : series(decided.figures()).entrySet()) {
      boolean shows = isShown(series.getValue());
      var last = latest(series.getValue());
      for (var figure : series.getValue()) {
        var rule = rules.get(figure.publication().disclosure());
        var cell = decided.cells().get(figure.key());
        boolean latest = figure.key().period().equals(last);
        var prominence = letter.apply(figure.key());
        var printed = decided.control().counts().printed(figure);
        var use = new Use(figure, cell, rule, figure.support(), latest, prominence, printed);
        if (shows) {
          found.addValue(drafts, series.getKey(), use);
          shown.computeIfAbsent(series.getKey(), s -> new ArrayList<>()).add(use);
        }
        addCounts(drafts, series.getKey(), use);
      }
    }
    drafts.values().forEach(found::join);
    found.families.forEach(family -> found.all.putAll(family.members()));
    var denominators = new Denominators(found);
    shown.forEach((series, uses) -> denominators.of(series, uses).forEach(found::join));
    found.families.forEach(family -> found.all.putAll(family.members()));
    return found;
  }

  private static Map<String, List<Figure>> series(List<Figure> figures) {
    var series = new LinkedHashMap<String, List<Figure>>();
    for (var figure : figures) {
      var key = figure.key();
      var name = String.join(" ", key.indicator(), key.unit(), key.breakdown().split());
      series.computeIfAbsent(name, k -> new ArrayList<>()).add(figure);
    }
    return series;
  }

  private static String latest(List<Figure> series) {
    return series.stream().map(one -> one.key().period()).max(String::compareTo).orElseThrow();
  }

  /** Whether its figures are its numerators, divided by the denominators, in another unit. */
  private static boolean isShown(List<Figure> series) {
    double factor = Double.NaN;
    boolean some = false;
    for (var figure : series) {
      var value = figure.result().computed().map(c -> c.estimate().value());
      var top = figure.support().numerator();
      if (value.isPresent() && top != null && !top.known() && Double.isFinite(value.get())) {
        double ratio = top.contributions().total() / divisor(figure.support());
        double own = value.get() / ratio;
        some = true;
        if (Double.isFinite(own) && own != 0) {
          factor = Double.isNaN(factor) ? own : factor;
          if (!same(own, factor)) {
            return false;
          }
        } else if (ratio != 0 || value.get() != 0) {
          return false;
        }
      }
    }
    return some;
  }

  private static double divisor(Support support) {
    return support.denominator() == null ? 1 : support.denominator().contributions().total();
  }

  static boolean same(double one, double other) {
    return Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));
  }

  private void addValue(Map<String, Family> drafts, String series, Use use) {
    var top = use.support().numerator();
    if (use.figure().result().computed().isPresent() && top != null && !top.known()) {
      var name = series + ": " + top.name();
      var family =
          drafts.computeIfAbsent(
              name, n -> new Family(n, top.name(), source(use), Shown.VALUE, new TreeMap<>()));
      family.add(amount(name, use), top.contributions().total(), use);
    }
  }

  /** How many answered is shown with a figure, unless all enterprises of a register are known. */
  private static void addCounts(Map<String, Family> drafts, String series, Use use) {
    var key = use.figure().key();
    var support = use.support();
    boolean known = support.denominator() != null && support.denominator().known();
    var respondents =
        use.figure().result().computed().map(Computed::estimate).map(e -> e.respondents());
    boolean own = support.numerator() != null && use.rule() != null;
    if (respondents.isPresent() && own && !known && use.rule().minimumContributors() > 0) {
      var name = RESPONDENTS + " of " + series + " " + key.breakdown().technology();
      var family =
          drafts.computeIfAbsent(
              name, n -> new Family(n, RESPONDENTS, source(use), Shown.COUNTS, new TreeMap<>()));
      long n = respondents.get();
      var counted = Support.amount(RESPONDENTS, Contributions.count(n));
      family.add(
          amount(name, use),
          n,
          new Use(
              use.figure(), use.cell(), use.rule(), counted, use.latest(), Prominence.NOT_PRINTED));
    }
  }

  static String source(Use use) {
    return use.figure().notes().sourceId();
  }

  static Amount amount(String name, Use use) {
    return new Amount(name, use.figure().key().period(), use.figure().key().breakdown());
  }

  private void join(Family draft) {
    var same = families.stream().filter(draft::isSameAs).findFirst();
    if (same.isEmpty()) {
      families.add(draft);
    }
    var family = same.orElse(draft);
    draft.members.forEach(
        (amount, variable) -> {
          var own = family.moved(amount);
          if (same.isPresent()) {
            family.members.computeIfAbsent(own, a -> new Variable(variable.value(), draft.shown));
            family.members.get(own).addAll(variable);
          }
          if (draft.shown == Shown.VALUE) {
            variable.uses().stream()
                .filter(Use::isNumerator)
                .forEach(use -> values.put(use.figure().key(), own));
          }
        });
  }

  List<Family> families() {
    return families;
  }

  /** Every amount. */
  Map<Amount, Variable> all() {
    return all;
  }

  Variable get(Amount amount) {
    return all.get(amount);
  }

  /** The amount that a figure shows. */
  Optional<Amount> of(ObservationKey figure) {
    return Optional.ofNullable(values.get(figure));
  }

  /** A further amount; one that no figure shows is known. */
  void add(Amount amount, Variable variable, Use use) {
    all.put(amount, variable);
    if (use != null) {
      variable.add(use);
      values.put(use.figure().key(), amount);
    }
  }
}
