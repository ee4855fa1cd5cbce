package nl.smartindustry.transform.command.protect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.protect.Dimension.Sum;
import nl.smartindustry.transform.method.suppression.CoarserTables;
import nl.smartindustry.transform.method.suppression.Protector;

/**
 * What coarser classes would bring back where a table is mostly dots: two neighbouring classes
 * taken together, or what a class is divided into left out. The rules are applied to what is taken
 * together, by its contributors; then the secondary cells are chosen anew.
 */
record Coarsening(UserTables user, CellStatuses pattern) {
  private static final int MOST = 5;

  /** In larger tables it would take too long to choose the secondary cells several times. */
  private static final int EXACT = 10_000;

  /**
   * A way to have fewer classes.
   *
   * @param name such as {@code size: S with M}
   */
  private record Way(String name, List<int[]> together, BitSet without) {}

  /**
   * What comes of it.
   *
   * @param back cells that are published and were not, or not in all their parts
   * @param lost cells that were published and are no more
   * @param left cells that are still withheld
   * @param worth of those that come back
   */
  private record Gain(Way way, int back, int lost, int left, BigDecimal worth) {
    int more() {
      return back - lost;
    }
  }

  /** The tables with too many dots, and below each what would help, best first. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    boolean exact = user.grid().size() <= EXACT;
    for (int t = 0; t < user.spec().tables().size(); t++) {
      var cells = cells(t);
      long dots = Arrays.stream(cells).filter(this::isWithheld).count();
      if (100.0 * dots > user.spec().choices().coarsenAbove() * cells.length) {
        lines.add(
            "%s: %d of %d cells are withheld; coarser classes would bring back%s"
                .formatted(
                    String.join("*", user.spec().tables().get(t)),
                    dots,
                    cells.length,
                    exact ? "" : " (but for what secondary cells take)"));
        best(ways(user.grid().tables().get(t)), exact).stream().map(this::line).forEach(lines::add);
      }
    }
    return lines;
  }

  private int[] cells(int t) {
    return IntStream.range(0, user.grid().size())
        .filter(cell -> user.grid().isIn(cell, t, t + 1))
        .toArray();
  }

  private boolean isWithheld(int cell) {
    return pattern.status(cell).isWithheld();
  }

  private String line(Gain gain) {
    return "  %s: %d cells worth %s; %d published ones go, %d stay withheld"
        .formatted(
            gain.way().name(), gain.back(), gain.worth().toPlainString(), gain.lost(), gain.left());
  }

  /** Those that promise most by the rules alone are tried. */
  private List<Gain> best(List<Way> ways, boolean exact) {
    var order =
        Comparator.comparingInt(Gain::more)
            .thenComparing(Gain::worth)
            .reversed()
            .thenComparing(Gain::left)
            .thenComparing(gain -> gain.way().name());
    int dots = pattern.withheld().cardinality();
    var promising = ways.stream().map(this::promise).sorted(order).limit(2L * MOST);
    return promising
        .flatMap(gain -> (exact ? tried(gain.way()) : Optional.of(gain)).stream())
        .filter(gain -> dots - gain.left() > gain.lost())
        .sorted(order)
        .limit(MOST)
        .toList();
  }

  private List<Way> ways(int[] table) {
    var ways = new ArrayList<Way>();
    for (int d : table) {
      var dimension = user.grid().dimensions().get(d);
      for (var sum : dimension.sums()) {
        int[] parts = sum.parts();
        boolean lowest = Arrays.stream(parts).allMatch(part -> dimension.isLowest(part));
        if (lowest && sum.whole() != dimension.total() && isOnly(dimension, sum)) {
          ways.add(without(d, dimension, sum));
        }
        for (int i = 0; i + 1 < parts.length && parts.length > 2; i++) {
          if (isAlike(dimension, parts[i], parts[i + 1])) {
            ways.add(together(d, dimension, parts[i], parts[i + 1]));
          }
        }
      }
    }
    return ways;
  }

  private static boolean isOnly(Dimension dimension, Sum sum) {
    return dimension.sums().stream()
        .filter(other -> other != sum)
        .noneMatch(other -> Arrays.stream(other.parts()).anyMatch(in(sum.parts())));
  }

  private static IntPredicate in(int[] parts) {
    return part -> Arrays.stream(parts).anyMatch(own -> own == part);
  }

  /** Whether two classes are divided no further and are parts of the same in every hierarchy. */
  private static boolean isAlike(Dimension dimension, int one, int other) {
    return dimension.isLowest(one)
        && dimension.isLowest(other)
        && dimension.sums().stream()
            .map(Sum::parts)
            .allMatch(parts -> in(parts).test(one) == in(parts).test(other));
  }

  private Way together(int d, Dimension dimension, int one, int other) {
    var pairs = new ArrayList<int[]>();
    for (int cell : user.grid().cells(d, one)) {
      pairs.add(new int[] {cell, user.grid().with(cell, d, other)});
    }
    var name =
        "%s: %s with %s".formatted(dimension.column(), dimension.code(one), dimension.code(other));
    return new Way(name, pairs, new BitSet());
  }

  private Way without(int d, Dimension dimension, Sum sum) {
    var without = new BitSet();
    for (int part : sum.parts()) {
      Arrays.stream(user.grid().cells(d, part)).forEach(without::set);
    }
    var name = "%s: %s not divided".formatted(dimension.column(), dimension.code(sum.whole()));
    return new Way(name, List.of(), without);
  }

  /** By the rules alone: what is together is published where it is not sensitive. */
  private Gain promise(Way way) {
    var unions = user.contributors().unions();
    var inPairs = new BitSet();
    way.together().forEach(pair -> Arrays.stream(pair).forEach(inPairs::set));
    var sets = new ArrayList<>(way.together());
    for (int cell = 0; cell < user.grid().size(); cell++) {
      if (!inPairs.get(cell) && !way.without().get(cell)) {
        sets.add(new int[] {cell});
      }
    }
    return gain(
        way,
        sets,
        i ->
            i < way.together().size()
                ? !unions.need(sets.get(i)).isSensitive()
                : !isWithheld(sets.get(i)[0]));
  }

  private Optional<Gain> tried(Way way) {
    var coarser =
        CoarserTables.of(user.tables(), user.contributors(), way.together(), way.without());
    try {
      var found = Protector.protect(coarser.tables(), coarser.contributors());
      var statuses = CellStatuses.of(coarser.tables(), found.secondaries(), user.decimals());
      return Optional.of(gain(way, coarser.cells(), statuses::isSafe));
    } catch (Refusal unprotected) {
      return Optional.empty();
    }
  }

  /**
   * Counts.
   *
   * @param sets what each cell then is
   */
  private Gain gain(Way way, List<int[]> sets, IntPredicate isPublished) {
    int back = 0;
    int left = 0;
    long worth = 0;
    int lost = (int) way.without().stream().filter(cell -> !isWithheld(cell)).count();
    for (int i = 0; i < sets.size(); i++) {
      int[] set = sets.get(i);
      int before = (int) Arrays.stream(set).filter(cell -> !isWithheld(cell)).count();
      if (!isPublished.test(i)) {
        left++;
        lost += before;
      } else if (before < set.length) {
        back++;
        lost += before;
        worth += Arrays.stream(set).mapToLong(c -> user.tables().cells().get(c).value()).sum();
      } else {
        lost += before - 1;
      }
    }
    return new Gain(way, back, lost, left, Decimals.decimal(worth, user.decimals()));
  }
}
