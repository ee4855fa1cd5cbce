package nl.smartindustry.transform.survey.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.UnitMeasure;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Quality;
import nl.smartindustry.transform.safe.Support.Relation;
import nl.smartindustry.transform.survey.estimate.SurveyFigures.Levels;

/**
 * Figures made from two of the same survey: changes between waves, gaps between size classes,
 * growth. Their standard errors know what both rest on: the enterprises that answered in both
 * waves, the strata and margins that two size classes share.
 */
final class Comparisons {
  private final Description description;
  private final List<Figure> levels;
  private final SurveyComparisons errors;

  /**
   * The comparisons of a survey.
   *
   * @param levels its figures from microdata
   */
  Comparisons(Description description, Levels levels) {
    this.description = description;
    this.levels = levels.figures();
    this.errors = new SurveyComparisons(description, levels.sampled());
  }

  /** All that the catalogue asks for. */
  List<Figure> all() {
    var compared = new ArrayList<Figure>();
    for (var indicator : description.indicators()) {
      switch (catalogue().measure(indicator.code()).kind()) {
        case SHARE -> compared.addAll(changes(indicator));
        case GAP -> compared.addAll(gaps(indicator));
        case GROWTH -> compared.addAll(growth(indicator));
        default -> {}
      }
    }
    return compared;
  }

  private IndicatorCatalogue catalogue() {
    return description.catalogue();
  }

  /**
   * Change since the latest wave with a figure that is of the same series. Where there is none, the
   * wave before is named as one that does not compare.
   */
  private List<Figure> changes(Indicator indicator) {
    var changes = new ArrayList<Figure>();
    var before = new HashMap<Breakdown, List<Figure>>();
    for (var later : of(indicator.code(), UnitMeasure.PC_ENT)) {
      if (later.result().computed().isPresent()) {
        var waves = before.computeIfAbsent(later.key().breakdown(), at -> new ArrayList<>());
        if (!waves.isEmpty()) {
          changes.add(change(indicator, waves, later));
        }
        waves.add(0, later);
      }
    }
    return changes;
  }

  /**
   * One change.
   *
   * @param waves those before, the latest first
   */
  private Figure change(Indicator indicator, List<Figure> waves, Figure later) {
    var period = later.key().period();
    var earlier =
        waves.stream()
            .filter(one -> catalogue().obstacle(indicator, one.key().period(), period).isEmpty())
            .findFirst();
    var from = earlier.orElse(waves.get(0)).key().period();
    var at = later.key().breakdown().withSplit("change_from_" + from);
    var key = description.key(indicator, UnitMeasure.PPT, period, at);
    return earlier
        .map(one -> change(key, one, later))
        .orElseGet(() -> description.missing(key, Reason.NOT_COMPARABLE));
  }

  /**
   * The change of a figure between two waves of one series.
   *
   * @throws Refusal where they are not of one series
   */
  Figure change(ObservationKey key, Figure earlier, Figure later) {
    var indicator = catalogue().indicator(later.key().indicator());
    catalogue().requireComparable(indicator, earlier.key().period(), later.key().period());
    return compared(
        key,
        new Pair(later, earlier, Relation.CHANGES),
        (a, b) -> {
          var change = errors.pair(earlier.key(), later.key()).difference();
          return together(a, b, change.delta(), change.se());
        });
  }

  private List<Figure> gaps(Indicator indicator) {
    var gaps = new ArrayList<Figure>();
    var measure = catalogue().measure(indicator.code());
    var large = description.all().withSize(measure.contrast().get(0));
    var small = description.all().withSize(measure.contrast().get(1));
    measure
        .of()
        .forEach(
            (technology, code) -> {
              var found = new HashMap<ObservationKey, Figure>();
              var shares = of(code, UnitMeasure.PC_ENT);
              shares.forEach(one -> found.put(one.key(), one));
              for (var one : shares) {
                var other = found.get(one.key().at(small));
                if (one.key().breakdown().equals(large) && other != null) {
                  gaps.add(gap(indicator, technology, one, other));
                }
              }
            });
    return gaps;
  }

  private Figure gap(Indicator indicator, String technology, Figure large, Figure small) {
    var at = description.all().withTechnology(technology);
    return compared(
        description.key(indicator, UnitMeasure.PPT, large.key().period(), at),
        new Pair(large, small, Relation.CONTRASTS),
        (a, b) ->
            together(
                a, b, a.value() - b.value(), errors.errorOfDifference(large.key(), small.key())));
  }

  private List<Figure> growth(Indicator indicator) {
    var growth = new ArrayList<Figure>();
    for (var code : catalogue().measure(indicator.code()).of().values()) {
      var levels = new TreeMap<String, Figure>();
      for (var level : of(code, catalogue().measure(code).units().get(0))) {
        levels.put(level.key().breakdown() + level.key().period(), level);
        int year = Integer.parseInt(level.key().period());
        var earlier = levels.get(level.key().breakdown() + String.valueOf(year - 1));
        if (earlier != null) {
          growth.add(growth(indicator, earlier, level));
        }
      }
    }
    return growth;
  }

  /** 100 (a / b − 1), a simple rate; NaN unless b is positive. It has no precision of its own. */
  private Figure growth(Indicator indicator, Figure earlier, Figure later) {
    var at = later.key();
    var key = description.key(indicator, UnitMeasure.PC_GR, at.period(), at.breakdown());
    var level = catalogue().indicator(at.indicator());
    if (catalogue().obstacle(level, earlier.key().period(), at.period()).isPresent()) {
      return description.missing(key, Reason.NOT_COMPARABLE);
    }
    var growth =
        compared(
            key,
            new Pair(later, earlier, Relation.CHANGES),
            (a, b) -> {
              var change = errors.pair(earlier.key(), later.key()).relative();
              double percent = UnitMeasure.PC_GR.factor();
              return together(a, b, percent * change.delta(), percent * change.se());
            });
    return description.figure(key, growth.result(), growth.support().judgedBy(null));
  }

  /** Figures of an indicator in one unit, by period; not those of its parts. */
  private List<Figure> of(String code, UnitMeasure unit) {
    return levels.stream()
        .filter(one -> one.key().indicator().equals(code) && one.key().unit().equals(unit.name()))
        .filter(one -> one.key().breakdown().split().equals(Breakdown.TOTAL.split()))
        .sorted(Comparator.comparing(one -> one.key().period()))
        .toList();
  }

  /** Two figures of which the second is subtracted. */
  private record Pair(Figure first, Figure second, Relation relation) {}

  /** How a comparison is made of two numbers. */
  private interface How {
    Estimate compare(Estimate first, Estimate second);
  }

  /** Compares two figures; where one is missing, the comparison is missing for its reason. */
  private Figure compared(ObservationKey key, Pair pair, How how) {
    var first = pair.first.result().computed().map(Computed::estimate);
    var second = pair.second.result().computed().map(Computed::estimate);
    if (first.isEmpty() || second.isEmpty()) {
      var missing = first.isEmpty() ? pair.first : pair.second;
      return description.figure(key, missing.result(), Support.FACT);
    }
    var difference = how.compare(first.get(), second.get());
    var support =
        Support.FACT
            .madeOf(pair.relation, List.of(pair.first.key(), pair.second.key()))
            .judgedBy(Quality.of(difference.respondents()));
    return description.figure(key, new Computed(difference), support);
  }

  private static Estimate together(Estimate a, Estimate b, double value, double error) {
    var interval = Interval.normal(value, error);
    return new Estimate(
        value,
        error,
        value == 0 ? Double.NaN : error / Math.abs(value),
        interval.low(),
        interval.high(),
        Math.min(a.respondents(), b.respondents()),
        Math.min(a.population(), b.population()));
  }
}
