package nl.smartindustry.transform.safe.linked;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.safe.linked.Sum.Rest;

/**
 * Amounts in whole numbers that add up. Those that hang together are counted in one unit, so small
 * that rounding to it is no protection.
 */
final class WholeValues {
  /** The largest amount of a group is at least this many units, unless all are whole already. */
  private static final double FINE = 1e7;

  private final Variables variables;
  private final List<Sum> sums;
  private final Map<Amount, Amount> groups = new HashMap<>();
  private final Map<Amount, Double> units = new HashMap<>();
  private final Map<Amount, Long> values = new HashMap<>();

  WholeValues(Variables variables, List<Sum> sums) {
    this.variables = variables;
    this.sums = sums.stream().sorted(Sum.FINEST_FIRST).toList();
    group();
    this.sums.forEach(this::roundUp);
    variables.all().keySet().forEach(amount -> values.computeIfAbsent(amount, this::rounded));
  }

  /** The equations, the finest first. */
  List<Sum> sums() {
    return sums;
  }

  long of(Amount amount) {
    return values.get(amount);
  }

  /** By amount the one that stands for all that it hangs together with. */
  Map<Amount, Amount> groups() {
    var all = new HashMap<Amount, Amount>();
    variables.all().keySet().forEach(amount -> all.put(amount, root(amount)));
    return all;
  }

  double unit(Amount amount) {
    return units.get(root(amount));
  }

  private Amount root(Amount amount) {
    var root = amount;
    for (var next = groups.get(root); next != null; next = groups.get(root)) {
      root = next;
    }
    if (root != amount) {
      groups.put(amount, root);
    }
    return root;
  }

  private void group() {
    for (var sum : sums) {
      for (var part : sum.parts()) {
        var one = root(sum.whole());
        var other = root(part);
        if (!one.equals(other)) {
          groups.put(one, other);
        }
      }
    }
    var largest = new HashMap<Amount, Double>();
    var fractions = new HashMap<Amount, Boolean>();
    variables
        .all()
        .forEach(
            (amount, variable) -> {
              double size = Math.abs(variable.value());
              largest.merge(root(amount), size, Math::max);
              fractions.merge(root(amount), size != Math.rint(size), Boolean::logicalOr);
            });
    largest.forEach((root, size) -> units.put(root, unit(size, fractions.get(root))));
  }

  private static double unit(double largest, boolean fractions) {
    double unit = 1;
    while (fractions && largest * unit < FINE) {
      unit *= 10;
    }
    while (largest * unit > FINE * FINE) {
      unit /= 10;
    }
    return unit;
  }

  private long rounded(Amount amount) {
    return Math.round(variables.get(amount).value() * unit(amount));
  }

  /** Parts are rounded, and the whole is their sum; or a part gives way to a whole that is one. */
  private void roundUp(Sum sum) {
    var open = sum.parts().stream().filter(part -> !values.containsKey(part)).toList();
    open.forEach(part -> values.put(part, rounded(part)));
    long rest = rest(sum);
    long parts = sum.total(values::get);
    if (!values.containsKey(sum.whole())) {
      values.put(sum.whole(), parts + rest);
    } else if (sum.rest().equals(Rest.NOTHING)) {
      long left = values.get(sum.whole()) - parts;
      open.stream()
          .max((a, b) -> Long.compare(Math.abs(values.get(a)), Math.abs(values.get(b))))
          .filter(part -> left != 0)
          .ifPresent(part -> values.merge(part, left, Long::sum));
    }
  }

  private long rest(Sum sum) {
    return Math.round(sum.rest().value() * unit(sum.whole()));
  }
}
