package nl.smartindustry.transform.topic.programme.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.TransformJob;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdministrativeCatalogueTest {
  @TempDir Path directory;

  @Test
  void theCatalogueHoldsTheIndicatorsOfFieldlabsAndActions() {
    var definitions = Definitions.packaged();
    var catalogue = AdministrativeCatalogue.load(definitions);

    assertThat(catalogue.indicators())
        .extracting(AdministrativeIndicator::code)
        .contains("SI_FL_N", "SI_FL_LEV", "SI_AC_DELAY", "SI_AW_REACH", "SI_SK_LECT", "SI_IV_WBSO")
        .doesNotHaveDuplicates()
        .hasSize(Measure.values().length);
    assertThat(definitions.codelist("unit").codes())
        .containsAll(
            catalogue.indicators().stream()
                .flatMap(one -> one.statistic().measure().units().stream())
                .toList());
  }

  @Test
  void aBreakdownThatItsMechanismDoesNotKnowIsRefused() throws IOException {
    var text = Definitions.packaged().text("administrative.yaml");
    Files.writeString(
        directory.resolve("administrative.yaml"),
        text.replace("breakdowns: [type, region, theme]", "breakdowns: [type, colour]"));

    assertThatThrownBy(() -> AdministrativeCatalogue.load(Definitions.overlaid(directory)))
        .hasMessageContaining(
            "Indicator 'SI_FL_N': unknown breakdown 'colour' (known: [type, region, theme])");
  }

  @Test
  void aCountIsRoundedToItsBaseAndWithheldBelowItsMinimum() {
    var protection = new Protection(3, 5, 0, 0);

    assertThat(List.of(0, 3, 7, 8, 12, 13))
        .extracting(protection::round)
        .containsExactly(0.0, 5.0, 5.0, 10.0, 10.0, 15.0);
    assertThat(protection.tooFew(0)).isEmpty();
    assertThat(protection.tooFew(2)).contains(Reason.TOO_FEW_CONTRIBUTORS);
    assertThat(protection.tooFew(3)).isEmpty();
  }

  @Test
  void theLargestContributorMayNotReachHalf() {
    var protection = new Protection(3, 0, 50, 0);

    assertThat(protection.magnitude(amounts("2", "1", "1"))).contains(Reason.DOMINANT_CONTRIBUTOR);
    assertThat(protection.magnitude(amounts("2", "1", "1.01"))).isEmpty();
    assertThat(protection.magnitude(amounts("2", "0", "1"))).contains(Reason.TOO_FEW_CONTRIBUTORS);
  }

  @Test
  void theSecondLargestMayNotGuessTheLargest() {
    var protection = new Protection(3, 0, 0, 10);

    assertThat(protection.magnitude(amounts("100", "80", "9")))
        .contains(Reason.DOMINANT_CONTRIBUTOR);
    assertThat(protection.magnitude(amounts("100", "80", "10"))).isEmpty();
  }

  @Test
  void aKindWithoutAMechanismIsRefusedByName() throws IOException {
    var text = Definitions.packaged().text("administrative.yaml");
    Files.writeString(
        directory.resolve("administrative.yaml"), text.replace("kind: LEVERAGE", "kind: LEVER"));

    assertThatThrownBy(() -> AdministrativeCatalogue.load(Definitions.overlaid(directory)))
        .hasMessageContaining("Indicator 'SI_FL_LEV': unknown kind 'LEVER'");
  }

  @Test
  void aChainThatNamesAnIndicatorNobodyDefinesIsRefused() throws IOException {
    var text = Definitions.packaged().text("programme.yaml");
    Files.writeString(
        directory.resolve("programme.yaml"), text.replace("SI_FL_DIDLP", "SI_FL_WONDER"));

    assertThatThrownBy(() -> TransformJob.load(Definitions.overlaid(directory)))
        .hasMessageContaining("made of 'SI_FL_WONDER', which is not defined");
  }

  private static List<BigDecimal> amounts(String... amounts) {
    return List.of(amounts).stream().map(BigDecimal::new).toList();
  }
}
