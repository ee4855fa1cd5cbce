package nl.smartindustry.transform.method.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import org.junit.jupiter.api.Test;

class CertifiedTablesTest {
  /** The sum of a and b is published, or as uncertain as c. */
  private static CertifiedTables row() {
    var tables =
        new SmallTable()
            .sensitive("a", 10, 1)
            .sensitive("b", 12, 1)
            .cell("c", 30)
            .cell("T", 52)
            .sum("T = a + b + c")
            .tables();
    var contributors =
        new Contributors(
            List.of(new int[] {0}), sum -> sum.length == 2 ? new Need(1, 0) : Need.NONE);
    var proofs = Protector.protect(tables, contributors).proofs();
    var withheld = new BitSet();
    withheld.set(0, 3);
    return CertifiedTables.of(
        tables, contributors, withheld, new TreeSet<>(List.of(1)), Certificate.of(proofs));
  }

  private static String failure(List<String> lines) {
    return CertifiedTables.parse(lines).failure().orElse("");
  }

  @Test
  void whatIsWrittenIsReadBackAndHolds() {
    var lines = row().lines();

    assertThat(lines)
        .contains("cell 12 0 9223372036854775807 1 0 OPEN true b", "relation 3:-1 0:1 1:1 2:1")
        .contains("known 0", "lowered 1");
    assertThat(CertifiedTables.parse(lines).lines()).isEqualTo(lines);
    assertThat(failure(lines)).isEmpty();
  }

  @Test
  void aMoveThatWasChangedIsRefused() {
    var changed =
        row().lines().stream().map(line -> line.replaceAll("(witness .* 2:.*)", "$1" + 7));

    assertThat(failure(changed.toList())).contains("T + a + b + c");
  }

  @Test
  void aNeedWithoutAWitnessIsRefused() {
    var without = row().lines().stream().filter(line -> !line.startsWith("witness")).toList();

    assertThat(failure(without)).isEqualTo("a");
  }

  @Test
  void aSensitiveCellThatIsPublishedIsRefused() {
    var shown = row().lines().stream().map(line -> line.replace("true b", "false b")).toList();

    assertThat(failure(shown)).isEqualTo("b");
  }

  @Test
  void aLineOfNoKnownKindIsNamedByItsNumberAlone() {
    assertThatThrownBy(() -> CertifiedTables.parse(List.of("known 1", "cel 12")))
        .hasMessage("Certificate, line 2");
  }
}
