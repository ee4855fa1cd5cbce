package nl.smartindustry.transform.command.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/**
 * The cells of all tables, each once wherever it appears: a cell is a part of every dimension, the
 * total of those that do not divide its table.
 *
 * @param tables by table the dimensions that divide it
 * @param strides by dimension what one part more adds to the key of a cell
 * @param keys of all cells, ascending
 */
record Grid(List<Dimension> dimensions, List<int[]> tables, long[] strides, long[] keys) {
  private static final int MOST_CELLS = 50_000_000;

  static Grid of(List<Dimension> dimensions, List<int[]> tables) {
    var strides = new long[dimensions.size()];
    long stride = 1;
    try {
      for (int d = strides.length - 1; d >= 0; d--) {
        strides[d] = stride;
        stride = Math.multiplyExact(stride, dimensions.get(d).size());
      }
    } catch (ArithmeticException overflow) {
      throw tooMany();
    }
    var empty = new Grid(dimensions, tables, strides, new long[0]);
    return new Grid(dimensions, tables, strides, empty.allKeys());
  }

  private static Refusal tooMany() {
    return Refusal.definitions("Tables: more than %d cells", MOST_CELLS);
  }

  private long[] allKeys() {
    long cells = 0;
    for (var table : tables) {
      double size =
          Arrays.stream(table)
              .mapToDouble(d -> dimensions.get(d).size())
              .reduce(1, (a, b) -> a * b);
      cells += (long) size;
      if (size > MOST_CELLS || cells > MOST_CELLS) {
        throw tooMany();
      }
    }
    var keys = new long[(int) cells];
    int[] at = {0};
    for (var table : tables) {
      crossing(
          table,
          d -> IntStream.range(0, dimensions.get(d).size()).toArray(),
          key -> keys[at[0]++] = key);
    }
    return Arrays.stream(keys).sorted().distinct().toArray();
  }

  /** Which parts of a dimension are asked for. */
  interface Asked {
    int[] parts(int dimension);
  }

  /** Hands over the keys of all crossings of the parts asked for, totals elsewhere. */
  private void crossing(int[] divided, Asked asked, java.util.function.LongConsumer into) {
    crossing(divided, 0, total(), asked, into);
  }

  private void crossing(
      int[] divided, int next, long key, Asked asked, java.util.function.LongConsumer into) {
    if (next == divided.length) {
      into.accept(key);
      return;
    }
    int d = divided[next];
    for (int part : asked.parts(d)) {
      crossing(divided, next + 1, with(key, d, part), asked, into);
    }
  }

  /** The key with another part in the place of the total. */
  private long with(long key, int d, int part) {
    return key + (part - dimensions.get(d).total()) * strides[d];
  }

  private long total() {
    return IntStream.range(0, strides.length)
        .mapToLong(d -> dimensions.get(d).total() * strides[d])
        .sum();
  }

  int size() {
    return keys.length;
  }

  /** The position of a cell; below 0 where it is in no table. */
  int position(long key) {
    return Arrays.binarySearch(keys, key);
  }

  /** The position of a cell by its code of each dimension. */
  int position(List<String> codes) {
    return position(
        key(
            IntStream.range(0, strides.length)
                .map(d -> dimensions.get(d).parts().get(codes.get(d)))
                .toArray()));
  }

  /** The key of a cell by its part of each dimension. */
  long key(int[] parts) {
    return IntStream.range(0, parts.length).mapToLong(d -> parts[d] * strides[d]).sum();
  }

  private int part(long key, int d) {
    return (int) (key / strides[d] % dimensions.get(d).size());
  }

  /** What messages call a cell, such as {@code nace=A, size=Total}. */
  String name(int cell) {
    return IntStream.range(0, strides.length)
        .mapToObj(
            d -> {
              var dimension = dimensions.get(d);
              return dimension.column() + "=" + dimension.code(part(keys[cell], d));
            })
        .collect(Collectors.joining(", "));
  }

  /**
   * The cells of all tables that a contribution is in.
   *
   * @param above by dimension the parts that hold it
   */
  int[] cells(int[][] above) {
    var found = IntStream.builder();
    for (var table : tables) {
      crossing(table, d -> above[d], key -> found.accept(position(key)));
    }
    return found.build().sorted().distinct().toArray();
  }

  /** All equations, each once: in every table the parts of a dimension add up to their whole. */
  List<Relation> relations() {
    var relations = new ArrayList<Relation>();
    for (int t = 0; t < tables.size(); t++) {
      for (int d : tables.get(t)) {
        relations(t, d, relations::add);
      }
    }
    return relations;
  }

  private void relations(int t, int d, Consumer<Relation> into) {
    var table = tables.get(t);
    var others = Arrays.stream(table).filter(other -> other != d).toArray();
    crossing(
        others,
        other -> IntStream.range(0, dimensions.get(other).size()).toArray(),
        key -> {
          if (IntStream.range(0, t).noneMatch(before -> holds(tables.get(before), d, key))) {
            dimensions.get(d).sums().forEach(sum -> into.accept(relation(key, d, sum)));
          }
        });
  }

  /** Whether a cell is in one of the first so many tables. */
  boolean isIn(int cell, int first) {
    return isIn(cell, 0, first);
  }

  /** Whether a cell is in one of the tables from one, to another excluded. */
  boolean isIn(int cell, int from, int to) {
    return tables.subList(from, to).stream().anyMatch(table -> holds(table, keys[cell]));
  }

  /** The cells of a part of a dimension. */
  int[] cells(int d, int part) {
    return IntStream.range(0, keys.length).filter(cell -> part(keys[cell], d) == part).toArray();
  }

  /** The cell that is another part of a dimension, and else the same. */
  int with(int cell, int d, int part) {
    return position(keys[cell] + (part - part(keys[cell], d)) * strides[d]);
  }

  /** Whether a table has all cells with the key and any part of a dimension. */
  private boolean holds(int[] table, int d, long key) {
    return Arrays.stream(table).anyMatch(in -> in == d) && holds(table, key);
  }

  private boolean holds(int[] table, long key) {
    var divided = Arrays.stream(table).boxed().toList();
    return IntStream.range(0, strides.length)
        .allMatch(
            other -> divided.contains(other) || part(key, other) == dimensions.get(other).total());
  }

  private Relation relation(long key, int d, Dimension.Sum sum) {
    var cells = new int[sum.parts().length + 1];
    var coefficients = new long[cells.length];
    cells[0] = position(with(key, d, sum.whole()));
    coefficients[0] = -1;
    for (int i = 1; i < cells.length; i++) {
      cells[i] = position(with(key, d, sum.parts()[i - 1]));
      coefficients[i] = 1;
    }
    return new Relation(cells, coefficients);
  }
}
