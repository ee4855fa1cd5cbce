package nl.smartindustry.transform.safe.linked;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.safe.VintageCell;
import nl.smartindustry.transform.safe.VintageCell.Status;
import nl.smartindustry.transform.safe.linked.EarlierReleases.Change;
import nl.smartindustry.transform.safe.linked.Variable.Shown;
import nl.smartindustry.transform.safe.linked.Variable.Use;

/**
 * Which cells of a release are those of earlier ones, by the figures that show them.
 *
 * @param same by cell of the earlier tables the one of now that says the same, or is as far off as
 *     anyone may know
 * @param known cells of now that follow from what was published
 * @param withheld cells of now that were withheld
 * @param needs cells of now of which too few changed what was published
 * @param differences by withheld cell of the earlier tables the one of now that too few changed
 * @param units by cell of the earlier tables how many units of now are one of it
 */
record EarlierCells(
    Map<Integer, Integer> same,
    Set<Integer> known,
    Set<Integer> withheld,
    Map<Integer, Need> needs,
    Map<Integer, Integer> differences,
    Map<Integer, Double> units) {
  private static final double SAME = 1e-9;

  static EarlierCells of(EarlierReleases earlier, Variables variables, WholeTables whole) {
    var found =
        new EarlierCells(
            new TreeMap<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>());
    if (earlier.vintage() > 0) {
      variables
          .all()
          .forEach(
              (amount, variable) ->
                  variable.uses().forEach(use -> found.add(earlier, use, variable, amount, whole)));
      found.known.removeAll(found.needs.keySet());
      found.differences.keySet().removeAll(found.same.keySet());
    }
    return found;
  }

  /** Adds the amounts that may not be known, and leaves out those that are. */
  void in(Set<Amount> hidden, WholeTables whole) {
    hidden.removeIf(amount -> known.contains(whole.position(amount)));
    needs.keySet().forEach(cell -> hidden.add(whole.amount(cell)));
  }

  double finer(int before) {
    return units.getOrDefault(before, 1.0);
  }

  private void add(
      EarlierReleases earlier, Use use, Variable variable, Amount amount, WholeTables whole) {
    for (var before : earlier.of(use.figure().key())) {
      var change = earlier.change(use.figure(), use.cell(), use.rule(), before);
      int now = whole.position(amount);
      if (variable.shown() == Shown.COUNTS) {
        addCount(before, change, now, use);
      } else if (!use.isNumerator()) {
        addDenominator(before, change, now, whole.shownAt(amount));
      } else {
        addAmount(before, change, now, variable, whole.values().unit(amount));
        if (before.status() == Status.WITHHELD && isSame(change, before)) {
          withheld.add(whole.shownAt(amount));
        }
      }
    }
  }

  private void addCount(VintageCell before, Change change, int now, Use use) {
    var counted = before.shown().estimate().respondents();
    boolean same = isSame(change, before);
    if (same && before.place().counted() != null) {
      this.same.put(before.place().counted(), now);
    }
    if (same && counted != null) {
      known.add(now);
    }
  }

  /** It is known again with its ratio, though not where it was among the cells. */
  private void addDenominator(VintageCell before, Change change, int now, int shown) {
    if (isSame(change, before)) {
      if (before.published()) {
        known.add(now);
      } else {
        withheld.add(shown);
      }
    }
  }

  private void addAmount(
      VintageCell before, Change change, int now, Variable variable, double unit) {
    var place = before.place();
    boolean rounded = place.amount() != null && !place.amount().equals(place.shown());
    boolean rounds = variable.roundedTo() > 0 || variable.isPerturbed();
    if (place.amount() != null) {
      units.put(place.amount(), unit / place.unit());
      units.put(place.shown(), unit / place.unit());
    }
    if (isSame(change, before)) {
      if (place.amount() != null) {
        same.put(place.amount(), now);
      }
      if (before.published() && !rounded) {
        known.add(now);
      }
    }
    if (rounded && rounds && before.published() && isSaid(before, variable)) {
      same.put(place.shown(), now + 1);
      known.add(now + 1);
    }
    if (change == Change.REVEALING && before.published() && !isSaid(before, variable)) {
      needs.merge(now, need(before, variable, unit), EarlierCells::larger);
    } else if (change == Change.REVEALING && !before.published() && place.amount() != null) {
      differences.put(place.amount(), now);
    }
  }

  /** Of a withheld number anyone may know how far off it is, unless that reveals too much. */
  private static boolean isSame(Change change, VintageCell before) {
    return change == Change.KNOWN || change == Change.ANOTHER && !before.published();
  }

  /** Whether a figure of it shows the same number, as rounded numbers may. */
  private static boolean isSaid(VintageCell before, Variable variable) {
    return variable.uses().stream()
        .flatMap(use -> use.cell().figure().stream())
        .anyMatch(before.shown().estimate()::equals);
  }

  /** As much as it was changed, as part of what it is. */
  private static Need need(VintageCell before, Variable variable, double unit) {
    var now =
        variable.uses().stream()
            .filter(use -> use.figure().key().address().equals(before.cell()))
            .flatMap(use -> use.figure().result().computed().stream())
            .map(computed -> computed.estimate().value())
            .findFirst()
            .orElseThrow();
    double part = now == 0 ? 1 : Math.abs((now - before.rests().value()) / now);
    double size = Math.max(part, SAME) * Math.max(Math.abs(variable.value()), SAME);
    return new Need(Math.max(1, (long) Math.ceil(size * unit)), 0);
  }

  private static Need larger(Need one, Need other) {
    return new Need(Math.max(one.up(), other.up()), Math.max(one.down(), other.down()));
  }
}
