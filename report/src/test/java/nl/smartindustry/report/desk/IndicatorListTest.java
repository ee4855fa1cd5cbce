package nl.smartindustry.report.desk;

import static org.assertj.core.api.Assertions.assertThat;

import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.night.Phases;
import nl.smartindustry.report.table.Language;
import org.junit.jupiter.api.Test;

class IndicatorListTest {
  private static final IndicatorList LIST =
      new IndicatorList(Phases.load(Definitions.packaged()).indicators(), Language.NL);

  @Test
  void allAreListedByCode() {
    var lines = LIST.lines("", DeskFormat.CSV);

    assertThat(lines).hasSize(91);
    assertThat(lines.subList(1, lines.size())).isSorted();
  }

  @Test
  void aWordIsSearchedForInBothLanguagesWhateverItsCapitals() {
    assertThat(LIST.lines("ROBOTS", DeskFormat.CSV))
        .anyMatch(line -> line.startsWith("SI_AD_ROB,"));
    assertThat(LIST.lines("artificial", DeskFormat.TEXT)).first().asString().startsWith("SI_AD_AI");
    assertThat(String.join("\n", LIST.lines("artificial", DeskFormat.JSON)))
        .contains("\"code\" : \"SI_AD_AI\"");
  }

  @Test
  void theLanguageThatIsAskedForComesFirst() {
    var english = new IndicatorList(LIST.all(), Language.EN);

    assertThat(english.lines("SI_AD_ROBI", DeskFormat.TEXT).get(0))
        .isEqualTo("SI_AD_ROBI  " + LIST.lines("SI_AD_ROBI", DeskFormat.TEXT).get(1).strip());
    assertThat(english.lines("", DeskFormat.MARKDOWN).get(0))
        .isEqualTo("| code | English | Nederlands | units |");
  }

  @Test
  void aWordThatIsNowhereBringsTheNearestCodes() {
    assertThat(LIST.lines("SI_AD_ROBOT", DeskFormat.TEXT).get(0)).contains("SI_AD_ROB");
  }
}
