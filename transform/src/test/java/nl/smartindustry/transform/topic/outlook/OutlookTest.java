package nl.smartindustry.transform.topic.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.outlook.OutlookTopic.CountryRank;
import org.junit.jupiter.api.Test;

class OutlookTest {
  private static final List<Indicator> DEFINED =
      Indicator.load(Definitions.packaged(), "outlook.yaml");
  private static final String SCENARIO = "scenario_2030_ceiling_";

  @Test
  void theDistanceIsTheTargetLessTheShareWithItsMargin() {
    var found = targets(new Given().survey("10-249", 2024, 74, 1.5).secret("50-249", 2024));

    var distance = figure(at(found, "PPT", "2024", "10-249", "_T"));
    assertThat(distance.value()).isEqualTo(16);
    assertThat(distance.standardError()).isEqualTo(1.5);
    assertThat(List.of(distance.low(), distance.high())).containsExactly(13.0, 19.0);
    var secret = at(found, "PPT", "2024", "50-249", "_T");
    assertThat(secret.cell().confidentialityStatus()).isEqualTo("C");
    assertThat(secret.cell().figure()).isEmpty();
  }

  @Test
  void twoWavesOfOneVersionAreTooFewForAScenario() {
    var given =
        new Given()
            .survey("10-249", 2022, 70, 1.5)
            .survey("10-249", 2023, 60, 1.5)
            .survey("10-249", 2024, 74, 1.5);

    var scenario = at(targets(given), "PPT", "2024", "10-249", SCENARIO + 90);

    assertThat(scenario.cell().reason()).contains(Reason.NO_OBSERVATIONS);
  }

  @Test
  void aScenarioGoesThroughTheWavesOfTheLatestVersionAlone() {
    var given = new Given();
    double[] even = {68, 71.5, 73.5, 77};
    for (int i = 0; i < even.length; i++) {
      given.europe("NL", 2018 + 2 * i, even[i], "");
      given.europe("NL", 2017 + 2 * i, even[i] - 20, "");
    }

    var found = targets(given);

    var all = at(found, "PPT", "2024", "10-249", SCENARIO + 100);
    assertThat(all.notes().definitionVersion()).isEqualTo("DII4");
    assertThat(all.cell().observationStatus()).isEqualTo("e");
    // the logit rises by about 0.075 a year from 1.2: in 2030 about 84%
    assertThat(figure(all).value()).isCloseTo(6.5, within(1.5));
    assertThat(figure(all).value()).isBetween(figure(all).low(), figure(all).high());
    var most = figure(at(found, "PPT", "2024", "10-249", SCENARIO + 90));
    assertThat(most.value()).isBetween(figure(all).value(), 13.0);
    var year = figure(at(found, "YEAR", "2024", "10-249", SCENARIO + 100));
    assertThat(year.value()).isBetween(2033.0, 2040.0);
    assertThat(found)
        .noneMatch(one -> one.key().unit().equals("YEAR") && split(one).endsWith("90"));
    assertThat(found)
        .noneMatch(one -> one.key().period().equals("2023") && !split(one).equals("_T"));
  }

  @Test
  void aShareThatFallsHasNoScenario() {
    var given = new Given();
    for (int i = 0; i < 4; i++) {
      given.europe("NL", 2018 + 2 * i, 75 - i, "");
    }
    var scenario = at(targets(given), "YEAR", "2024", "10-249", SCENARIO + 100);
    assertThat(scenario.cell().reason()).contains(Reason.UNRELIABLE);
  }

  @Test
  void aRankIsAmongCountriesWithTheSameVersionAndWithoutTheUnion() {
    var given =
        new Given()
            .europe("NL", 2024, 80, "")
            .europe("EU27_2020", 2024, 99, "")
            .europe("FI", 2024, 90, "")
            .europe("DE", 2024, 65, "")
            .europe("BE", 2023, 99, "");

    var found = ranks(given);

    var rank = figure(at(found, "RANK", "2024", "10-249", "_T"));
    assertThat(rank.value()).isEqualTo(2);
    assertThat(List.of(rank.low(), rank.high())).containsExactly(2.0, 2.0);
    assertThat(figure(at(found, "PC", "2024", "10-249", "rank_2")).value()).isBetween(99.0, 100.0);
    assertThat(found).hasSize(4);
  }

  @Test
  void aFigureThatItsSourceCallsUnreliableWidensTheRank() {
    var sure = ranks(new Given().europe("NL", 2024, 80, "").europe("FI", 2024, 86, ""));
    var unsure = ranks(new Given().europe("NL", 2024, 80, "").europe("FI", 2024, 86, "bu"));

    assertThat(figure(at(sure, "PC", "2024", "10-249", "rank_1")).value()).isLessThan(2);
    assertThat(at(unsure, "RANK", "2024", "10-249", "_T").cell().reason())
        .contains(Reason.UNRELIABLE);
  }

  @Test
  void aRankNeedsAnErrorForEachSeries() {
    var rank = defined("SI_XC_RANK");
    ObjectNode settings = rank.measure().settings().deepCopy();
    settings.putArray("standard_error").add("2");
    var measure = new Indicator.Measure("RANK", "rank", List.of("RANK"), List.of(), settings);
    var incomplete =
        new Indicator("X", "XC", rank.label(), rank.population(), measure, rank.publication());

    assertThatThrownBy(() -> CountryRank.of(incomplete))
        .hasMessageContaining("Indicator 'X': found 1 standard errors (one for each of");
  }

  private static List<Observation> targets(Given given) {
    return given.with(TargetDistance.of(defined("SI_XC_TARGET"))::figures);
  }

  private static List<Observation> ranks(Given given) {
    return given.with(CountryRank.of(defined("SI_XC_RANK"))::figures);
  }

  private static Indicator defined(String code) {
    return DEFINED.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
  }

  private static Observation at(
      List<Observation> found, String unit, String period, String size, String split) {
    return found.stream()
        .filter(one -> one.key().unit().equals(unit) && one.key().period().equals(period))
        .filter(one -> one.key().breakdown().size().equals(size) && split(one).equals(split))
        .findFirst()
        .orElseThrow();
  }

  private static String split(Observation one) {
    return one.key().breakdown().split();
  }

  private static Estimate figure(Observation one) {
    return one.cell().figure().orElseThrow();
  }
}
