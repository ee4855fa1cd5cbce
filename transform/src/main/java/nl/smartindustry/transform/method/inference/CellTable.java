package nl.smartindustry.transform.method.inference;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.SampleDesign;

/**
 * The finest cells of a request: stratum (and cluster) crossed with every domain set. Units are
 * summed into cells once per variable; every domain of every set is a merger of cells.
 *
 * @param order the units cell by cell, each cell's in the order of the sample
 * @param start cell c has the units {@code order[start[c]]} up to {@code order[start[c + 1]]}
 * @param stratum the stratum of each cell
 * @param cluster the first-stage cluster of each cell; null without clusters
 * @param domain by set, the domain of each cell, or {@link Codes#NONE}
 */
record CellTable(int[] order, int[] start, int[] stratum, int[] cluster, List<int[]> domain) {
  static CellTable of(SampleDesign design, List<Crossing> sets) {
    var cell = design.strata().of().clone();
    var clusters = design.clusters() == null ? null : ClusterTotals.of(design).of();
    if (clusters != null) {
      cell = refine(cell, clusters);
    }
    for (var set : sets) {
      cell = refine(cell, set.of());
    }
    int cells = Arrays.stream(cell).max().orElse(-1) + 1;
    var strata = spread(cell, cells, design.strata().of());
    var members = sets.stream().map(set -> set.of()).toList();
    var finest = cell;
    var start = starts(cell, cells);
    return new CellTable(
        ordered(cell, start),
        start,
        strata,
        clusters == null ? null : spread(cell, cells, clusters),
        members.stream().map(of -> spread(finest, cells, of)).toList());
  }

  private static int[] starts(int[] cell, int cells) {
    var start = new int[cells + 1];
    for (int c : cell) {
      start[c + 1]++;
    }
    for (int c = 0; c < cells; c++) {
      start[c + 1] += start[c];
    }
    return start;
  }

  private static int[] ordered(int[] cell, int[] start) {
    var next = start.clone();
    var order = new int[cell.length];
    for (int k = 0; k < cell.length; k++) {
      order[next[cell[k]]++] = k;
    }
    return order;
  }

  int cells() {
    return stratum.length;
  }

  /** Cells split further; numbered in the order of (cell, part). */
  static int[] refine(int[] cell, int[] part) {
    long parts = Arrays.stream(part).max().orElse(0) + 2L;
    var keys = new long[cell.length];
    for (int k = 0; k < keys.length; k++) {
      keys[k] = cell[k] < 0 ? -1 : cell[k] * parts + part[k] + 1;
    }
    return number(keys);
  }

  /** Keys numbered by their order; a negative key has no number. */
  static int[] number(long[] keys) {
    var sorted = keys.clone();
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] >= 0 && (i == 0 || sorted[i] != sorted[i - 1])) {
        sorted[distinct++] = sorted[i];
      }
    }
    var numbers = new int[keys.length];
    for (int k = 0; k < keys.length; k++) {
      numbers[k] = keys[k] < 0 ? Codes.NONE : Arrays.binarySearch(sorted, 0, distinct, keys[k]);
    }
    return numbers;
  }

  private static int[] spread(int[] cell, int cells, int[] value) {
    var spread = new int[cells];
    for (int k = 0; k < cell.length; k++) {
      spread[cell[k]] = value[k];
    }
    return spread;
  }
}
