package nl.smartindustry.report.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.desk.ClaimDesk.Claim;
import nl.smartindustry.report.desk.ClaimDesk.Claimed;
import nl.smartindustry.report.night.Phases;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.table.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimDeskTest {
  private static final Phases PHASES = Phases.load(Definitions.packaged());
  @TempDir static Path warehouse;

  @BeforeAll
  static void publish() {
    SmallRelease.publish(
        warehouse,
        """
        INDICATOR   | TIME_PERIOD | SIZE  | BREAKDOWN        | UNIT_MEASURE | OBS_VALUE | SE  | VERDICT   | REASON       | CONF_STATUS | DEF_VERSION
        SI_AD_AI    | 2023        |       |                  |              | 14.4      | 0.7 |           |              |             |
        SI_AD_AI    | 2024        |       |                  |              | 19.1      | 0.8 |           |              |             |
        SI_AD_AI    | 2024        |       | change_from_2023 | PPT          | 4.7       | 0.9 | increased |              |             |
        SI_AD_AI    | 2023        | 10-49 |                  |              | 10        | 2   |           |              |             |
        SI_AD_AI    | 2024        | 10-49 |                  |              | 12        | 2   |           |              |             |
        SI_AD_AI    | 2023        | 250+  |                  |              | 40        | 2   |           |              |             |
        SI_AD_AI    | 2024        | 250+  |                  |              |           |     |           | confidential | C           |
        SI_DI_BASIC | 2022        |       |                  |              | 70        | 1   |           |              |             | DII 4
        SI_DI_BASIC | 2023        |       |                  |              | 60        | 1   |           |              |             | DII 3
        SI_SK_LECT  | 2023        |       |                  | NR           | 6         |     |           |              |             |
        SI_SK_LECT  | 2024        |       |                  | NR           | 5         |     |           |              |             |
        """);
  }

  @Test
  void whatTheTestOfTheLetterShowsMayBeSaid() {
    assertThat(answer("SI_AD_AI", Claim.ROSE, "2023", "2024", ""))
        .contains("Ja, dat mag: verschil 4,7 (2,9 tot 6,5) procentpunt.")
        .contains("Getoetst")
        .contains("2024: 19,1");
    assertThat(answer("SI_AD_AI", Claim.DIFFERS, "2023", "2024", "")).contains("Ja, dat mag");
    assertThat(answer("SI_AD_AI", Claim.FELL, "2023", "2024", "")).contains("Nee, het omgekeerde");
  }

  @Test
  void aDifferenceWithinItsMarginIsNotShown() {
    assertThat(answer("SI_AD_AI", Claim.ROSE, "2023", "2024", "size=10-49"))
        .contains("Nee, niet aangetoond: verschil 2,0 (−3,5 tot 7,5) procentpunt.");
  }

  @Test
  void aWithheldFigureSaysNothingOfItsChange() {
    assertThat(answer("SI_AD_AI", Claim.FELL, "2023", "2024", "size=250+"))
        .contains("2024: x")
        .contains("Nee, niet te zeggen: vertrouwelijk.");
  }

  @Test
  void figuresOfTwoDefinitionsAreNotCompared() {
    assertThat(answer("SI_DI_BASIC", Claim.FELL, "2022", "2023", ""))
        .contains("niet te vergelijken");
  }

  @Test
  void theAnswerIsForProgramsAndPagesToo() {
    var release = new Releases(new Warehouse(warehouse)).current();
    var asked = new Claimed(Claim.ROSE, List.of("2023", "2024"), "size=10-49");
    var indicator = PHASES.indicator("SI_AD_AI");

    assertThat(PHASES.claims(Language.NL).answer(release, indicator, asked, DeskFormat.CSV))
        .contains("field,value", "answer,not_shown", "printed.2023,10", "difference,2.0");
    assertThat(PHASES.claims(Language.NL).answer(release, indicator, asked, DeskFormat.JSON))
        .contains("  \"claim\" : \"rose\",", "  \"answer\" : \"not_shown\",");
    assertThat(PHASES.claims(Language.NL).answer(release, indicator, asked, DeskFormat.MARKDOWN))
        .first()
        .asString()
        .startsWith("SI\\_AD\\_AI  ");
  }

  @Test
  void theAnswerIsInEnglishToo() {
    var asked = new Claimed(Claim.ROSE, List.of("2023", "2024"), "");
    var lines =
        PHASES
            .claims(Language.EN)
            .answer(
                new Releases(new Warehouse(warehouse)).current(),
                PHASES.indicator("SI_AD_AI"),
                asked,
                DeskFormat.TEXT);

    assertThat(String.join(" ", lines))
        .contains("Enterprises using artificial intelligence")
        .contains("2024: 19.1")
        .contains("Yes, you may: difference 4.7 (2.9 to 6.5) percentage points. Tested, with");
  }

  @Test
  void aCountIsNotTested() {
    assertThat(answer("SI_SK_LECT", Claim.FELL, "2023", "2024", ""))
        .contains("Ja, dat mag: verschil −1,0.")
        .contains("Niet getoetst");
  }

  @Test
  void whatMakesNoSenseIsRefusedByName() {
    refused("SI_AD_AI", "2019", "", "has no cell in '2019' (periods: [2023, 2024])");
    refused("SI_AD_AI", "2024", "", "Periods: found [2024, 2024] (the earlier first)");
    refused("SI_AD_AI", "2023", "colour=red", "Unknown dimension 'colour'");
    refused("SI_AD_AI", "2023", "size", "Option '--by': found 'size'");
    refused("SI_AD_AI", "2023", "size=9", "has no cell with 'size=9' and totals elsewhere");
    refused("SI_AD_ROBOT", "2023", "", "Unknown indicator 'SI_AD_ROBOT' (nearest: [SI_AD_ROB");
  }

  private static void refused(String code, String since, String by, String words) {
    assertThatThrownBy(() -> answer(code, Claim.ROSE, since, "2024", by))
        .hasMessageContaining(words)
        .extracting(failure -> ((Refusal) failure).code())
        .isEqualTo(ExitCode.USAGE);
  }

  private static String answer(String code, Claim claim, String since, String until, String by) {
    var release = new Releases(new Warehouse(warehouse)).current();
    var asked = new Claimed(claim, List.of(since, until), by);
    var lines =
        PHASES.claims(Language.NL).answer(release, PHASES.indicator(code), asked, DeskFormat.TEXT);
    return String.join(" ", lines);
  }
}
