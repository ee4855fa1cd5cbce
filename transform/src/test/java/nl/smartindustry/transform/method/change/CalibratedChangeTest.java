package nl.smartindustry.transform.method.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.calibration.Auxiliaries;
import nl.smartindustry.transform.method.calibration.Calibration;
import nl.smartindustry.transform.method.calibration.CalibrationMethod;
import nl.smartindustry.transform.method.calibration.CalibrationTask;
import nl.smartindustry.transform.method.calibration.Margin;
import nl.smartindustry.transform.method.calibration.Projection;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Codes;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The change of calibrated totals against the R script beside the scenario. */
class CalibratedChangeTest {
  private static final List<Estimand> ASKED =
      List.of(new Estimand.Total("va"), new Estimand.Total("ai"));

  private static final List<List<String>> SETS = List.of(List.of(), List.of("sector"));

  @Test
  void whatACalibrationExplainsIsNotInTheStandardErrorOfAChange() {
    var expected = ScenarioChangeTest.table("expected_calibrated.csv");

    var changes = changes();

    for (int row = 0; row < expected.size(); row++) {
      var change =
          difference(
              changes, expected.codes("domain").level(row), expected.codes("variable").level(row));
      same(change.delta(), expected.numbers("estimate")[row], 1e-9);
      same(change.se(), expected.numbers("se")[row], 1e-9);
      same(change.pair().rho(), expected.numbers("rho")[row], 1e-9);
    }
  }

  private static List<Changed> changes() {
    var first = wave("sample_1.csv");
    var second = wave("sample_2.csv");
    var shared =
        SharedPopulation.of(
            ScenarioChangeTest.table("frame_1.csv"),
            ScenarioChangeTest.table("frame_2.csv"),
            "id",
            "stratum");
    return Changes.of(
        first.figures(calibrated(first, "first"), ASKED, SETS),
        second.figures(calibrated(second, "second"), ASKED, SETS),
        Overlap.of(first.wave(), second.wave(), shared));
  }

  private static SampledWave wave(String file) {
    return SampledWave.of(ScenarioChangeTest.table(file), "stratum", "N");
  }

  private static Weighting calibrated(SampledWave wave, String column) {
    var totals = ScenarioChangeTest.table("totals.csv");
    var margins = List.of(new Margin(List.of("size"), null), new Margin(List.of(), "emp"));
    var x = Auxiliaries.of(wave.data(), margins);
    assertThat(x.names()).containsExactlyElementsOf(names(totals.codes("margin")));
    var task =
        new CalibrationTask(
            x,
            wave.wave().design().weights(),
            null,
            totals.numbers(column),
            CalibrationMethod.LINEAR,
            Double.NaN,
            Double.NaN);
    return new Weighting(
        wave.wave().design(), Calibration.solve(task).weights(), Projection.of(task));
  }

  private static List<String> names(Codes codes) {
    return IntStream.range(0, codes.size()).mapToObj(codes::level).toList();
  }

  private static Change difference(List<Changed> changes, String domain, String variable) {
    return changes.stream()
        .filter(change -> change.domain().equals(domain))
        .filter(change -> change.estimand().variable().equals(variable))
        .findFirst()
        .orElseThrow()
        .pair()
        .difference();
  }

  private static void same(double value, double expected, double tolerance) {
    assertThat(value / expected).isCloseTo(1, Offset.offset(tolerance));
  }
}
