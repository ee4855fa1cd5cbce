package nl.smartindustry.transform.topic.jobs;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.jobs.Crossings.Bands;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Basis;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Section;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Quantity;
import nl.smartindustry.transform.topic.jobs.JobsCatalogue.HighGrowth;

/** Counts units in cells: job flows and births of windows of a year, growth over longer ones. */
record FlowCells(
    Crossings crossings, Bands sizes, Bands ages, List<String> technologies, HighGrowth growth) {
  /** BREAKDOWN of every enterprise by itself: what mergers, splits and new numbers seem to do. */
  static final String WITHOUT_EVENTS = "without_events";

  /** BREAKDOWN by the size at the first moment there, for comparison with mean size. */
  static final String FIRST_SIZE = "base_year_size";

  static FlowCells of(JobsCatalogue catalogue) {
    var rules = catalogue.rules();
    return new FlowCells(
        catalogue.crossings(),
        catalogue.sizes(),
        Bands.of(rules.ages()),
        rules.adopters(),
        catalogue.highGrowth());
  }

  /** Whether units are counted over a window. */
  boolean counts(Span window) {
    return window.years() == 1 || window.years() == growth.years();
  }

  /**
   * Counts a unit; those of a holding must follow each other.
   *
   * @param holding the number of its holding
   */
  void count(WindowUnit unit, int holding, EmploymentCells cells) {
    int years = unit.window().years();
    for (var basis : Basis.values()) {
      var section = cells.section(basis, unit.window());
      if (years == 1) {
        flows(unit, basis, section, holding);
        withoutEvents(unit, basis, section, holding);
      }
      if (years == growth.years() && !unit.activity().isEmpty()) {
        growth(unit, basis, section, holding);
      }
    }
    if (years == 1) {
      births(unit, cells.section(Basis.PERSONS, unit.window()), holding);
    }
  }

  private void flows(WindowUnit unit, Basis basis, Section cells, int holding) {
    var flow = unit.flow(basis);
    if (unit.activity().isEmpty() || flow.employment() == 0) {
      return;
    }
    for (var cell : at(cells, unit.activity(), unit.meanPersons())) {
      flow.addTo(cell, holding);
    }
    var first = Breakdown.TOTAL.withSize(sizes.of(unit.firstPersons())).withSplit(FIRST_SIZE);
    flow.addTo(cells.at(first), holding);
    unit.age()
        .ifPresent(age -> flow.addTo(cells.at(Breakdown.TOTAL.withSplit(ages.of(age))), holding));
    for (int t = 0; t < technologies.size(); t++) {
      var group = Breakdown.TOTAL.withTechnology(technologies.get(t));
      flow.addTo(cells.at(group.withSplit(unit.group(t).code())), holding);
    }
  }

  /** Flows with every enterprise by itself, and how much more of them that gives. */
  private static void withoutEvents(WindowUnit unit, Basis basis, Section cells, int holding) {
    var cell = cells.at(Breakdown.TOTAL.withSplit(WITHOUT_EVENTS));
    long apart = 0;
    for (var alone : unit.apart()) {
      if (!alone.activity().isEmpty()) {
        var flow = alone.flow(basis);
        flow.addTo(cell, holding);
        apart += flow.moved();
      }
    }
    long together = unit.activity().isEmpty() ? 0 : unit.flow(basis).moved();
    cell.plus(Quantity.MOVED_BY_EVENTS, holding, Math.abs(apart - together));
  }

  private void growth(WindowUnit unit, Basis basis, Section cells, int holding) {
    long before = unit.employment(basis, false);
    if (growth.eligible(before)) {
      boolean reached = growth.reached(before, unit.employment(basis, true));
      for (var cell : at(cells, unit.activity(), unit.firstPersons())) {
        cell.plus(Quantity.LARGE_ENOUGH, holding, 1).plus(Quantity.GREW, holding, reached ? 1 : 0);
      }
    }
  }

  /** A birth is an enterprise's, not a unit's. */
  private void births(WindowUnit unit, Section cells, int holding) {
    for (var member : unit.members()) {
      var traits = member.traits();
      if (member.after() && !traits.activity().isEmpty()) {
        for (var cell : at(cells, traits.activity(), traits.persons())) {
          cell.plus(Quantity.ACTIVE, holding, 1)
              .plus(Quantity.BORN, holding, member.born() ? 1 : 0);
        }
      }
    }
  }

  private List<EmploymentTally> at(Section cells, String activity, double persons) {
    return cells.at(crossings, Arrays.asList(activity, sizes.of(persons), null, null));
  }
}
