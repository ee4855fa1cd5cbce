package nl.smartindustry.transform.method.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.transform.method.calibration.Auxiliaries;
import nl.smartindustry.transform.method.calibration.Calibration;
import nl.smartindustry.transform.method.calibration.CalibrationMethod;
import nl.smartindustry.transform.method.calibration.CalibrationTask;
import nl.smartindustry.transform.method.calibration.Margin;
import nl.smartindustry.transform.method.calibration.MarginTotals;
import nl.smartindustry.transform.method.calibration.Projection;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine against the numbers of R {@code survey}, where they lie beside the project. */
class ReferenceNumbersTest {
  private static final LonelyStrata POOLED = LonelyStrata.POOLED;
  private static Path data;
  private static Path gold;

  @BeforeAll
  static void reference() {
    data = SparkTest.shared("oracle/estimation/data");
    gold = SparkTest.shared("oracle/estimation/gold");
  }

  @Test
  void aStratifiedSampleOfSchools() {
    var sample = sample("apistrat.csv", "stype", "awards");
    agree(
        "a_apistrat_survey.csv",
        "a.apistrat",
        sample,
        design(sample, "stype", "fpc", null, "pw", POOLED));
  }

  @Test
  void aSampleOfSchoolDistricts() {
    var sample = sample("apiclus1.csv", "stype", "dnum", "awards");
    agree(
        "a_apiclus1_survey.csv",
        "a.apiclus1",
        sample,
        design(sample, null, "fpc", "dnum", "pw", POOLED));
  }

  @Test
  void aSurveyOfTechnologyUse() {
    var sample = sample("ict_sample_2023.csv", "stratum", "sector", "size", "nace2");
    agree(
        "a_ict2023_survey.csv",
        "a.ict2023",
        sample,
        design(sample, "stratum", "N_h", null, null, POOLED));
  }

  @Test
  void structuralBusinessStatistics() {
    var sample = sample("sbs.csv", "strata", "nace_macro", "nace2");
    agree("a_sbs_survey.csv", "a.sbs", sample, weighted(sample));
  }

  @Test
  void quantilesWithTheirIntervals() {
    var sbs = sample("sbs.csv", "strata", "nace_macro", "nace2");
    agree("c_quantiles_survey.csv", "c.sbs", sbs, weighted(sbs));
    var ict = sample("ict_sample_2023.csv", "stratum", "sector", "size", "nace2");
    agree(
        "c_quantiles_survey.csv",
        "c.ict2023",
        ict,
        design(ict, "stratum", "N_h", null, null, POOLED));
  }

  @Test
  void lonelyStrataInEveryWay() {
    var sample = sample("ict_sample_2023_lonely.csv", "stratum", "sector", "size", "nace2", "cstr");
    for (var policy : LonelyStrata.values()) {
      var name = "d." + policy.toString().toLowerCase(java.util.Locale.ROOT);
      if (!policy.equals(LonelyStrata.FAIL) && !policy.equals(LonelyStrata.POOLED)) {
        agree(
            "d_lonely_survey.csv",
            name,
            sample,
            design(sample, "stratum", "N_h", null, "weight", policy));
      }
    }
    agree(
        "d_lonely_survey.csv",
        "d.collapse",
        sample,
        design(sample, "cstr", "Nc", null, "weight", POOLED));
  }

  @Test
  void calibratedToTheRegister() {
    var sample = sample("ict_sample_2023.csv", "stratum", "sector", "size", "nace2");
    var frame =
        ReferenceData.microdata(
            data.resolve("ict_frame_2023.csv"), Set.of("stratum", "sector", "size", "nace2"));
    var design = design(sample, "stratum", "N_h", null, null, POOLED);
    for (var method : List.of(CalibrationMethod.LINEAR, CalibrationMethod.RAKING)) {
      var weighting = calibrated(design, sample, frame, method);
      var name = method == CalibrationMethod.LINEAR ? "b.greg_lin" : "b.rake_cal";
      agree("b_calibrated_survey.csv", name, sample, weighting, 1e-10, 1e-8);
    }
  }

  private static Weighting calibrated(
      SampleDesign design, Microdata sample, Microdata frame, CalibrationMethod method) {
    var margins =
        List.of(new Margin(List.of("sector", "size"), null), new Margin(List.of("sector"), "emp"));
    var x = Auxiliaries.of(sample, margins);
    var totals = MarginTotals.of(frame, null, margins).of(x);
    var task =
        new CalibrationTask(x, design.weights(), null, totals, method, Double.NaN, Double.NaN);
    return new Weighting(design, Calibration.solve(task).weights(), Projection.of(task));
  }

  private static Microdata sample(String file, String... text) {
    return ReferenceData.microdata(data.resolve(file), Set.of(text));
  }

  private static SampleDesign design(
      Microdata sample,
      String stratum,
      String population,
      String cluster,
      String weight,
      LonelyStrata lonely) {
    var strata = stratum == null ? Codes.single(sample.size(), "") : sample.codes(stratum);
    var clusters = cluster == null ? null : sample.codes(cluster).of();
    var size = new double[strata.levels().size()];
    for (int k = 0; k < sample.size(); k++) {
      size[strata.of()[k]] = sample.numbers(population)[k];
    }
    var weights =
        weight == null ? SampleDesign.expansion(strata, clusters, size) : sample.numbers(weight);
    return SampleDesign.of(strata, clusters, size, weights, List.of(), lonely);
  }

  private static SampleDesign weighted(Microdata sample) {
    var strata = sample.codes("strata");
    var weights = sample.numbers("weight");
    var size = new double[strata.levels().size()];
    for (int k = 0; k < sample.size(); k++) {
      size[strata.of()[k]] += weights[k];
    }
    return SampleDesign.of(strata, null, size, weights, List.of(), LonelyStrata.POOLED);
  }

  private static void agree(String file, String which, Microdata sample, SampleDesign design) {
    agree(file, which, sample, Weighting.ofDesign(design), 1e-12, 1e-9);
  }

  private static void agree(
      String file,
      String which,
      Microdata sample,
      Weighting weighting,
      double ofEstimate,
      double ofError) {
    var rows =
        ReferenceData.rows(gold.resolve(file)).stream()
            .filter(row -> row.get("case").equals(which))
            .toList();
    assertThat(rows).as(which).isNotEmpty();
    var with = withDerived(sample);
    for (var row : rows) {
      var by = by(row.get("domain"));
      var set = with.crossing(by);
      var request = new Request(List.of(estimand(row)), List.of(set));
      var figures = Estimates.of(with, weighting, request).get(0).figures();
      int domain = domain(set, row.get("domain"));
      agree(row, figures.get(domain), ofEstimate, ofError);
    }
  }

  private static void agree(
      Map<String, String> row, PointEstimate figure, double ofEstimate, double ofError) {
    var name = row.toString();
    same(name, row.get("estimate"), figure.estimate(), ofEstimate);
    double error = Double.parseDouble(row.get("se"));
    double estimate = Math.abs(Double.parseDouble(row.get("estimate")));
    if (error < 1e-8 * estimate) {
      assertThat(figure.standardError()).as(name).isLessThan(1e-7 * estimate);
    } else {
      same(name, row.get("se"), figure.standardError(), ofError);
      same(name, row.get("ci_low"), figure.interval().low(), ofError);
      same(name, row.get("ci_high"), figure.interval().high(), ofError);
      same(name, row.get("cv"), figure.variationCoefficient(), ofError);
      same(name, row.getOrDefault("deff", ""), figure.support().deff(), 1e-8);
    }
    assertThat(figure.support().n()).as(name).isEqualTo(Long.parseLong(row.get("n")));
  }

  private static void same(String name, String expected, double found, double tolerance) {
    if (!expected.isEmpty() && !expected.equals("NA")) {
      double value = Double.parseDouble(expected);
      assertThat(found).as(name).isCloseTo(value, within(tolerance * Math.abs(value)));
    }
  }

  private static Microdata withDerived(Microdata sample) {
    var ones = new double[sample.size()];
    Arrays.fill(ones, 1);
    var with = sample.with("one", ones);
    with = with.has("ent") ? with : with.with("ent", ones);
    if (!with.has("t_ai")) {
      return with;
    }
    var persons = with.numbers("emp");
    var product = new double[persons.length];
    var perPerson = new double[persons.length];
    for (int k = 0; k < persons.length; k++) {
      product[k] = persons[k] * with.numbers("t_ai")[k];
      perPerson[k] = with.numbers("va")[k] / persons[k];
    }
    return with.with("emp_ai", product).with("prod", perPerson);
  }

  private static Estimand estimand(Map<String, String> row) {
    var variable = row.get("variable").replace("emp_share_ai", "emp_ai/emp");
    return switch (row.get("estimator")) {
      case "total" -> new Estimand.Total(variable);
      case "mean" -> new Estimand.Mean(variable);
      case "ratio" -> new Estimand.Ratio(variable.split("/")[0], variable.split("/")[1]);
      default ->
          new Estimand.Quantile(
              variable, Double.parseDouble(row.get("estimator").substring(1)) / 100);
    };
  }

  private static List<String> by(String domain) {
    var by = new ArrayList<String>();
    if (!domain.equals("ALL")) {
      for (var part : domain.split(";")) {
        by.add(part.split("=")[0]);
      }
    }
    return by;
  }

  private static int domain(Crossing set, String label) {
    for (int d = 0; d < set.size(); d++) {
      if (set.label(d).equals(label)) {
        return d;
      }
    }
    throw new AssertionError("No domain " + label);
  }
}
