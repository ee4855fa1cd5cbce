package nl.smartindustry.report.letter;

import static nl.smartindustry.report.letter.SampleFigures.observation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.smartindustry.report.input.Observations;
import nl.smartindustry.report.input.Observed;
import nl.smartindustry.report.letter.Change.Verdict;
import nl.smartindustry.report.table.GapReason;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private static final Map<String, String> ROBOTS = Map.of("INDICATOR", "SI_AD_ROB");
  private static final Map<String, String> ESTIMATED =
      Map.of("INDICATOR", "SI_AD_ROB", "UNIT_MEASURE", "PPT", "BREAKDOWN", "change_from_2022");

  @Test
  void aRiseIsOnlyARiseBeyondTwoStandardErrors() {
    var robots = share("2024", 20.0, 1.0);

    assertThat(change(robots, estimated(2.1, 1.0)).verdict()).isEqualTo(Verdict.ROSE);
    assertThat(change(robots, estimated(-2.1, 1.0)).verdict()).isEqualTo(Verdict.FELL);
    assertThat(change(robots, estimated(1.96, 1.0)).verdict()).isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void withoutAnEstimateTheTwoFiguresAreComparedAsIndependent() {
    var change = change(share("2022", 20.0, 0.6), share("2024", 23.0, 0.8));

    assertThat(change.difference()).isEqualTo(3.0);
    assertThat(change.standardError()).isEqualTo(1.0);
    assertThat(change.verdict()).isEqualTo(Verdict.ROSE);
  }

  @Test
  void afterABreakNothingIsCompared() {
    var broken =
        observation(ROBOTS, "2024", Map.of("OBS_VALUE", 30.0, "SE", 1.0, "OBS_STATUS", "b"));

    assertThat(change(share("2022", 20.0, 1.0), broken).verdict())
        .isEqualTo(Verdict.NOT_COMPARABLE);
  }

  @Test
  void aSuppressedFigureHasNoChangeAndSaysWhy() {
    var secret =
        observation(ROBOTS, "2022", Map.of("REASON", "too_few_contributors", "CONF_STATUS", "C"));

    var change = change(secret, share("2024", 20.0, 1.0));

    assertThat(change.verdict()).isNull();
    assertThat(change.difference()).isNull();
    assertThat(change.gap()).isEqualTo(GapReason.TOO_FEW_CONTRIBUTORS);
  }

  @Test
  void anEstimatedChangeIsNotPrintedWhenItWouldTellAWithheldFigure() {
    var secret =
        observation(ROBOTS, "2022", Map.of("REASON", "too_few_contributors", "CONF_STATUS", "C"));

    var change = change(secret, share("2024", 20.0, 1.0), estimated(4.0, 1.0));

    assertThat(change.difference()).isNull();
    assertThat(change.gap()).isEqualTo(GapReason.TOO_FEW_CONTRIBUTORS);
  }

  @Test
  void inAFullCountAnyDifferenceIsAChange() {
    var observations =
        new Observations(
            List.of(
                observation(ROBOTS, "2023", Map.of("OBS_VALUE", 44.0)),
                observation(ROBOTS, "2024", Map.of("OBS_VALUE", 45.0))));
    var series = share("2024", 1.0, 1.0).series();

    assertThat(Change.ofCount(observations, series, "2024").verdict()).isEqualTo(Verdict.ROSE);
  }

  private static Observed share(String period, double value, double error) {
    return observation(ROBOTS, period, Map.of("OBS_VALUE", value, "SE", error));
  }

  private static Observed estimated(double difference, double error) {
    return observation(ESTIMATED, "2024", Map.of("OBS_VALUE", difference, "SE", error));
  }

  private static Change change(Observed... observed) {
    var series = share("2024", 1.0, 1.0).series();
    return Change.of(new Observations(List.of(observed)), series, "2024");
  }
}
