package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.rounding.ControlledRounding;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.VintageCell;
import nl.smartindustry.transform.safe.linked.Sum.Rest;
import nl.smartindustry.transform.safe.linked.Variable.Use;

/** Counts that are printed as multiples of a base which add up wherever the counts do. */
record RoundedTogether(Variables variables, List<Sum> sums, EarlierReleases earlier) {

  /** Whether the multiples of a sum's amounts add up too. */
  static boolean holds(Sum sum, Variables variables) {
    return sum.rest().equals(Rest.NOTHING)
        && sum.amounts().stream().allMatch(one -> variables.get(one).isRoundedTogether());
  }

  /**
   * Chooses the multiples.
   *
   * @return by figure the one it shows
   * @throws Refusal (78) where another figure shows such a count as it is
   */
  Map<ObservationKey, Long> choose() {
    var numbers = new HashMap<ObservationKey, Long>();
    var byBase = new TreeMap<Integer, List<Amount>>();
    variables
        .all()
        .forEach(
            (amount, variable) -> {
              if (variable.isPerturbed()) {
                check(variable);
              }
              if (variable.isRoundedTogether()) {
                byBase.computeIfAbsent(variable.roundedTo(), b -> new ArrayList<>()).add(amount);
              }
            });
    byBase.forEach((base, amounts) -> round(base, amounts, numbers));
    return numbers;
  }

  private static void check(Variable variable) {
    var known = variable.uses().stream().filter(Use::perturbed).findFirst().orElseThrow();
    for (var use : variable.uses()) {
      if (!use.perturbed() || use.printed().addsUp() != known.printed().addsUp()) {
        throw Refusal.definitions(
            "Indicator '%s': protection '%s' needs counts that no other figure shows; '%s' shows"
                + " them too",
            known.figure().key().indicator(),
            known.printed().addsUp() ? "round" : "cell_key",
            use.figure().key().indicator());
      }
    }
  }

  private void round(int base, List<Amount> amounts, Map<ObservationKey, Long> numbers) {
    var places = new HashMap<Amount, Integer>();
    amounts.forEach(amount -> places.put(amount, places.size()));
    var cells = amounts.stream().map(this::cell).toList();
    var relations =
        sums.stream()
            .filter(sum -> holds(sum, variables) && places.containsKey(sum.whole()))
            .map(sum -> relation(sum, places))
            .toList();
    var tables = new LinkedTables(cells, relations);
    var rounded = ControlledRounding.round(tables, base, said(amounts)).values();
    for (int i = 0; i < rounded.length; i++) {
      long number = rounded[i];
      variables.get(amounts.get(i)).uses().forEach(use -> numbers.put(use.figure().key(), number));
    }
  }

  /** What earlier releases printed, for two multiples of one count say more of it than one. */
  private Map<Integer, Long> said(List<Amount> amounts) {
    var said = new HashMap<Integer, Long>();
    for (int i = 0; i < amounts.size(); i++) {
      for (var use : variables.get(amounts.get(i)).uses()) {
        var last = earlier.last(use.figure().key()).filter(VintageCell::published);
        if (last.isPresent()) {
          said.put(i, Math.round(last.get().shown().estimate().value()));
        }
      }
    }
    return said;
  }

  private Cell cell(Amount amount) {
    long count = Math.round(variables.get(amount).value());
    return new Cell(amount.toString(), count, Bounds.NOT_NEGATIVE, Need.NONE, 1, Publication.OPEN);
  }

  private static Relation relation(Sum sum, Map<Amount, Integer> places) {
    return new Relation(
        sum.amounts().stream().mapToInt(places::get).toArray(),
        IntStream.rangeClosed(0, sum.parts().size())
            .mapToLong(i -> i == 0 ? -1 : sum.times(i - 1))
            .toArray());
  }
}
