package nl.smartindustry.transform.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.catalogue.FieldsRead;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.survey.SurveySteps;
import nl.smartindustry.transform.survey.link.DimensionCodes;
import nl.smartindustry.transform.survey.link.Frames;
import nl.smartindustry.transform.survey.link.Holdings;
import org.apache.spark.sql.Row;

/** The stored tables of one run, and what several sources make of them: made once, when asked. */
public final class NightTables {
  /** The survey that asks for technologies. */
  private static final String SURVEY = "survey_response";

  private static final String SERIES = "macro_series";
  private static final String PRICE = "DEFL_VA";

  private static final String FRAME = "register_frame";

  private final RunContext run;
  private final IndicatorCatalogue catalogue;
  private final SurveySteps surveys;
  private final FieldsRead fields;
  private final Map<String, Frames> frames = new HashMap<>();
  private Holdings holdings;
  private Microdata production;
  private Adoption adoption;
  private Continuity continuity;

  /** The tables of a run. */
  public NightTables(RunContext run, IndicatorCatalogue catalogue) {
    this.run = run;
    this.catalogue = catalogue;
    this.surveys = new SurveySteps(run, catalogue);
    this.fields = FieldsRead.load(run.definitions());
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

  /** The rows of a stored table that does not grow with the country: what is read of it. */
  public List<Row> rows(String table) {
    var contract = run.contract(table);
    return run.rows(contract, fields.columns(contract));
  }

  /** Some columns of those rows. */
  public List<Row> rows(String table, String... columns) {
    return run.rows(run.contract(table), columns);
  }

  /** Those rows of a stored table for which a condition holds. */
  public List<Row> rowsWhere(String table, Predicate<Row> condition) {
    var rows = new ArrayList<Row>();
    var contract = run.contract(table);
    run.each(
        contract,
        row -> {
          if (condition.test(row)) {
            rows.add(row);
          }
        },
        fields.columns(contract));
    return rows;
  }

  /** The rows of {@code goods_trade} in robots; those in all goods may grow with the country. */
  public List<Row> robotTrade() {
    var robots = new HashSet<String>();
    for (var commodity : run.definitions().codelist("commodity").entries()) {
      if ("yes".equals(commodity.more().get("robots"))) {
        robots.add(commodity.code());
      }
    }
    return rowsWhere("goods_trade", row -> robots.contains(row.<String>getAs("commodity")));
  }

  /** How the catalogue divides enterprises, as columns. */
  public DimensionCodes dimensions() {
    return new DimensionCodes(run.definitions(), catalogue.dimensions());
  }

  /** The structural business statistics in memory; see {@link ProductionPanel}. */
  public synchronized Microdata production() {
    if (production == null) {
      var prices = prices(PRICE);
      production = ProductionPanel.of(this::production, dimensions(), prices, holdings());
    }
    return production;
  }

  /** Which enterprises use which technology; none where the survey was not delivered. */
  public synchronized Adoption adoption() {
    if (adoption == null) {
      adoption = run.has(SURVEY) ? readAdoption() : Adoption.NONE;
    }
    return adoption;
  }

  /** The enterprise groups of the enterprises in the surveys. */
  public synchronized Holdings holdings() {
    if (holdings == null) {
      holdings = surveys.holdings(this::frames);
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
      for (var row : rows(SERIES, "activity", "time_period", "value", "indicator")) {
        if (indicator.equals(row.getString(3)) && !row.isNullAt(2)) {
          prices.put(row.getString(0) + "|" + row.getString(1), row.getDouble(2));
        }
      }
    }
    return prices;
  }

  /** The yearly frames of the register. */
  public Frames frames() {
    return frames(FRAME);
  }

  /** What is asked of yearly frames, read once. */
  public synchronized Frames frames(String table) {
    return frames.computeIfAbsent(table, any -> surveys.frames(table, named()));
  }

  /** Enterprises that records are linked to or that trade in robots. */
  private Set<String> named() {
    var named = new HashSet<String>();
    run.each(run.contract("unit_link"), row -> named.add(row.getString(0)), "enterprise_id");
    robotTrade().forEach(row -> named.add(row.getAs("enterprise_id")));
    named.remove(null);
    return named;
  }

  private List<Row> production(UnaryOperator<RowExpressions> wanted) {
    var contract = run.contract(ProductionPanel.TABLE);
    var made = wanted.apply(RowExpressions.over(contract.schema())).projection(0);
    var rows = new ArrayList<Row>();
    run.each(
        contract,
        row -> made.apply(row::getAs).ifPresent(rows::add),
        made.inputs().toArray(String[]::new));
    return rows;
  }

  private Adoption readAdoption() {
    var design = catalogue.technologies();
    var answers = surveys.answers(design);
    return Adoption.of(
        (wanted, taken) -> answers.each(rows -> wanted.apply(surveys.derived(design, rows)), taken),
        technologies());
  }

  private Continuity readContinuity() {
    var windows =
        rows("unit_turnover", "window_from", "window_to").stream()
            .map(row -> List.of((int) row.getLong(0), (int) row.getLong(1)))
            .distinct()
            .sorted(Comparator.comparing(List::toString))
            .toList();
    var continuity = new Continuity.Reading(production().codes("enterprise").levels());
    continuity.tie(TableReader.files(run.folders("continuity_unit")));
    continuity.flow(TableReader.files(run.folders("unit_demography")));
    return continuity.over(windows);
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
