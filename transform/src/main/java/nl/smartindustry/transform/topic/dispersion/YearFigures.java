package nl.smartindustry.transform.topic.dispersion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.method.dispersion.Gap;
import nl.smartindustry.transform.method.dispersion.GrowthByPlace;
import nl.smartindustry.transform.method.dispersion.GrowthByPlace.Place;
import nl.smartindustry.transform.method.dispersion.Industries;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.ProductionYear;
import nl.smartindustry.transform.topic.dispersion.Asked.Basis;
import nl.smartindustry.transform.topic.dispersion.Asked.Scale;

/** What is asked of the sample of one year. */
record YearFigures(
    YearDomains sample, Dimensions dimensions, FirstLeaders first, Optional<Growth> growth) {
  /**
   * The growth of a year's enterprises to the next.
   *
   * @param to the next year
   * @param of by position of the unit; NaN for one that did not continue
   */
  record Growth(ProductionYear to, double[] of) {}

  /** How a figure that counts enterprises by their labour is called. */
  private static final String WORKERS = "weighted_by_labour";

  /** All figures, always in the same order. */
  List<Asked> all() {
    var asked = new ArrayList<Asked>();
    var catalogue = sample.catalogue();
    var pairs = QuantilePair.of(catalogue.spread());
    var definitions = FrontierDefinition.of(catalogue.frontier());
    for (var domain : sample.domains(dimensions, catalogue.spread().publication().breakdowns())) {
      asked.add(spread(domain.at(), sample.industries(domain.members()), pairs.get(0).gap()));
    }
    for (var domain : sample.domains(dimensions, catalogue.frontier().publication().breakdowns())) {
      asked.add(frontier(domain.at(), sample.industries(domain.members()), definitions.get(0)));
    }
    var all = sample.industries(sample.members());
    pairs.forEach(pair -> asked.add(spread(split(pair.code()), all, pair.gap())));
    asked.add(workers(all, pairs.get(0).gap()));
    definitions.forEach(one -> asked.add(frontier(split(one.code()), all, one)));
    growth.ifPresent(next -> asked.addAll(places(all, next)));
    return asked;
  }

  private static Breakdown split(String code) {
    return Breakdown.TOTAL.withSplit(code);
  }

  private Asked spread(Breakdown at, Industries industries, Gap gap) {
    return new Asked(
        sample.catalogue().spread(),
        at,
        Scale.RATIO,
        w -> industries.mean(gap, w),
        basis(industries, industries.size()));
  }

  private Asked workers(Industries industries, Gap gap) {
    return new Asked(
        sample.catalogue().spread(),
        split(WORKERS),
        Scale.RATIO,
        w -> industries.meanAmongWorkers(gap, w),
        basis(industries, industries.size()));
  }

  private Asked frontier(Breakdown at, Industries industries, FrontierDefinition leaders) {
    var led = first.in(leaders, sample.year());
    var gap = leaders.gap(led);
    return new Asked(
        sample.catalogue().frontier(),
        at,
        Scale.RATIO,
        w -> industries.mean(gap, w),
        basis(industries, leaders.leaders(industries, sample.year().weights(), led)));
  }

  private Basis basis(Industries industries, long contributors) {
    return new Basis(
        sample.year(),
        industries.size(),
        contributors,
        industries.population(sample.year().weights()));
  }

  private List<Asked> places(Industries industries, Growth next) {
    var places = new GrowthByPlace(industries, next.of());
    var asked = new ArrayList<Asked>();
    for (var place : Place.values()) {
      var code =
          place == Place.ALL ? Breakdown.TOTAL.split() : place.name().toLowerCase(Locale.ROOT);
      long count = places.count(place, weights());
      asked.add(
          new Asked(
              sample.catalogue().places(),
              split(code),
              Scale.PERCENT,
              w -> places.mean(place, w),
              new Basis(next.to(), count, count, places.population(place, weights()))));
    }
    return asked;
  }

  private double[] weights() {
    return sample.year().weights();
  }
}
