package nl.smartindustry.transform.method.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import org.junit.jupiter.api.Test;

class CertificateCheckTest {
  private static final String ALL_FOUR = "1 0:2 1:-2 2:-2 3:2";

  /** Two branches by two sizes; only a1 is sensitive. */
  private static SmallTable twoByTwo() {
    return new SmallTable()
        .cell("a1", 10, new Need(2, 2), 0, Publication.OPEN)
        .cell("a2", 20)
        .cell("b1", 30)
        .cell("b2", 40)
        .cell("a", 30)
        .cell("s1", 40)
        .cell("shown", 60, Need.NONE, 0, Publication.PUBLIC)
        .sum("a = a1 + a2")
        .sum("s1 = a1 + b1")
        .sum("shown = a2 + b2");
  }

  /** The sum of a and b is published, or as uncertain as c. */
  private static SmallTable row() {
    return new SmallTable()
        .sensitive("a", 10, 1)
        .sensitive("b", 12, 1)
        .cell("c", 30)
        .cell("T", 52)
        .sum("T = a + b + c");
  }

  private static String failure(
      SmallTable table, Contributors contributors, String withheld, String... witnesses) {
    var hidden = new BitSet();
    Arrays.stream(table.positions(withheld.split(" "))).forEach(hidden::set);
    var certificate = Certificate.parse(String.join("\n", witnesses));
    return CertificateCheck.failure(table.tables(), contributors, hidden, certificate).orElse("");
  }

  private static String failure(String withheld, String... witnesses) {
    return failure(twoByTwo(), Contributors.UNKNOWN, withheld, witnesses);
  }

  @Test
  void aWitnessAndItsMirrorImageMeetTheNeedAboveAndBelow() {
    assertThat(failure("a1 a2 b1 b2", ALL_FOUR)).isEmpty();
    assertThat(failure("a1 a2 b1 b2", "3 0:-6 1:6 2:6 3:-6")).isEmpty();
  }

  @Test
  void aNeedThatNoWitnessReachesIsNamed() {
    assertThat(failure("a1 a2 b1 b2")).isEqualTo("a1: no witness 2 above it");
    assertThat(failure("a1 a2 b1 b2", "3 0:5 1:-5 2:-5 3:5"))
        .isEqualTo("a1: no witness 2 above it");
  }

  @Test
  void aMirrorImageBeyondTheBoundsIsNoWitness() {
    assertThat(failure("a1 a2 b1 b2", "1 0:15 1:-15 2:-15 3:15"))
        .isEqualTo("a1: no witness 2 below it");
  }

  @Test
  void aWitnessKeepsPublishedCellsRelationsAndBounds() {
    assertThat(failure("a1 a2 b1 b2", "1 0:2 4:2 5:2"))
        .isEqualTo("Witness 1 moves a, which is published");
    assertThat(failure("a1 a2 b1 b2", ALL_FOUR, "1 0:2 1:-2 2:-1 3:2"))
        .isEqualTo("Witness 2 leaves 1 in s1 + a1 + b1");
    assertThat(failure("a1 a2 b1 b2", "1 0:21 1:-21 2:-21 3:21"))
        .isEqualTo("Witness 1 lies beyond what is known beforehand");
  }

  @Test
  void aWitnessThatIsNoTableIsRefused() {
    var message = "Witness 1: cells or denominator make no table";
    assertThat(failure("a1 a2 b1 b2", "0 0:2 1:-2 2:-2 3:2")).isEqualTo(message);
    assertThat(failure("a1 a2 b1 b2", "1 1:-2 0:2 2:-2 3:2")).isEqualTo(message);
    assertThat(failure("a1 a2 b1 b2", "1 0:2 99:-2")).isEqualTo(message);
  }

  @Test
  void thePatternWithholdsWhatItMustAndNothingPublic() {
    assertThat(failure("a2 b1 b2")).isEqualTo("a1: sensitive, yet published");
    assertThat(failure("a1 a2 shown")).isEqualTo("shown: public, yet withheld");
    var rounding = twoByTwo().cell("hidden", 1, Need.NONE, 0, Publication.NEVER);
    assertThat(failure(rounding, Contributors.UNKNOWN, "a1 a2 b1 b2", ALL_FOUR))
        .isEqualTo("hidden: never to be published, yet not withheld");
  }

  @Test
  void relationsThatTheTruthDoesNotSatisfyAreNamed() {
    var table = twoByTwo().sum("a = b1 + b2");
    assertThat(failure(table, Contributors.UNKNOWN, "a1"))
        .isEqualTo("a + b1 + b2: the true values leave 40");
  }

  @Test
  void aSumIsATargetToo() {
    var contributors =
        new Contributors(List.of(), sum -> sum.length == 2 ? new Need(1, 0) : Need.NONE);
    assertThat(failure(row(), contributors, "a b", "1 0:1 1:-1"))
        .isEqualTo("a + b: no witness 1 above it");
    assertThat(failure(row(), contributors, "a b c", "1 0:1 1:-1", "1 0:1 2:-1")).isEmpty();
  }

  @Test
  void aSoleContributorNeedsWitnessesThatLeaveItsCellsAlone() {
    var contributors = new Contributors(List.of(row().positions("a")), sum -> Need.NONE);
    assertThat(failure(row(), contributors, "a b c", "1 0:1 1:-1"))
        .isEqualTo("b: no witness 1 above it for the sole contributor of a");
    assertThat(failure(row(), contributors, "a b c", "1 0:1 1:-1", "1 1:1 2:-1")).isEmpty();
  }

  @Test
  void aCertificateIsReadBackFromItsText() {
    var text = "1 0:2 3:-2\n9223372036854775807 5:-9223372036854775807\n";
    assertThat(Certificate.parse(text).toText()).isEqualTo(text);
    assertThatThrownBy(() -> Certificate.parse("1 0:2\n1 0:two\n"))
        .hasMessageStartingWith("Certificate, line 2: '1 0:two'");
  }

  @Test
  void whatTheEngineWithholdsIsCertified() {
    var table = row();
    var contributors =
        new Contributors(
            List.of(table.positions("a"), table.positions("b")),
            sum -> sum.length == 2 ? new Need(1, 0) : Need.NONE);
    var pattern = Protector.protect(table.tables(), contributors);
    var certificate = Certificate.of(pattern.proofs()).toText();

    assertThat(failure(table, contributors, "a b c", certificate.split("\n"))).isEmpty();
  }
}
