package nl.smartindustry.transform.topic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.method.decomposition.AdopterGroup;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Contributions.Largest;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Basis;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Quantity;
import nl.smartindustry.transform.topic.jobs.WindowUnit.Member;
import nl.smartindustry.transform.topic.jobs.WindowUnit.Member.Traits;
import org.junit.jupiter.api.Test;

class FlowCellsTest {
  private static final Span WINDOW = new Span(2022, 2023);

  private final FlowCells counted = FlowCells.of(JobsCatalogue.load(Definitions.packaged()));
  private final EmploymentCells cells = new EmploymentCells(null);

  @Test
  void whoMergesCreatesNoFlowAndSeemsToWithoutTheEvents() {
    count(
        1,
        member("A", false, 60, ""),
        member("A", true, 90, ""),
        member("B", false, 30, "continued"));

    assertThat(totals(all("_T"))).isEqualTo(Map.of(Quantity.EMPLOYMENT, 180L));
    var apart = all(FlowCells.WITHOUT_EVENTS);
    assertThat(apart.total(Quantity.EXPANSION)).isEqualTo(30);
    assertThat(apart.total(Quantity.EXIT)).isEqualTo(30);
    assertThat(apart.enterprises(Quantity.EMPLOYMENT)).isEqualTo(2);
    assertThat(apart.amount(Quantity.MOVED_BY_EVENTS))
        .isEqualTo(new Contributions(1, 1, 60, new Largest(60, 0), new Largest(60, 0)));
  }

  @Test
  void aFirstEmployeeOfAnOldEnterpriseAndAReturnAreNoEntry() {
    count(1, member("A", false, 0, ""), member("A", true, 3, ""));
    count(2, member("B", true, 4, "reactivated"));
    count(3, member("C", true, 5, "birth"));

    assertThat(all("_T").total(Quantity.ENTRY)).isEqualTo(5);
    assertThat(all("_T").total(Quantity.EXPANSION)).isEqualTo(7);
    assertThat(all("_T").total(Quantity.CREATED)).isEqualTo(12);
  }

  @Test
  void unitsOfOneHoldingAreTwoContributorsAndOneHolding() {
    count(1, member("A", true, 30, ""));
    count(1, member("B", true, 20, ""));
    count(2, member("C", true, 40, ""));

    assertThat(all("_T").amount(Quantity.CREATED))
        .isEqualTo(new Contributions(3, 2, 90, new Largest(40, 30), new Largest(50, 40)));
  }

  @Test
  void flowsOfClassesAddUpToThoseOfAll() {
    draw(400);
    var all = totals(all("_T"));

    assertThat(all.get(Quantity.MOVED))
        .isEqualTo(all.get(Quantity.CREATED) + all.get(Quantity.LOST));
    assertThat(sum(at -> plain(at) && !at.activity().equals("C") && at.size().equals("_T")))
        .isEqualTo(all);
    assertThat(sum(at -> plain(at) && at.activity().equals("C") && !at.size().equals("_T")))
        .isEqualTo(all);
    assertThat(sum(at -> at.split().equals(FlowCells.FIRST_SIZE))).isEqualTo(all);
    assertThat(sum(at -> at.split().startsWith("age_"))).isEqualTo(all);
    assertThat(sum(at -> at.technology().equals("ROB"))).isEqualTo(all);
    assertThat(sum(at -> at.split().equals("adopter") && at.technology().equals("ROB")))
        .isNotEqualTo(all);
  }

  @Test
  void bySizeAtTheStartTheSmallGrowFasterThanByMeanSize() {
    for (int k = 0; k < 10; k++) {
      count(k, member("up" + k, false, 8, ""), member("up" + k, true, 14, ""));
    }

    assertThat(at(Breakdown.TOTAL.withSize("10-49")).total(Quantity.EXPANSION)).isEqualTo(60);
    var first = Breakdown.TOTAL.withSize("0-9").withSplit(FlowCells.FIRST_SIZE);
    assertThat(at(first).total(Quantity.EXPANSION)).isEqualTo(60);
  }

  @Test
  void growthOverThreeYearsIsOfUnitsThatWereLargeEnough() {
    var window = new Span(2021, 2024);
    count(1, longWindow(window, "A", false, 10), longWindow(window, "A", true, 14));
    count(2, longWindow(window, "B", false, 20));
    count(3, longWindow(window, "C", false, 9), longWindow(window, "C", true, 90));

    assertThat(totals(cells.section(Basis.JOBS, window).at(Breakdown.TOTAL)))
        .isEqualTo(Map.of(Quantity.GREW, 1L, Quantity.LARGE_ENOUGH, 2L));
    assertThat(cells.cells().values()).allMatch(tally -> tally.total(Quantity.EMPLOYMENT) == 0);
  }

  private void count(int holding, Member... members) {
    counted.count(new WindowUnit(List.of(members)), holding, cells);
  }

  private static boolean plain(Breakdown at) {
    return at.split().equals("_T") && at.technology().equals("_Z");
  }

  /** Flows in jobs. */
  private EmploymentTally at(Breakdown at) {
    return cells.section(Basis.JOBS, WINDOW).at(at);
  }

  private EmploymentTally all(String split) {
    return at(Breakdown.TOTAL.withSplit(split));
  }

  /** Totals of flows in jobs. */
  private Map<Quantity, Long> sum(Predicate<Breakdown> where) {
    var sum = new EnumMap<Quantity, Long>(Quantity.class);
    cells
        .cells()
        .forEach(
            (key, tally) -> {
              if (key.basis() == Basis.JOBS && where.test(key.at())) {
                totals(tally).forEach((quantity, total) -> sum.merge(quantity, total, Long::sum));
              }
            });
    return sum;
  }

  private static Map<Quantity, Long> totals(EmploymentTally tally) {
    var totals = new EnumMap<Quantity, Long>(Quantity.class);
    for (var quantity : Quantity.values()) {
      if (tally.total(quantity) != 0) {
        totals.put(quantity, tally.total(quantity));
      }
    }
    return totals;
  }

  private void draw(int units) {
    var random = new Random(11);
    for (int k = 0; k < units; k++) {
      var activity = List.of("28", "24-25", "10-12").get(random.nextInt(3));
      var founded = OptionalInt.of(2005 + random.nextInt(18));
      var group = AdopterGroup.values()[random.nextInt(3)];
      boolean before = random.nextInt(8) > 0;
      boolean after = !before || random.nextInt(8) > 0;
      var members = new ArrayList<Member>();
      for (boolean end : new boolean[] {false, true}) {
        if (end ? after : before) {
          int jobs = random.nextInt(400);
          var traits = new Traits(activity, jobs, jobs, founded, "", List.of(group, group));
          members.add(new Member(WINDOW, "u" + k, end, traits));
        }
      }
      count(k, members.toArray(Member[]::new));
    }
  }

  private static Member member(String enterprise, boolean after, long jobs, String status) {
    var traits = new Traits("28", jobs, jobs, OptionalInt.of(2010), status, List.of());
    return new Member(WINDOW, enterprise, after, traits);
  }

  private static Member longWindow(Span window, String enterprise, boolean after, long jobs) {
    return new Member(window, enterprise, after, member(enterprise, after, jobs, "").traits());
  }
}
