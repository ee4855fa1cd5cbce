package nl.smartindustry.transform.topic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Basis;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Key;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Amount;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Quantity;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class FlowCellsTest {
  private static final Span WINDOW = new Span(2022, 2023);

  @Test
  void whoMergesCreatesNoFlowAndSeemsToWithoutTheEvents() {
    var rows =
        List.of(
            member("A", "A", false, 60, ""),
            member("A", "A", true, 90, ""),
            member("A", "B", false, 30, "continued"));

    var cells = flows(rows);

    assertThat(total(cells, "_T")).isEqualTo(stable(180));
    var apart = total(cells, FlowCells.WITHOUT_EVENTS);
    assertThat(apart.total(Quantity.EXPANSION)).isEqualTo(30);
    assertThat(apart.total(Quantity.EXIT)).isEqualTo(30);
    assertThat(apart.of(Quantity.EMPLOYMENT).enterprises()).isEqualTo(2);
    assertThat(apart.of(Quantity.MOVED_BY_EVENTS)).isEqualTo(new Amount(1, 1, 60, 60, 0, 60, 0));
  }

  @Test
  void aFirstEmployeeOfAnOldEnterpriseAndAReturnAreNoEntry() {
    var rows =
        List.of(
            member("A", "A", false, 0, ""),
            member("A", "A", true, 3, ""),
            member("B", "B", true, 4, "reactivated"),
            member("C", "C", true, 5, "birth"));

    var all = total(flows(rows), "_T");

    assertThat(all.total(Quantity.ENTRY)).isEqualTo(5);
    assertThat(all.total(Quantity.EXPANSION)).isEqualTo(7);
    assertThat(all.total(Quantity.CREATED)).isEqualTo(12);
  }

  @Test
  void unitsOfOneHoldingAreTwoContributorsAndOneHolding() {
    var rows =
        List.of(
            row("A", "A", true, "28", 30, 2010, "", "UNKNOWN", "H"),
            row("B", "B", true, "28", 20, 2010, "", "UNKNOWN", "H"),
            member("C", "C", true, 40, ""));

    assertThat(total(flows(rows), "_T").of(Quantity.CREATED))
        .isEqualTo(new Amount(3, 2, 90, 40, 30, 50, 40));
  }

  @Test
  void flowsOfClassesAddUpToThoseOfAll() {
    var cells = flows(drawn(400));
    var all = total(cells, "_T");

    assertThat(all.total(Quantity.MOVED))
        .isEqualTo(all.total(Quantity.CREATED) + all.total(Quantity.LOST));
    assertThat(sum(cells, at -> plain(at) && !at.activity().equals("C") && at.size().equals("_T")))
        .isEqualTo(all);
    assertThat(sum(cells, at -> plain(at) && at.activity().equals("C") && !at.size().equals("_T")))
        .isEqualTo(all);
    assertThat(sum(cells, at -> at.split().equals(FlowCells.FIRST_SIZE))).isEqualTo(all);
    assertThat(sum(cells, at -> at.split().startsWith("age_"))).isEqualTo(all);
    assertThat(sum(cells, at -> at.technology().equals("ROB"))).isEqualTo(all);
    assertThat(sum(cells, at -> at.split().equals("adopter") && at.technology().equals("ROB")))
        .isNotEqualTo(all);
  }

  @Test
  void theSameUnitsInOtherPartsAddUpToTheSame() {
    var rows = drawn(300);
    var parts = new EmploymentCells();
    for (int part = 6; part >= 0; part--) {
      int rest = part;
      var some = rows.stream().filter(row -> row.getString(3).hashCode() % 7 == rest).toList();
      EmploymentCells.of(call(some)).cells().forEach(parts::add);
    }
    assertThat(parts.cells()).isEqualTo(EmploymentCells.of(call(rows)).cells());
  }

  @Test
  void bySizeAtTheStartTheSmallGrowFasterThanByMeanSize() {
    var rows = new ArrayList<Row>();
    for (int k = 0; k < 10; k++) {
      rows.add(member("up" + k, "up" + k, false, 8, ""));
      rows.add(member("up" + k, "up" + k, true, 14, ""));
    }
    var cells = flows(rows);

    assertThat(cells.get(Breakdown.TOTAL.withSize("10-49")).total(Quantity.EXPANSION))
        .isEqualTo(60);
    var first = Breakdown.TOTAL.withSize("0-9").withSplit(FlowCells.FIRST_SIZE);
    assertThat(cells.get(first).total(Quantity.EXPANSION)).isEqualTo(60);
  }

  @Test
  void growthOverThreeYearsIsOfUnitsThatWereLargeEnough() {
    var rows =
        List.of(
            longWindow("A", false, 10),
            longWindow("A", true, 14),
            longWindow("B", false, 20),
            longWindow("C", false, 9),
            longWindow("C", true, 90));

    var cells = EmploymentCells.of(call(rows)).cells();

    assertThat(cells.get(new Key(Basis.JOBS, new Span(2021, 2024), Breakdown.TOTAL)))
        .isEqualTo(
            new EmploymentTally()
                .plus(one(Quantity.GREW))
                .plus(one(Quantity.LARGE_ENOUGH))
                .plus(one(Quantity.LARGE_ENOUGH)));
    assertThat(cells.values()).allMatch(tally -> tally.of(Quantity.EMPLOYMENT).total() == 0);
  }

  private static EmploymentTally one(Quantity quantity) {
    return new EmploymentTally().plus(quantity, 1);
  }

  private static EmploymentTally stable(long ends) {
    return new EmploymentTally().plus(Quantity.EMPLOYMENT, ends).plus(Quantity.MOVED, 0);
  }

  private static boolean plain(Breakdown at) {
    return at.split().equals("_T") && at.technology().equals("_Z");
  }

  private static EmploymentTally sum(
      TreeMap<Breakdown, EmploymentTally> cells, Predicate<Breakdown> where) {
    var sum = new EmploymentTally();
    cells.forEach((at, tally) -> sum.plus(where.test(at) ? tally : new EmploymentTally()));
    return sum;
  }

  private static EmploymentTally total(TreeMap<Breakdown, EmploymentTally> cells, String split) {
    return cells.get(Breakdown.TOTAL.withSplit(split));
  }

  /** Flows in jobs, without births. */
  private static TreeMap<Breakdown, EmploymentTally> flows(List<Row> rows) {
    var flows = new TreeMap<Breakdown, EmploymentTally>(Comparator.comparing(Breakdown::toString));
    EmploymentCells.of(call(rows))
        .cells()
        .forEach(
            (key, tally) -> {
              if (key.basis() == Basis.JOBS && key.span().equals(WINDOW)) {
                flows.put(key.at(), tally);
              }
            });
    return flows;
  }

  private static List<Row> call(List<Row> rows) {
    var made = new ArrayList<Row>();
    FlowCells.of(JobsCatalogue.load(Definitions.packaged()))
        .call(rows.iterator())
        .forEachRemaining(made::add);
    return made;
  }

  private static List<Row> drawn(int units) {
    var random = new Random(11);
    var rows = new ArrayList<Row>();
    for (int k = 0; k < units; k++) {
      var unit = "u%04d".formatted(k);
      var activity = List.of("28", "24-25", "10-12").get(random.nextInt(3));
      int founded = 2005 + random.nextInt(18);
      var groups = List.of("ADOPTER", "NON_ADOPTER", "UNKNOWN").get(random.nextInt(3));
      boolean before = random.nextInt(8) > 0;
      boolean after = !before || random.nextInt(8) > 0;
      if (before) {
        rows.add(row(unit, unit, false, activity, random.nextInt(400), founded, "", groups, unit));
      }
      if (after) {
        rows.add(row(unit, unit, true, activity, random.nextInt(400), founded, "", groups, unit));
      }
    }
    rows.sort(Comparator.comparing(row -> row.getString(3)));
    return rows;
  }

  private static Row member(
      String unit, String enterprise, boolean after, long jobs, String status) {
    return row(unit, enterprise, after, "28", jobs, 2010, status, "UNKNOWN", unit);
  }

  private static Row longWindow(String unit, boolean after, long jobs) {
    return RowFactory.create(
        2021, 2024, unit, unit, unit, after, "28", jobs, jobs, 2010, null, null);
  }

  private static Row row(
      String unit,
      String enterprise,
      boolean after,
      String activity,
      long jobs,
      int founded,
      String status,
      String group,
      String holding) {
    return RowFactory.create(
        2022,
        2023,
        holding,
        unit,
        enterprise,
        after,
        activity,
        jobs,
        jobs,
        founded,
        status.isEmpty() ? null : status,
        CollectionConverters.asScala(List.of(group, group)).toSeq());
  }
}
