package nl.smartindustry.transform.method.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.imputation.ImputedPrecision.ImputationInfluence;
import nl.smartindustry.transform.method.inference.UnitVariance;
import nl.smartindustry.transform.method.inference.VarianceFactors;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatioImputationTest {
  private static final double MISSING = Double.NaN;

  /** 10 + 30 over 5 + 15: a ratio of 2. */
  @Test
  void aMissingValueIsItsSizeTimesTheRatioOfTheDonors() {
    var y = new double[] {10, 30, MISSING};

    var imputed = RatioImputation.unweighted(y, new double[] {5, 15, 7}, List.of()).impute();

    assertThat(imputed.values()).containsExactly(10, 30, 14);
    assertThat(imputed.flags()).containsExactly(false, false, true);
    assertThat(imputed.left()).isZero();
  }

  /** Stratum c has no donor, sector 2 has one with x = 0: the whole country serves u4. */
  @Test
  void aClassWithoutDonorsTurnsToACoarserOneByName() {
    var y = new double[] {10, 40, MISSING, 5, MISSING};
    var x = new double[] {5, 10, 1, 0, 1};
    var classes = List.of(classes("stratum", "aacbd"), classes("sector", "11122"), all(5));

    var imputed = RatioImputation.unweighted(y, x, classes).impute();

    assertThat(imputed.values()[2]).isCloseTo(50 / 15.0, within(1e-12));
    assertThat(imputed.values()[4]).isCloseTo(55 / 15.0, within(1e-12));
  }

  @Test
  void aUnitThatCannotBeImputedStaysMissingAndIsCounted() {
    var y = new double[] {10, MISSING, MISSING};
    var x = new double[] {5, MISSING, 1};

    var imputed = RatioImputation.unweighted(y, x, List.of(classes("stratum", "aab"))).impute();

    assertThat(imputed.values()).containsExactly(10, MISSING, MISSING);
    assertThat(imputed.left()).isEqualTo(2);
    assertThat(imputed.count()).isZero();
  }

  @Test
  void inAReplicateAUnitThatWasNotDrawnIsNoDonor() {
    var y = new double[] {10, 30, MISSING};
    var ratio = RatioImputation.unweighted(y, new double[] {10, 10, 10}, List.of());

    assertThat(ratio.impute(new double[] {2, 0, 1})).containsExactly(10, 30, 10);
    assertThat(ratio.impute(new double[] {1, 1, 1})).containsExactly(ratio.impute().values());
  }

  /**
   * Against R: totals, V1 over derivatives by weight, V2, shares; a stratum turns to its sector.
   */
  @ParameterizedTest
  @ValueSource(strings = {"ALL", "east"})
  void totalsAndVariancesAreThoseOfTheReference(String domain) {
    var sample = Scenario.own("edit/sample.csv");
    var weights = sample.numbers("w");
    var ratio = ratio(sample);
    var imputed = ratio.impute();
    var slope = slope(sample, domain);
    var influence = ImputationInfluence.of(ratio, weights);

    var z = influence.correction(slope);
    double total = 0;
    double[] values = imputed.values();
    for (int k = 0; k < z.length; k++) {
      total += weights[k] * slope[k] * values[k];
      z[k] += weights[k] * slope[k] * values[k];
    }
    var share = ImputedShare.by(domains(sample, domain), imputed, weights).get(0);

    var expected =
        Scenario.own("edit/imputation.csv").rows().stream()
            .filter(row -> row.get("sums").equals("unweighted") && row.get("domain").equals(domain))
            .findFirst()
            .orElseThrow();
    assertThat(total).isCloseTo(Double.parseDouble(expected.get("total")), withPercentage(1e-10));
    assertThat(stratified(sample, z))
        .isCloseTo(Double.parseDouble(expected.get("sampling")), withPercentage(1e-7));
    assertThat(influence.response(slope))
        .isCloseTo(Double.parseDouble(expected.get("response")), withPercentage(1e-6));
    assertThat(share.ofUnits())
        .isCloseTo(Double.parseDouble(expected.get("of_units")), within(1e-12));
    assertThat(share.ofMagnitude())
        .isCloseTo(Double.parseDouble(expected.get("of_magnitude")), within(1e-12));
  }

  @Test
  void theOrderOfTheRowsLeavesNoTrace() {
    var sample = Scenario.own("edit/sample.csv");
    var rows = new java.util.ArrayList<>(sample.rows());
    java.util.Collections.shuffle(rows, new java.util.Random(3));
    var shuffled = new Scenario(rows);

    var byId = new java.util.TreeMap<String, Double>();
    var values = ratio(shuffled).impute().values();
    var ids = shuffled.texts("id");
    IntStream.range(0, ids.length).forEach(k -> byId.put(ids[k], values[k]));

    var expected = ratio(sample).impute().values();
    assertThat(byId.values().stream().mapToDouble(v -> v).toArray())
        .containsExactly(expected, within(1e-9));
  }

  @Test
  void withoutMissingValuesNothingIsAdded() {
    var y = new double[] {10, 30, 20};
    var ratio = RatioImputation.unweighted(y, new double[] {1, 2, 3}, List.of());
    var influence = ImputationInfluence.of(ratio, new double[] {2, 2, 2});

    assertThat(influence.correction(new double[] {1, 1, 1})).containsOnly(0);
    assertThat(influence.response(new double[] {1, 1, 1})).isZero();
  }

  private static RatioImputation ratio(Scenario sample) {
    var classes =
        List.of(
            Crossing.of(List.of("stratum"), List.of(sample.codes("stratum")), sample.rows().size()),
            Crossing.of(List.of("sector"), List.of(sample.codes("sector")), sample.rows().size()));
    var y = sample.numbers("turnover");
    var x = sample.numbers("emp");
    return RatioImputation.unweighted(y, x, classes);
  }

  private static double[] slope(Scenario sample, String domain) {
    return Arrays.stream(sample.texts("domain"))
        .mapToDouble(of -> domain.equals("ALL") || of.equals(domain) ? 1 : 0)
        .toArray();
  }

  private static Crossing domains(Scenario sample, String domain) {
    int units = sample.rows().size();
    return domain.equals("ALL")
        ? Crossing.of(List.of(), List.of(), units)
        : Crossing.of(List.of("domain"), List.of(sample.codes("domain")), units);
  }

  /** The stratified formula: that of a sample in which everyone answered. */
  private static double stratified(Scenario sample, double[] z) {
    var design = sample.design("stratum", "N", "w");
    return UnitVariance.of(design, VarianceFactors.of(design), z);
  }

  private static Crossing classes(String name, String letters) {
    return Crossing.of(List.of(name), List.of(Codes.of(letters.split(""))), letters.length());
  }

  private static Crossing all(int units) {
    return Crossing.of(List.of(), List.of(), units);
  }
}
