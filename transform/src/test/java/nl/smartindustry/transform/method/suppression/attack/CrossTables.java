package nl.smartindustry.transform.method.suppression.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/** The cells of tables over some dimensions, by their codes, and what adds up to what. */
final class CrossTables {
  private final List<String> dimensions;
  private final Hierarchies hierarchies;

  /** By table, whether each dimension is in it. */
  private final List<boolean[]> tables = new ArrayList<>();

  CrossTables(List<String> dimensions, Collection<List<String>> tables, Hierarchies hierarchies) {
    this.dimensions = dimensions;
    this.hierarchies = hierarchies;
    for (var table : tables) {
      var in = new boolean[dimensions.size()];
      for (int d = 0; d < in.length; d++) {
        in[d] = table.contains(dimensions.get(d));
      }
      this.tables.add(in);
    }
  }

  /** Every cell of every table that a row with these codes is in, some perhaps twice. */
  void cellsOf(List<String> codes, BiConsumer<List<String>, Integer> cells, int row) {
    for (var table : tables) {
      var upwards = new ArrayList<Set<String>>();
      for (int d = 0; d < table.length; d++) {
        var dimension = dimensions.get(d);
        upwards.add(
            table[d]
                ? hierarchies.upwards(dimension, codes.get(d))
                : Set.of(hierarchies.total(dimension)));
      }
      cross(upwards, new ArrayList<>(), cell -> cells.accept(cell, row));
    }
  }

  private static void cross(
      List<Set<String>> sets, List<String> begun, java.util.function.Consumer<List<String>> cells) {
    if (begun.size() == sets.size()) {
      cells.accept(List.copyOf(begun));
      return;
    }
    for (var code : sets.get(begun.size())) {
      begun.add(code);
      cross(sets, begun, cells);
      begun.remove(begun.size() - 1);
    }
  }

  /** A relation for each cell, dimension and hierarchy in which it has parts; empty cells are 0. */
  List<Relation> relations(Map<List<String>, Integer> positions) {
    var relations = new LinkedHashMap<List<Integer>, Relation>();
    for (var cell : positions.keySet()) {
      for (int d = 0; d < dimensions.size(); d++) {
        if (isDivided(cell, d)) {
          for (var parts : hierarchies.parts(dimensions.get(d), cell.get(d))) {
            var cells = new ArrayList<Integer>();
            cells.add(positions.get(cell));
            for (var part : parts) {
              var with = new ArrayList<>(cell);
              with.set(d, part);
              if (positions.containsKey(with)) {
                cells.add(positions.get(with));
              }
            }
            relations.putIfAbsent(cells, relation(cells));
          }
        }
      }
    }
    return List.copyOf(relations.values());
  }

  /** Whether some table shows the cell by its parts in a dimension. */
  private boolean isDivided(List<String> cell, int dimension) {
    return tables.stream().anyMatch(table -> table[dimension] && holds(table, cell));
  }

  private boolean holds(boolean[] table, List<String> cell) {
    for (int d = 0; d < table.length; d++) {
      if (!table[d] && !cell.get(d).equals(hierarchies.total(dimensions.get(d)))) {
        return false;
      }
    }
    return true;
  }

  private static Relation relation(List<Integer> cells) {
    var coefficients = new long[cells.size()];
    java.util.Arrays.fill(coefficients, 1);
    coefficients[0] = -1;
    return new Relation(cells.stream().mapToInt(c -> c).toArray(), coefficients);
  }
}
