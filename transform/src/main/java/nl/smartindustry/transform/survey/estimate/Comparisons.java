package nl.smartindustry.transform.survey.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.SurveyIndicator;
import nl.smartindustry.transform.catalogue.UnitMeasure;
import nl.smartindustry.transform.survey.estimate.Outcome.Compared;
import nl.smartindustry.transform.survey.estimate.Outcome.Computed;
import nl.smartindustry.transform.survey.estimate.Outcome.Missing;
import nl.smartindustry.transform.survey.estimate.Outcome.Why;

/**
 * Figures made from two estimates: changes between waves, gaps between size classes, growth. Their
 * standard errors know what both rest on: the enterprises that answered in both waves, the strata
 * and margins that two size classes share.
 *
 * @param surveys by table
 */
public record Comparisons(
    IndicatorCatalogue catalogue,
    List<DomainEstimate> estimates,
    Map<String, SurveyComparisons> surveys) {
  /** The comparisons of some surveys. */
  public static Comparisons of(
      IndicatorCatalogue catalogue, List<DomainEstimate> estimates, List<EstimatedSurvey> surveys) {
    var byTable = new TreeMap<String, SurveyComparisons>();
    for (var survey : surveys) {
      var table = survey.plan().design().table();
      byTable.put(table, new SurveyComparisons(catalogue, survey));
    }
    return new Comparisons(catalogue, estimates, byTable);
  }

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

  /**
   * Change since the latest wave with a figure that is of the same series. Where there is none, the
   * wave before is named as one that does not compare.
   */
  private List<DomainEstimate> changes(SurveyIndicator indicator) {
    var changes = new ArrayList<DomainEstimate>();
    Map<Domain, List<DomainEstimate>> before = new TreeMap<>();
    for (var later : of(indicator.code(), UnitMeasure.PC_ENT)) {
      if (computed(later.outcome()).isPresent()) {
        var waves = before.computeIfAbsent(later.domain(), domain -> new ArrayList<>());
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
  private DomainEstimate change(
      SurveyIndicator indicator, List<DomainEstimate> waves, DomainEstimate later) {
    var earlier =
        waves.stream()
            .filter(one -> catalogue.obstacle(indicator, one.period(), later.period()).isEmpty())
            .findFirst();
    var outcome =
        earlier
            .map(one -> compare(later, one, this::change))
            .orElseGet(() -> new Missing(Why.NOT_COMPARABLE));
    var split = "change_from_" + earlier.orElse(waves.get(0)).period();
    return compared(indicator, UnitMeasure.PPT, later, split, outcome);
  }

  private List<DomainEstimate> gaps(SurveyIndicator indicator) {
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
          var outcome = compare(large, small, this::gap);
          gaps.add(gap(indicator, period, pair.getKey(), outcome));
        }
      }
    }
    return gaps;
  }

  private List<DomainEstimate> growth(SurveyIndicator indicator) {
    var growth = new ArrayList<DomainEstimate>();
    for (var pair : indicator.measure().of().entrySet()) {
      Map<String, DomainEstimate> levels = new TreeMap<>();
      var unit = catalogue.indicator(pair.getValue()).measure().units().get(0);
      for (var level : of(pair.getValue(), unit)) {
        levels.put(level.domain() + level.period(), level);
        int year = Integer.parseInt(level.period());
        var earlier = levels.get(level.domain() + String.valueOf(year - 1));
        if (earlier != null) {
          var outcome =
              catalogue
                  .obstacle(level.indicator(), earlier.period(), level.period())
                  .<Outcome>map(broken -> new Missing(Why.NOT_COMPARABLE))
                  .orElseGet(() -> compare(level, earlier, this::growth));
          growth.add(
              compared(indicator, UnitMeasure.PC_GR, level, DomainEstimate.NO_SPLIT, outcome));
        }
      }
    }
    return growth;
  }

  /** Estimates of an indicator in one unit, by period; not those of its parts. */
  private List<DomainEstimate> of(String code, UnitMeasure unit) {
    return estimates.stream()
        .filter(estimate -> estimate.indicator().code().equals(code) && estimate.unit() == unit)
        .filter(estimate -> estimate.split().equals(DomainEstimate.NO_SPLIT))
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
      SurveyIndicator indicator, String period, String technology, Outcome outcome) {
    var all = sizeClass(catalogue.dimensions().totals().get("SIZE"));
    return new DomainEstimate(
        indicator, UnitMeasure.PPT, period, all, technology, DomainEstimate.NO_SPLIT, outcome);
  }

  private static DomainEstimate compared(
      SurveyIndicator indicator,
      UnitMeasure unit,
      DomainEstimate later,
      String split,
      Outcome outcome) {
    return new DomainEstimate(
        indicator,
        unit,
        later.period(),
        later.domain(),
        DomainEstimate.NO_TECHNOLOGY,
        split,
        outcome);
  }

  /** How the estimate of a comparison is made. */
  private interface How {
    SampleEstimate compare(
        DomainEstimate a, SampleEstimate first, DomainEstimate b, SampleEstimate second);
  }

  /**
   * Compares two estimates; where one is missing, the comparison is missing for its reason.
   *
   * @throws Refusal where they are not of one series
   */
  private Outcome compare(DomainEstimate a, DomainEstimate b, How how) {
    if (a.indicator().code().equals(b.indicator().code())) {
      catalogue.requireComparable(a.indicator(), b.period(), a.period());
    }
    var first = computed(a.outcome());
    var second = computed(b.outcome());
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? a.outcome() : b.outcome();
    }
    var difference = how.compare(a, first.get().estimate(), b, second.get().estimate());
    return new Compared(difference, first.get(), second.get());
  }

  private static Optional<Computed> computed(Outcome outcome) {
    return outcome.match(Optional::of, compared -> Optional.empty(), missing -> Optional.empty());
  }

  /** The change of a figure between two waves of one series. */
  Outcome change(DomainEstimate earlier, DomainEstimate later) {
    return compare(later, earlier, this::change);
  }

  private SampleEstimate change(
      DomainEstimate later, SampleEstimate a, DomainEstimate earlier, SampleEstimate b) {
    var change = survey(later).pair(earlier, b, later, a).difference();
    return together(a, b, change.delta(), change.se());
  }

  /** 100 (a / b − 1), a simple rate; NaN unless b is positive. */
  private SampleEstimate growth(
      DomainEstimate later, SampleEstimate a, DomainEstimate earlier, SampleEstimate b) {
    var change = survey(later).pair(earlier, b, later, a).relative();
    double percent = UnitMeasure.PC_GR.factor();
    return together(a, b, percent * change.delta(), percent * change.se());
  }

  private SampleEstimate gap(
      DomainEstimate large, SampleEstimate a, DomainEstimate small, SampleEstimate b) {
    double error = survey(large).errorOfDifference(large, small);
    return together(a, b, a.value() - b.value(), error);
  }

  private SurveyComparisons survey(DomainEstimate estimate) {
    return surveys.get(estimate.indicator().measure().source());
  }

  private static SampleEstimate together(
      SampleEstimate a, SampleEstimate b, double value, double error) {
    return new SampleEstimate(
        value,
        error,
        Math.min(a.respondents(), b.respondents()),
        Math.min(a.population(), b.population()),
        a.lonelyStrata() + b.lonelyStrata());
  }
}
