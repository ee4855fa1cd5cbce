package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.report.release.ReleaseManifest.Statement;
import nl.smartindustry.report.release.Releases.Listed;
import nl.smartindustry.report.run.Provenance;
import org.junit.jupiter.api.Test;

class ReplacementTest {
  private static final Listed FIRST = listed("first", true, Optional.empty(), provenance());
  private static final Provenance CORRECTION =
      provenance().since("first").approving("concept", Optional.of("a fieldlab more"));

  @Test
  void aCorrectionReplacesOnceItIsCurrentAndUnderEmbargoItDoesNot() {
    var embargoed = listed("second", false, Optional.empty(), CORRECTION);
    var current = listed("second", true, Optional.empty(), CORRECTION);

    assertThat(Replacement.of(List.of(FIRST, embargoed))).isEmpty();
    assertThat(Replacement.of(List.of(FIRST, current)))
        .isEqualTo(Map.of("first", new Replacement("second", "a fieldlab more")));
  }

  @Test
  void aCorrectionThatWasWithdrawnReplacesNothingAndOneThatALetterFollowedStillDoes() {
    var withdrawn = listed("second", true, Optional.of("retracted: wrong"), CORRECTION);
    var second = listed("second", false, Optional.empty(), CORRECTION);
    var later = provenance().among(List.of("first", "second"), Optional.empty());
    var third = listed("third", true, Optional.empty(), later);

    assertThat(Replacement.of(List.of(FIRST, withdrawn))).isEmpty();
    assertThat(Replacement.of(List.of(FIRST, second, third))).containsOnlyKeys("first");
  }

  private static Provenance provenance() {
    return new Provenance(List.of(), Map.of(), "d", "1.0.0", "2025-03-31");
  }

  private static Listed listed(
      String id, boolean current, Optional<String> withdrawn, Provenance provenance) {
    var statement = new Statement("t", "DEFINITIVE", true, "", List.of());
    var manifest = ReleaseManifest.of(provenance, statement, List.of());
    return new Listed(id, current, Optional.of(manifest), withdrawn);
  }
}
