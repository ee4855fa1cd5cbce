package nl.smartindustry.transform.topic.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.transform.method.decomposition.JobFlows;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Ingredient;
import nl.smartindustry.transform.safe.Support.Quality;
import nl.smartindustry.transform.safe.Support.Relation;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Basis;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Key;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.EmploymentFigures.Coverage;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Quantity;
import nl.smartindustry.transform.topic.jobs.JobsCatalogue.Kind;
import nl.smartindustry.transform.topic.jobs.JobsFigures.Origin;

/**
 * Job flows in % of mean employment, births and high growth over the windows between frames.
 *
 * @param windows those that the continuity units know
 * @param coverage of the register by wage records
 */
record FlowFigures(JobsFigures figures, List<Span> windows, Coverage coverage) {
  private static final double PERCENT = 100;
  private static final String ALL = Breakdown.TOTAL.split();

  /** A rate of a cell, and the flows that it is made of. */
  private record Rate(Kind kind, String split, double value, Quantity of) {}

  /** One cell, and under which code of BREAKDOWN its rates lie. */
  private record Place(Key key, String split) {
    boolean plain() {
      return split.equals(ALL) && technology().equals(Breakdown.TOTAL.technology());
    }

    String technology() {
      return key.at().technology();
    }

    String period() {
      return key.span().period();
    }
  }

  /** The figures of all cells. */
  List<Figure> of(EmploymentCells cells) {
    var chosen = basis();
    var found = new ArrayList<Figure>();
    cells
        .cells()
        .forEach(
            (key, tally) -> {
              if (key.span().years() == 1) {
                place(key, chosen).forEach(place -> found.addAll(rates(place, tally)));
              }
              share(key, tally, Kind.BIRTHS, Quantity.BORN, Quantity.ACTIVE).forEach(found::add);
              if (key.basis() == chosen) {
                share(key, tally, Kind.HIGH_GROWTH, Quantity.GREW, Quantity.LARGE_ENOUGH)
                    .forEach(found::add);
              }
            });
    if (found.stream().noneMatch(one -> isOf(Kind.HIGH_GROWTH, one))) {
      notYet().forEach(found::add);
    }
    return found;
  }

  private boolean isOf(Kind kind, Figure figure) {
    return figure.key().indicator().equals(figures.catalogue().of(kind).code());
  }

  /** Frames so far apart were not delivered. */
  private Stream<Figure> notYet() {
    return windows.stream()
        .filter(window -> window.years() == 1)
        .max(Comparator.comparingInt(Span::to))
        .map(last -> figures.key(Kind.HIGH_GROWTH, Breakdown.TOTAL, last.period()))
        .map(key -> figures.missing(Kind.HIGH_GROWTH, key, Reason.NOT_DELIVERED))
        .stream();
  }

  /**
   * The basis of the flows: jobs where the wage records cover enough of the register at both ends
   * of every window of a year, else persons in the register. One for all, so that years compare.
   */
  Basis basis() {
    double least = figures.catalogue().rules().coverage().least();
    var yearly = windows.stream().filter(window -> window.years() == 1).toList();
    boolean covered =
        !yearly.isEmpty()
            && yearly.stream()
                .map(window -> new Key(Basis.JOBS, window, Breakdown.TOTAL))
                .allMatch(key -> covered(key) >= least);
    return covered ? Basis.JOBS : Basis.PERSONS;
  }

  private double covered(Key key) {
    return key.basis() == Basis.PERSONS
        ? PERCENT
        : Math.min(
            coverage.of(key.span().from(), key.at()), coverage.of(key.span().to(), key.at()));
  }

  /**
   * Where the rates of a cell lie. Of the basis that is not chosen there are totals and branches
   * only, under a code of BREAKDOWN of its own; without wage records there are none of jobs.
   */
  private Stream<Place> place(Key key, Basis chosen) {
    if (key.basis() == Basis.JOBS && coverage.byYear().isEmpty()) {
      return Stream.empty();
    }
    var place = new Place(key, key.at().split());
    if (key.basis() == chosen) {
      return Stream.of(place);
    }
    boolean plain = place.plain() && key.at().size().equals(Breakdown.TOTAL.size());
    return plain ? Stream.of(new Place(key, "by_" + key.basis().code())) : Stream.empty();
  }

  /**
   * The rates of a cell. They add up, so that what one of them would reveal of a unit the others
   * would too: each rests on the others, and the parts of creation and of destruction on all.
   * Without events, net growth reveals what the events move.
   */
  private List<Figure> rates(Place place, EmploymentTally tally) {
    var flows = flows(tally);
    if (tally.enterprises(Quantity.EMPLOYMENT) == 0) {
      return List.of();
    }
    var split = place.split();
    var excess = split.equals(ALL) ? "excess" : split + ".excess";
    boolean apart = split.equals(FlowCells.WITHOUT_EVENTS);
    var totals =
        List.of(
            new Rate(Kind.CREATION, split, flows.creation(), Quantity.CREATED),
            new Rate(Kind.DESTRUCTION, split, flows.destruction(), Quantity.LOST),
            new Rate(
                Kind.NET, split, flows.net(), apart ? Quantity.MOVED_BY_EVENTS : Quantity.MOVED),
            new Rate(Kind.NET, excess, flows.excess(), Quantity.MOVED));
    var found = new ArrayList<>(together(place, tally, totals, List.of()));
    if (place.plain()) {
      found.addAll(together(place, tally, creation(flows), totals));
      found.addAll(together(place, tally, destruction(flows), totals));
    }
    return found;
  }

  private static JobFlows flows(EmploymentTally tally) {
    return new JobFlows(
        tally.total(Quantity.EMPLOYMENT) / 2.0,
        tally.total(Quantity.ENTRY),
        tally.total(Quantity.EXPANSION),
        tally.total(Quantity.EXIT),
        tally.total(Quantity.CONTRACTION));
  }

  private static List<Rate> creation(JobFlows flows) {
    return List.of(
        new Rate(Kind.CREATION, "entry", flows.rate(flows.entry()), Quantity.ENTRY),
        new Rate(Kind.CREATION, "incumbent", flows.rate(flows.expansion()), Quantity.EXPANSION));
  }

  private static List<Rate> destruction(JobFlows flows) {
    return List.of(
        new Rate(Kind.DESTRUCTION, "exit", flows.rate(flows.exit()), Quantity.EXIT),
        new Rate(
            Kind.DESTRUCTION, "incumbent", flows.rate(flows.contraction()), Quantity.CONTRACTION));
  }

  /**
   * Rates that rest on each other.
   *
   * @param also rates that they rest on too
   */
  private List<Figure> together(
      Place place, EmploymentTally tally, List<Rate> rates, List<Rate> also) {
    var all = Stream.concat(rates.stream(), also.stream()).map(rate -> key(place, rate)).toList();
    return rates.stream()
        .filter(rate -> isAsked(rate.kind(), place))
        .map(
            rate -> {
              var key = key(place, rate);
              var others = all.stream().filter(one -> !one.equals(key)).toList();
              var support = support(place, tally, rate).madeOf(Relation.RESTS_ON, others);
              long units = tally.enterprises(Quantity.EMPLOYMENT);
              var origin = Origin.of(place.key().basis());
              return figures.counted(
                  rate.kind(), key, PERCENT * rate.value(), units, support, origin);
            })
        .toList();
  }

  private ObservationKey key(Place place, Rate rate) {
    return figures.key(rate.kind(), place.key().at().withSplit(rate.split()), place.period());
  }

  private Support support(Place place, EmploymentTally tally, Rate rate) {
    var basis = place.key().basis();
    var quality = Quality.of(tally.enterprises(Quantity.EMPLOYMENT)).covering(covered(place.key()));
    return Support.ratio(
            ingredient(tally, rate.of(), basis), ingredient(tally, Quantity.EMPLOYMENT, basis))
        .judgedBy(quality);
  }

  private static Ingredient ingredient(EmploymentTally tally, Quantity quantity, Basis basis) {
    return new Ingredient(basis.code() + "_" + quantity.code(), tally.amount(quantity));
  }

  /** Whether an indicator is divided this way. */
  private boolean isAsked(Kind kind, Place place) {
    var catalogue = figures.catalogue();
    var breakdowns = catalogue.of(kind).publication().breakdowns();
    if (!place.technology().equals(Breakdown.TOTAL.technology())) {
      return breakdowns.contains(JobsCatalogue.ADOPTER);
    }
    boolean aged =
        catalogue.rules().ages().stream().anyMatch(age -> age.code().equals(place.split()));
    return aged
        ? breakdowns.contains(JobsCatalogue.AGE)
        : catalogue.crossings(kind).has(place.key().at());
  }

  /** A share of enterprises, in the classes that its indicator is divided by. */
  private Stream<Figure> share(
      Key key, EmploymentTally tally, Kind kind, Quantity some, Quantity all) {
    long enterprises = tally.total(all);
    if (enterprises == 0 || !figures.catalogue().crossings(kind).has(key.at())) {
      return Stream.empty();
    }
    var support = Support.share(tally.counted(some), tally.counted(all)).covering(covered(key));
    double share = PERCENT * tally.total(some) / enterprises;
    var at = figures.key(kind, key.at(), key.span().period());
    return Stream.of(
        figures.counted(kind, at, share, enterprises, support, Origin.of(key.basis())));
  }
}
