package nl.smartindustry.transform.topic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.jobs.CellTable.Key;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class FlowPartitionTest {
  private static final String JOBS = FlowPartition.FLOWS + "jobs";

  @Test
  void whoMergesCreatesNoFlowAndSeemsToWithoutTheEvents() {
    var rows =
        List.of(
            member("A", "A", false, 60, ""),
            member("A", "A", true, 90, ""),
            member("A", "B", false, 30, "continued"));

    var cells = flows(rows);

    assertThat(total(cells, "_T")).isEqualTo(stable(180));
    var apart = total(cells, FlowSplits.WITHOUT_EVENTS);
    assertThat(apart.expansion().sum()).isEqualTo(30);
    assertThat(apart.exit().sum()).isEqualTo(30);
    assertThat(apart.units()).isEqualTo(2);
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

    assertThat(all.entry().sum()).isEqualTo(5);
    assertThat(all.expansion().sum()).isEqualTo(7);
  }

  @Test
  void flowsOfClassesAddUpToThoseOfAllAndNetIsCreationLessDestruction() {
    var cells = flows(drawn(400));
    var all = total(cells, "_T");
    var flows = all.flows();

    assertThat(flows.creation() - flows.destruction()).isCloseTo(flows.net(), Offset.offset(1e-12));
    assertThat(sum(cells, at -> plain(at) && !at.activity().equals("C") && at.size().equals("_T")))
        .isEqualTo(all);
    assertThat(sum(cells, at -> plain(at) && at.activity().equals("C") && !at.size().equals("_T")))
        .isEqualTo(all);
    assertThat(sum(cells, at -> at.split().equals(FlowSplits.FIRST_SIZE))).isEqualTo(all);
    assertThat(sum(cells, at -> at.split().startsWith("age_"))).isEqualTo(all);
    assertThat(sum(cells, at -> at.technology().equals("ROB"))).isEqualTo(all);
    assertThat(sum(cells, at -> at.split().equals("adopter") && at.technology().equals("ROB")))
        .isNotEqualTo(all);
  }

  @Test
  void theSameUnitsInOtherPartsAddUpToTheSame() {
    var rows = drawn(300);
    var whole = new CellTable<FlowTally>();
    var parts = new CellTable<FlowTally>();
    flows(rows).cells().forEach(whole::add);
    for (int part = 6; part >= 0; part--) {
      int rest = part;
      var some = rows.stream().filter(row -> row.getString(2).hashCode() % 7 == rest).toList();
      flows(some).cells().forEach(parts::add);
    }
    assertThat(parts.cells()).isEqualTo(whole.cells());
  }

  @Test
  void bySizeAtTheStartTheSmallGrowFasterThanByMeanSize() {
    var rows = new ArrayList<Row>();
    for (int k = 0; k < 10; k++) {
      rows.add(member("up" + k, "up" + k, false, 8, ""));
      rows.add(member("up" + k, "up" + k, true, 14, ""));
    }
    var cells = flows(rows);

    assertThat(at(cells, Breakdown.TOTAL.withSize("10-49")).expansion().sum()).isEqualTo(60);
    var first = Breakdown.TOTAL.withSize("0-9").withSplit(FlowSplits.FIRST_SIZE);
    assertThat(at(cells, first).expansion().sum()).isEqualTo(60);
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

    var cells = CellTable.of(call(rows), FlowPartition.GROWTH + "jobs", ShareTally::read).cells();

    assertThat(cells.get(new Key(FlowPartition.GROWTH + "jobs", 2021, 2024, Breakdown.TOTAL)))
        .isEqualTo(new ShareTally(1, 2));
    assertThat(CellTable.of(call(rows), JOBS, FlowTally::read).cells()).isEmpty();
  }

  private static FlowTally stable(long ends) {
    return new FlowTally(1, ends, Largest.NONE, Largest.NONE, Largest.NONE, Largest.NONE);
  }

  private static boolean plain(Breakdown at) {
    return at.split().equals("_T") && at.technology().equals("_Z");
  }

  private static FlowTally sum(CellTable<FlowTally> cells, Predicate<Breakdown> where) {
    return cells.cells().entrySet().stream()
        .filter(one -> where.test(one.getKey().at()))
        .map(one -> one.getValue())
        .reduce(FlowTally::plus)
        .orElseThrow();
  }

  private static FlowTally total(CellTable<FlowTally> cells, String split) {
    return at(cells, Breakdown.TOTAL.withSplit(split));
  }

  private static FlowTally at(CellTable<FlowTally> cells, Breakdown at) {
    return cells.cells().get(new Key(JOBS, 2022, 2023, at));
  }

  private static CellTable<FlowTally> flows(List<Row> rows) {
    return CellTable.of(call(rows), JOBS, FlowTally::read);
  }

  private static List<Row> call(List<Row> rows) {
    var catalogue = EmploymentCatalogue.load(Definitions.packaged());
    var partition =
        new FlowPartition(
            catalogue.crossings(catalogue.of(EmploymentKind.CREATION)),
            catalogue.sizes(),
            Bands.of(catalogue.rules().ages()),
            catalogue.rules().adopters(),
            new HighGrowth(3, BigDecimal.TEN, 10));
    var made = new ArrayList<Row>();
    partition.call(rows.iterator()).forEachRemaining(made::add);
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
        rows.add(row(unit, unit, false, activity, random.nextInt(400), founded, "", groups));
      }
      if (after) {
        rows.add(row(unit, unit, true, activity, random.nextInt(400), founded, "", groups));
      }
    }
    rows.sort(Comparator.comparing(row -> row.getString(2)));
    return rows;
  }

  private static Row member(
      String unit, String enterprise, boolean after, long jobs, String status) {
    return row(unit, enterprise, after, "28", jobs, 2010, status, "UNKNOWN");
  }

  private static Row longWindow(String unit, boolean after, long jobs) {
    return RowFactory.create(2021, 2024, unit, unit, after, "28", jobs, jobs, 2010, null, null);
  }

  private static Row row(
      String unit,
      String enterprise,
      boolean after,
      String activity,
      long jobs,
      int founded,
      String status,
      String group) {
    return RowFactory.create(
        2022,
        2023,
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
