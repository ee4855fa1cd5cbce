package nl.smartindustry.report.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.letter.SampleFigures;
import nl.smartindustry.report.night.Phases;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.transform.safe.DisclosureClass;
import nl.smartindustry.transform.safe.PerturbedCounts.Noise;
import nl.smartindustry.transform.safe.PerturbedCounts.Protection;
import org.junit.jupiter.api.Test;

class NearbyCountsTest {
  private static final Definitions PACKAGED = Definitions.packaged();
  private static final Phases PHASES = Phases.load(PACKAGED);

  @Test
  void aCountWithNoiseSaysHowFarItCanBeOff() {
    assertThat(said(Protection.CELL_KEY, "SI_FL_PART", "NR", Language.NL))
        .isEqualTo(
            "een telling met ruis: ten hoogste 5 meer of minder dan het aantal, nooit 1 tot en met"
                + " 2; delen tellen niet altijd op");
    assertThat(said(Protection.CELL_KEY, "SI_FL_PART", "NR", Language.EN))
        .startsWith("a count with noise: at most 5 more or less");
  }

  @Test
  void aRoundedCountAndAShareOfSuchSayIt() {
    assertThat(said(Protection.ROUND, "SI_FL_PART", "NR", Language.EN))
        .isEqualTo("a multiple of 5 in the place of the number, chosen so that parts add up");
    assertThat(said(Protection.SUPPRESS, "SI_FL_PART", "NR", Language.NL))
        .isEqualTo("afgerond op een veelvoud van 5");
    assertThat(said(Protection.SUPPRESS, "SI_FL_SME", "PC", Language.EN))
        .isEqualTo("computed from numbers rounded to a multiple of 5");
  }

  @Test
  void aFigureAsItWasComputedSaysNothing() {
    assertThat(said(Protection.SUPPRESS, "SI_AD_AI", "PC_ENT", Language.NL)).isEmpty();
  }

  private static String said(Protection method, String code, String unit, Language language) {
    var counts =
        new NearbyCounts(
            Map.of(code, method),
            PACKAGED.readList("disclosure.yaml", DisclosureClass.class),
            new Noise(5, 3, 2));
    var figure =
        SampleFigures.observation(
            Map.of("INDICATOR", code, "UNIT_MEASURE", unit), "2024", Map.of("OBS_VALUE", 35.0));
    var words = ExplainWords.load(PACKAGED, language);
    return counts.said(PHASES.indicator(code), figure, words).orElse("");
  }
}
