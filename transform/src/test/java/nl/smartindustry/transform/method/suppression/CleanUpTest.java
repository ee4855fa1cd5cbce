package nl.smartindustry.transform.method.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.ProtectedTables.Proof;
import org.junit.jupiter.api.Test;

class CleanUpTest {
  /** The cell rises by what another falls. */
  private static Proof above(SmallTable table, String cell, String falling) {
    var cells = table.positions(cell, falling);
    var need = new Need(1, 0);
    var moves = cells[0] < cells[1] ? new long[] {1, -1} : new long[] {-1, 1};
    Arrays.sort(cells);
    return new Proof(table.positions(cell), need, List.of(new Witness(cells, moves, 1)), List.of());
  }

  private static List<String> cleaned(
      SmallTable table, Contributors contributors, List<Proof> proofs, String... secondaries) {
    var found = new ProtectedTables(table.positions(secondaries), proofs);
    return table.names(CleanUp.of(table.tables(), contributors, found).secondaries());
  }

  @Test
  void theCostliestCellThatNoNeedRestsOnIsPublishedAgain() {
    var table =
        new SmallTable()
            .sensitive("a", 10, 1)
            .cell("b", 20)
            .cell("c", 30)
            .cell("T", 60)
            .sum("T = a + b + c");

    assertThat(cleaned(table, Contributors.UNKNOWN, List.of(above(table, "a", "c")), "b", "c"))
        .containsExactly("b");
  }

  @Test
  void aCellStaysThatHidesTheSumOfTwoSensitiveOnes() {
    var table = twoAndOthers();
    var together = new Contributors(List.of(), sum -> sum.length == 2 ? new Need(1, 0) : Need.NONE);

    assertThat(
            cleaned(
                table, together, List.of(above(table, "a", "b"), above(table, "b", "a")), "c", "d"))
        .containsExactly("c", "d");
    assertThat(
            cleaned(
                table,
                Contributors.UNKNOWN,
                List.of(above(table, "a", "b"), above(table, "b", "a")),
                "c",
                "d"))
        .isEmpty();
  }

  /** Of c and d each follows from the other. */
  private static SmallTable twoAndOthers() {
    return new SmallTable()
        .sensitive("a", 10, 1)
        .sensitive("b", 12, 1)
        .cell("c", 30)
        .cell("d", 40)
        .cell("T", 52)
        .cell("U", 70)
        .sum("T = a + b + c")
        .sum("U = c + d");
  }
}
