package nl.smartindustry.transform.topic.productivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.dispersion.Gap;
import nl.smartindustry.transform.method.dispersion.GrowthByPlace;
import nl.smartindustry.transform.method.dispersion.GrowthByPlace.Place;
import nl.smartindustry.transform.method.dispersion.Industries;
import nl.smartindustry.transform.method.dispersion.Ranking;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Quality;
import nl.smartindustry.transform.topic.Continuity;
import nl.smartindustry.transform.topic.ProductionYear;
import nl.smartindustry.transform.topic.productivity.DispersionTopic.QuantilePair;

/** What is asked of the sample of one year. */
record YearFigures(YearSample sample, Leaders.First first, Optional<Growth> growth) {
  /** How a figure that counts enterprises by their labour is called. */
  private static final String WORKERS = "weighted_by_labour";

  private static final String ENTERPRISES = "enterprises with a productivity";

  /**
   * One figure of a year as a function of the weights, so that replicates can ask it again.
   *
   * @param value in log points of 1
   * @param year that it is of; of a growth, the year that it leads to
   * @param population enterprises that it stands for
   */
  record Asked(
      Indicator indicator,
      Breakdown at,
      Scale scale,
      ToDoubleFunction<double[]> value,
      ProductionYear year,
      double population,
      Support support) {
    ObservationKey key() {
      var unit = scale == Scale.POINTS ? "LOGPT" : indicator.unit();
      return ObservationKey.annual(indicator, at, unit, String.valueOf(year.year()));
    }

    long respondents() {
      return support.quality().respondents();
    }
  }

  /** The scale on which a distance of logarithms is published. */
  enum Scale {
    /** As a ratio: how many times as productive. */
    RATIO,
    /** As a growth in %. */
    PERCENT,
    /** In log points x 100. */
    POINTS
  }

  /**
   * The growth of a year's enterprises to the next.
   *
   * @param to the next year
   * @param of by position of the unit; NaN for one that did not continue
   */
  record Growth(ProductionYear to, double[] of) {}

  /** What is asked of one of several years. */
  static YearFigures of(
      List<YearSample> samples, int place, Leaders.First first, Continuity continuity) {
    var sample = samples.get(place);
    var next =
        samples.stream().filter(one -> one.year().year() == sample.year().year() + 1).findFirst();
    return new YearFigures(sample, first, next.map(to -> growth(sample, to, continuity)));
  }

  /** Log growth of those that both years have and that are the same enterprise in both. */
  private static Growth growth(YearSample from, YearSample to, Continuity continuity) {
    var later = new HashMap<Integer, Double>();
    var codes = to.year().codes("enterprise").of();
    IntStream.range(0, codes.length).forEach(k -> later.put(codes[k], to.productivity()[k]));
    var window = Optional.ofNullable(continuity.window(from.year().year(), to.year().year()));
    var tied = window.map(Continuity.Window::units).orElse(Map.of());
    var enterprises = from.year().codes("enterprise");
    var growth = new double[from.productivity().length];
    Arrays.setAll(
        growth,
        k ->
            tied.containsKey(enterprises.level(k))
                ? Double.NaN
                : later.getOrDefault(enterprises.of()[k], Double.NaN) - from.productivity()[k]);
    return new Growth(to.year(), growth);
  }

  /** All figures, always in the same order. */
  List<Asked> all() {
    var asked = new ArrayList<Asked>();
    var topic = sample.topic();
    var pairs = topic.settings().quantiles();
    for (var domain : sample.domains(topic.spread().publication().breakdowns())) {
      asked.add(spread(domain.at(), sample.industries(domain.members()), pairs.get(0)));
    }
    for (var domain : sample.domains(topic.frontier().publication().breakdowns())) {
      asked.add(frontier(domain.at(), sample.industries(domain.members()), topic.leaders().get(0)));
    }
    var all = sample.industries(sample.members());
    pairs.forEach(pair -> asked.add(spread(split(pair.code()), all, pair)));
    asked.add(workers(all, pairs.get(0)));
    topic.leaders().forEach(one -> asked.add(frontier(split(one.code()), all, one)));
    growth.ifPresent(next -> asked.addAll(places(all, next)));
    return asked;
  }

  private static Breakdown split(String code) {
    return Breakdown.TOTAL.withSplit(code);
  }

  private Asked spread(Breakdown at, Industries industries, QuantilePair pair) {
    var gap = gap(pair);
    return distance(
        sample.topic().spread(), at, w -> industries.mean(gap, w), industries, all(industries));
  }

  private Asked workers(Industries industries, QuantilePair pair) {
    var gap = gap(pair);
    return distance(
        sample.topic().spread(),
        split(WORKERS),
        w -> industries.meanAmongWorkers(gap, w),
        industries,
        all(industries));
  }

  private static Gap gap(QuantilePair pair) {
    return Gap.between(pair.lowerShare(), pair.upperShare());
  }

  private Support all(Industries industries) {
    var units = industries.rankings().stream().map(Ranking::units).flatMapToInt(Arrays::stream);
    return Support.amount(ENTERPRISES, sample.year().contributors(units));
  }

  private Asked frontier(Breakdown at, Industries industries, Leaders leaders) {
    var led = first.in(leaders, sample.year());
    var gap = leaders.gap(led);
    var who = sample.year().contributors(leaders.of(industries, weights(), led));
    return distance(
        sample.topic().frontier(),
        at,
        w -> industries.mean(gap, w),
        industries,
        Support.amount(leaders.code(), who));
  }

  private Asked distance(
      Indicator indicator,
      Breakdown at,
      ToDoubleFunction<double[]> value,
      Industries industries,
      Support support) {
    double population = industries.population(weights());
    var judged = support.judgedBy(Quality.of(industries.size(), population));
    return new Asked(indicator, at, Scale.RATIO, value, sample.year(), population, judged);
  }

  private List<Asked> places(Industries industries, Growth next) {
    var places = new GrowthByPlace(industries, next.of());
    var asked = new ArrayList<Asked>();
    for (var place : Place.values()) {
      var code =
          place == Place.ALL ? Breakdown.TOTAL.split() : place.name().toLowerCase(Locale.ROOT);
      var who = sample.year().contributors(places.units(place, weights()));
      double population = places.population(place, weights());
      var support = Support.amount("enterprises that continue, " + code, who);
      asked.add(
          new Asked(
              sample.topic().places(),
              split(code),
              Scale.PERCENT,
              w -> places.mean(place, w),
              next.to(),
              population,
              support.judgedBy(Quality.of(who.enterprises(), population))));
    }
    return asked;
  }

  private double[] weights() {
    return sample.year().weights();
  }
}
