package nl.smartindustry.transform.method.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of the units and columns that shares nothing with the other parts, so that it is solved by
 * itself: margins within the cells of a partition never cost the cube of their number together.
 *
 * @param units of this part, ascending
 * @param columns of this part, ascending
 * @param x their auxiliaries, in that order
 */
record Block(int[] units, int[] columns, Auxiliaries x) {
  /** The parts of a sample; columns of no unit and units of no column are in none. */
  static List<Block> of(Auxiliaries x) {
    var roots = connect(x);
    var units = unitsByRoot(x, roots);
    var blocks = new ArrayList<Block>();
    for (int root = 0; root < roots.length; root++) {
      if (units.get(root).length > 0) {
        blocks.add(part(x, units.get(root), columnsOf(roots, root)));
      }
    }
    return blocks;
  }

  /** Per column the first column it is connected to, by units that have entries in both. */
  private static int[] connect(Auxiliaries x) {
    var parent = new int[x.columns()];
    Arrays.setAll(parent, j -> j);
    for (int k = 0; k < x.units(); k++) {
      for (int i = x.start()[k] + 1; i < x.start()[k + 1]; i++) {
        int one = root(parent, x.column()[i - 1]);
        int other = root(parent, x.column()[i]);
        parent[Math.max(one, other)] = Math.min(one, other);
      }
    }
    Arrays.setAll(parent, j -> root(parent, j));
    return parent;
  }

  private static int root(int[] parent, int column) {
    int root = column;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private static List<int[]> unitsByRoot(Auxiliaries x, int[] roots) {
    var count = new int[x.columns()];
    for (int k = 0; k < x.units(); k++) {
      if (x.start()[k] < x.start()[k + 1]) {
        count[roots[x.column()[x.start()[k]]]]++;
      }
    }
    var units = Arrays.stream(count).mapToObj(int[]::new).toList();
    Arrays.fill(count, 0);
    for (int k = 0; k < x.units(); k++) {
      if (x.start()[k] < x.start()[k + 1]) {
        int root = roots[x.column()[x.start()[k]]];
        units.get(root)[count[root]++] = k;
      }
    }
    return units;
  }

  private static int[] columnsOf(int[] roots, int root) {
    return IntStream.range(0, roots.length).filter(j -> roots[j] == root).toArray();
  }

  private static Block part(Auxiliaries x, int[] units, int[] columns) {
    var start = new int[units.length + 1];
    for (int i = 0; i < units.length; i++) {
      start[i + 1] = start[i] + x.start()[units[i] + 1] - x.start()[units[i]];
    }
    var column = new int[start[units.length]];
    var value = new double[column.length];
    for (int i = 0; i < units.length; i++) {
      for (int e = start[i]; e < start[i + 1]; e++) {
        int source = x.start()[units[i]] + e - start[i];
        column[e] = Arrays.binarySearch(columns, x.column()[source]);
        value[e] = x.value()[source];
      }
    }
    var names = Arrays.stream(columns).mapToObj(x.names()::get).toList();
    return new Block(units, columns, new Auxiliaries(names, start, column, value));
  }

  /** The values of this part's units. */
  double[] ofUnits(double[] values) {
    return Arrays.stream(units).mapToDouble(k -> values[k]).toArray();
  }

  /** The values of this part's columns. */
  double[] ofColumns(double[] values) {
    return Arrays.stream(columns).mapToDouble(j -> values[j]).toArray();
  }
}
