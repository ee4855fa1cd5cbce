package nl.smartindustry.transform.survey.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.catalogue.Treatment;
import nl.smartindustry.transform.survey.SurveySample;
import nl.smartindustry.transform.survey.WeightedSurvey;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.link.Holdings;
import nl.smartindustry.transform.survey.link.Linkage;
import nl.smartindustry.transform.survey.link.Placement;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.link.StratumKey;
import nl.smartindustry.transform.survey.link.UnitKey;
import nl.smartindustry.transform.survey.wave.Deflators;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
import nl.smartindustry.transform.survey.wave.SurveyWave;
import nl.smartindustry.transform.survey.wave.SurveyWaves;
import nl.smartindustry.transform.survey.wave.TreatedWave;
import nl.smartindustry.transform.survey.wave.Variable;

/** A made-up sample of machinery, of the survey of technologies, without calibration. */
public final class SurveyInMemory {
  public final SurveyPlan plan;
  private final IndicatorCatalogue catalogue;
  private final Map<StratumKey, Long> population = new TreeMap<>();
  private final List<SampledUnit> units = new ArrayList<>();

  public SurveyInMemory(IndicatorCatalogue catalogue) {
    this.catalogue = catalogue;
    plan = SurveyPlan.of(catalogue, plain(catalogue.survey("survey_response")));
  }

  private static SurveyDesign plain(SurveyDesign design) {
    return new SurveyDesign(
        design.table(),
        design.period(),
        design.described(),
        design.population(),
        0,
        design.strata(),
        design.frame(),
        design.modules(),
        design.fields(),
        design.named(),
        design.frequency(),
        Treatment.NONE);
  }

  /** So many enterprises in a stratum of a wave. */
  public void population(String wave, String stratum, long enterprises) {
    population.put(new StratumKey(wave, stratum), enterprises);
  }

  public void add(String wave, String name, String stratum, Map<String, Double> values) {
    add(wave, name, stratum, "", values);
  }

  public void add(
      String wave, String name, String stratum, String reasons, Map<String, Double> values) {
    var numbers = new double[plan.columns().numbers().size()];
    Arrays.fill(numbers, Double.NaN);
    numbers[plan.columns().number(Variable.ONE)] = 1;
    values.forEach((item, value) -> numbers[plan.columns().number(item)] = value);
    var codes =
        plan.columns().dimensions().stream()
            .map(dimension -> dimension.equals("activity") ? "28" : "10-49")
            .toList();
    var place = new Placement(stratum, "pool", true, codes, new double[0]);
    units.add(new SampledUnit(new UnitKey(wave, name), place, "R", "", reasons, numbers));
  }

  private FrameReading frame() {
    return new FrameReading(population, Map.of(), List.of(), Map.of());
  }

  public List<SurveyWave> waves() {
    return described().survey().waves();
  }

  Description described() {
    return described(catalogue, plan, frame(), units.stream().sorted().toList());
  }

  /** A survey of some units, each a holding of its own. */
  static Description described(
      IndicatorCatalogue catalogue, SurveyPlan plan, FrameReading frame, List<SampledUnit> units) {
    var linkage = new Linkage(units, List.of(), Map.of());
    var treated = TreatedWave.of(plan, frame, units);
    var waves = new SurveyWaves(plan, frame, new Deflators(Map.of())).of(treated);
    var sample = new SurveySample(plan, linkage, frame, Holdings.NONE);
    return new Description(catalogue, new WeightedSurvey(sample, waves));
  }
}
