package nl.smartindustry.transform.command.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.protect.Tabulated.Tally;

/**
 * Cells that stand in for micro-data, in the cells of a grid: all of them, or only the lowest.
 *
 * <p>Where numbers of contributors add up in every table, each contributor is in one of the parts
 * only. Else one may be in all of them, and what cells have together is taken as if the largest of
 * each were the same.
 *
 * @param tallies by cell of the grid, null for an empty one
 * @param apart whether no contributor is in two cells that have no part in common
 */
record GivenCells(Grid grid, Tally[] tallies, boolean apart) implements Tabulated.Merging {

  /**
   * Places cells, or adds the lowest up.
   *
   * @throws Refusal (65) where a cell has two values, or is not the sum of its parts
   */
  static Tabulated of(Grid grid, CellRecords records) {
    var above = records.above(grid);
    boolean lowest = above.isPresent();
    var tallies = lowest ? sums(grid, records, above.get()) : placed(grid, records);
    var cells = new GivenCells(grid, tallies, lowest || apart(grid, tallies));
    boolean negative = Arrays.stream(tallies).anyMatch(of -> of != null && of.value() < 0);
    return new Tabulated(tallies, records.decimals(), negative, known(grid, tallies), cells);
  }

  /**
   * Cells of one contributor. A whole that has one has it from its parts, which have the same; that
   * others have the same too is not known.
   */
  private static List<int[]> known(Grid grid, Tally[] tallies) {
    var first = IntStream.range(0, tallies.length).toArray();
    for (var sum : grid.relations()) {
      if (isOne(tallies[sum.cells()[0]])) {
        for (int cell : sum.cells()) {
          if (tallies[cell] != null) {
            int one = root(first, sum.cells()[0]);
            int other = root(first, cell);
            first[Math.max(one, other)] = Math.min(one, other);
          }
        }
      }
    }
    Map<Integer, List<Integer>> known = new TreeMap<>();
    for (int cell = 0; cell < tallies.length; cell++) {
      if (isOne(tallies[cell])) {
        known.computeIfAbsent(root(first, cell), key -> new ArrayList<>()).add(cell);
      }
    }
    return Tabulated.arrays(known.values());
  }

  private static int root(int[] first, int cell) {
    return first[cell] == cell ? cell : root(first, first[cell]);
  }

  private static boolean isOne(Tally tally) {
    return tally != null && tally.holdings().contributors() == 1;
  }

  private static Tally[] sums(Grid grid, CellRecords records, List<int[][]> above) {
    var parts = new ArrayList<List<Tally>>();
    for (int cell = 0; cell < grid.size(); cell++) {
      parts.add(new ArrayList<>());
    }
    for (int row = 0; row < records.size(); row++) {
      int at = row;
      var tally = records.tally(row);
      for (int cell : grid.cells(above.stream().map(of -> of[at]).toArray(int[][]::new))) {
        if (tally != null) {
          parts.get(cell).add(tally);
        }
      }
    }
    return parts.stream()
        .map(of -> of.isEmpty() ? null : Tally.together(of, true))
        .toArray(Tally[]::new);
  }

  private static Tally[] placed(Grid grid, CellRecords records) {
    var tallies = new Tally[grid.size()];
    var first = new int[grid.size()];
    for (int row = 0; row < records.size(); row++) {
      int cell = grid.position(grid.key(records.parts(grid, row)));
      if (cell >= 0) {
        var tally = records.tally(row);
        if (first[cell] > 0 && !same(tallies[cell], tally)) {
          throw records.differs(row, first[cell] - 1);
        }
        tallies[cell] = tally;
        first[cell] = row + 1;
      }
    }
    for (var sum : grid.relations()) {
      if (sum(tallies, sum.cells(), false) != 0) {
        throw Refusal.data("Cell '%s': is not the sum of its parts", grid.name(sum.cells()[0]));
      }
    }
    return tallies;
  }

  private static boolean same(Tally one, Tally other) {
    return Objects.equals(one, other)
        || one != null
            && other != null
            && one.value() == other.value()
            && one.frequency() == other.frequency();
  }

  private static boolean apart(Grid grid, Tally[] tallies) {
    return grid.relations().stream().allMatch(sum -> sum(tallies, sum.cells(), true) == 0);
  }

  /** The parts, which come after their whole, less the whole: values or numbers of contributors. */
  private static long sum(Tally[] tallies, int[] cells, boolean contributors) {
    long sum = 0;
    for (int i = 0; i < cells.length; i++) {
      var of = tallies[cells[i]];
      if (of != null) {
        long number = contributors ? of.holdings().contributors() : of.value();
        sum = Decimals.sum(sum, i == 0 ? -number : number);
      }
    }
    return sum;
  }

  @Override
  public Tally together(int[] cells) {
    return Tally.together(
        Arrays.stream(cells).mapToObj(cell -> tallies[cell]).filter(Objects::nonNull).toList(),
        apart);
  }
}
