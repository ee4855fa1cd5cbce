package nl.smartindustry.transform.topic.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.CellRules.Support;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.jobs.CellTable.Key;
import nl.smartindustry.transform.topic.jobs.EmploymentFigures.Origin;
import org.apache.spark.sql.Row;

/**
 * Rates of job creation, destruction and net growth, in % of mean employment. What one of them
 * would tell of a unit the others would too, for they add up: they are shown together or not at
 * all, and so are the parts of creation and of destruction.
 */
record FlowFigures(EmploymentFigures figures, FlowCoverage coverage) {
  private static final double PERCENT = 100;

  /** How much of the register a cell is made from, in %. */
  interface FlowCoverage {
    double of(Basis basis, Window window, Breakdown at);
  }

  /** A rate of a cell, and the flows that it would tell of. */
  private record Rate(EmploymentKind kind, String split, double value, Largest moved) {}

  /** One cell: by which basis, where, and under which code of BREAKDOWN. */
  private record Place(Basis basis, Window window, Breakdown at, String split) {
    boolean plain() {
      return split.equals(FlowSplits.ALL) && at.technology().equals(Breakdown.TOTAL.technology());
    }

    String joined(String part) {
      return split.equals(FlowSplits.ALL) ? part : split + "." + part;
    }
  }

  /**
   * The figures of a basis.
   *
   * @param chosen the basis of the figures themselves; of the other one there are totals and
   *     branches only, under a code of BREAKDOWN of its own
   */
  List<Observation> of(Collection<Row> rows, Basis basis, Basis chosen) {
    var found = new ArrayList<Observation>();
    var events = CellTable.of(rows, FlowPartition.EVENTS + basis.code(), Largest::read).cells();
    CellTable.of(rows, FlowPartition.FLOWS + basis.code(), FlowTally::read)
        .cells()
        .forEach(
            (key, tally) -> {
              var window = new Window(key.first(), key.last());
              var place = new Place(basis, window, key.at(), key.at().split());
              if (basis == chosen && place.split().equals(FlowSplits.WITHOUT_EVENTS)) {
                found.addAll(apart(place, tally, events.get(total(basis, window))));
              } else if (basis == chosen) {
                found.addAll(figures(place, tally));
              } else if (place.plain() && key.at().size().equals(Breakdown.TOTAL.size())) {
                var split = "by_" + basis.code();
                found.addAll(figures(new Place(basis, window, key.at(), split), tally));
              }
            });
    return found;
  }

  private List<Observation> figures(Place place, FlowTally tally) {
    if (tally.units() == 0) {
      return List.of();
    }
    var found = new ArrayList<>(together(place, tally, totals(place, tally), Optional.empty()));
    if (place.plain()) {
      var secret = found.stream().map(Observation::cell).filter(FlowFigures::secret).findFirst();
      found.addAll(together(place, tally, creation(tally), secret));
      found.addAll(together(place, tally, destruction(tally), secret));
    }
    return found;
  }

  /** What events change is a figure too: that of few units, or of one above all, is not shown. */
  private List<Observation> apart(Place place, FlowTally tally, Largest events) {
    if (tally.units() == 0) {
      return List.of();
    }
    var told = events == null ? Largest.NONE : events;
    var creation = figures.catalogue().of(EmploymentKind.CREATION).publication();
    var difference = EmploymentFigures.counted(told.sum(), tally.units());
    var cell = figures.rules().cell(creation, difference, Support.of(told.exposure(tally.units())));
    return together(
        place, tally, totals(place, tally), Optional.of(cell).filter(FlowFigures::secret));
  }

  private static Key total(Basis basis, Window window) {
    return new Key(
        FlowPartition.EVENTS + basis.code(), window.from(), window.to(), Breakdown.TOTAL);
  }

  private static List<Rate> totals(Place place, FlowTally tally) {
    var flows = tally.flows();
    var created = tally.entry().plus(tally.expansion());
    var lost = tally.exit().plus(tally.contraction());
    var moved = tally.moved();
    var excess = place.joined(FlowSplits.EXCESS);
    return List.of(
        new Rate(EmploymentKind.CREATION, place.split(), flows.creation(), created),
        new Rate(EmploymentKind.DESTRUCTION, place.split(), flows.destruction(), lost),
        new Rate(EmploymentKind.NET, place.split(), flows.net(), moved),
        new Rate(EmploymentKind.NET, excess, flows.excess(), moved));
  }

  private static List<Rate> creation(FlowTally tally) {
    var flows = tally.flows();
    var kind = EmploymentKind.CREATION;
    return List.of(
        new Rate(kind, FlowSplits.ENTRY, flows.rate(flows.entry()), tally.entry()),
        new Rate(kind, FlowSplits.INCUMBENT, flows.rate(flows.expansion()), tally.expansion()));
  }

  private static List<Rate> destruction(FlowTally tally) {
    var flows = tally.flows();
    var kind = EmploymentKind.DESTRUCTION;
    return List.of(
        new Rate(kind, FlowSplits.EXIT, flows.rate(flows.exit()), tally.exit()),
        new Rate(kind, FlowSplits.INCUMBENT, flows.rate(flows.contraction()), tally.contraction()));
  }

  /** Rates that are shown together: if one of them would reveal a unit, none of them is. */
  private List<Observation> together(
      Place place, FlowTally tally, List<Rate> rates, Optional<Cell> hidden) {
    var cells = rates.stream().map(rate -> cell(place, tally, rate)).toList();
    var secret = hidden.or(() -> cells.stream().filter(FlowFigures::secret).findFirst());
    var found = new ArrayList<Observation>();
    for (int r = 0; r < rates.size(); r++) {
      var statistic = figures.catalogue().of(rates.get(r).kind());
      if (asked(statistic, place)) {
        found.add(
            figures.observation(
                statistic,
                place.at().withSplit(rates.get(r).split()),
                statistic.unit(),
                place.window().period(),
                secret.orElse(cells.get(r)),
                Origin.of(place.basis())));
      }
    }
    return found;
  }

  private Cell cell(Place place, FlowTally tally, Rate rate) {
    var support =
        Support.of(rate.moved().exposure(tally.units()))
            .covering(coverage.of(place.basis(), place.window(), place.at()));
    var figure = EmploymentFigures.counted(PERCENT * rate.value(), tally.units());
    var publication = figures.catalogue().of(rate.kind()).publication();
    return figures.rules().cell(publication, figure, support);
  }

  private static boolean secret(Cell cell) {
    return cell instanceof Cell.Suppressed;
  }

  /** Whether an indicator is divided this way. */
  private boolean asked(Indicator statistic, Place place) {
    var breakdowns = statistic.publication().breakdowns();
    if (!place.at().technology().equals(Breakdown.TOTAL.technology())) {
      return breakdowns.contains(EmploymentCatalogue.ADOPTER);
    }
    boolean aged =
        figures.catalogue().rules().ages().stream()
            .anyMatch(age -> age.code().equals(place.at().split()));
    return aged
        ? breakdowns.contains(EmploymentCatalogue.AGE)
        : figures.catalogue().crossings(statistic).has(place.at());
  }
}
