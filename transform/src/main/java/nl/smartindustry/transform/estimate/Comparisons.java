package nl.smartindustry.transform.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import nl.smartindustry.transform.estimate.Outcome.Compared;
import nl.smartindustry.transform.estimate.Outcome.Computed;
import nl.smartindustry.transform.indicator.Indicator;
import nl.smartindustry.transform.indicator.IndicatorCatalogue;
import nl.smartindustry.transform.indicator.UnitMeasure;

/**
 * Figures made from two estimates: changes between waves, gaps between size classes, growth.
 *
 * <p>The standard errors take the two as independent. Between waves that is conservative: the same
 * enterprises answer in both, so that the errors partly cancel. Between size classes it is exact as
 * long as no stratum spans both.
 */
public record Comparisons(IndicatorCatalogue catalogue, List<DomainEstimate> estimates) {
  /** All comparisons that the catalogue asks for. */
  public List<DomainEstimate> all() {
    var compared = new ArrayList<DomainEstimate>();
    for (var indicator : catalogue.indicators()) {
      switch (indicator.kind()) {
        case SHARE -> compared.addAll(changes(indicator));
        case GAP -> compared.addAll(gaps(indicator));
        case GROWTH -> compared.addAll(growth(indicator));
        default -> {}
      }
    }
    return compared;
  }

  /** Change between consecutive waves with a figure, within one version of the definition. */
  private List<DomainEstimate> changes(Indicator indicator) {
    var changes = new ArrayList<DomainEstimate>();
    Map<String, DomainEstimate> before = new TreeMap<>();
    for (var later : of(indicator.code(), UnitMeasure.PC_ENT)) {
      if (computed(later.outcome()).isEmpty()) {
        continue;
      }
      var series = later.domain() + catalogue.version(indicator, later.period());
      var earlier = before.put(series, later);
      if (earlier != null) {
        var split = "change_from_" + earlier.period();
        var outcome = compare(later, earlier, Comparisons::difference);
        changes.add(compared(indicator, UnitMeasure.PPT, later, split, outcome));
      }
    }
    return changes;
  }

  private List<DomainEstimate> gaps(Indicator indicator) {
    var gaps = new ArrayList<DomainEstimate>();
    var contrast = indicator.measure().contrast();
    for (var pair : indicator.measure().of().entrySet()) {
      var bySize = new TreeMap<String, DomainEstimate>();
      for (var estimate : of(pair.getValue(), UnitMeasure.PC_ENT)) {
        if (estimate.domain().equals(sizeClass(estimate.domain().size()))) {
          bySize.put(estimate.period() + "|" + estimate.domain().size(), estimate);
        }
      }
      for (var period : periods(pair.getValue())) {
        var large = bySize.get(period + "|" + contrast.get(0));
        var small = bySize.get(period + "|" + contrast.get(1));
        if (large != null && small != null) {
          var outcome = compare(large, small, Comparisons::difference);
          gaps.add(gap(indicator, period, pair.getKey(), outcome));
        }
      }
    }
    return gaps;
  }

  private List<DomainEstimate> growth(Indicator indicator) {
    var growth = new ArrayList<DomainEstimate>();
    for (var pair : indicator.measure().of().entrySet()) {
      Map<String, DomainEstimate> levels = new TreeMap<>();
      var unit = catalogue.indicator(pair.getValue()).measure().units().get(0);
      for (var level : of(pair.getValue(), unit)) {
        levels.put(level.domain() + level.period(), level);
        int year = Integer.parseInt(level.period());
        var earlier = levels.get(level.domain() + String.valueOf(year - 1));
        if (earlier != null) {
          var outcome = compare(level, earlier, Comparisons::logDifference);
          growth.add(
              compared(indicator, UnitMeasure.PC_GR, level, DomainEstimate.NO_SPLIT, outcome));
        }
      }
    }
    return growth;
  }

  /** Estimates of an indicator in one unit, by period. */
  private List<DomainEstimate> of(String code, UnitMeasure unit) {
    return estimates.stream()
        .filter(estimate -> estimate.indicator().code().equals(code) && estimate.unit() == unit)
        .sorted(Comparator.comparing(DomainEstimate::period))
        .toList();
  }

  private List<String> periods(String code) {
    return estimates.stream()
        .filter(estimate -> estimate.indicator().code().equals(code))
        .map(DomainEstimate::period)
        .distinct()
        .sorted()
        .toList();
  }

  private Domain sizeClass(String size) {
    var totals = catalogue.dimensions().totals();
    return new Domain(totals.get("ACTIVITY"), size, totals.get("REGION"));
  }

  private DomainEstimate gap(
      Indicator indicator, String period, String technology, Outcome outcome) {
    var all = sizeClass(catalogue.dimensions().totals().get("SIZE"));
    return new DomainEstimate(
        indicator, UnitMeasure.PPT, period, all, technology, DomainEstimate.NO_SPLIT, outcome);
  }

  private static DomainEstimate compared(
      Indicator indicator, UnitMeasure unit, DomainEstimate later, String split, Outcome outcome) {
    return new DomainEstimate(
        indicator,
        unit,
        later.period(),
        later.domain(),
        DomainEstimate.NO_TECHNOLOGY,
        split,
        outcome);
  }

  /** Compares two estimates; where one is missing, the comparison is missing for its reason. */
  private static Outcome compare(DomainEstimate a, DomainEstimate b, BinaryOperator<Estimate> how) {
    var first = computed(a.outcome());
    var second = computed(b.outcome());
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? a.outcome() : b.outcome();
    }
    var difference = how.apply(first.get().estimate(), second.get().estimate());
    return new Compared(difference, first.get(), second.get());
  }

  private static Optional<Computed> computed(Outcome outcome) {
    return outcome.match(Optional::of, compared -> Optional.empty(), missing -> Optional.empty());
  }

  static Estimate difference(Estimate a, Estimate b) {
    return together(a, b, a.value() - b.value(), Math.hypot(a.standardError(), b.standardError()));
  }

  /** 100 (ln a − ln b); its error from the two relative errors. NaN unless both are positive. */
  static Estimate logDifference(Estimate a, Estimate b) {
    boolean positive = a.value() > 0 && b.value() > 0;
    double growth = positive ? Math.log(a.value()) - Math.log(b.value()) : Double.NaN;
    double error = Math.hypot(a.variationCoefficient(), b.variationCoefficient());
    return together(a, b, 100 * growth, 100 * error);
  }

  private static Estimate together(Estimate a, Estimate b, double value, double error) {
    return new Estimate(
        value,
        error,
        Math.min(a.respondents(), b.respondents()),
        Math.min(a.population(), b.population()),
        a.lonelyStrata() + b.lonelyStrata());
  }
}
