package nl.smartindustry.transform.reference;

import static nl.smartindustry.transform.reference.ReferenceNumbers.column;
import static nl.smartindustry.transform.reference.ReferenceNumbers.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.method.change.Change;
import nl.smartindustry.transform.method.change.Holm;
import nl.smartindustry.transform.method.change.WaveEstimate;
import nl.smartindustry.transform.method.change.WavePair;
import nl.smartindustry.transform.method.diffusion.Logistic;
import nl.smartindustry.transform.method.diffusion.ReportingRules;
import nl.smartindustry.transform.method.diffusion.Waves;
import org.junit.jupiter.api.Test;

/** Curves of adoption, and what may be said of many changes, against numbers made by R. */
class ModelReferenceTest {
  private static final int LATER = 15;

  private final Map<String, Double> found = new TreeMap<>();

  @Test
  void curvesOfAdoption() {
    for (var series : List.of("NL", "BE", "DE", "logistic", "weighted")) {
      fitted(series);
    }
    ReferenceNumbers.agree("diffusion", found);
  }

  private void fitted(String series) {
    var rows =
        ReferenceNumbers.rows(
            "formula/diffusion/waves.csv", row -> row.get("series").equals(series));
    boolean known = !rows.get(0).get("error").isEmpty();
    double[] errors = known ? column(rows, "error") : new double[0];
    var waves = new Waves(column(rows, "time"), column(rows, "share"), errors);
    var fit = new ReportingRules(3, 1e8).fit(new Logistic(0.75), waves).fit().orElseThrow();
    found.put(series + " t0", fit.estimates()[0]);
    found.put(series + " s", fit.estimates()[1]);
    found.put(series + " residual", fit.residual());
    found.put(series + " later", fit.at(LATER));
  }

  @Test
  void whatMayBeSaidOfManyChanges() {
    var expected = ReferenceNumbers.rows("formula/holm/expected.csv", row -> true);

    var changes = expected.stream().map(ModelReferenceTest::change).toList();
    double[] adjusted = Holm.adjust(changes.stream().mapToDouble(Change::pValue).toArray());

    for (int k = 0; k < adjusted.length; k++) {
      var row = expected.get(k);
      assertThat(ReferenceNumbers.same(number(row, "p"), changes.get(k).pValue())).isTrue();
      assertThat(ReferenceNumbers.same(number(row, "adjusted"), adjusted[k])).isTrue();
    }
    assertThat(Holm.verdicts(changes))
        .extracting(Enum::name)
        .isEqualTo(expected.stream().map(row -> row.get("verdict")).toList());
  }

  private static Change change(Map<String, String> row) {
    double first = number(row, "se1");
    double second = number(row, "se2");
    return new WavePair(
            new WaveEstimate(number(row, "est1"), first * first),
            new WaveEstimate(number(row, "est2"), second * second),
            number(row, "rho") * first * second,
            1)
        .difference();
  }
}
