package nl.smartindustry.transform.method.suppression.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;

/**
 * Everything that can be derived from what a pattern of suppression leaves: how far each sensitive
 * cell can lie from its value in any table that fits, for a reader and for each sole contributor,
 * and which sums are known. It shares with the protector only the tables. What is public already is
 * known to it, whatever the pattern says.
 */
public final class Attacker {
  private static final double TOLERANCE = 1e-7;

  private final Instance instance;
  private final BitSet withheld;
  private final Programmes programmes;

  /** As if nothing were published. */
  private final Programmes unpublished;

  private final List<Target> targets = new ArrayList<>();

  /** By cell, the tables met so far that move it; a target that one reaches needs no other. */
  private final Map<Integer, List<Moves>> found = new HashMap<>();

  private record Target(int[] cells, long distance) {
    /** The same, no farther than it could be. */
    Target of(long farthest) {
      return Math.abs(farthest) < Math.abs(distance) ? new Target(cells, farthest) : this;
    }

    boolean isReachedBy(Moves moves) {
      double move = Arrays.stream(cells).mapToDouble(moves::of).sum();
      return move * Long.signum(distance) >= Math.abs(distance) * (1 - TOLERANCE);
    }
  }

  /** A table that fits: the cells that move, and how far. */
  private record Moves(int[] cells, double[] moves) {
    static Moves of(double[] all) {
      var cells = IntStream.range(0, all.length).filter(cell -> all[cell] != 0).toArray();
      return new Moves(cells, Arrays.stream(cells).mapToDouble(cell -> all[cell]).toArray());
    }

    double of(int cell) {
      int at = Arrays.binarySearch(cells, cell);
      return at < 0 ? 0 : moves[at];
    }

    boolean leaves(BitSet known) {
      return Arrays.stream(cells).noneMatch(known::get);
    }
  }

  /**
   * What was derived.
   *
   * @param leaks a line each
   * @param sums how many sums a reader knows
   */
  public record Verdict(List<String> leaks, int cells, int sums, int insiders) {}

  public Attacker(
      Instance instance, BitSet withheld, BiFunction<LinkedTables, BitSet, Programmes> solver) {
    this.instance = instance;
    this.withheld = (BitSet) withheld.clone();
    var movable = new BitSet();
    for (int cell = 0; cell < instance.tables().cells().size(); cell++) {
      movable.set(cell, instance.tables().cells().get(cell).publication() != Publication.PUBLIC);
    }
    this.withheld.and(movable);
    programmes = solver.apply(instance.tables(), this.withheld);
    unpublished = solver.apply(instance.tables(), movable);
  }

  public Verdict attack() {
    var leaks = new ArrayList<String>();
    for (int cell = 0; cell < instance.tables().cells().size(); cell++) {
      var of = instance.tables().cells().get(cell);
      if (of.need().isSensitive() && !withheld.get(cell)) {
        leaks.add(of.name() + ": published");
      }
      addTargets(new int[] {cell}, of.need());
    }
    int cells = targets.size();
    leaks.addAll(unmet(new BitSet(), "a reader"));
    var sums = ReaderSums.of(instance.tables(), withheld);
    for (int[] sum : sums) {
      if (instance.contributors().unions().need(sum).isSensitive()) {
        leaks.add(names(sum) + ": a sensitive sum is known");
      }
    }
    for (int[] known : instance.contributors().known()) {
      var own = new BitSet();
      Arrays.stream(known).filter(withheld::get).forEach(own::set);
      if (!own.isEmpty()) {
        leaks.addAll(unmet(own, "the contributor of " + names(own.stream().toArray())));
      }
    }
    return new Verdict(leaks, cells, sums.size(), instance.contributors().known().size());
  }

  private void addTargets(int[] cells, Need need) {
    if (need.up() > 0) {
      targets.add(new Target(cells, need.up()));
    }
    if (need.down() > 0) {
      targets.add(new Target(cells, -need.down()));
    }
  }

  /** What someone who knows some cells can say too closely of the others. */
  private List<String> unmet(BitSet known, String whom) {
    var leaks = new ArrayList<String>();
    for (var target : targets) {
      if (Arrays.stream(target.cells).noneMatch(known::get)
          && !isReached(target, known)
          && !isReached(target.of(beforehand(target, known)), known)) {
        leaks.add(
            "%s: %s knows it closer than %d".formatted(names(target.cells), whom, target.distance));
      }
    }
    return leaks;
  }

  private boolean isReached(Target target, BitSet known) {
    var near = found.getOrDefault(target.cells[0], List.of());
    if (target.distance == 0
        || near.stream().anyMatch(moves -> moves.leaves(known) && target.isReachedBy(moves))) {
      return true;
    }
    var moves = programmes.least(target.cells, target.distance, known);
    if (moves == null) {
      return false;
    }
    checkFits(moves, known);
    var sparse = Moves.of(moves);
    Arrays.stream(sparse.cells)
        .forEach(cell -> found.computeIfAbsent(cell, c -> new ArrayList<>()).add(sparse));
    return target.isReachedBy(sparse);
  }

  /** How far the target could lie before anything was published. */
  private long beforehand(Target target, BitSet known) {
    var moves = unpublished.furthest(target.cells, Long.signum(target.distance), known);
    return Math.round(Arrays.stream(target.cells).mapToDouble(cell -> moves[cell]).sum());
  }

  /** A solver is not trusted: what it returns must be a table that fits. */
  private void checkFits(double[] moves, BitSet known) {
    double largest = Arrays.stream(moves).map(Math::abs).max().orElse(0);
    for (int cell = 0; cell < moves.length; cell++) {
      if (moves[cell] != 0 && (known.get(cell) || !withheld.get(cell))) {
        throw new IllegalStateException("A cell that is known was moved");
      }
    }
    for (var relation : instance.tables().relations()) {
      double sum =
          IntStream.range(0, relation.cells().length)
              .mapToDouble(i -> relation.coefficients()[i] * moves[relation.cells()[i]])
              .sum();
      if (Math.abs(sum) > TOLERANCE * (1 + largest)) {
        throw new IllegalStateException("A relation was left");
      }
    }
  }

  private String names(int[] cells) {
    return Arrays.stream(cells)
        .mapToObj(cell -> instance.tables().cells().get(cell).name())
        .collect(Collectors.joining(" + "));
  }
}
