package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/**
 * What every pattern must meet: the needs of sensitive cells, and those of sums of what is withheld
 * in any case, as long as a pattern withholds nothing else on the same side of their relation.
 */
final class CertainGoals {
  private final LinkedTables tables;
  private final Contributors contributors;
  private final WithheldCells pattern;
  private final Insiders insiders;
  private final List<CertainGoal> goals = new ArrayList<>();

  /**
   * A goal that patterns meet.
   *
   * @param unless those that withhold any of these cells need not
   */
  record CertainGoal(Goal goal, int[] unless) {
    /** The cuts of the goal, as cuts of all patterns. */
    List<CapacityCut> cuts(List<CapacityCut> of) {
      return unless.length == 0 ? of : of.stream().map(cut -> cut.unless(unless)).toList();
    }
  }

  private CertainGoals(
      LinkedTables tables, Contributors contributors, WithheldCells pattern, Insiders insiders) {
    this.tables = tables;
    this.contributors = contributors;
    this.pattern = pattern;
    this.insiders = insiders;
    pattern.primaries.stream()
        .forEach(cell -> add(tables.cells().get(cell).need(), new int[] {cell}));
    for (var relation : tables.relations()) {
      addSum(relation, 1);
      addSum(relation, -1);
    }
  }

  static List<CertainGoal> of(
      LinkedTables tables, Contributors contributors, WithheldCells pattern, Insiders insiders) {
    return List.copyOf(new CertainGoals(tables, contributors, pattern, insiders).goals);
  }

  private void addSum(Relation relation, int sign) {
    var sum = side(relation, sign, pattern.primaries::get);
    long sizes = Arrays.stream(sum).mapToLong(i -> relation.coefficients()[i]).distinct().count();
    if (sum.length > 1 && sizes == 1) {
      var others = side(relation, sign, c -> pattern.movable.get(c) && !pattern.primaries.get(c));
      var cells = cells(relation, sum);
      add(contributors.unions().need(cells), cells, cells(relation, others));
    }
  }

  private static int[] side(Relation relation, int sign, IntPredicate cells) {
    return IntStream.range(0, relation.cells().length)
        .filter(i -> Long.signum(relation.coefficients()[i]) == sign)
        .filter(i -> cells.test(relation.cells()[i]))
        .toArray();
  }

  private static int[] cells(Relation relation, int[] at) {
    return Arrays.stream(at).map(i -> relation.cells()[i]).sorted().toArray();
  }

  private void add(Need need, int[] target, int... unless) {
    Stream.of(insiders.above(target, need.up()), insiders.below(target, need.down()))
        .filter(goal -> goal.distance != 0)
        .forEach(goal -> goals.add(new CertainGoal(goal, unless)));
  }
}
