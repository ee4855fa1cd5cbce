package nl.smartindustry.transform.survey.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.ImputationRule;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.catalogue.Treatment;
import nl.smartindustry.transform.catalogue.WinsorisationRule;
import nl.smartindustry.transform.method.imputation.Imputer.Way;
import nl.smartindustry.transform.method.sample.ResponseAdjustment;
import nl.smartindustry.transform.method.sample.ResponseOutcome;
import nl.smartindustry.transform.survey.link.Placement;
import nl.smartindustry.transform.survey.link.SampleColumns;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.link.StratumKey;
import nl.smartindustry.transform.survey.link.UnitKey;
import nl.smartindustry.transform.survey.wave.ItemTreatment.Sizes;
import org.junit.jupiter.api.Test;

class ItemTreatmentTest {
  private static final SurveyDesign SURVEY = SurveyDesign.load(Definitions.packaged()).get(0);
  private static final SampleColumns COLUMNS =
      new SampleColumns(SURVEY, List.of("activity"), List.of("turnover", "persons"));
  private static final double NONE = Double.NaN;

  /**
   * Branch 28: 300 for 10 + 20 persons, 10 a person. In branch 29 nobody can lend; of all it is 10.
   */
  @Test
  void aMissingTurnoverIsThePersonsTimesTheRatioOfTheBranchElseOfAll() {
    var rule =
        new ImputationRule("turnover", Way.RATIO, List.of("persons"), List.of("activity"), null);

    var treated =
        treat(
            new Treatment(null, null, List.of(rule), null),
            unit("28", "", 100, 10),
            unit("28", "", 200, 20),
            unit("28", "turnover:unknown", NONE, 30),
            unit("29", "turnover:unknown", NONE, 5),
            unit("29", "turnover:not_asked", NONE, 5));

    assertThat(treated.data().numbers("turnover")).containsExactly(100, 200, 300, 50, NONE);
    assertThat(treated.flags().get("turnover")).containsExactly(false, false, true, true, false);
  }

  /** Weights of 2, mean 257.5: D = 742.5, L = D / 2, K = 257.5 + L, y* = 500 + K / 2. */
  @Test
  void anExtremeTurnoverIsBroughtInAndListed() {
    var treated =
        treat(
            new Treatment(null, null, null, List.of(new WinsorisationRule("turnover", null, null))),
            unit("28", "", 10, 1),
            unit("28", "", 10, 2),
            unit("28", "", 10, 3),
            unit("28", "", 1000, 1));

    assertThat(treated.winsorised().get(0).changes()).hasSize(1);
    var change = treated.winsorised().get(0).changes().get(0);
    assertThat(change.unit()).isEqualTo(3);
    assertThat(change.cutoff()).isCloseTo(628.75, within(1e-9));
    assertThat(treated.data().numbers("turnover")[3]).isCloseTo(814.375, within(1e-9));
  }

  private static ItemTreatment.Treated treat(Treatment treatment, SampledUnit... given) {
    var units = List.of(given);
    var population = Map.of(new StratumKey("2024", "all"), 2L * units.size());
    var design = DesignWeights.fromFrame(units, population, SURVEY.strata().lonely());
    var outcomes = units.stream().map(SampledUnit::outcome).toArray(ResponseOutcome[]::new);
    var kept = Respondents.of(design, outcomes, null, ResponseAdjustment.WEIGHT);
    var ids = units.stream().map(unit -> unit.key().enterprise()).toArray(String[]::new);
    var steps = new ItemTreatment(kept, ids, item -> asked(units, item));
    var imputed =
        steps.impute(COLUMNS.table("wave", units), treatment.imputation(), Sizes.FILLED_IN);
    return steps.winsorise(imputed, treatment.winsorisation(), design.weights());
  }

  private static boolean[] asked(List<SampledUnit> units, String item) {
    var asked = new boolean[units.size()];
    for (int k = 0; k < asked.length; k++) {
      asked[k] = !units.get(k).reasons().equals(item + ":not_asked");
    }
    return asked;
  }

  private static SampledUnit unit(String branch, String reasons, double turnover, double persons) {
    return new SampledUnit(
        new UnitKey("2024", branch + turnover + persons + reasons),
        new Placement("all", "", true, List.of(branch), new double[0]),
        "R",
        "",
        reasons,
        new double[] {turnover, persons});
  }
}
