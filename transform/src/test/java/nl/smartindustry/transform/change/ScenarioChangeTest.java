package nl.smartindustry.transform.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import nl.smartindustry.transform.microdata.Microdata;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Domains, relative changes and growth against the R script beside the scenario. */
class ScenarioChangeTest {
  private final Microdata expected = table("expected.csv");
  private final SampledWave first = SampledWave.of(table("sample_1.csv"), "stratum", "N");
  private final SampledWave second = SampledWave.of(table("sample_2.csv"), "stratum", "N");
  private final Overlap overlap =
      Overlap.of(
          first.wave(),
          second.wave(),
          SharedPopulation.of(table("frame_1.csv"), table("frame_2.csv"), "id", "stratum"));

  @Test
  void everyDomainHasTheStandardErrorOfTheClosedForm() {
    assertThat(expected.size()).isEqualTo(370);
    for (int row = 0; row < expected.size(); row++) {
      var change = change(row);

      same(row, "estimate", change.delta());
      same(row, "se", change.se());
      same(row, "se1", change.pair().first().se());
      same(row, "se2", change.pair().second().se());
      same(row, "rho", change.pair().rho());
      assertThat((double) change.pair().overlap()).isEqualTo(expected.numbers("n_overlap")[row]);
    }
  }

  private Change change(int row) {
    var estimator = expected.codes("estimator").level(row);
    var domain = expected.codes("domain").level(row);
    var one = linearised(first, estimator, expected.codes("variable").level(row), domain);
    var two = linearised(second, estimator, expected.codes("variable").level(row), domain);
    var inFirst = first.inside(domain);
    var inSecond = second.inside(domain);
    var pair =
        new WavePair(
            first.estimate(one),
            second.estimate(two),
            overlap.covariance(one.u(), two.u()),
            overlap.units(k -> inFirst[k], k -> inSecond[k]));
    if (estimator.startsWith("delta")) {
      return pair.difference();
    }
    return estimator.startsWith("relative") ? pair.relative() : pair.logGrowth();
  }

  private static SampledWave.Linearised linearised(
      SampledWave wave, String estimator, String variable, String domain) {
    var inside = wave.inside(domain);
    if (estimator.endsWith("total")) {
      return wave.total(variable, inside);
    }
    var parts = (variable + "/one").split("/");
    return wave.ratio(parts[0], parts[1], inside);
  }

  private void same(int row, String column, double value) {
    double wanted = expected.numbers(column)[row];
    double estimate =
        Math.abs(expected.numbers("est1")[row]) + Math.abs(expected.numbers("estimate")[row]);
    assertThat(value)
        .as(
            "%s %s %s: %s",
            expected.codes("estimator").level(row),
            expected.codes("domain").level(row),
            expected.codes("variable").level(row),
            column)
        .isCloseTo(
            wanted, Offset.offset(1e-9 * Math.max(Math.abs(wanted), Math.min(1, estimate) * 1e-6)));
  }

  private static Microdata table(String name) {
    try {
      return Tables.read(
          Path.of(ScenarioChangeTest.class.getResource("/scenarios/change/" + name).toURI()));
    } catch (URISyntaxException failure) {
      throw new AssertionError(failure);
    }
  }
}
