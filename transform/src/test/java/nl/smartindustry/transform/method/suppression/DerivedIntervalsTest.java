package nl.smartindustry.transform.method.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.smartindustry.transform.method.suppression.DerivedIntervals.Interval;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import org.junit.jupiter.api.Test;

class DerivedIntervalsTest {
  /** Two branches by two sizes of 10 to 40, and one more of each that is published. */
  private static SmallTable twoByTwo() {
    return new SmallTable()
        .cell("a1", 10)
        .cell("a2", 20)
        .cell("b1", 30)
        .cell("b2", 40)
        .cell("a", 30)
        .cell("b", 70)
        .cell("s1", 40)
        .cell("s2", 60)
        .sum("a = a1 + a2")
        .sum("b = b1 + b2")
        .sum("s1 = a1 + b1")
        .sum("s2 = a2 + b2");
  }

  private static List<String> intervals(SmallTable table, String... withheld) {
    var hidden = new BitSet();
    Arrays.stream(table.positions(withheld)).forEach(hidden::set);
    var empty = new Certificate(List.of());
    var all = DerivedIntervals.of(table.tables(), hidden, empty);
    return hidden.stream()
        .mapToObj(
            cell ->
                "%s %s %s"
                    .formatted(
                        table.names(new int[] {cell}).get(0),
                        all.get(cell).lower(),
                        all.get(cell).upper()))
        .toList();
  }

  @Test
  void aRectangleOfWithheldCellsLeavesEachTheSameRange() {
    assertThat(intervals(twoByTwo(), "a1", "a2", "b1", "b2"))
        .containsExactly("a1 0.0 30.0", "a2 0.0 30.0", "b1 10.0 40.0", "b2 30.0 60.0");
  }

  @Test
  void aCellThatFollowsFromPublishedOnesIsKnown() {
    assertThat(intervals(twoByTwo(), "a1")).containsExactly("a1 10.0 10.0");
    assertThat(intervals(twoByTwo(), "a1", "a2", "b1", "s1"))
        .containsExactly("a1 10.0 10.0", "a2 20.0 20.0", "b1 30.0 30.0", "s1 40.0 40.0");
  }

  @Test
  void aPublishedCellIsItsValue() {
    var table = twoByTwo();
    var intervals = DerivedIntervals.of(table.tables(), new BitSet(), new Certificate(List.of()));
    assertThat(intervals.get(table.positions("s2")[0])).isEqualTo(new Interval(60, 60));
  }

  /** No relation alone bounds a2 and b1 as closely: both are below 30, their sum is 50. */
  @Test
  void whatTwoRelationsTogetherBoundIsFound() {
    var table = twoByTwo().cell("x", 50).sum("x = a2 + b1");
    assertThat(intervals(table, "a1", "a2", "b1", "b2"))
        .containsExactly("a1 10.0 10.0", "a2 20.0 20.0", "b1 30.0 30.0", "b2 40.0 40.0");
  }

  @Test
  void aSumThatNothingBoundsIsInfinite() {
    var table = new SmallTable().cell("a", 10).cell("b", 5).cell("T", 15).sum("T = a + b");
    assertThat(intervals(table, "a", "T")).containsExactly("a 0.0 Infinity", "T 5.0 Infinity");
  }

  @Test
  void aRoundedSumLeavesTheWidthOfItsRounding() {
    var table =
        new SmallTable()
            .cell("a", 12)
            .cell("b", 30)
            .cell("rounded", 40)
            .cell(new Cell("rest", 2, new Bounds(-2, 2), Need.NONE, 0, Publication.NEVER))
            .sum("rounded = a + b - rest");
    assertThat(intervals(table, "a", "rest")).containsExactly("a 8.0 12.0", "rest -2.0 2.0");
  }

  @Test
  void theCornersOfAnOddCycleAreHalves() {
    var table =
        new SmallTable()
            .cell("a", 1)
            .cell("b", 1)
            .cell("c", 1)
            .cell("ab", 2)
            .cell("bc", 2)
            .cell(new Cell("ca", 2, new Bounds(1, 3), Need.NONE, 0, Publication.OPEN))
            .sum("ab = a + b")
            .sum("bc = b + c")
            .sum("ca = c + a");
    assertThat(intervals(table, "a", "b", "c", "ca"))
        .containsExactly("a 0.5 1.5", "b 0.5 1.5", "c 0.5 1.5", "ca 1.0 3.0");
  }

  @Test
  void witnessesOfACertificateChangeNothingButTheWork() {
    var table = twoByTwo();
    var hidden = new BitSet();
    hidden.set(0, 4);
    var some =
        new Certificate(List.of(Certificate.parse("2 0:3 1:-3 2:-3 3:3").witnesses().get(0)));
    assertThat(DerivedIntervals.of(table.tables(), hidden, some))
        .isEqualTo(DerivedIntervals.of(table.tables(), hidden, new Certificate(List.of())));
  }
}
