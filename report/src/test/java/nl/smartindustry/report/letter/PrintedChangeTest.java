package nl.smartindustry.report.letter;

import static nl.smartindustry.report.letter.SampleFigures.observation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.smartindustry.report.table.ObservationsByKey;
import nl.smartindustry.report.table.Series;
import nl.smartindustry.transform.method.change.Verdict;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;
import org.junit.jupiter.api.Test;

class PrintedChangeTest {
  private static final Map<String, String> ROBOTS = Map.of("INDICATOR", "SI_AD_ROB");

  @Test
  void anEstimatedChangeHasTheVerdictOfItsTest() {
    var change = change(share("2022", 16.0, 1.0), share("2024", 20.0, 1.0), estimated("2022"));

    assertThat(change.verdict()).isEqualTo(Verdict.NOT_SHOWN);
    assertThat(change.difference()).isEqualTo(4.0);
    assertThat(change.since()).isEqualTo("2022");
  }

  @Test
  void withoutAnEstimateTheTwoFiguresAreComparedAsIndependent() {
    var change = change(share("2022", 20.0, 0.6), share("2024", 23.0, 0.8));

    assertThat(change.difference()).isEqualTo(3.0);
    assertThat(change.standardError()).isEqualTo(1.0);
    assertThat(change.verdict()).isEqualTo(Verdict.INCREASED);
    assertThat(change(share("2022", 20.0, 1.0), share("2024", 21.9, 0.0)).verdict())
        .isEqualTo(Verdict.NOT_SHOWN);
  }

  @Test
  void afterABreakNothingIsCompared() {
    var broken =
        observation(ROBOTS, "2024", Map.of("OBS_VALUE", 30.0, "SE", 1.0, "OBS_STATUS", "b"));

    assertThat(change(share("2022", 20.0, 1.0), broken).gap()).isEqualTo(Reason.NOT_COMPARABLE);
  }

  @Test
  void figuresOfTwoDefinitionsHaveNoChangeEvenWhereOneWasEstimated() {
    var other =
        observation(ROBOTS, "2022", Map.of("OBS_VALUE", 30.0, "SE", 1.0, "DEF_VERSION", "2"));

    var change = change(other, share("2024", 20.0, 1.0), estimated("2022"));

    assertThat(change.gap()).isEqualTo(Reason.NOT_COMPARABLE);
    assertThat(change.difference()).isNull();
  }

  @Test
  void aSuppressedFigureHasNoChangeAndSaysWhy() {
    var withheld =
        observation(ROBOTS, "2022", Map.of("REASON", "too_few_contributors", "CONF_STATUS", "C"));

    var change = change(withheld, share("2024", 20.0, 1.0));

    assertThat(change.verdict()).isNull();
    assertThat(change.difference()).isNull();
    assertThat(change.gap()).isEqualTo(Reason.TOO_FEW_CONTRIBUTORS);
  }

  @Test
  void anEstimatedChangeIsNotPrintedWhenItWouldRevealAWithheldFigure() {
    var withheld =
        observation(ROBOTS, "2022", Map.of("REASON", "too_few_contributors", "CONF_STATUS", "C"));

    var change = change(withheld, share("2024", 20.0, 1.0), estimated("2022"));

    assertThat(change.difference()).isNull();
    assertThat(change.gap()).isEqualTo(Reason.TOO_FEW_CONTRIBUTORS);
  }

  @Test
  void aDifferenceOfFiguresWithoutSamplingErrorIsNotTested() {
    var change =
        change(
            observation(ROBOTS, "2023", Map.of("OBS_VALUE", 44.0)),
            observation(ROBOTS, "2024", Map.of("OBS_VALUE", 45.0)));

    assertThat(change.verdict()).isNull();
    assertThat(change.difference()).isEqualTo(1.0);
  }

  private static Observation share(String period, double value, double error) {
    return observation(ROBOTS, period, Map.of("OBS_VALUE", value, "SE", error));
  }

  private static Observation estimated(String since) {
    return observation(
        Map.of(
            "INDICATOR", "SI_AD_ROB", "UNIT_MEASURE", "PPT", "BREAKDOWN", "change_from_" + since),
        "2024",
        Map.of("OBS_VALUE", 4.0, "SE", 1.0, "VERDICT", "not_shown"));
  }

  private static PrintedChange change(Observation... observed) {
    var series = Series.of(share("2024", 1.0, 1.0));
    return PrintedChange.of(new ObservationsByKey(List.of(observed)), series, "2024");
  }
}
