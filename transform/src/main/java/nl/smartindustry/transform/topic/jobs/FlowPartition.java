package nl.smartindustry.transform.topic.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.Adoption.Group;
import nl.smartindustry.transform.topic.jobs.CellTable.Key;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Makes cells of the units in one part of the data; its rows come as {@link FlowMembers} orders
 * them, so that no more than one unit is held.
 */
record FlowPartition(
    Crossings crossings, Bands sizes, Bands ages, List<String> technologies, HighGrowth growth)
    implements MapPartitionsFunction<Row, Row> {
  /** What is counted: flows by a basis, births, fast growth. */
  static final String FLOWS = "flows_";

  /** What events keep from looking like flows, unit by unit. */
  static final String EVENTS = "events_";

  static final String BIRTHS = "births";
  static final String GROWTH = "growth_";

  private static final int EVERY_YEAR = 1;

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    var cells =
        new Cells(
            new HashMap<>(),
            new HashMap<>(),
            new CellTable<>(),
            new CellTable<>(),
            new CellTable<>());
    var unit = new ArrayList<Member>();
    while (rows.hasNext()) {
      var member = Member.of(rows.next());
      if (!unit.isEmpty() && !unit.get(0).in().together(member.in())) {
        count(new WindowUnit(unit), cells);
        unit.clear();
      }
      unit.add(member);
    }
    if (!unit.isEmpty()) {
      count(new WindowUnit(unit), cells);
    }
    cells.classes().forEach((units, tally) -> spread(units, tally, cells.flows()));
    cells.births().forEach((among, tally) -> spread(among, tally, cells.shares()));
    var all = new ArrayList<Row>();
    cells.flows().rows().forEachRemaining(all::add);
    cells.events().rows().forEachRemaining(all::add);
    cells.shares().rows().forEachRemaining(all::add);
    return all.iterator();
  }

  private record Cells(
      Map<FlowClass, FlowTally> classes,
      Map<BirthClass, ShareTally> births,
      CellTable<FlowTally> flows,
      CellTable<Largest> events,
      CellTable<ShareTally> shares) {}

  /** Enterprises that lie in the same cells. */
  private record BirthClass(Window window, String activity, String size) {}

  private void count(WindowUnit unit, Cells cells) {
    for (var basis : Basis.values()) {
      if (unit.window().years() == EVERY_YEAR) {
        flows(unit, basis, cells.classes());
        events(unit, basis, cells);
      }
      if (unit.window().years() == growth.years()) {
        growth(unit, basis, cells.shares());
      }
    }
    if (unit.window().years() == EVERY_YEAR) {
      births(unit, cells.births());
    }
  }

  private void flows(WindowUnit unit, Basis basis, Map<FlowClass, FlowTally> classes) {
    var activity = unit.activity();
    if (!activity.isEmpty()) {
      var own =
          new FlowClass(
              basis,
              unit.window(),
              activity,
              sizes.of(unit.meanPersons()),
              sizes.of(unit.firstPersons()),
              unit.age().isPresent() ? ages.of(unit.age().getAsInt()) : "",
              IntStream.range(0, technologies.size()).mapToObj(unit::group).toList());
      classes.merge(own, FlowTally.of(unit, basis), FlowTally::plus);
    }
  }

  /** Counts a class in each of its cells. */
  private void spread(FlowClass units, FlowTally tally, CellTable<FlowTally> flows) {
    var window = units.window();
    for (var at : units.cells(crossings, technologies)) {
      flows.add(new Key(FLOWS + units.basis().code(), window.from(), window.to(), at), tally);
    }
  }

  /** Flows with every enterprise by itself, and how much more of them that gives. */
  private static void events(WindowUnit unit, Basis basis, Cells cells) {
    var apart = FlowTally.NONE;
    for (var alone : unit.apart()) {
      if (!alone.activity().isEmpty()) {
        apart = apart.plus(FlowTally.of(alone, basis));
      }
    }
    var at = Breakdown.TOTAL.withSplit(FlowSplits.WITHOUT_EVENTS);
    cells.flows().add(key(FLOWS + basis.code(), unit, at), apart);
    if (unit.members().size() > 1) {
      var together = unit.activity().isEmpty() ? FlowTally.NONE : FlowTally.of(unit, basis);
      long more = Math.abs(apart.moved().sum() - together.moved().sum());
      cells
          .events()
          .add(key(EVENTS + basis.code(), unit, Breakdown.TOTAL), Largest.NONE.plus(more));
    }
  }

  private void growth(WindowUnit unit, Basis basis, CellTable<ShareTally> cells) {
    long before = unit.employment(basis, false);
    if (!unit.activity().isEmpty() && growth.eligible(before)) {
      boolean reached = growth.reached(before, unit.employment(basis, true));
      var tally = new ShareTally(reached ? 1 : 0, 1);
      for (var at : crossings.of(codes(unit, unit.firstPersons()))) {
        cells.add(key(GROWTH + basis.code(), unit, at), tally);
      }
    }
  }

  /** A birth is an enterprise's, not a unit's. */
  private void births(WindowUnit unit, Map<BirthClass, ShareTally> births) {
    for (var member : unit.members()) {
      var traits = member.traits();
      if (member.after() && !traits.activity().isEmpty()) {
        births.merge(
            new BirthClass(unit.window(), traits.activity(), sizes.of(traits.persons())),
            new ShareTally(member.born() ? 1 : 0, 1),
            ShareTally::plus);
      }
    }
  }

  private void spread(BirthClass among, ShareTally tally, CellTable<ShareTally> shares) {
    var codes = Map.of("activity", among.activity(), "size", among.size());
    for (var at : crossings.of(codes)) {
      shares.add(new Key(BIRTHS, among.window().from(), among.window().to(), at), tally);
    }
  }

  private Map<String, String> codes(WindowUnit unit, double persons) {
    return Map.of("activity", unit.activity(), "size", sizes.of(persons));
  }

  private static Key key(String what, WindowUnit unit, Breakdown at) {
    return new Key(what, unit.window().from(), unit.window().to(), at);
  }

  /**
   * Units that lie in the same cells: there are few of these classes, however many units there are.
   *
   * @param size by mean persons; {@code first} by those of the first frame that they are in
   * @param age empty where no founding is known
   * @param groups by the use of each technology
   */
  record FlowClass(
      Basis basis,
      Window window,
      String activity,
      String size,
      String first,
      String age,
      List<Group> groups) {
    /** The cells of its units. */
    List<Breakdown> cells(Crossings crossings, List<String> technologies) {
      var cells = new ArrayList<>(crossings.of(Map.of("activity", activity, "size", size)));
      cells.add(Breakdown.TOTAL.withSize(first).withSplit(FlowSplits.FIRST_SIZE));
      if (!age.isEmpty()) {
        cells.add(Breakdown.TOTAL.withSplit(age));
      }
      for (int t = 0; t < technologies.size(); t++) {
        cells.add(
            Breakdown.TOTAL.withTechnology(technologies.get(t)).withSplit(groups.get(t).code()));
      }
      return cells;
    }
  }
}
