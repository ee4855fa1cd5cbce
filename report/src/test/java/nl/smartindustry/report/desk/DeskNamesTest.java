package nl.smartindustry.report.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.night.Phases;
import nl.smartindustry.transform.catalogue.Indicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskNamesTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final DeskNames NAMES = DeskNames.load(DEFINITIONS);
  private static final List<Indicator> ALL = Phases.load(DEFINITIONS).indicators();

  @ParameterizedTest
  @CsvSource({
    "SI_AD_ROB, SI_AD_ROB",
    "si_ad_rob, SI_AD_ROB",
    "Robots, SI_AD_ROB",
    "kunstmatige intelligentie, SI_AD_AI",
    "RFID, SI_AD_RFID"
  })
  void anIndicatorHasMoreNamesThanItsCode(String word, String code) {
    assertThat(NAMES.indicator(word, ALL).code()).isEqualTo(code);
  }

  @Test
  void aWordOfSeveralAndOneOfNoneAreRefusedWithWhatMayBeMeant() {
    assertThatThrownBy(() -> NAMES.indicator("bedrijven", ALL))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Indicator 'bedrijven': occurs in several ([")
        .hasMessageEndingWith("'indicators bedrijven' says which)");
    assertThatThrownBy(() -> NAMES.indicator("SI_AD_ROBOT", ALL))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Unknown indicator 'SI_AD_ROBOT' (nearest: [SI_AD_ROB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "provincie,Grootte   | region,size",
        "activity, branche   | activity,activity",
        "grootte=10-49       | size=10-49",
        "colour              | colour"
      })
  void aDimensionMayBeNamedInDutch(String words, String dimensions) {
    assertThat(NAMES.dimensions(words)).isEqualTo(dimensions);
  }

  @Test
  void everyNameIsOfAnIndicatorOrADimensionThatExists() {
    assertThat(ALL.stream().map(Indicator::code)).containsAll(NAMES.indicators().keySet());
    assertThat(NAMES.dimensions().keySet())
        .allSatisfy(word -> assertThat(DeskDimension.of(word).word()).isEqualTo(word));
    assertThat(NAMES.indicators().values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
  }
}
