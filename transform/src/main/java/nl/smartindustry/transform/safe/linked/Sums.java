package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.linked.Hierarchies.Division;
import nl.smartindustry.transform.safe.linked.Sum.Rest;
import nl.smartindustry.transform.safe.linked.Variables.Family;

/** The equations of one amount over the parts of the population. */
final class Sums {
  /** A rest that cannot be seen, such as those that moved, is not known better than this. */
  private static final double AS_MUCH = 3;

  static final List<Column> COLUMNS =
      List.of(
          new Column("ACTIVITY", Breakdown::activity, Breakdown::withActivity),
          new Column("SIZE", Breakdown::size, Breakdown::withSize),
          new Column("REGION", Breakdown::region, Breakdown::withRegion));

  private final Family family;
  private final Hierarchies hierarchies;
  private final List<Sum> found = new ArrayList<>();

  record Column(
      String name,
      Function<Breakdown, String> code,
      BiFunction<Breakdown, String, Breakdown> with) {}

  private Sums(Family family, Hierarchies hierarchies) {
    this.family = family;
    this.hierarchies = hierarchies;
  }

  /** All equations that hold. */
  static List<Sum> of(Family family, Hierarchies hierarchies) {
    var sums = new Sums(family, hierarchies);
    COLUMNS.forEach(sums::along);
    return sums.found;
  }

  private void along(Column column) {
    var rows = new TreeMap<Amount, Map<String, Amount>>();
    for (var amount : family.members().keySet()) {
      var row = amount.in(column.with.apply(amount.at(), ""));
      rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column.code.apply(amount.at()), amount);
    }
    var divided = new TreeMap<String, List<Sum>>();
    var complete = new TreeMap<String, Boolean>();
    var known = new HashMap<Set<String>, Map<String, List<Division>>>();
    for (var row : rows.values()) {
      var here = known.computeIfAbsent(row.keySet(), codes -> divisions(column.name, codes));
      row.forEach(
          (code, whole) -> {
            for (var division : here.get(code)) {
              var parts = division.children().stream().map(row::get).toList();
              var like = code + " " + division.way();
              divided.computeIfAbsent(like, l -> new ArrayList<>()).add(sum(whole, parts));
              complete.merge(like, division.complete(), Boolean::logicalOr);
            }
          });
    }
    divided.forEach((like, sums) -> add(sums, complete.get(like)));
    covered(column, rows.values());
  }

  /** What is in some parts that go beyond it is no more than these, where that holds everywhere. */
  private void covered(Column column, Collection<Map<String, Amount>> rows) {
    var covered = new TreeMap<String, List<Sum>>();
    for (var row : rows) {
      row.forEach(
          (code, whole) -> {
            for (var cover : hierarchies.covers(column.name, code, row.keySet())) {
              var parts = cover.children().stream().map(row::get).toList();
              covered
                  .computeIfAbsent(code + " " + cover.way(), l -> new ArrayList<>())
                  .add(sum(whole, parts));
            }
          });
    }
    for (var sums : covered.values()) {
      if (sums.stream().allMatch(sum -> sum.rest().value() <= 0)) {
        sums.forEach(sum -> found.add(sum.atMost()));
      }
    }
  }

  /** Of each code where these are published; most rows have the same. */
  private Map<String, List<Division>> divisions(String column, Set<String> codes) {
    return codes.stream()
        .collect(
            Collectors.toMap(code -> code, code -> hierarchies.divisions(column, code, codes)));
  }

  /**
   * Where all of a kind add up, none has a rest. What is in no part of a complete division, or in
   * another part than it is counted in as a whole, is little; else any part may be missing.
   */
  private void add(List<Sum> sums, boolean complete) {
    double most = sums.stream().mapToDouble(sum -> Math.abs(sum.rest().value())).max().orElse(0);
    boolean under = sums.stream().anyMatch(sum -> sum.rest().value() < 0);
    double bound = complete ? AS_MUCH * most : Double.POSITIVE_INFINITY;
    for (var sum : sums) {
      var rest = new Rest(sum.rest().value(), under ? -bound : 0, bound);
      if (most == 0) {
        found.add(sum);
      } else if (complete || !under) {
        found.add(new Sum(sum.whole(), sum.parts(), rest));
      }
    }
  }

  private Sum sum(Amount whole, List<Amount> parts) {
    double value = value(whole);
    double rest = value - parts.stream().mapToDouble(this::value).sum();
    double size = parts.stream().mapToDouble(part -> Math.abs(value(part))).sum();
    return Variables.same(rest + size, size)
        ? new Sum(whole, parts)
        : new Sum(whole, parts, new Rest(rest, 0, Double.POSITIVE_INFINITY));
  }

  private double value(Amount amount) {
    return family.members().get(amount).value();
  }
}
