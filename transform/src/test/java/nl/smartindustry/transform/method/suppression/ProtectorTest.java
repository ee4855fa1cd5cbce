package nl.smartindustry.transform.method.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import org.junit.jupiter.api.Test;

class ProtectorTest {
  /** Branches by sizes, with totals; the cells by branch and size are 10 to 90. */
  private static SmallTable threeByThree() {
    return new SmallTable()
        .sensitive("a1", 20, 2)
        .cell("a2", 50)
        .cell("a3", 10)
        .cell("b1", 8)
        .cell("b2", 19)
        .cell("b3", 22)
        .cell("c1", 17)
        .cell("c2", 32)
        .cell("c3", 12)
        .cell("a", 80)
        .cell("b", 49)
        .cell("c", 61)
        .cell("s1", 45)
        .cell("s2", 101)
        .cell("s3", 44)
        .cell("T", 190)
        .sum("a = a1 + a2 + a3")
        .sum("b = b1 + b2 + b3")
        .sum("c = c1 + c2 + c3")
        .sum("s1 = a1 + b1 + c1")
        .sum("s2 = a2 + b2 + c2")
        .sum("s3 = a3 + b3 + c3")
        .sum("T = a + b + c")
        .sum("T = s1 + s2 + s3");
  }

  @Test
  void aCellOfNoRelationIsProtectedByItself() {
    var tables = new SmallTable().sensitive("a", 20, 2).cell("b", 50).tables();

    var result = Protector.protect(tables, Contributors.UNKNOWN);

    assertThat(result.secondaries()).isEmpty();
    assertThat(result.proofs()).hasSize(1);
  }

  @Test
  void aCellOfATwoByTwoTableIsProtectedByTheThreeOthers() {
    var table =
        new SmallTable()
            .sensitive("a1", 10, 1)
            .cell("a2", 20)
            .cell("b1", 30)
            .cell("b2", 40)
            .cell("a", 30, Need.NONE, 1000, Publication.OPEN)
            .cell("b", 70, Need.NONE, 1000, Publication.OPEN)
            .cell("s1", 40, Need.NONE, 1000, Publication.OPEN)
            .cell("s2", 60, Need.NONE, 1000, Publication.OPEN)
            .sum("a = a1 + a2")
            .sum("b = b1 + b2")
            .sum("s1 = a1 + b1")
            .sum("s2 = a2 + b2");

    assertThat(table.secondaries()).containsExactly("a2", "b1", "b2");
  }

  @Test
  void theCheapestRectangleProtectsACellOfAThreeByThreeTable() {
    assertThat(threeByThree().secondaries()).containsExactly("a3", "c1", "c3");
  }

  @Test
  void aCellWhoseNeighboursArePublicCannotBeProtected() {
    var table =
        new SmallTable()
            .sensitive("secret", 10, 1)
            .cell("other", 20, Need.NONE, 20, Publication.PUBLIC)
            .cell("total", 30, Need.NONE, 30, Publication.PUBLIC)
            .sum("total = secret + other");

    assertThatThrownBy(table::secondaries)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("'secret'");
  }

  @Test
  void twoSoleContributorsDoNotProtectEachOther() {
    var table =
        new SmallTable()
            .sensitive("a", 10, 1)
            .sensitive("b", 12, 1)
            .cell("c", 30)
            .cell("T", 52)
            .sum("T = a + b + c");
    var contributors =
        new Contributors(
            List.of(table.positions("a"), table.positions("b")),
            cells -> cells.length == 2 ? new Need(1, 0) : Need.NONE);

    assertThat(table.secondaries()).isEmpty();
    assertThat(table.secondaries(contributors)).containsExactly("c");
  }

  @Test
  void anotherRectangleTakesThePlaceOfOneWithAPublicCell() {
    var table = threeByThree().cell("a3", 10, Need.NONE, 10, Publication.PUBLIC);

    assertThat(table.secondaries()).containsExactly("a2", "b1", "b2");
  }

  @Test
  void whatRoundingHidesIsWithheldInAnyCase() {
    var table =
        new SmallTable()
            .sensitive("secret", 10, 2)
            .cell("total", 10, Need.NONE, 10, Publication.PUBLIC)
            .cell(new Cell("rounding", 0, new Bounds(-2, 2), Need.NONE, 0, Publication.NEVER))
            .sum("total = secret + rounding");

    assertThat(table.secondaries()).isEmpty();
  }

  @Test
  void aMarginThatTwoTablesShareIsWithheldInBoth() {
    var table =
        new SmallTable()
            .sensitive("a1", 10, 1)
            .cell("a", 10, Need.NONE, 5, Publication.OPEN)
            .cell("b", 20)
            .cell("T", 30, Need.NONE, 1000, Publication.OPEN)
            .cell("r1", 4)
            .cell("r2", 6)
            .sum("a = a1")
            .sum("T = a + b")
            .sum("a = r1 + r2");

    assertThat(table.secondaries()).contains("a", "b", "r1");
  }

  @Test
  void negativeValuesWithoutBoundsAreProtectedAsWell() {
    var table =
        new SmallTable()
            .cell(new Cell("a", -10, Bounds.NONE, new Need(3, 3), 0, Publication.OPEN))
            .cell("b", -5)
            .cell("T", -15)
            .sum("T = a + b");

    assertThat(table.secondaries()).containsExactly("b");
  }

  @Test
  void componentsOfDifferentTablesAreTasksOfTheirOwn() {
    var table =
        new SmallTable()
            .sensitive("a", 10, 1)
            .cell("b", 20)
            .cell("T", 30)
            .sensitive("c", 7, 1)
            .cell("d", 9)
            .cell("U", 16)
            .cell("e", 1)
            .cell("V", 1)
            .sum("T = a + b")
            .sum("U = c + d")
            .sum("V = e");

    var components = Component.of(table.tables(), Contributors.UNKNOWN);

    assertThat(components)
        .extracting(c -> table.names(c.positions()))
        .containsExactly(List.of("a", "b", "T"), List.of("c", "d", "U"));
    assertThat(table.secondaries()).containsExactly("b", "d");
  }
}
