package nl.smartindustry.transform.method.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.transform.method.sample.Microdata;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Domains, relative changes and growth against the R script beside the scenario. */
class ScenarioChangeTest {
  private final Microdata expected = table("expected.csv");
  private final List<Changed> changes = changes();

  private static List<Changed> changes() {
    var first = SampledWave.of(table("sample_1.csv"), "stratum", "N");
    var second = SampledWave.of(table("sample_2.csv"), "stratum", "N");
    var shared = SharedPopulation.of(table("frame_1.csv"), table("frame_2.csv"), "id", "stratum");
    var asked = SampledWave.estimands("emp", "va", "ai", "va/emp");
    var sets =
        List.of(List.<String>of(), List.of("sector"), List.of("size"), List.of("sector", "size"));
    return Changes.of(
        first.figures(asked, sets),
        second.figures(asked, sets),
        Overlap.of(first.wave(), second.wave(), shared));
  }

  @Test
  void everyDomainHasTheStandardErrorOfTheClosedForm() {
    assertThat(expected.size()).isEqualTo(248);
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

  @Test
  void aDomainOfOneWaveHasNoChange() {
    var born = changes.stream().filter(change -> change.domain().equals("sector=D")).toList();

    assertThat(born).hasSize(7);
    for (var changed : born) {
      assertThat(changed.first().estimate()).isNaN();
      assertThat(changed.second().estimate()).isNotNaN();
      assertThat(changed.pair().difference().flags())
          .containsExactly(ChangeFlag.CHANGE_NOT_DEFINED);
    }
  }

  private Change change(int row) {
    var estimator = expected.codes("estimator").level(row);
    var pair = pair(row, estimator.substring(estimator.indexOf('_') + 1));
    return estimator.startsWith("delta") ? pair.difference() : pair.relative();
  }

  private WavePair pair(int row, String estimator) {
    return changes.stream()
        .filter(change -> estimator.equals(change.estimand().estimator()))
        .filter(
            change ->
                change.estimand().variable().equals(expected.codes("variable").level(row))
                    && change.domain().equals(expected.codes("domain").level(row)))
        .findFirst()
        .orElseThrow()
        .pair();
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

  static Microdata table(String name) {
    try {
      return Tables.read(
          Path.of(ScenarioChangeTest.class.getResource("/scenarios/change/" + name).toURI()));
    } catch (URISyntaxException failure) {
      throw new AssertionError(failure);
    }
  }
}
