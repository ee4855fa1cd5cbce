package nl.smartindustry.transform.command.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.command.protect.ProtectSpec.Contributions;
import nl.smartindustry.transform.command.protect.Tabulated.Tally;
import nl.smartindustry.transform.method.cellkey.RecordKeys;

/**
 * Micro-data in the cells of a grid.
 *
 * @param order records, those of a contributor one after the other
 * @param members by cell the places of its records in {@code order}, ascending
 */
record MicrodataCells(
    ContributionRecords records,
    GroupTally enterprises,
    GroupTally holdings,
    int[] order,
    int[][] members)
    implements Tabulated.Merging {

  /** Adds up. */
  static Tabulated of(ProtectSpec spec, Grid grid, ContributionRecords records) {
    var columns = spec.contributions();
    int slots = columns.isCount() ? 0 : spec.choices().rules().rules().largest();
    int[] order = records.grouped();
    var cells =
        new MicrodataCells(
            records,
            tally(records, records.contributor(), columns, slots),
            tally(records, records.holding(), columns, slots),
            order,
            members(grid, records, order));
    return cells.tabulated();
  }

  private static GroupTally tally(
      ContributionRecords records, int[] group, Contributions columns, int slots) {
    return new GroupTally(records, group, columns.weighted(), slots);
  }

  private static int[][] members(Grid grid, ContributionRecords records, int[] order) {
    var above = above(grid, records.table());
    var crossing =
        records.table().data().crossing(grid.dimensions().stream().map(Dimension::column).toList());
    var cells = new int[crossing.size()][];
    var sizes = new int[grid.size()];
    for (int record : order) {
      int lowest = crossing.of()[record];
      if (cells[lowest] == null) {
        cells[lowest] = grid.cells(above.stream().map(of -> of[record]).toArray(int[][]::new));
      }
      for (int cell : cells[lowest]) {
        sizes[cell]++;
      }
    }
    var members = new int[grid.size()][];
    Arrays.setAll(members, cell -> new int[sizes[cell]]);
    for (int i = order.length - 1; i >= 0; i--) {
      for (int cell : cells[crossing.of()[order[i]]]) {
        members[cell][--sizes[cell]] = i;
      }
    }
    return members;
  }

  /** By dimension and record the parts that hold it. */
  private static List<int[][]> above(Grid grid, SourceTable table) {
    var all = new ArrayList<int[][]>();
    for (var dimension : grid.dimensions()) {
      var codes = table.completeCodes(dimension.column());
      var above = new int[codes.size()][];
      Arrays.setAll(above, row -> dimension.above(table, row, codes.level(row)));
      all.add(above);
    }
    return all;
  }

  private Tabulated tabulated() {
    var tallies = new Tally[members.length];
    Map<Integer, List<Integer>> known = new TreeMap<>();
    for (int cell = 0; cell < tallies.length; cell++) {
      if (members[cell].length > 0) {
        int[] of = records(members[cell]);
        tallies[cell] = tally(of);
        int sole = holdings.sole(of);
        if (sole >= 0) {
          known.computeIfAbsent(sole, key -> new ArrayList<>()).add(cell);
        }
      }
    }
    boolean negative = Arrays.stream(records.values().values()).anyMatch(value -> value < 0);
    int decimals = records.values().decimals() + records.weights().decimals();
    return new Tabulated(tallies, decimals, negative, Tabulated.arrays(known.values()), this);
  }

  /** By cell the sum of the keys of its records, each that of its contributor. */
  long[] keys(String contributor, RecordKeys keys) {
    long[] of = records.keys(contributor, keys);
    return Arrays.stream(members)
        .mapToLong(
            cell -> Arrays.stream(records(cell)).mapToLong(r -> of[r]).reduce(0, RecordKeys::sum))
        .toArray();
  }

  private int[] records(int[] places) {
    return Arrays.stream(places).map(place -> order[place]).toArray();
  }

  private Tally tally(int[] cell) {
    long value = 0;
    for (int record : cell) {
      long one =
          Decimals.product(records.values().values()[record], records.weights().values()[record]);
      value = Decimals.sum(value, one);
    }
    var put = enterprises.of(cell);
    return new Tally(value, put.contributors(), put, holdings.of(cell));
  }

  @Override
  public Tally together(int[] cells) {
    int[] places =
        Arrays.stream(cells).flatMap(cell -> Arrays.stream(members[cell])).sorted().toArray();
    return tally(records(places));
  }
}
