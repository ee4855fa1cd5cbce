package nl.smartindustry.transform.administrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.disclosure.Reason;
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
        .containsExactly(
            "SI_FL_N",
            "SI_FL_PART",
            "SI_FL_SME",
            "SI_FL_LINK",
            "SI_FL_FUND",
            "SI_AC_STATUS",
            "SI_AC_MILE",
            "SI_AC_EVID");
    assertThat(definitions.codelist("unit").codes())
        .containsAll(catalogue.indicators().stream().map(one -> one.publication().unit()).toList());
  }

  @Test
  void aBreakdownThatItsMechanismDoesNotKnowIsRefused() throws IOException {
    var text = Definitions.packaged().text("administrative.yaml");
    Files.writeString(
        directory.resolve("administrative.yaml"),
        text.replace("breakdowns: [type, region]", "breakdowns: [type, theme]"));

    assertThatThrownBy(() -> AdministrativeCatalogue.load(Definitions.overlaid(directory)))
        .hasMessageContaining(
            "Indicator 'SI_FL_N': unknown breakdown 'theme' (known: [type, region])");
  }

  @Test
  void aCountIsRoundedToItsBaseAndWithheldBelowItsMinimum() {
    var protection = new Protection(3, 5, 0);

    assertThat(List.of(0, 3, 7, 8, 12, 13))
        .extracting(protection::round)
        .containsExactly(0.0, 5.0, 5.0, 10.0, 10.0, 15.0);
    assertThat(protection.tooFew(0)).isEmpty();
    assertThat(protection.tooFew(2)).contains(Reason.TOO_FEW_CONTRIBUTORS);
    assertThat(protection.tooFew(3)).isEmpty();
  }

  @Test
  void theLargestContributorMayNotReachHalf() {
    var protection = new Protection(3, 0, 50);

    assertThat(protection.magnitude(amounts("2", "1", "1"))).contains(Reason.DOMINANT_CONTRIBUTOR);
    assertThat(protection.magnitude(amounts("2", "1", "1.01"))).isEmpty();
    assertThat(protection.magnitude(amounts("2", "0", "1"))).contains(Reason.TOO_FEW_CONTRIBUTORS);
  }

  private static List<BigDecimal> amounts(String... amounts) {
    return List.of(amounts).stream().map(BigDecimal::new).toList();
  }
}
