package nl.smartindustry.transform.survey;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.SideBySide;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.survey.link.DimensionCodes;
import nl.smartindustry.transform.survey.link.FramePass;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.link.Frames;
import nl.smartindustry.transform.survey.link.Holdings;
import nl.smartindustry.transform.survey.link.Linkage;
import nl.smartindustry.transform.survey.link.PopulationFrame;
import nl.smartindustry.transform.survey.link.SampleColumns.CollectedSample;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.link.SurveyAnswers;
import nl.smartindustry.transform.survey.link.TargetPopulation;
import nl.smartindustry.transform.survey.wave.Deflators;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
import nl.smartindustry.transform.survey.wave.SurveyWaves;
import nl.smartindustry.transform.survey.wave.TreatedWave;

/** The steps of a survey from stored answers to weighted waves, on the tables of one run. */
public final class SurveySteps {
  private static final String SERIES = "macro_series";
  private static final String ENTERPRISE = "enterprise_id";

  private final RunContext run;
  private final IndicatorCatalogue catalogue;
  private final Map<String, FramePass> passes = new HashMap<>();

  public SurveySteps(RunContext run, IndicatorCatalogue catalogue) {
    this.run = run;
    this.catalogue = catalogue;
  }

  /**
   * Brings a survey with its modules and derived variables to memory, and places it in the frames.
   */
  SurveySample link(SurveyDesign design, Function<String, Frames> frames, Holdings holdings) {
    var plan = SurveyPlan.of(catalogue, design);
    var units = collected(plan);
    if (design.weighted()) {
      return new SurveySample(plan, Linkage.of(units, plan.columns()), FrameReading.NONE, holdings);
    }
    requireFrame(design);
    var keys = units.stream().map(SampledUnit::key).toList();
    var frame = pass(design).read(frames.apply(design.frame()), keys);
    var placed = CollectedSample.placed(units, frame.sampled());
    return new SurveySample(plan, Linkage.of(placed, plan.columns()), frame, holdings);
  }

  private List<SampledUnit> collected(SurveyPlan plan) {
    var design = plan.design();
    var sample = new CollectedSample(plan.columns());
    answers(design)
        .each(rows -> plan.columns().select(derived(design, placed(plan, rows))), sample::add);
    return sample.units();
  }

  /** A sample that carries its own weights is its own frame. */
  private RowExpressions placed(SurveyPlan plan, RowExpressions answers) {
    return plan.design().weighted()
        ? population(plan.design()).place(answers, answers.names(), plan.columns().dimensions())
        : answers;
  }

  private synchronized FramePass pass(SurveyDesign design) {
    return passes.computeIfAbsent(
        design.table(),
        any ->
            new FramePass(
                frame(design.frame()),
                population(design),
                SurveyPlan.of(catalogue, design).columns().dimensions()));
  }

  /**
   * Reads the frames for all that is asked of them.
   *
   * @param table the frames
   * @param named enterprises to find, besides the sampled ones
   */
  public Frames frames(String table, Set<String> named) {
    var columns = new TreeSet<String>();
    var population =
        PopulationFrame.REGISTER.equals(table) ? expr(Frames.MANUFACTURING) : lit(false);
    for (var survey : catalogue.surveys()) {
      if (table.equals(survey.frame()) && run.has(survey.table())) {
        columns.addAll(pass(survey).columns());
        population = population.or(expr(survey.population()));
      }
    }
    var found = sampled();
    found.addAll(named);
    var frame = frame(table);
    return Frames.read(frame, run.folders(frame.table()), columns, population, found)
        .with(run.contract(table), run.folders(table));
  }

  /** What is kept of frames: all where they are not the register's. */
  private Contract frame(String table) {
    return table.equals(PopulationFrame.REGISTER)
        ? PopulationFrame.contract(run.definitions())
        : run.contract(table);
  }

  /** The enterprises in any of the surveys. */
  private Set<String> sampled() {
    var sampled = new HashSet<String>();
    for (var survey : catalogue.surveys()) {
      run.each(run.contract(survey.table()), row -> sampled.add(row.getString(0)), ENTERPRISE);
    }
    return sampled;
  }

  /** The samples of the surveys that were delivered, in their order; they are read side by side. */
  public List<SurveySample> link(Function<String, Frames> frames, Holdings holdings) {
    var samples = new ArrayList<SurveySample>();
    var pieces =
        catalogue.surveys().stream()
            .filter(survey -> run.has(survey.table()))
            .map(survey -> (Callable<SurveySample>) () -> link(survey, frames, holdings))
            .toList();
    SideBySide.each(pieces, samples::add);
    return samples;
  }

  /** The waves of the surveys, their items treated. */
  public List<TreatedSurvey> treat(List<SurveySample> samples) {
    return samples.stream()
        .map(
            one ->
                new TreatedSurvey(
                    one, TreatedWave.of(one.plan(), one.frame(), one.linkage().linked())))
        .toList();
  }

  /** The same waves, each unit with its weights. */
  public List<WeightedSurvey> weigh(List<TreatedSurvey> surveys) {
    var deflators = deflators();
    return surveys.stream().map(survey -> survey.weighted(deflators)).toList();
  }

  /** A survey whose items are treated. */
  public record TreatedSurvey(SurveySample sample, List<TreatedWave> waves) {
    private WeightedSurvey weighted(Deflators deflators) {
      var weighing = new SurveyWaves(sample.plan(), sample.frame(), deflators);
      return new WeightedSurvey(sample, weighing.of(waves));
    }
  }

  /** The national series: the catalogue's deflators name what is a price index. */
  private Deflators deflators() {
    var indices = new TreeMap<String, Double>();
    run.each(
        run.contract(SERIES),
        row -> {
          if (!row.isNullAt(3)) {
            var key = Deflators.key(row.getString(0), row.getString(1), row.getString(2));
            indices.put(key, row.getDouble(3));
          }
        },
        "indicator",
        "activity",
        "time_period",
        "value");
    return new Deflators(indices);
  }

  /** The enterprise groups of all sampled enterprises, by the frames that know of groups. */
  public Holdings holdings(Function<String, Frames> frames) {
    var known =
        catalogue.surveys().stream()
            .map(SurveyDesign::frame)
            .filter(table -> table != null && run.has(table))
            .filter(table -> frame(table).has(Holdings.GROUP))
            .distinct()
            .map(frames)
            .toList();
    return Holdings.of(known, sampled());
  }

  private void requireFrame(SurveyDesign design) {
    if (!run.has(design.frame())) {
      throw Refusal.of(
          ExitCode.INPUT_MISSING,
          "Survey '%s': its frame '%s' was not delivered",
          design.table(),
          design.frame());
    }
  }

  /** A survey with its modules, one row per sampled enterprise. */
  public SurveyAnswers answers(SurveyDesign design) {
    return new SurveyAnswers(run, design);
  }

  /** The same rows with the derived variables of the survey. */
  public RowExpressions derived(SurveyDesign design, RowExpressions answers) {
    return catalogue.derived().derive(design.table(), answers);
  }

  private TargetPopulation population(SurveyDesign design) {
    return new TargetPopulation(
        design, new DimensionCodes(run.definitions(), catalogue.dimensions()));
  }
}
