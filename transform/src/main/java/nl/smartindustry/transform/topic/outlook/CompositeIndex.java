package nl.smartindustry.transform.topic.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.DerivedTopic;
import nl.smartindustry.transform.topic.outlook.CompositeTopic.Place;
import nl.smartindustry.transform.topic.outlook.Uncertainty.Spread;

/**
 * Composite indices, their ranks and the chance of each rank. An index is made only where all its
 * pillars may be seen, and ranked among those that are.
 */
public record CompositeIndex(List<CompositeIndicator> composites) implements DerivedTopic {
  private static final String ALL = "_T";
  private static final String RANK = "RANK";
  private static final String CHANCE = "PC";
  private static final double HUNDRED = 100;

  /** None: {@link CompositeTopic} has named them. */
  @Override
  public List<Indicator> indicators() {
    return List.of();
  }

  @Override
  public List<String> inputs() {
    return composites.stream().map(CompositeIndicator::code).toList();
  }

  @Override
  public List<Figure> figures(List<Observation> cells) {
    var parts = new ObservedParts(cells);
    var figures = new ArrayList<Figure>();
    for (var composite : composites) {
      for (int year : CompositeTopic.years(composite, cells)) {
        figures.addAll(new Year(composite, year).figures(parts, cells));
      }
    }
    return figures;
  }

  /** What there is of a branch: its pillars, and the cells of all parts that they are made of. */
  private record Branch(String activity, List<Observation> pillars, List<Observation> parts) {
    /** As a domain of the uncertainty analysis. */
    Domain domain(boolean ranked) {
      var estimates = parts.stream().map(one -> one.cell().figure().orElseThrow()).toList();
      return new Domain(
          activity,
          estimates.stream().mapToDouble(Estimate::value).toArray(),
          estimates.stream()
              .mapToDouble(one -> one.standardError() == null ? 0 : one.standardError())
              .toArray(),
          ranked);
    }
  }

  /** One index in one year. */
  private record Year(CompositeIndicator composite, int year) {
    List<Figure> figures(ObservedParts parts, List<Observation> cells) {
      var figures = new ArrayList<Figure>();
      var whole = new ArrayList<Branch>();
      for (var activity : composite.domains()) {
        var pillars = pillars(cells, activity);
        var gap = CompositeTopic.gap(pillars);
        if (gap.isPresent()) {
          var support = CompositeTopic.support(pillars, Long.MAX_VALUE);
          figures.add(
              place(activity, ALL, CompositeTopic.SCORE).figure(composite, gap.get(), support));
        } else {
          whole.add(new Branch(activity, pillars, parts(parts, activity)));
        }
      }
      figures.addAll(indices(whole));
      return figures;
    }

    private List<Observation> pillars(List<Observation> cells, String activity) {
      var keys =
          composite.pillars().stream()
              .map(one -> place(activity, one.split(), CompositeTopic.SCORE))
              .map(place -> place.key(composite))
              .toList();
      return cells.stream()
          .filter(one -> one.key().indicator().equals(composite.code()))
          .filter(one -> keys.contains(one.key()))
          .toList();
    }

    private List<Observation> parts(ObservedParts parts, String activity) {
      return composite.pillars().stream()
          .flatMap(pillar -> parts.of(pillar, composite, activity, year).stream())
          .flatMap(Optional::stream)
          .toList();
    }

    private List<Figure> indices(List<Branch> branches) {
      var domains = branches.stream().map(one -> one.domain(isRanked(one))).toList();
      var draws = composite.uncertainty().of(String.valueOf(year));
      var spreads = new Uncertainty(composite.pillars(), domains, draws).spreads();
      var indices = domains.stream().mapToDouble(this::index).toArray();
      double tail = (1 - composite.uncertainty().interval()) / 2;
      var figures = new ArrayList<Figure>();
      for (int d = 0; d < indices.length; d++) {
        var branch = branches.get(d);
        var spread = spreads.get(d);
        var index = estimate(indices[d], spread.value(tail), spread.value(1 - tail));
        figures.add(figure(branch, ALL, CompositeTopic.SCORE, index));
        if (domains.get(d).ranked()) {
          double rank = Uncertainty.rank(domains, indices, d);
          double best = spread.rank(tail);
          double worst = spread.rank(1 - tail);
          figures.add(figure(branch, ALL, RANK, estimate(rank, best, worst)));
          figures.addAll(chances(branch, spread));
        }
      }
      return figures;
    }

    private boolean isRanked(Branch branch) {
      return !branch.activity().equals(composite.domains().get(0));
    }

    private double index(Domain domain) {
      return PillarAggregation.GEOMETRIC.of(Pillar.scores(composite.pillars(), domain.values()));
    }

    /** The part of the draws in which a branch has each rank that it ever has. */
    private List<Figure> chances(Branch branch, Spread spread) {
      var figures = new ArrayList<Figure>();
      for (int rank = 1; rank < composite.domains().size(); rank++) {
        if (spread.chance(rank) > 0) {
          var chance = Estimate.exact(HUNDRED * spread.chance(rank));
          figures.add(figure(branch, "rank_" + rank, CHANCE, chance));
        }
      }
      return figures;
    }

    private static Estimate estimate(double value, double low, double high) {
      return new Estimate(value, null, null, low, high, null, null);
    }

    private Figure figure(Branch branch, String split, String unit, Estimate estimate) {
      var flags = CompositeTopic.flags(branch.pillars());
      var respondents = CompositeTopic.respondents(branch.parts());
      return place(branch.activity(), split, unit)
          .figure(
              composite,
              new Computed(estimate, flags, null),
              CompositeTopic.support(branch.pillars(), respondents));
    }

    private Place place(String activity, String split, String unit) {
      return new Place(activity, split, unit, year);
    }
  }
}
