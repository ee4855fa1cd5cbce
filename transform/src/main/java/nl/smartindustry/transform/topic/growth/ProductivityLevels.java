package nl.smartindustry.transform.topic.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Ingredient;
import nl.smartindustry.transform.safe.Support.Quality;
import nl.smartindustry.transform.survey.estimate.Contributors;
import nl.smartindustry.transform.topic.ProductionYear;

/**
 * Levels per hour and quantiles of the index of enterprises from one year of the structural
 * business statistics.
 */
record ProductivityLevels(GrowthStatistics statistics, Dimensions dimensions, ProductionYear year) {
  /** BREAKDOWN of a level from the structural business statistics. */
  private static final String SURVEY = "structural_statistics";

  private static final Map<Double, String> QUANTILES =
      new TreeMap<>(Map.of(0.1, "enterprises_p10", 0.5, "enterprises_p50", 0.9, "enterprises_p90"));

  private static final String VALUE = "value";
  private static final String HOURS = "hours";
  private static final String INDEX = "index";
  private static final String EXPERIMENTAL = "e";
  private static final String VERSION = "1";
  private static final int THOUSAND = 1000;

  /** Hours that a person works in a year, by branch. */
  interface Hours {
    /** Nothing where they are not known. */
    OptionalDouble of(String branch, int year);
  }

  /**
   * Real value added per hour as a ratio of weighted totals, euro. The statistics ask for persons,
   * not for hours: a person works the hours of its branch and year in the national accounts, which
   * have no sampling error, so that all error is that of the statistics. Negative value added
   * counts; a record without persons, price or hours does not.
   *
   * @see "Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 5.6"
   */
  List<Figure> levels(Hours hours) {
    var persons = year.numbers("persons");
    var value = year.numbers("real_value_added");
    var worked = new double[value.length];
    var activity = year.codes("activity");
    for (int k = 0; k < value.length; k++) {
      var each = hours.of(activity.level(k), year.year());
      boolean valid = persons[k] > 0 && each.isPresent() && !Double.isNaN(value[k]);
      worked[k] = valid ? persons[k] * each.getAsDouble() / THOUSAND : Double.NaN;
      value[k] = valid ? value[k] : Double.NaN;
    }
    var data = new Microdata("levels", value.length, Map.of(VALUE, value, HOURS, worked), Map.of());
    var contributors = new Contributors(year.codes("holding"));
    var figures = new ArrayList<Figure>();
    for (var set : sets(statistics.levels())) {
      var estimates = estimates(data, new Estimand.Ratio(VALUE, HOURS), set);
      var made = contributors.amounts(set, year.weights(), value);
      var used = contributors.amounts(set, year.weights(), worked);
      for (int d = 0; d < set.size(); d++) {
        var support =
            Support.ratio(
                new Ingredient("real value added", made.get(d)),
                new Ingredient("hours worked", used.get(d)));
        figures.add(figure(statistics.levels(), at(set, d), estimates.get(d), support, ""));
      }
    }
    return figures;
  }

  /**
   * How the index of enterprises is spread: experimental.
   *
   * @param index of the year's enterprises, log points times 100; NaN where one has none
   */
  List<Figure> quantiles(double[] index) {
    var data = new Microdata("index", index.length, Map.of(INDEX, index), Map.of());
    var figures = new ArrayList<Figure>();
    for (var set : sets(statistics.index())) {
      var members = set.members();
      for (double p : QUANTILES.keySet()) {
        var estimates = estimates(data, new Estimand.Quantile(INDEX, p), set);
        for (int d = 0; d < set.size(); d++) {
          var at = at(set, d).withSplit(QUANTILES.get(p));
          var indexed = Arrays.stream(members[d]).filter(k -> !Double.isNaN(index[k]));
          var support = Support.amount("enterprises with an index", year.contributors(indexed));
          figures.add(figure(statistics.index(), at, estimates.get(d), support, EXPERIMENTAL));
        }
      }
    }
    return figures;
  }

  /** The crossings in which an indicator is published, of sizes that are published. */
  private List<Crossing> sets(Indicator indicator) {
    return dimensions.crossings(indicator.publication().breakdowns()).stream()
        .map(this::crossing)
        .toList();
  }

  private Crossing crossing(List<String> by) {
    var all = year.crossing(by);
    var published =
        IntStream.range(0, all.size())
            .filter(d -> isPublished(by, all.combinations().get(d)))
            .boxed()
            .toList();
    var of = Arrays.stream(all.of()).map(published::indexOf).toArray();
    return new Crossing(by, of, published.stream().map(all.combinations()::get).toList());
  }

  private boolean isPublished(List<String> by, List<String> codes) {
    return IntStream.range(0, by.size())
        .allMatch(i -> dimensions.dimension(by.get(i)).codes().contains(codes.get(i)));
  }

  private Breakdown at(Crossing set, int domain) {
    var at = Breakdown.of(dimensions, set.by(), set.combinations().get(domain));
    return at.withSplit(SURVEY);
  }

  private List<PointEstimate> estimates(Microdata data, Estimand estimand, Crossing set) {
    var weighting = Weighting.ofDesign(year.design());
    var request = new Request(List.of(estimand), List.of(set));
    return Estimates.of(data, weighting, request).get(0).figures();
  }

  private Figure figure(
      Indicator statistic, Breakdown at, PointEstimate found, Support support, String flags) {
    var rests = found.support();
    return new Figure(
        ObservationKey.annual(statistic, at, statistic.unit(), Integer.toString(year.year())),
        statistic.publication(),
        rests.n() == 0
            ? new Missing(Reason.NO_OBSERVATIONS)
            : new Computed(estimate(found), flags, null),
        support.judgedBy(Quality.of(rests.n(), rests.nHat())),
        Notes.of(statistic, year.status(), VERSION));
  }

  private static Estimate estimate(PointEstimate found) {
    return new Estimate(
        found.estimate(),
        found.standardError(),
        found.variationCoefficient(),
        found.interval().low(),
        found.interval().high(),
        found.support().n(),
        Math.round(found.support().nHat()));
  }
}
