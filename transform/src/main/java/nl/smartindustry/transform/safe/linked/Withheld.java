package nl.smartindustry.transform.safe.linked;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.linked.Variable.Shown;
import nl.smartindustry.transform.safe.linked.Variable.Use;

/**
 * The figures of a release that show amounts which may not be known.
 *
 * @param figures that are withheld, each with those that it would give away
 * @param counts figures that are shown without the numbers of enterprises
 */
record Withheld(Map<ObservationKey, List<ObservationKey>> figures, Set<ObservationKey> counts) {
  static Withheld of(Set<Amount> amounts, Variables variables, List<Sum> sums) {
    return of(amounts, variables, protects(amounts, variables, sums));
  }

  private static Withheld of(
      Set<Amount> amounts, Variables variables, Map<Amount, Set<ObservationKey>> protects) {
    var withheld = new Withheld(new HashMap<>(), new HashSet<>());
    for (var amount : amounts) {
      var variable = variables.get(amount);
      for (var use : variable.uses()) {
        if (use.published() && variable.shown() == Shown.VALUE) {
          var others = List.copyOf(protects.getOrDefault(amount, Set.of()));
          withheld.figures.put(use.figure().key(), others);
        } else if (use.published()) {
          withheld.counts.add(use.figure().key());
        }
      }
    }
    return withheld;
  }

  /** By amount the suppressed figures that share an equation with it. */
  private static Map<Amount, Set<ObservationKey>> protects(
      Set<Amount> amounts, Variables variables, List<Sum> sums) {
    var protects = new HashMap<Amount, Set<ObservationKey>>();
    amounts.forEach(amount -> protects.put(amount, new LinkedHashSet<>()));
    for (var sum : sums) {
      var all = sum.amounts();
      var hidden = all.stream().filter(amounts::contains).toList();
      for (var amount : hidden.isEmpty() ? hidden : all) {
        var sensitive = sensitive(variables.get(amount));
        hidden.forEach(one -> protects.get(one).addAll(sensitive));
      }
    }
    protects.forEach((amount, keys) -> keys.addAll(sensitive(variables.get(amount))));
    return protects;
  }

  private static List<ObservationKey> sensitive(Variable variable) {
    return variable.uses().stream().filter(Use::suppressed).map(use -> use.figure().key()).toList();
  }

  /**
   * The figures without them, and with the cells that earlier releases settle; what is made of a
   * withheld one is withheld as well.
   */
  SafeTable in(SafeTable decided, Map<ObservationKey, Cell> settled) {
    return decided.withholding(figures, counts, settled);
  }

  /**
   * The amounts that no figure shows any more although none of them was to be withheld: their
   * figures are made of others that are. With these they add up to sums that may be sensitive.
   */
  static SortedSet<Amount> besides(
      Set<Amount> amounts,
      Variables variables,
      SafeTable decided,
      Map<ObservationKey, Cell> settled) {
    var cells = decided.cellsWithholding(of(amounts, variables, Map.of()).figures, settled);
    var besides = new TreeSet<Amount>();
    variables
        .all()
        .forEach(
            (amount, variable) -> {
              boolean left =
                  variable.uses().stream()
                      .map(use -> cells.get(use.figure().key()))
                      .anyMatch(cell -> cell.figure().isPresent());
              if (variable.shown() == Shown.VALUE
                  && variable.published()
                  && !left
                  && !amounts.contains(amount)) {
                besides.add(amount);
              }
            });
    return besides;
  }
}
