package nl.smartindustry.transform.method.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import org.junit.jupiter.api.Test;

class KnownPartsTest {
  /** Of region's 100, the sole contributor of large has 90; no table can take these away. */
  private static SmallTable region() {
    return new SmallTable()
        .cell("large", 90, new Need(9, 9), 0, Publication.OPEN)
        .cell("small", 10, new Need(1, 1), 0, Publication.OPEN)
        .cell("region", 100, new Need(15, 15), 0, Publication.OPEN)
        .cell("other", 500)
        .cell("country", 600)
        .sum("region = large + small")
        .sum("country = region + other");
  }

  @Test
  void aSumIsAtLeastAsLargeAsItsKnownParts() {
    var table = region();
    var parts = new KnownParts(table.tables());
    var least = parts.leastValues(table.positions("large"));

    assertThat(least.get(table.positions("region")[0])).isEqualTo(90);
    assertThat(least.get(table.positions("country")[0])).isEqualTo(90);
    assertThat(parts.below(table.positions("region"), 15, least)).isEqualTo(10);
    assertThat(parts.below(table.positions("other"), 15, least)).isEqualTo(15);
  }

  @Test
  void aNeedBelowGoesNoFartherThanWhatASoleContributorCouldBelieve() {
    var table = region();
    var contributors = new Contributors(List.of(table.positions("large")), sum -> Need.NONE);

    var pattern = Protector.protect(table.tables(), contributors);

    assertThat(table.names(pattern.secondaries())).containsExactly("other");
    var withheld = new BitSet();
    withheld.set(0, 4);
    var certificate = Certificate.of(pattern.proofs());
    assertThat(CertificateCheck.failure(table.tables(), contributors, withheld, certificate))
        .isEmpty();
  }
}
