package nl.smartindustry.transform.method.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.method.change.SampledFigures.Single;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.PointEstimate.Support;
import nl.smartindustry.transform.method.sample.Crossing;

/** Every figure of a request in two waves, with the covariance that their common units give. */
public final class Changes {
  private final SampledFigures first;
  private final SampledFigures second;
  private final Overlap overlap;

  private Changes(SampledFigures first, SampledFigures second, Overlap overlap) {
    this.first = first;
    this.second = second;
    this.overlap = overlap;
  }

  /**
   * Puts the figures of two waves side by side, by the names of their domains.
   *
   * @return totals, means and ratios in the order of the request, every domain of either wave; a
   *     domain that one wave lacks has no change. Quantiles have no linearised variable and are
   *     left out. The same bits however many threads there are.
   */
  public static List<Changed> of(SampledFigures first, SampledFigures second, Overlap overlap) {
    var changes = new Changes(first, second, overlap);
    if (first.estimated().size() != second.estimated().size()) {
      throw new IllegalArgumentException(
          "Figures of two waves: %d and %d sets (the same request)"
              .formatted(first.estimated().size(), second.estimated().size()));
    }
    return changes.all();
  }

  /** Domain by domain: all figures of a domain rest on the same units. */
  private List<Changed> all() {
    var sets = new LinkedHashMap<Crossing, List<Integer>>();
    for (int i = 0; i < first.estimated().size(); i++) {
      var one = first.estimated().get(i);
      check(one, second.estimated().get(i));
      if (!(one.estimand() instanceof Estimand.Quantile)) {
        sets.computeIfAbsent(one.domains(), set -> new ArrayList<>()).add(i);
      }
    }
    var found = new TreeMap<Integer, List<Changed>>();
    sets.values().forEach(places -> found.putAll(ofSet(places)));
    return found.values().stream().flatMap(List::stream).toList();
  }

  private static void check(Estimated one, Estimated two) {
    if (!one.estimand().equals(two.estimand()) || !one.domains().by().equals(two.domains().by())) {
      throw new IllegalArgumentException(
          "Figures of two waves: %s and %s (the same request)"
              .formatted(one.estimand(), two.estimand()));
    }
  }

  /** By place in the request, of those with the same domains. */
  private Map<Integer, List<Changed>> ofSet(List<Integer> places) {
    var inFirst = SampledFigures.domains(first.estimated().get(places.get(0)));
    var inSecond = SampledFigures.domains(second.estimated().get(places.get(0)));
    var names = new LinkedHashSet<>(inFirst.keySet());
    names.addAll(inSecond.keySet());
    var found = new TreeMap<Integer, List<Changed>>();
    places.forEach(place -> found.put(place, new ArrayList<>()));
    for (var name : names) {
      int a = inFirst.getOrDefault(name, -1);
      int b = inSecond.getOrDefault(name, -1);
      var changed = ofDomain(places, name, a, b);
      for (int i = 0; i < places.size(); i++) {
        found.get(places.get(i)).add(changed.get(i));
      }
    }
    return found;
  }

  private List<Changed> ofDomain(List<Integer> places, String name, int a, int b) {
    var twice = places.stream().map(i -> twice(i, a, b)).toList();
    var part = twice.stream().filter(Twice::isOfMembers).findFirst().map(any -> any.part(overlap));
    return twice.stream()
        .parallel()
        .map(of -> of.changed(name, of.isOfMembers() ? part.orElseThrow() : of.part(overlap)))
        .toList();
  }

  private Twice twice(int place, int a, int b) {
    return new Twice(
        new Single(first, first.estimated().get(place), a),
        new Single(second, second.estimated().get(place), b));
  }

  /** One figure in two waves, with the covariance that their common units give. */
  public static WavePair pair(Single first, Single second, Overlap overlap) {
    var twice = new Twice(first, second);
    return twice.pair(twice.part(overlap));
  }

  /** A figure in both waves; its domain is -1 in a wave that lacks it. */
  private record Twice(Single one, Single two) {
    boolean isInBoth() {
      return one.domain() >= 0 && two.domain() >= 0;
    }

    boolean isOfMembers() {
      return isInBoth() && one.isOfMembers() && two.isOfMembers();
    }

    /** What both waves share of the units that contribute; null where a wave lacks the domain. */
    OverlapPart part(Overlap overlap) {
      return isInBoth() ? overlap.within(one.units(), two.units()) : null;
    }

    Changed changed(String name, OverlapPart part) {
      var set = one.set();
      var a = figure(set, one.domain());
      var b = figure(two.set(), two.domain());
      return new Changed(set.estimand(), set.domains().by(), name, a, b, pair(part));
    }

    WavePair pair(OverlapPart part) {
      var a = estimate(figure(one.set(), one.domain()));
      var b = estimate(figure(two.set(), two.domain()));
      if (part == null) {
        return new WavePair(a, b, 0, 0);
      }
      var ofOne = part.ofFirst();
      var ofTwo = part.ofSecond();
      double covariance = part.covariance(one.influence(ofOne), two.influence(ofTwo));
      return new WavePair(a, b, covariance, part.units(one.members(ofOne), two.members(ofTwo)));
    }
  }

  private static WaveEstimate estimate(PointEstimate figure) {
    double error = figure.standardError();
    return new WaveEstimate(figure.estimate(), error * error);
  }

  private static PointEstimate figure(Estimated estimated, int domain) {
    return domain >= 0
        ? estimated.figures().get(domain)
        : new PointEstimate(
            Double.NaN,
            Double.NaN,
            Interval.NONE,
            Interval.NONE,
            new Support(0, 0, Double.NaN, 0, 0),
            List.of(PointEstimate.NO_RESPONDENTS));
  }
}
