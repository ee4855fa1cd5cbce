package nl.smartindustry.transform.method.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.sample.Microdata;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The change of a survey of two waves against a closed form in another language. */
class ReferenceChangeTest {
  private static final double DEMANDED = 1e-9;

  private static final List<Estimand> ASKED =
      SampledWave.estimands(
          ("one emp va turnover n_tech ict_inv t_ai t_cloud t_iot t_robot t_3d t_bigdata t_erp"
                  + " t_twin va/emp emp_ai/emp")
              .split(" "));

  private static Microdata gold;
  private static List<Changed> changes;

  @BeforeAll
  static void readTheWaves() {
    var data = SparkTest.shared("oracle/estimation/data");
    var first = wave(data, 2023);
    var second = wave(data, 2024);
    var overlap =
        Overlap.of(
            first.wave(),
            second.wave(),
            SharedPopulation.of(frame(data, 2023), frame(data, 2024), "id", "stratum"));
    var all = List.of(List.<String>of());
    changes = Changes.of(first.figures(ASKED, all), second.figures(ASKED, all), overlap);
    gold = Tables.read(SparkTest.shared("oracle/estimation/gold/e_change_closedform.csv"));
  }

  private static SampledWave wave(Path data, int year) {
    var sample = Tables.read(data.resolve("ict_sample_" + year + ".csv"));
    var employed = sample.numbers("emp").clone();
    for (int k = 0; k < employed.length; k++) {
      employed[k] *= sample.numbers("t_ai")[k];
    }
    var one = new double[employed.length];
    Arrays.fill(one, 1);
    return SampledWave.of(sample.with("emp_ai", employed).with("one", one), "stratum", "N_h");
  }

  private static Microdata frame(Path data, int year) {
    return Tables.read(data.resolve("ict_frame_" + year + ".csv"));
  }

  @Test
  void everyChangeHasTheReferenceStandardError() {
    var rows = Tables.rows(gold, "case", "e.qt");
    assertThat(rows).hasSize(29);

    for (int row : rows) {
      var change = pair(row).difference();

      same(row, "estimate", change.delta());
      same(row, "se", change.se());
      same(row, "ci_low", Interval.normal(change.delta(), change.se()).low());
      same(row, "ci_high", Interval.normal(change.delta(), change.se()).high());
      same(row, "est1", change.pair().first().value());
      same(row, "est2", change.pair().second().value());
      same(row, "se1", change.pair().first().se());
      same(row, "se2", change.pair().second().se());
      same(row, "rho", change.pair().rho());
      assertThat((double) change.pair().overlap()).isEqualTo(gold.numbers("n_overlap")[row]);
      assertThat(change.flags()).isEmpty();
    }
  }

  @Test
  void withoutTheOverlapTheStandardErrorIsThatOfIndependentSamples() {
    for (int row : Tables.rows(gold, "case", "e.indep")) {
      var pair = pair(row);
      var independent = new WavePair(pair.first(), pair.second(), 0, 0).difference();

      same(row, "se", independent.se());
      assertThat(independent.flags()).containsExactly(ChangeFlag.NO_OVERLAP);
    }
  }

  private static WavePair pair(int row) {
    var estimator = gold.codes("estimator").level(row);
    var variable = gold.codes("variable").level(row).replace("emp_share_ai", "emp_ai/emp");
    return changes.stream()
        .filter(change -> estimator.equals("delta_" + change.estimand().estimator()))
        .filter(change -> variable.equals(change.estimand().variable()))
        .findFirst()
        .orElseThrow()
        .pair();
  }

  private static void same(int row, String column, double value) {
    double expected = gold.numbers(column)[row];
    double scale = Math.max(Math.abs(expected), 1e-7 * Math.abs(gold.numbers("est1")[row]));
    assertThat(value)
        .as(gold.codes("estimator").level(row) + " " + gold.codes("variable").level(row) + column)
        .isCloseTo(expected, Offset.offset(DEMANDED * Math.max(scale, 1e-300)));
  }
}
