package nl.smartindustry.transform.topic;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.survey.SurveySteps;
import nl.smartindustry.transform.survey.link.DimensionCodes;
import nl.smartindustry.transform.survey.link.Holdings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The stored tables of one run, and what several sources make of them: made once, when asked. */
public final class NightTables {
  /** The survey that asks for technologies. */
  private static final String SURVEY = "survey_response";

  private static final String SERIES = "macro_series";
  private static final String PRICE = "DEFL_VA";

  private final RunContext run;
  private final IndicatorCatalogue catalogue;
  private final SurveySteps surveys;
  private Holdings holdings;
  private Microdata production;
  private Adoption adoption;
  private Continuity continuity;

  /** The tables of a run. */
  public NightTables(RunContext run, IndicatorCatalogue catalogue) {
    this.run = run;
    this.catalogue = catalogue;
    this.surveys = new SurveySteps(run, catalogue);
  }

  /** The steps from stored answers to weighted surveys. */
  public SurveySteps surveys() {
    return surveys;
  }

  public RunContext run() {
    return run;
  }

  /** Whether a table was delivered. */
  public boolean has(String table) {
    return run.has(table);
  }

  /** A stored table with its provenance; one that was not delivered is empty. */
  public Dataset<Row> stored(String table) {
    return run.read(Contract.load(run.definitions(), table).withProvenance());
  }

  /** A table derived from others, which has no provenance of its own. */
  public Dataset<Row> derived(String table) {
    return run.read(Contract.load(run.definitions(), table));
  }

  /** How the catalogue divides enterprises, as columns. */
  public DimensionCodes dimensions() {
    return new DimensionCodes(run.definitions(), catalogue.dimensions());
  }

  /** The structural business statistics in memory; see {@link ProductionPanel}. */
  public synchronized Microdata production() {
    if (production == null) {
      var rows = stored(ProductionPanel.TABLE);
      production = ProductionPanel.of(rows, dimensions(), prices(PRICE), holdings());
    }
    return production;
  }

  /** Who uses which technology; no one where the survey was not delivered. */
  public synchronized Adoption adoption() {
    if (adoption == null) {
      adoption =
          run.has(SURVEY)
              ? Adoption.of(surveys.derived(catalogue.technologies()), technologies())
              : Adoption.NONE;
    }
    return adoption;
  }

  /** The enterprise groups of the enterprises in the surveys. */
  public synchronized Holdings holdings() {
    if (holdings == null) {
      holdings = surveys.holdings();
    }
    return holdings;
  }

  /** The continuity units, births and deaths of the enterprises of {@link #production()}. */
  public synchronized Continuity continuity() {
    if (continuity == null) {
      continuity = run.has("unit_turnover") ? readContinuity() : Continuity.NONE;
    }
    return continuity;
  }

  /** A price index of the national series by {@code activity|year}; the base year is 100. */
  public Map<String, Double> prices(String indicator) {
    var prices = new HashMap<String, Double>();
    if (run.has(SERIES)) {
      stored(SERIES)
          .where(col("indicator").equalTo(indicator).and(col("value").isNotNull()))
          .select("activity", "time_period", "value")
          .collectAsList()
          .forEach(row -> prices.put(row.getString(0) + "|" + row.getString(1), row.getDouble(2)));
    }
    return prices;
  }

  private Continuity readContinuity() {
    var frames =
        stored("unit_turnover")
            .select(col("window_from").cast("int"), col("window_to").cast("int"))
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> List.of(row.getInt(0), row.getInt(1)))
            .sorted((a, b) -> a.toString().compareTo(b.toString()))
            .map(years -> new int[] {years.get(0), years.get(1)})
            .toList();
    var enterprises = new HashSet<>(production().codes("enterprise").levels());
    return Continuity.of(stored("continuity_unit"), stored("unit_demography"), frames, enterprises);
  }

  /** Technology → the expression of the indicator that list {@code technology} names. */
  private TreeMap<String, String> technologies() {
    var expressions = new TreeMap<String, String>();
    for (var entry : run.definitions().codelist("technology").entries()) {
      var indicator = entry.more().getOrDefault("indicator", "");
      catalogue.direct(SURVEY).stream()
          .filter(one -> one.code().equals(indicator))
          .map(one -> catalogue.measure(one.code()).value().numerator())
          .forEach(expression -> expressions.put(entry.code(), expression));
    }
    return expressions;
  }
}
