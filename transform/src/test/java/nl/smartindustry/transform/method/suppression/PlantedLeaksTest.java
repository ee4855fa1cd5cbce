package nl.smartindustry.transform.method.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.attack.Attacker;
import nl.smartindustry.transform.method.suppression.attack.ClpProgrammes;
import nl.smartindustry.transform.method.suppression.attack.Instance;
import nl.smartindustry.transform.method.suppression.attack.OjAlgoProgrammes;
import org.junit.jupiter.api.Test;

/** The attacker finds every kind of leak that is planted, and none in the engine's own pattern. */
class PlantedLeaksTest {
  private static SmallTable twoByTwo() {
    return new SmallTable()
        .sensitive("a1", 10, 5)
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

  private static List<String> leaks(
      SmallTable table, Contributors contributors, String... withheld) {
    var hidden = new BitSet();
    Arrays.stream(table.positions(withheld)).forEach(hidden::set);
    return leaks(table, contributors, hidden);
  }

  private static List<String> leaks(SmallTable table, Contributors contributors, BitSet hidden) {
    var instance = new Instance("planted", table.tables(), contributors);
    var leaks = new Attacker(instance, hidden, ClpProgrammes::new).attack().leaks();
    assertThat(new Attacker(instance, hidden, OjAlgoProgrammes::new).attack().leaks())
        .as("the same with another solver")
        .isEqualTo(leaks);
    return leaks;
  }

  private static void theEngineLeavesNone(SmallTable table, Contributors contributors) {
    var tables = table.tables();
    var found = Protector.protect(tables, contributors);
    var hidden = new BitSet();
    Arrays.stream(found.secondaries()).forEach(hidden::set);
    for (int cell = 0; cell < tables.cells().size(); cell++) {
      var of = tables.cells().get(cell);
      hidden.set(
          cell,
          hidden.get(cell) || of.need().isSensitive() || of.publication() == Publication.NEVER);
    }
    assertThat(leaks(table, contributors, hidden)).isEmpty();
    assertThat(
            CertificateCheck.failure(tables, contributors, hidden, Certificate.of(found.proofs())))
        .isEmpty();
  }

  @Test
  void aCellThatIsATotalLessTheOthers() {
    assertThat(leaks(twoByTwo(), Contributors.UNKNOWN, "a1"))
        .containsExactly("a1: a reader knows it closer than 5");
    theEngineLeavesNone(twoByTwo(), Contributors.UNKNOWN);
  }

  @Test
  void aSensitiveCellThatIsPublished() {
    assertThat(leaks(twoByTwo(), Contributors.UNKNOWN, "a2")).contains("a1: published");
  }

  /** Only a2 can be less for a1 to be more: by 3. */
  @Test
  void anIntervalThatIsTooNarrow() {
    var table =
        new SmallTable()
            .sensitive("a1", 10, 5)
            .cell("a2", 3)
            .cell("a3", 50)
            .cell("a", 63)
            .sum("a = a1 + a2 + a3");
    assertThat(leaks(table, Contributors.UNKNOWN, "a1", "a2"))
        .containsExactly("a1: a reader knows it closer than 5");
    assertThat(leaks(table, Contributors.UNKNOWN, "a1", "a3")).isEmpty();
    theEngineLeavesNone(table, Contributors.UNKNOWN);
  }

  private static SmallTable singles() {
    return new SmallTable()
        .sensitive("a", 10, 1)
        .sensitive("b", 12, 1)
        .cell("c", 30)
        .cell("T", 52)
        .sum("T = a + b + c");
  }

  @Test
  void aSumOfTwoSinglesThatIsKnown() {
    var contributors =
        new Contributors(List.of(), sum -> sum.length == 2 ? new Need(1, 0) : Need.NONE);
    assertThat(leaks(singles(), contributors, "a", "b"))
        .containsExactly("a + b: a sensitive sum is known");
    theEngineLeavesNone(singles(), contributors);
  }

  /** The sub-total ab is withheld as well, yet T less c is its parts. */
  @Test
  void aSumThatFollowsFromTwoRelations() {
    var table =
        new SmallTable()
            .sensitive("a", 10, 1)
            .sensitive("b", 12, 1)
            .cell("ab", 22)
            .cell("c", 30)
            .cell("T", 52)
            .sum("ab = a + b")
            .sum("T = ab + c");
    var contributors =
        new Contributors(List.of(), sum -> sum.length == 2 ? new Need(1, 0) : Need.NONE);
    assertThat(leaks(table, contributors, "a", "b", "ab"))
        .containsExactly("a + b: a sensitive sum is known");
    theEngineLeavesNone(table, contributors);
  }

  @Test
  void aSoleContributorWhoSubtractsItsOwnCell() {
    var contributors =
        new Contributors(
            List.of(singles().positions("a"), singles().positions("b")), sum -> Need.NONE);
    assertThat(leaks(singles(), contributors, "a", "b"))
        .containsExactly(
            "b: the contributor of a knows it closer than 1",
            "a: the contributor of b knows it closer than 1");
    theEngineLeavesNone(singles(), contributors);
  }

  /** By size, a is hidden beside b; by region all of a is published. */
  @Test
  void aCellThatAnotherTableGives() {
    var table =
        new SmallTable()
            .sensitive("a", 10, 1)
            .cell("b", 20)
            .cell("T", 30)
            .cell("aNorth", 6)
            .cell("aSouth", 4)
            .sum("T = a + b")
            .sum("a = aNorth + aSouth");
    assertThat(leaks(table, Contributors.UNKNOWN, "a", "b"))
        .containsExactly("a: a reader knows it closer than 1");
    theEngineLeavesNone(table, Contributors.UNKNOWN);
  }

  /** 52 is rounded to 50, which leaves 2 either way, where 5 are needed. */
  @Test
  void aRoundedValueOfAWithheldOne() {
    var table =
        new SmallTable()
            .sensitive("exact", 52, 5)
            .cell("rounded", 50)
            .cell(new Cell("rest", 2, new Bounds(-2, 2), Need.NONE, 0, Publication.NEVER))
            .cell("other", 100)
            .cell("T", 152)
            .sum("exact = rounded + rest")
            .sum("T = exact + other");
    assertThat(leaks(table, Contributors.UNKNOWN, "exact", "rest", "other"))
        .containsExactly("exact: a reader knows it closer than 5");
    theEngineLeavesNone(table, Contributors.UNKNOWN);
  }

  @Test
  void aCellThatAnEarlierReleasePublished() {
    var table =
        new SmallTable()
            .sensitive("a", 10, 1)
            .cell("b", 20, Need.NONE, 0, Publication.PUBLIC)
            .cell("c", 15)
            .cell("T", 45)
            .sum("T = a + b + c");
    assertThat(leaks(table, Contributors.UNKNOWN, "a", "b"))
        .containsExactly("a: a reader knows it closer than 1");
    theEngineLeavesNone(table, Contributors.UNKNOWN);
  }

  /** Counties AB and CD, groups ABC and D: each hierarchy alone hides two, both together give c. */
  @Test
  void aCellThatTwoHierarchiesGiveThatCutAcrossEachOther() {
    var table =
        new SmallTable()
            .cell("a", 30)
            .cell("b", 40)
            .sensitive("c", 10, 2)
            .cell("d", 20)
            .cell("ab", 70)
            .cell("cd", 30)
            .cell("abc", 80)
            .sum("ab = a + b")
            .sum("cd = c + d")
            .sum("abc = a + b + c");
    assertThat(leaks(table, Contributors.UNKNOWN, "c", "d", "a", "b"))
        .containsExactly("c: a reader knows it closer than 2");
    theEngineLeavesNone(table, Contributors.UNKNOWN);
  }
}
