package nl.smartindustry.transform.source;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.administrative.DeliveredRow;
import nl.smartindustry.transform.catalogue.Statistic;
import nl.smartindustry.transform.disclosure.CellRules;
import nl.smartindustry.transform.disclosure.Observation;
import nl.smartindustry.transform.growth.national.Manufacturing;
import nl.smartindustry.transform.growth.national.NationalFigure.Subject;
import nl.smartindustry.transform.growth.national.NationalFigures;
import nl.smartindustry.transform.growth.national.NationalSeries;
import nl.smartindustry.transform.growth.publish.GrowthObservations;
import nl.smartindustry.transform.growth.publish.GrowthStatistics;
import nl.smartindustry.transform.growth.survey.HourlyProductivity;
import nl.smartindustry.transform.indicator.IndicatorCatalogue;
import nl.smartindustry.transform.microdata.Microdata;
import nl.smartindustry.transform.panel.ProductionPanel;
import nl.smartindustry.transform.population.Dimensions;

/** Levels and growth of productivity, and what the growth rests on. */
public record GrowthSource(
    GrowthStatistics statistics, Dimensions dimensions, GrowthObservations observations)
    implements ObservationSource {
  private static final String SERIES = "macro_series";
  private static final String PROVISIONAL = "V";

  /** Loads {@code growth.yaml}; what does not fit the catalogue is refused by name. */
  public static GrowthSource load(Definitions definitions, IndicatorCatalogue catalogue) {
    var statistics = GrowthStatistics.load(definitions, catalogue);
    catalogue.dimensions().dimension(bands(statistics));
    return new GrowthSource(
        statistics,
        catalogue.dimensions(),
        new GrowthObservations(statistics, CellRules.load(definitions)));
  }

  @Override
  public List<Statistic> indicators() {
    return statistics.defined();
  }

  @Override
  public Found observe(NightTables night) {
    var found = new ArrayList<Observation>();
    if (night.has(SERIES)) {
      var series = series(night);
      found.addAll(national(series));
      if (night.has(ProductionPanel.TABLE)) {
        found.addAll(survey(series, night.production()));
      }
    }
    return new Found(found, List.of(), List.of());
  }

  private NationalSeries series(NightTables night) {
    var names = statistics.names();
    var contract = Contract.load(night.run().definitions(), SERIES);
    var rows = night.stored(SERIES).where(col("indicator").isin(names.values().toArray()));
    return NationalSeries.of(
        names, DeliveredRow.latest(rows, contract.key().toArray(String[]::new)));
  }

  private List<Observation> national(NationalSeries series) {
    var found = new ArrayList<Observation>();
    if (!series.years().isEmpty()) {
      var figures = new NationalFigures(series, manufacturing()).all();
      found.addAll(observations.national(figures, series.provisional()));
      found.addAll(observations.gaps(figures, manufacturing().activities(), series.years().last()));
    }
    return found;
  }

  private Manufacturing manufacturing() {
    return new Manufacturing(
        dimensions.dimension("activity").codes(), dimensions.totals().get("ACTIVITY"));
  }

  private List<Observation> survey(NationalSeries series, Microdata production) {
    var hours = hours(series);
    if (hours.isEmpty()) {
      return List.of();
    }
    var estimates =
        new HourlyProductivity(
                production,
                hours,
                dimensions.dimension(bands(statistics)),
                dimensions.dimension("size").codes())
            .estimates(dimensions.totals().get("ACTIVITY"), dimensions.totals().get("SIZE"));
    return observations.survey(estimates, provisional(production));
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
  private static String bands(GrowthStatistics statistics) {
    return statistics.of(Subject.LEVEL).setting("strata").get(0);
  }
}
