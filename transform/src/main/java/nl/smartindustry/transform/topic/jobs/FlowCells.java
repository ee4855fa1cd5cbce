package nl.smartindustry.transform.topic.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.jobs.Crossings.Bands;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Basis;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Key;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Quantity;
import nl.smartindustry.transform.topic.jobs.JobsCatalogue.HighGrowth;
import nl.smartindustry.transform.topic.jobs.WindowUnit.Member;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/**
 * Makes cells of the units in one part of the data, of which no more than one holding is held: job
 * flows and births of windows of a year, growth over longer ones.
 */
record FlowCells(
    Crossings crossings, Bands sizes, Bands ages, List<String> technologies, HighGrowth growth)
    implements MapPartitionsFunction<Row, Row> {
  /** BREAKDOWN of every enterprise by itself: what mergers, splits and new numbers seem to do. */
  static final String WITHOUT_EVENTS = "without_events";

  /** BREAKDOWN by the size at the first moment there, for comparison with mean size. */
  static final String FIRST_SIZE = "base_year_size";

  private static final String FROM = "window_from";
  private static final String TO = "window_to";
  private static final String ENTERPRISE = "enterprise_id";

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
   * The members of units at both ends of windows, those of a holding together in one part of the
   * data, in the order of window, holding, unit, enterprise and moment. A unit of which any
   * enterprise is in a group has the holding of that group.
   *
   * @param windows first and last frame of each
   * @param employers see {@link EmploymentTables#employers}
   * @param wages see {@link EmploymentTables#wages}
   */
  static Dataset<Row> members(
      EmploymentTables tables, List<Span> windows, Dataset<Row> employers, Dataset<Row> wages) {
    var keys = new String[] {FROM, TO, ENTERPRISE};
    var jobs =
        wages
            .groupBy(ENTERPRISE, "year")
            .agg(sum(EmploymentTables.ON_FRAME_DAY).as(EmploymentTables.ON_FRAME_DAY));
    var unit = Window.partitionBy(FROM, TO, "unit");
    return employers
        .join(broadcast(ends(employers.sparkSession(), windows)), "year")
        .join(jobs, new String[] {ENTERPRISE, "year"}, "left")
        .join(tables.units().select(inWindow("continuity_id")), keys, "left")
        .join(tables.demography().select(inWindow("status")), keys, "left")
        .join(
            broadcast(tables.adopters().withColumnRenamed("year", FROM)),
            new String[] {ENTERPRISE, FROM},
            "left")
        .withColumn("unit", coalesce(col("continuity_id"), col(ENTERPRISE)))
        .withColumn("holding", coalesce(max("group_id").over(unit), col("unit")))
        .select(
            col(FROM),
            col(TO),
            col("holding"),
            col("unit"),
            col(ENTERPRISE),
            col("after"),
            col("activity"),
            col("persons"),
            coalesce(col(EmploymentTables.ON_FRAME_DAY), lit(0L)),
            col("founded"),
            col("status"),
            col(EmploymentTables.GROUPS))
        .repartition(col(FROM), col(TO), col("holding"))
        .sortWithinPartitions(FROM, TO, "holding", "unit", ENTERPRISE, "after");
  }

  private static Column[] inWindow(String what) {
    return new Column[] {col(FROM).cast("int"), col(TO).cast("int"), col(ENTERPRISE), col(what)};
  }

  /** The two ends of every window. */
  private static Dataset<Row> ends(SparkSession session, List<Span> windows) {
    var schema = "year int, window_from int, window_to int, after boolean";
    var rows = new ArrayList<Row>();
    for (var window : windows) {
      rows.add(RowFactory.create(window.from(), window.from(), window.to(), false));
      rows.add(RowFactory.create(window.to(), window.from(), window.to(), true));
    }
    return session.createDataFrame(rows, StructType.fromDDL(schema));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    var cells = new EmploymentCells();
    EmploymentCells.each(
        rows,
        (one, next) ->
            one.getInt(0) == next.getInt(0)
                && one.getInt(1) == next.getInt(1)
                && one.getString(2).equals(next.getString(2)),
        holding -> cells.addHolding(cells(holding.stream().map(Member::of).toList())));
    return cells.rows();
  }

  /** What the units of one holding put into each cell. */
  private EmploymentCells cells(List<Member> holding) {
    var cells = new EmploymentCells();
    EmploymentCells.each(
        holding.iterator(),
        (one, next) -> one.unit().equals(next.unit()),
        members -> count(new WindowUnit(members), cells));
    return cells;
  }

  private void count(WindowUnit unit, EmploymentCells cells) {
    for (var basis : Basis.values()) {
      if (unit.window().years() == 1) {
        flows(unit, basis, cells);
        withoutEvents(unit, basis, cells);
      }
      if (unit.window().years() == growth.years()) {
        growth(unit, basis, cells);
      }
    }
    if (unit.window().years() == 1) {
      births(unit, cells);
    }
  }

  private void flows(WindowUnit unit, Basis basis, EmploymentCells cells) {
    var flow = unit.flow(basis);
    if (unit.activity().isEmpty() || flow.amounts().isEmpty()) {
      return;
    }
    var places = new ArrayList<>(crossings.of(codes(unit.activity(), unit.meanPersons())));
    var first = sizes.of(unit.firstPersons());
    places.add(Breakdown.TOTAL.withSize(first).withSplit(FIRST_SIZE));
    unit.age().ifPresent(age -> places.add(Breakdown.TOTAL.withSplit(ages.of(age))));
    for (int t = 0; t < technologies.size(); t++) {
      places.add(
          Breakdown.TOTAL.withTechnology(technologies.get(t)).withSplit(unit.group(t).code()));
    }
    places.forEach(at -> cells.add(new Key(basis, unit.window(), at), flow));
  }

  /** Flows with every enterprise by itself, and how much more of them that gives. */
  private static void withoutEvents(WindowUnit unit, Basis basis, EmploymentCells cells) {
    var apart = new EmploymentTally();
    for (var alone : unit.apart()) {
      if (!alone.activity().isEmpty()) {
        apart.plus(alone.flow(basis));
      }
    }
    long together = unit.activity().isEmpty() ? 0 : unit.flow(basis).total(Quantity.MOVED);
    apart.plus(Quantity.MOVED_BY_EVENTS, Math.abs(apart.total(Quantity.MOVED) - together));
    cells.add(new Key(basis, unit.window(), Breakdown.TOTAL.withSplit(WITHOUT_EVENTS)), apart);
  }

  private void growth(WindowUnit unit, Basis basis, EmploymentCells cells) {
    long before = unit.employment(basis, false);
    if (!unit.activity().isEmpty() && growth.eligible(before)) {
      boolean reached = growth.reached(before, unit.employment(basis, true));
      var tally =
          new EmploymentTally().plus(Quantity.LARGE_ENOUGH, 1).plus(Quantity.GREW, reached ? 1 : 0);
      for (var at : crossings.of(codes(unit.activity(), unit.firstPersons()))) {
        cells.add(new Key(basis, unit.window(), at), tally);
      }
    }
  }

  /** A birth is an enterprise's, not a unit's. */
  private void births(WindowUnit unit, EmploymentCells cells) {
    for (var member : unit.members()) {
      var traits = member.traits();
      if (member.after() && !traits.activity().isEmpty()) {
        var tally =
            new EmploymentTally()
                .plus(Quantity.ACTIVE, 1)
                .plus(Quantity.BORN, member.born() ? 1 : 0);
        for (var at : crossings.of(codes(traits.activity(), traits.persons()))) {
          cells.add(new Key(Basis.PERSONS, unit.window(), at), tally);
        }
      }
    }
  }

  private Map<String, String> codes(String activity, double persons) {
    return Map.of("activity", activity, "size", sizes.of(persons));
  }
}
