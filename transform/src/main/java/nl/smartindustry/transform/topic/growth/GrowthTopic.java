package nl.smartindustry.transform.topic.growth;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.survey.estimate.Exposures;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.ProductionPanel;
import nl.smartindustry.transform.topic.Topic;
import nl.smartindustry.transform.topic.growth.NationalFigure.Subject;
import nl.smartindustry.transform.topic.growth.StatisticsSample.Place;
import nl.smartindustry.transform.topic.growth.StatisticsSample.Totals;
import nl.smartindustry.transform.topic.programme.definition.DeliveredRow;

/** Levels and growth of productivity, and what the growth rests on. */
public record GrowthTopic(GrowthStatistics statistics, Dimensions dimensions, CellRules rules)
    implements Topic {
  private static final String SERIES = "macro_series";
  private static final String PROVISIONAL = "V";

  /** Loads {@code growth.yaml}; what does not fit the catalogue is refused by name. */
  public static GrowthTopic load(Definitions definitions, IndicatorCatalogue catalogue) {
    var rules = CellRules.load(definitions);
    var statistics = GrowthStatistics.load(definitions, catalogue, rules);
    catalogue.dimensions().dimension(strata(statistics));
    return new GrowthTopic(statistics, catalogue.dimensions(), rules);
  }

  @Override
  public List<Indicator> indicators() {
    return statistics.defined();
  }

  @Override
  public TopicResult observe(NightTables night) {
    if (!night.has(SERIES)) {
      return new TopicResult(List.of(), List.of(), List.of());
    }
    var series = series(night);
    var found = new ArrayList<>(national(series));
    if (!night.has(ProductionPanel.TABLE)) {
      return new TopicResult(found, List.of(), List.of());
    }
    found.addAll(survey(series, night.production()));
    var branches = manufacturing().branches();
    var coherence =
        Coherence.of(night.production(), year -> series.sum(Item.VALUE_ADDED, branches, year));
    return new TopicResult(found, List.of(), coherence);
  }

  private NationalSeries series(NightTables night) {
    var names = statistics.names();
    var key = Contract.load(night.run().definitions(), SERIES).key().toArray(String[]::new);
    var rows = night.stored(SERIES).where(col("indicator").isin(names.values().toArray()));
    return NationalSeries.of(names, DeliveredRow.latest(rows, key));
  }

  private List<Observation> national(NationalSeries series) {
    if (series.years().isEmpty()) {
      return List.of();
    }
    var figures = new NationalFigures(series, manufacturing()).all();
    var observations = new NationalObservations(statistics, rules, series.provisional());
    var found = new ArrayList<>(observations.of(figures));
    found.addAll(observations.gaps(figures, manufacturing().activities(), series.years().last()));
    return found;
  }

  private Manufacturing manufacturing() {
    return new Manufacturing(dimensions.dimension("activity").codes(), totals().activity());
  }

  private Totals totals() {
    return new Totals(dimensions.totals().get("ACTIVITY"), dimensions.totals().get("SIZE"));
  }

  private List<Observation> survey(NationalSeries series, Microdata production) {
    var sample =
        StatisticsSample.of(
            production,
            dimensions.dimension(strata(statistics)),
            dimensions.dimension("size").codes());
    var observations = new SurveyObservations(statistics, rules, provisional(production));
    var found =
        new ArrayList<>(observations.quantiles(new EnterpriseIndex(sample).quantiles(totals())));
    var hours = hours(series);
    if (!hours.isEmpty()) {
      found.addAll(observations.levels(new HourlyProductivity(sample).estimates(hours, totals())));
    }
    return found;
  }

  private Map<String, Double> hours(NationalSeries series) {
    var hours = new HashMap<String, Double>();
    for (int year : series.years()) {
      for (var branch : manufacturing().branches()) {
        series
            .hoursPerPerson(branch, year)
            .ifPresent(each -> hours.put(ProductionPanel.price(branch, year), each));
      }
    }
    return hours;
  }

  private static Set<Integer> provisional(Microdata production) {
    var years = new TreeSet<Integer>();
    for (int k = 0; k < production.size(); k++) {
      if (PROVISIONAL.equals(production.codes("status").level(k))) {
        years.add((int) production.numbers("year")[k]);
      }
    }
    return years;
  }

  /** The size classes in which the statistics were sampled. */
  private static String strata(GrowthStatistics statistics) {
    return statistics.of(Subject.LEVEL).setting("strata").get(0);
  }

  /** How far the structural business statistics meet the national accounts. */
  static final class Coherence {
    private static final String MEASURE = "micro_to_macro";
    private static final String NOTE =
        "value added of manufacturing, weighted, over that of the national accounts";
    private static final int THOUSAND = 1000;

    private Coherence() {}

    /**
     * Value added of manufacturing by year, of the one over the other. Of all branches together: by
     * branch it would tell what a dominant enterprise reported.
     *
     * @param production value added in thousand euro
     * @param accounts value added of a year in million euro
     */
    public static List<QualityIndicator> of(
        Microdata production, IntFunction<OptionalDouble> accounts) {
      var sums = new TreeMap<Integer, Double>();
      for (int k = 0; k < production.size(); k++) {
        double value = production.numbers("value_added")[k];
        if (!Double.isNaN(value)) {
          int year = (int) production.numbers(StatisticsSample.YEAR)[k];
          sums.merge(year, production.numbers("weight")[k] * value / THOUSAND, Double::sum);
        }
      }
      var measures = new ArrayList<QualityIndicator>();
      sums.forEach(
          (year, sum) ->
              accounts
                  .apply(year)
                  .ifPresent(
                      all ->
                          measures.add(
                              new QualityIndicator(
                                  MEASURE,
                                  production.name(),
                                  Integer.toString(year),
                                  QualityIndicator.ALL,
                                  sum / all,
                                  NOTE))));
      return measures;
    }
  }

  /**
   * Real value added per hour as a ratio of weighted totals. The statistics ask for persons, not
   * for hours: a person works the hours of its branch and year in the national accounts, which have
   * no sampling error, so that all error is that of the statistics. Negative value added counts; a
   * record without persons, price or hours does not.
   *
   * @see "Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 5.6"
   */
  record HourlyProductivity(StatisticsSample sample) {
    private static final String VALUE = "hourly_value";
    private static final String HOURS = "hourly_hours";
    private static final int THOUSAND = 1000;

    /**
     * Euro per hour for manufacturing, by branch, by size and by both, for every year.
     *
     * @param hours hours that a person works in a year, by {@code activity|year}
     */
    public List<SurveyEstimate> estimates(Map<String, Double> hours, Totals totals) {
      var worked = worked(hours);
      var estimates = new ArrayList<SurveyEstimate>();
      sample
          .estimates(worked, List.of(new Estimand.Ratio(VALUE, HOURS)), sample.byActivityAndSize())
          .forEach(one -> estimates.addAll(estimates(one, worked.numbers(VALUE), totals)));
      return List.copyOf(estimates);
    }

    private List<SurveyEstimate> estimates(Estimated estimated, double[] value, Totals totals) {
      var domains = estimated.domains();
      var place = new Place(totals, domains);
      var exposures = Exposures.of(domains, sample.panel().numbers("weight"), value, value);
      var estimates = new ArrayList<SurveyEstimate>();
      for (int d = 0; d < domains.size(); d++) {
        estimates.add(
            new SurveyEstimate(
                place.activity(d),
                place.size(d),
                place.year(d),
                estimated.figures().get(d),
                exposures.of(d)));
      }
      return estimates;
    }

    private Microdata worked(Map<String, Double> hours) {
      var panel = sample.panel();
      var value = new double[panel.size()];
      var worked = new double[panel.size()];
      for (int k = 0; k < value.length; k++) {
        double persons = panel.numbers("persons")[k];
        double each = hours.getOrDefault(StatisticsSample.place(panel, k), Double.NaN);
        boolean valid = persons > 0 && !Double.isNaN(each);
        value[k] = valid ? panel.numbers("real_value_added")[k] : Double.NaN;
        worked[k] = valid ? persons * each / THOUSAND : Double.NaN;
      }
      return panel.with(VALUE, value).with(HOURS, worked);
    }
  }
}
