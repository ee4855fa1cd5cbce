package nl.smartindustry.transform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is published stands in a code list. */
class PublishedCodesTest {
  private static final PublishedCodes CODES = PublishedCodes.load(Definitions.packaged());

  @TempDir Path overlay;

  @ParameterizedTest
  @CsvSource({
    "ACTIVITY, _T",
    "SIZE, 10-49",
    "BREAKDOWN, status_actief.theme_robotics",
    "BREAKDOWN, change_from_2022",
    "TIME_PERIOD, 2024"
  })
  void aCodeStandsInItsListWholeOrInPartsOrByItsBeginning(String column, String code) {
    assertThatCode(() -> CODES.require("x", column, code)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"SIZE, 10-94", "FREQ, X", "BREAKDOWN, status_actief.them_robotics", "REGION, NL5"})
  void anotherCodeIsRefusedByName(String column, String code) {
    assertThatThrownBy(() -> CODES.require("Row 'x'", column, code))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Row 'x': unknown %s '%s'".formatted(column, code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SIZE        | 250+                       | 250 of meer werkzame personen | 250 or more"
            + " persons employed",
        "BREAKDOWN   | change_from_2022           | verandering sinds 2022 | change since 2022",
        "SPLIT       | kind_realisatie.span_in_year | besteed, in het jaar | spent, in the year",
        "BREAKDOWN   | status_actief.theme_data   | fieldlab: actief, thema van een fieldlab (data)"
            + " | fieldlab: active, theme of a fieldlab (data)",
        "DEF_VERSION | DII4                       | digitale intensiteit, versie 4 | digital"
            + " intensity, version 4",
        "GROUP       | TX                         | TX | TX"
      })
  void aCodeIsCalledByItsPartsAndItsRest(String column, String code, String nl, String en) {
    assertThat(CODES.label(column, code)).isEqualTo(new Label(nl, en));
  }

  @Test
  void aCodeWithoutALabelInOneLanguageIsRefusedByName() throws IOException {
    Files.createDirectories(overlay.resolve("codelists"));
    extend("codelists/verdict.csv", "unknown,,onbekend,\n");

    assertThatThrownBy(() -> IndicatorCatalogue.load(Definitions.overlaid(overlay)))
        .isInstanceOf(Refusal.class)
        .hasMessage("Code list 'verdict', code 'unknown': needs a label in nl and in en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dimensions | ACTIVITY: C,      | ACTIVITY: G,      | Totals: found {ACTIVITY=G,",
        "dimensions | {code: 10-249,    | {code: 10-294,    | Dimension 'sme': unknown SIZE",
        "strata     | activity: C}      | activity: G}      | unknown ACTIVITY 'G'",
        "strata     | POOLED, activity: C | POOLED          | its strata lack activity, the code",
        "indicators | units: [PC_ENT]   | units: [PC_EMT]   | unknown UNIT_MEASURE 'PC_EMT'",
        "indicators | barrier_cost:     | barrier_costs:    | unknown BREAKDOWN 'barrier_costs'"
      })
  void aCodeOfADefinitionStandsInAListToo(String file, String text, String other, String found)
      throws IOException {
    var packaged = Definitions.packaged().text(file + ".yaml");
    Files.writeString(overlay.resolve(file + ".yaml"), packaged.replace(text, other));

    assertThatThrownBy(() -> IndicatorCatalogue.load(Definitions.overlaid(overlay)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(found);
  }

  @Test
  void aSurveyOfOtherEnterprisesHasItsOwnTotalAndItsOwnUnit() throws IOException {
    var packaged = Definitions.packaged();
    Files.createDirectories(overlay.resolve("codelists"));
    extend("codelists/unit.csv", "ACRES,,acre,acres\n");
    extend("codelists/activity.csv", "G47,,Winkels,Retail trade,47,\n");
    Files.writeString(
        overlay.resolve("strata.yaml"),
        packaged.text("strata.yaml").replace("CERTAINTY, activity: C", "POOLED, activity: G47"));
    Files.writeString(
        overlay.resolve("indicators.yaml"),
        packaged.text("indicators.yaml").replace("units: [EUR_MIO]", "units: [ACRES]"));

    var catalogue = IndicatorCatalogue.load(Definitions.overlaid(overlay));

    var invested = catalogue.indicator("SI_IV_GFCF");
    assertThat(catalogue.activity(invested)).isEqualTo("G47");
    assertThat(catalogue.activity(catalogue.indicator("SI_AD_ROB"))).isEqualTo("C");
    assertThat(invested.measure().units()).containsExactly("ACRES");
    assertThat(catalogue.measure("SI_IV_GFCF").units().get(0).factor()).isEqualTo(1);
  }

  private void extend(String list, String row) throws IOException {
    Files.writeString(overlay.resolve(list), Definitions.packaged().text(list) + row);
  }
}
