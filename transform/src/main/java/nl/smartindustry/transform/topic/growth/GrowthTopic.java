package nl.smartindustry.transform.topic.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.method.index.EnterpriseProductivity;
import nl.smartindustry.transform.method.index.Enterprises;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.DeliveredRow;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.ProductionPanel;
import nl.smartindustry.transform.topic.ProductionYear;
import nl.smartindustry.transform.topic.Topic;
import nl.smartindustry.transform.topic.growth.NationalSeries.Manufacturing;

/** Levels and growth of productivity, and what the growth rests on. */
public record GrowthTopic(GrowthStatistics statistics, Dimensions dimensions) implements Topic {
  private static final String SERIES = "macro_series";
  private static final String BRANCHES = "activity";

  /** Loads {@code growth.yaml}; what does not fit the catalogue is refused by name. */
  public static GrowthTopic load(Definitions definitions, IndicatorCatalogue catalogue) {
    var statistics = GrowthStatistics.load(definitions, catalogue);
    var control = DisclosureControl.load(definitions);
    control.check(statistics.levels());
    control.check(statistics.index());
    catalogue.dimensions().dimension(statistics.strata());
    return new GrowthTopic(statistics, catalogue.dimensions());
  }

  @Override
  public List<Indicator> indicators() {
    return List.copyOf(statistics.defined().values());
  }

  @Override
  public TopicResult observe(NightTables night) {
    if (!night.has(SERIES)) {
      return TopicResult.NOTHING;
    }
    var series = series(night);
    var accounts = TopicResult.of(new AccountFigures(statistics, series).all());
    if (!night.has(ProductionPanel.TABLE)) {
      return accounts;
    }
    var branches = series.manufacturing().branches();
    var coherence =
        Coherence.of(night.production(), year -> series.sum(Item.VALUE_ADDED, branches, year));
    return accounts.and(survey(series, night.production())).withQuality(coherence);
  }

  private NationalSeries series(NightTables night) {
    var names = statistics.series();
    var key = Contract.load(night.run().definitions(), SERIES).key().toArray(String[]::new);
    var rows = night.rowsWhere(SERIES, row -> names.containsValue(row.<String>getAs("indicator")));
    var branches = dimensions.dimension(BRANCHES).codes();
    return NationalSeries.of(
        names,
        DeliveredRow.latest(rows, key),
        new Manufacturing(branches, dimensions.totals().get("ACTIVITY")));
  }

  private List<Figure> survey(NationalSeries series, Microdata production) {
    var index = new EnterpriseIndex(production).index();
    boolean anyHours =
        series.manufacturing().branches().stream()
            .anyMatch(
                branch ->
                    series.years().stream()
                        .anyMatch(year -> series.hoursPerPerson(branch, year).isPresent()));
    var figures = new ArrayList<Figure>();
    for (var year : ProductionYear.of(production, dimensions.dimension(statistics.strata()))) {
      var survey = new ProductivityLevels(statistics, dimensions, year);
      figures.addAll(survey.quantiles(year.pick(index)));
      if (anyHours) {
        figures.addAll(survey.levels(series::hoursPerPerson));
      }
    }
    return figures;
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
     * branch it would give away what a dominant enterprise reported.
     *
     * @param production value added in thousand euro
     * @param accounts value added of a year in million euro
     */
    static List<QualityIndicator> of(Microdata production, IntFunction<OptionalDouble> accounts) {
      var sums = new TreeMap<Integer, Double>();
      for (int k = 0; k < production.size(); k++) {
        double value = production.numbers("value_added")[k];
        if (!Double.isNaN(value)) {
          int year = (int) production.numbers("year")[k];
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
   * Multifactor productivity of enterprises: each one's index against the mean enterprise of its
   * industry (division) in the first year, log points times 100.
   *
   * <p>Capital is measured by depreciation in prices of value added, the only trace of it that the
   * statistics have; labour in full-time equivalents. Records in which one of value added, labour,
   * personnel costs and depreciation is not above zero have no index; nor has a division that lacks
   * in a year, because its chain would break.
   */
  record EnterpriseIndex(Microdata panel) {
    private static final double PERCENT = 100;

    /** By record; NaN where it has none. */
    double[] index() {
      var index = new double[panel.size()];
      Arrays.fill(index, Double.NaN);
      var years = new TreeSet<Integer>();
      var members = new TreeMap<String, TreeMap<Integer, List<Integer>>>();
      for (int k = 0; k < index.length; k++) {
        int year = (int) panel.numbers("year")[k];
        years.add(year);
        if (isValid(k)) {
          members
              .computeIfAbsent(panel.codes("division").level(k), d -> new TreeMap<>())
              .computeIfAbsent(year, y -> new ArrayList<>())
              .add(k);
        }
      }
      members.values().removeIf(division -> division.size() < years.size());
      members.values().forEach(division -> fill(index, List.copyOf(division.values())));
      return index;
    }

    private void fill(double[] index, List<List<Integer>> years) {
      var values = EnterpriseProductivity.of(years.stream().map(this::enterprises).toList());
      for (int year = 0; year < years.size(); year++) {
        for (int place = 0; place < years.get(year).size(); place++) {
          index[years.get(year).get(place)] = PERCENT * values.get(year)[place];
        }
      }
    }

    private Enterprises enterprises(List<Integer> units) {
      var columns = new HashMap<String, double[]>();
      for (var name :
          List.of("real_value_added", "value_added", "fte", "personnel_costs", "depreciation")) {
        columns.put(name, units.stream().mapToDouble(k -> panel.numbers(name)[k]).toArray());
      }
      var capital = columns.get("depreciation").clone();
      var share = columns.get("personnel_costs").clone();
      for (int k = 0; k < capital.length; k++) {
        share[k] /= share[k] + capital[k];
        capital[k] *= columns.get("real_value_added")[k] / columns.get("value_added")[k];
      }
      return new Enterprises(columns.get("real_value_added"), columns.get("fte"), capital, share);
    }

    private boolean isValid(int unit) {
      return panel.codes("division").level(unit) != null
          && List.of("real_value_added", "fte", "personnel_costs", "depreciation").stream()
              .allMatch(name -> panel.numbers(name)[unit] > 0);
    }
  }
}
