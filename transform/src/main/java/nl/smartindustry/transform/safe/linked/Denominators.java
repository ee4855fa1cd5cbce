package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.linked.Variable.Shown;
import nl.smartindustry.transform.safe.linked.Variable.Use;
import nl.smartindustry.transform.safe.linked.Variables.Family;

/**
 * What ratios are divided by, where it follows from them: a numerator that is shown by itself, or
 * divided by something else, gives the denominator of its ratio away. Such a denominator is an
 * amount like others, which is withheld with its ratio.
 *
 * @param variables the amounts that figures are made of, with their figures
 */
record Denominators(Variables variables) {

  /** The denominators of one series of figures; none where they do not follow. */
  List<Family> of(String series, List<Use> uses) {
    var families = new LinkedHashMap<String, Family>();
    var divided = uses.stream().filter(Denominators::isDivided).toList();
    if (divided.stream().anyMatch(this::follows)) {
      for (var use : divided) {
        var bottom = use.support().denominator();
        var name = series + ": " + bottom.name();
        families
            .computeIfAbsent(
                name,
                n ->
                    new Family(
                        n, bottom.name(), Variables.source(use), Shown.VALUE, new TreeMap<>()))
            .add(Variables.amount(name, use), bottom.contributions().total(), below(use));
      }
    }
    return new ArrayList<>(families.values());
  }

  /** Divided by an amount that is no public fact. */
  private static boolean isDivided(Use use) {
    var bottom = use.support().denominator();
    return use.rule() != null
        && bottom != null
        && !bottom.known()
        && bottom.contributions().byEnterprise() != null;
  }

  private boolean follows(Use use) {
    var bottom = use.support().denominator().name();
    return variables.of(use.figure().key()).map(variables::get).stream()
        .flatMap(variable -> variable.uses().stream())
        .map(other -> other.support().denominator())
        .anyMatch(other -> other == null || !other.name().equals(bottom));
  }

  /** A ratio that is withheld for its numerator alone does not make the denominator sensitive. */
  private static Use below(Use use) {
    var bottom = use.support().denominator();
    var support = Support.amount(bottom.name(), bottom.contributions());
    boolean above = use.suppressed() && !Margin.of(use.rule(), support).isSensitive();
    var cell = above ? new Cell.Absent(Reason.NO_OBSERVATIONS) : use.cell();
    return new Use(use.figure(), cell, use.rule(), support, use.latest(), use.prominence());
  }
}
