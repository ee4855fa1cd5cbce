package nl.smartindustry.transform.method.rounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/**
 * Rounds linked tables so that all relations hold: a multiple of the base stays, every other cell
 * goes to one of the two multiples next to it, with the least sum of deviations, each times what
 * the cell costs. Where no such tables exist, as few cells as possible go one multiple farther, or
 * more. Zeros stay in every case. The same tables always give the same rounding.
 *
 * @see "Cox (1987), A constructive procedure for unbiased controlled rounding, Journal of the
 *     American Statistical Association 82: two-way tables always have one"
 */
public final class ControlledRounding {
  private static final int MOST_STEPS = 4;

  private final LinkedTables tables;
  private final long base;
  private final Map<Integer, Long> kept;
  private final int[] parents;

  private ControlledRounding(LinkedTables tables, long base, Map<Integer, Long> kept) {
    this.tables = tables;
    this.base = base;
    this.kept = kept;
    parents = IntStream.range(0, tables.cells().size()).toArray();
  }

  /**
   * Rounds.
   *
   * @param tables whose cells' costs weigh their deviations
   * @param base above 1
   * @throws Refusal (65) where a cell that is public is no multiple, or nothing near adds up
   */
  public static RoundedTables round(LinkedTables tables, long base) {
    return round(tables, base, Map.of());
  }

  /**
   * The same, where some cells keep a multiple that was printed before.
   *
   * @param printed by cell its multiple; one that is not next to the value is not kept
   */
  public static RoundedTables round(LinkedTables tables, long base, Map<Integer, Long> printed) {
    return new ControlledRounding(tables, base, printed).round();
  }

  private RoundedTables round() {
    var rounded = tables.cells().stream().mapToLong(LinkedTables.Cell::value).toArray();
    for (int cell = 0; cell < rounded.length; cell++) {
      if (!moves(cell) && rounded[cell] % base != 0) {
        throw Refusal.data(
            "Cell '%s': public already, and no multiple of %d",
            tables.cells().get(cell).name(), base);
      }
    }
    boolean isLeast = true;
    for (var part : parts()) {
      isLeast &= round(part, rounded);
    }
    return new RoundedTables(tables, base, rounded, isLeast);
  }

  /** Returns whether no rounding deviates less. */
  private boolean round(Part part, long[] rounded) {
    for (int steps = 0; steps <= MOST_STEPS; steps = Math.max(1, 2 * steps)) {
      var found =
          new RoundingProgramme(tables, base, steps, kept).solve(part.cells(), part.relations());
      if (found != null) {
        for (int i = 0; i < part.cells().length; i++) {
          rounded[part.cells()[i]] = found.values()[i];
        }
        return found.isLeast();
      }
    }
    throw Refusal.data(
        "Cell '%s': no multiples of %d near it and the cells around it add up",
        tables.cells().get(part.cells()[0]).name(), base);
  }

  /** Cells that hang together by relations. */
  private record Part(int[] cells, List<Relation> relations) {}

  private List<Part> parts() {
    for (var relation : tables.relations()) {
      var moving = Arrays.stream(relation.cells()).filter(this::moves).toArray();
      Arrays.stream(moving).forEach(cell -> join(moving[0], cell));
    }
    Map<Integer, List<Integer>> cells = new LinkedHashMap<>();
    IntStream.range(0, parents.length)
        .filter(this::moves)
        .forEach(cell -> cells.computeIfAbsent(root(cell), r -> new ArrayList<>()).add(cell));
    Map<Integer, List<Relation>> relations = new LinkedHashMap<>();
    for (var relation : tables.relations()) {
      Arrays.stream(relation.cells())
          .filter(this::moves)
          .findFirst()
          .ifPresent(
              cell -> relations.computeIfAbsent(root(cell), r -> new ArrayList<>()).add(relation));
    }
    return cells.entrySet().stream()
        .map(
            of ->
                new Part(
                    of.getValue().stream().mapToInt(cell -> cell).toArray(),
                    relations.getOrDefault(of.getKey(), List.of())))
        .toList();
  }

  private boolean moves(int cell) {
    var of = tables.cells().get(cell);
    return of.value() != 0 && of.publication() != Publication.PUBLIC;
  }

  private void join(int one, int other) {
    int a = root(one);
    int b = root(other);
    parents[Math.max(a, b)] = Math.min(a, b);
  }

  private int root(int cell) {
    int root = cell;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
