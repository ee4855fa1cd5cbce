package nl.smartindustry.transform.topic.growth;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.ProductionPanel;
import nl.smartindustry.transform.topic.Topic;
import nl.smartindustry.transform.topic.growth.NationalFigure.Subject;
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
    return new TopicResult(
        found, List.of(), coherence.stream().map(QualityIndicator::toRow).toList());
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
}
