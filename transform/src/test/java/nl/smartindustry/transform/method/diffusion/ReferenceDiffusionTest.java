package nl.smartindustry.transform.method.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.transform.method.diffusion.Logistic.Linearised;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The reference numbers of R and the certified values of NIST, where they lie beside the project.
 */
class ReferenceDiffusionTest {
  private static final double EXACT = 1e-8;
  private static final ReportingRules RULES = new ReportingRules(5, 3, 1e8);
  private static final Map<String, double[]> GOLD = new HashMap<>();
  private static Path folder;

  @BeforeAll
  static void read() throws IOException {
    folder = SparkTest.shared("oracle/productivity");
    for (var row : rows(folder.resolve("gold/gold_diffusion.csv"))) {
      GOLD.put(
          row.get(0) + "." + row.get(1),
          row.subList(2, 5).stream().mapToDouble(Double::parseDouble).toArray());
    }
  }

  @Test
  void theCurvesThroughSyntheticSharesMeetR() throws IOException {
    var waves = waves(folder.resolve("data/synth_diffusion.csv"));
    meets("logistic", RULES.fit(Logistic.FREE, waves).fit().orElseThrow());
    meets("bass", RULES.fit(new Bass(), waves).fit().orElseThrow());
    var line = Linearised.of(waves, 0.7);
    var a = GOLD.get("linearised_k0.7.a");
    var b = GOLD.get("linearised_k0.7.b");
    assertThat(line.intercept().estimate()).isCloseTo(a[0], exact(a[0]));
    assertThat(line.intercept().error()).isCloseTo(a[1], exact(a[1]));
    assertThat(line.slope().estimate()).isCloseTo(b[0], exact(b[0]));
    assertThat(line.slope().error()).isCloseTo(b[1], exact(b[1]));
    assertThat(line.residual()).isCloseTo(a[2], exact(a[2]));
  }

  @Test
  void aConcaveAdoptionCurveHasALogisticButNoBass() throws IOException {
    var waves = panelShares();
    meets("logistic_panel_share", RULES.fit(Logistic.FREE, waves).fit().orElseThrow());
    assertThat(RULES.fit(new Bass(), waves).fit()).isEmpty();
  }

  @Test
  void theSolverMeetsTheCertifiedValuesFromBothStarts() throws IOException {
    var data = waves(folder.resolve("data/nist_rat42.csv"));
    for (double[] start : new double[][] {{100, 1, 0.1}, {75, 2.5, 0.07}}) {
      meets("nist_rat42", LeastSquares.fit(new Rat42(), data, start).orElseThrow());
    }
  }

  private static void meets(String model, Fit<?> fit) {
    for (int i = 0; i < fit.estimates().length; i++) {
      var gold = GOLD.get(model + "." + fit.curve().parameters().get(i));
      assertThat(fit.estimates()[i]).as(model).isCloseTo(gold[0], exact(gold[0]));
      assertThat(fit.errors()[i]).as(model).isCloseTo(gold[1], exact(gold[1]));
      assertThat(fit.residual()).as(model).isCloseTo(gold[2], exact(gold[2]));
    }
  }

  private static Offset<Double> exact(double value) {
    return within(EXACT * Math.max(Math.abs(value), 1e-3));
  }

  private static Waves waves(Path file) throws IOException {
    var rows = rows(file);
    return Waves.of(
        rows.stream().mapToDouble(row -> Double.parseDouble(row.get(0))).toArray(),
        rows.stream().mapToDouble(row -> Double.parseDouble(row.get(1))).toArray());
  }

  /** The weighted share of adopters by year since 2015. */
  private static Waves panelShares() throws IOException {
    var totals = new TreeMap<Integer, double[]>();
    for (var row : rows(folder.resolve("data/synth_panel.csv"))) {
      double weight = Double.parseDouble(row.get(4));
      var total = totals.computeIfAbsent(Integer.valueOf(row.get(1)) - 2015, year -> new double[2]);
      total[0] += weight * Double.parseDouble(row.get(11));
      total[1] += weight;
    }
    return Waves.of(
        totals.keySet().stream().mapToDouble(Integer::doubleValue).toArray(),
        totals.values().stream().mapToDouble(total -> total[0] / total[1]).toArray());
  }

  private static List<List<String>> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(line -> List.of(line.split(","))).toList();
  }

  /** b1 / (1 + exp(b2 - b3 x)). */
  private record Rat42() implements Curve {
    @Override
    public List<String> parameters() {
      return List.of("b1", "b2", "b3");
    }

    @Override
    public double at(double x, double[] b) {
      return b[0] / (1 + Math.exp(b[1] - b[2] * x));
    }

    @Override
    public double[] gradient(double x, double[] b) {
      double part = 1 / (1 + Math.exp(b[1] - b[2] * x));
      double slope = b[0] * part * (1 - part);
      return new double[] {part, -slope, slope * x};
    }
  }
}
