package nl.smartindustry.transform.survey;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.SideBySide;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.survey.link.CollectedSample;
import nl.smartindustry.transform.survey.link.DimensionCodes;
import nl.smartindustry.transform.survey.link.FramePass;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.link.Holdings;
import nl.smartindustry.transform.survey.link.Linkage;
import nl.smartindustry.transform.survey.link.SampleModules;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.link.TargetPopulation;
import nl.smartindustry.transform.survey.wave.Deflators;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
import nl.smartindustry.transform.survey.wave.SurveyWaves;
import nl.smartindustry.transform.survey.wave.TreatedWave;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The steps of a survey from stored answers to weighted waves, on the tables of one run. */
public record SurveySteps(RunContext run, IndicatorCatalogue catalogue) {
  private static final String PERIOD = "period";
  private static final String SERIES = "macro_series";

  /**
   * Brings a survey with its modules and derived variables to memory, and places it in the frames:
   * one job over the sample, one over the register.
   */
  SurveySample link(SurveyDesign design, Holdings holdings) {
    var plan = SurveyPlan.of(catalogue, design);
    var answers = answers(design);
    if (design.weighted()) {
      var units = collected(plan, placed(design, plan, answers));
      return new SurveySample(plan, Linkage.of(units, plan.columns()), FrameReading.NONE, holdings);
    }
    requireFrame(design);
    var units = collected(plan, answers);
    var pass = new FramePass(population(design), plan.columns().dimensions());
    var sample = byPeriod(design.table(), design.period());
    var frame = pass.read(stored(design.frame()), sample, periods(units));
    var placed = CollectedSample.placed(units, frame.sampled());
    return new SurveySample(plan, Linkage.of(placed, plan.columns()), frame, holdings);
  }

  private static List<String> periods(List<SampledUnit> units) {
    return units.stream().map(unit -> unit.key().period()).distinct().toList();
  }

  /** The samples of the surveys that were delivered, in their order; they are read side by side. */
  public List<SurveySample> link(Holdings holdings) {
    var samples = new ArrayList<SurveySample>();
    var pieces =
        catalogue.surveys().stream()
            .filter(survey -> run.has(survey.table()))
            .map(survey -> (Callable<SurveySample>) () -> link(survey, holdings))
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

  /** The price indices that the catalogue's deflators name. */
  private Deflators deflators() {
    var indices = new TreeMap<String, Double>();
    var wanted =
        catalogue.measures().values().stream()
            .filter(measure -> measure.kind().isDirect())
            .map(measure -> measure.value().deflator())
            .filter(deflator -> deflator != null)
            .map(deflator -> (Object) deflator.indicator())
            .distinct()
            .toArray();
    if (wanted.length > 0 && run.has(SERIES)) {
      var series =
          stored(SERIES).where(col("indicator").isin(wanted).and(col("value").isNotNull()));
      for (var row :
          series.select("indicator", "activity", "time_period", "value").collectAsList()) {
        indices.put(
            Deflators.key(row.getString(0), row.getString(1), row.getString(2)), row.getDouble(3));
      }
    }
    return new Deflators(indices);
  }

  /** The enterprise groups of all sampled enterprises, by the register that counts populations. */
  public Holdings holdings() {
    var frame =
        catalogue.surveys().stream()
            .map(SurveyDesign::frame)
            .filter(table -> table != null && run.has(table))
            .findFirst();
    var sampled =
        catalogue.surveys().stream()
            .map(SurveyDesign::table)
            .filter(run::has)
            .map(table -> stored(table).select("enterprise_id"))
            .reduce(Dataset::union);
    return frame.isEmpty() || sampled.isEmpty()
        ? Holdings.NONE
        : Holdings.of(stored(frame.get()), sampled.get());
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

  /** A sample that carries its own weights is its own frame. */
  private Dataset<Row> placed(SurveyDesign design, SurveyPlan plan, Dataset<Row> answers) {
    var columns = List.of(answers.columns());
    return population(design).place(answers, columns, plan.columns().dimensions());
  }

  /** A survey with its modules and derived variables, one row per sampled enterprise. */
  public Dataset<Row> derived(SurveyDesign design) {
    return catalogue.derived().derive(design.table(), answers(design));
  }

  private List<SampledUnit> collected(SurveyPlan plan, Dataset<Row> rows) {
    var table = plan.design().table();
    var derived = catalogue.derived().derive(table, rows);
    return CollectedSample.of(derived, stored(table), plan.columns());
  }

  /** The survey with its modules, each answer under its own name. */
  private Dataset<Row> answers(SurveyDesign design) {
    var answers = byPeriod(design.table(), design.period());
    for (var module : design.modules()) {
      answers = SampleModules.withModule(answers, byPeriod(module, design.period()));
    }
    var named = new LinkedHashMap<String, Column>();
    design.named().forEach((name, expression) -> named.put(name, expr(expression)));
    return answers.withColumns(named);
  }

  private Dataset<Row> byPeriod(String table, String column) {
    return stored(table).withColumn(PERIOD, col(column).cast("string"));
  }

  private Dataset<Row> stored(String table) {
    return run.read(Contract.load(run.definitions(), table).withProvenance());
  }

  private TargetPopulation population(SurveyDesign design) {
    return new TargetPopulation(
        design, new DimensionCodes(run.definitions(), catalogue.dimensions()));
  }
}
