package nl.smartindustry.transform;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.estimate.Deflators;
import nl.smartindustry.transform.estimate.SampleTallies;
import nl.smartindustry.transform.estimate.TallyPlan;
import nl.smartindustry.transform.indicator.IndicatorCatalogue;
import nl.smartindustry.transform.link.LinkedSample;
import nl.smartindustry.transform.population.DimensionCodes;
import nl.smartindustry.transform.population.SurveyDesign;
import nl.smartindustry.transform.population.TargetPopulation;
import nl.smartindustry.transform.weight.DesignWeights;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The steps of a survey from stored answers to weighted sums, on the tables of one run. */
record SurveySteps(RunContext run, IndicatorCatalogue catalogue) {
  private static final String PERIOD = "period";
  private static final String ENTERPRISE = "enterprise_id";
  private static final String SERIES = "macro_series";

  /** Joins a survey to its modules and to its frame, and derives its variables. */
  SurveySample link(SurveyDesign design) {
    var plan = TallyPlan.of(catalogue, design);
    var linked = design.weighted() ? unframed(design, plan) : framed(design, plan);
    return new SurveySample(plan, catalogue.derived().derive(design.table(), linked));
  }

  /** The one pass over the microdata, and N / n of every stratum. */
  WeightedSurvey weigh(SurveySample sample) {
    var design = sample.plan().design();
    var tallies = SampleTallies.collect(sample.linked(), sample.plan());
    if (design.weighted()) {
      var designs = DesignWeights.fromDelivery(tallies.sample());
      return new WeightedSurvey(sample.plan(), tallies, designs, Map.of());
    }
    var population = population(design).count(stored(design.frame()));
    var designs = DesignWeights.fromFrame(tallies.sample(), population);
    return new WeightedSurvey(sample.plan(), tallies, designs, population);
  }

  /** The price indices that the catalogue's deflators name. */
  Deflators deflators() {
    var indices = new TreeMap<String, Double>();
    var wanted =
        catalogue.indicators().stream()
            .filter(indicator -> indicator.kind().isDirect())
            .map(indicator -> indicator.measure().value().deflator())
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

  private Dataset<Row> framed(SurveyDesign design, TallyPlan plan) {
    if (!run.has(design.frame())) {
      throw Refusal.of(
          ExitCode.INPUT_MISSING,
          "Survey '%s': its frame '%s' was not delivered",
          design.table(),
          design.frame());
    }
    var sample = answers(design);
    var units = LinkedSample.sampledUnits(stored(design.frame()), sample);
    var placed = population(design).place(units, List.of(PERIOD, ENTERPRISE), plan.dimensions());
    return LinkedSample.link(sample, placed);
  }

  private Dataset<Row> unframed(SurveyDesign design, TallyPlan plan) {
    var rows = answers(design);
    var columns = new ArrayList<>(List.of(rows.columns()));
    return LinkedSample.unframed(population(design).place(rows, columns, plan.dimensions()));
  }

  /** The survey with its modules, each answer under its own name. */
  private Dataset<Row> answers(SurveyDesign design) {
    var answers = byPeriod(design.table(), design.period());
    for (var module : design.modules()) {
      answers = LinkedSample.withModule(answers, byPeriod(module, design.period()));
    }
    return answers;
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
