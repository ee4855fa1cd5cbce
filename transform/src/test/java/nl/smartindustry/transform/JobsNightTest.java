package nl.smartindustry.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.method.decomposition.JobFlows;
import nl.smartindustry.transform.method.decomposition.UnitFlows;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.Topic.TopicResult;
import nl.smartindustry.transform.topic.jobs.JobsTopic;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Employment of a small country whose flows can be counted from a list. */
class JobsNightTest extends TransformTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-9);
  private static final int ENTERPRISES = 80;

  /** Numbers of enterprises that the one before them takes over. */
  private static final List<Integer> TAKEN_OVER = List.of(11, 21, 31, 41);

  /** A country by the numbers of its enterprises that are taken over. */
  private record JobsOfACountry(List<Integer> takenOver) {
    /** Enterprise k has 10 to 46 persons; three are born, two end, some are taken over. */
    String employers() {
      var gone = takenOver.stream().map(String::valueOf).collect(Collectors.joining(", "));
      return """
      select id, concat('E', lpad(cast(id as string), 3, '0')) as enterprise_id, year,
        if(id %% 2 = 0, '28110', '24110') as activity,
        10 + id * 7 %% 37 + (year - 2022) * (id %% 5 - 2)
          + if(id + 1 in (%s) and year = 2023, 10 + (id + 1) * 7 %% 37, 0) as persons
      from (select id, explode(array(2022, 2023)) as year from range(%d))
      where not (year = 2022 and id in (3, 8, 13))
        and not (year = 2023 and (id in (5, 25) or id in (%s)))
      """
          .formatted(gone, ENTERPRISES, gone);
    }

    String unit(String enterprise) {
      int id = Integer.parseInt(enterprise.substring(1));
      return takenOver.contains(id) ? "E%03d".formatted(id - 1) : enterprise;
    }

    Map<String, Long> employment(int year) {
      var employment = new TreeMap<String, Long>();
      spark()
          .sql("select enterprise_id, persons from (" + employers() + ") where year = " + year)
          .collectAsList()
          .forEach(row -> employment.put(row.getString(0), ((Number) row.get(1)).longValue()));
      return employment;
    }

    /** The flows of 2022 to 2023, by the unit that each enterprise belongs to. */
    JobFlows flows(UnaryOperator<String> unitOf) {
      var jobs = new TreeMap<String, double[]>();
      for (int year : new int[] {2022, 2023}) {
        employment(year)
            .forEach(
                (id, persons) ->
                    jobs.computeIfAbsent(unitOf.apply(id), unit -> new double[2])[year - 2022] +=
                        persons);
      }
      var flows = new UnitFlows();
      jobs.values().forEach(unit -> flows.add(unit[0], unit[1], 1));
      return flows.flows();
    }
  }

  private final JobsOfACountry country = new JobsOfACountry(TAKEN_OVER);

  @Test
  void theNightsFlowsAreThoseOfTheUnitsOneByOne() {
    var cells = cells(observe(country, 2, "true"));
    var flows = country.flows(country::unit);

    assertThat(value(cells, "SI_EM_JC 2022 C _T _Z _T")).isCloseTo(100 * flows.creation(), EXACT);
    assertThat(value(cells, "SI_EM_JD 2022 C _T _Z _T"))
        .isCloseTo(100 * flows.destruction(), EXACT);
    assertThat(value(cells, "SI_EM_NET 2022 C _T _Z _T")).isCloseTo(100 * flows.net(), EXACT);
    assertThat(value(cells, "SI_EM_NET 2022 C _T _Z excess"))
        .isCloseTo(100 * flows.excess(), EXACT);
    var apart = country.flows(UnaryOperator.identity());
    assertThat(value(cells, "SI_EM_JD 2022 C _T _Z without_events"))
        .isCloseTo(100 * apart.destruction(), EXACT)
        .isGreaterThan(100 * flows.destruction());
    assertThat(cells.get("SI_EM_JC 2022 C _T _Z _T").notes().definitionVersion()).isEqualTo("jobs");
    assertThat(value(cells, "SI_EM_BIRTH 2022 C _T _Z _T"))
        .isCloseTo(100.0 * 3 / (ENTERPRISES - 2 - TAKEN_OVER.size()), EXACT);
    assertThat(cells.get("SI_EM_HGROW 2022 C _T _Z _T").cell()).isInstanceOf(Cell.Absent.class);
  }

  /** A late event changes flows and births alike, until three years after. */
  @Test
  void whatRestsOnTheSameEventsIsProvisionalAsLong() {
    var cells = cells(observe(country, 2, "true"));

    assertThat(List.of("SI_EM_JC", "SI_EM_JD", "SI_EM_NET", "SI_EM_BIRTH", "SI_EM_HGROW"))
        .allMatch(
            code -> cells.get(code + " 2022 C _T _Z _T").notes().statusNl().equals("voorlopig"));
  }

  /** Every job is there in January and in June of its year: two of twelve ends of months. */
  @Test
  void jobsHoursAndWagesOfAYearAreCountedAndAddedUp() {
    var cells = cells(observe(country, 2, "true"));
    long jobs = country.employment(2023).values().stream().mapToLong(Long::longValue).sum();

    assertThat(value(cells, "SI_EM_JOBS 2023 C _T _Z _T")).isCloseTo(jobs * 2 / 12e3, EXACT);
    assertThat(value(cells, "SI_EM_HRS 2023 C _T _Z wage_records"))
        .isCloseTo(jobs * 2 * 130.5 / 1e6, EXACT);
    assertThat(value(cells, "SI_EM_WAGE 2023 C _T _Z p10")).isLessThan(18);
    assertThat(value(cells, "SI_EM_WAGE 2023 C _T _Z _T")).isBetween(24.0, 26.0);
  }

  @Test
  void withFewWageRecordsFlowsAreOfPersonsAndSaySo() {
    var found = observe(country, 2, "id % 20 = 1");
    var cells = cells(found);
    var flow = cells.get("SI_EM_JC 2022 C _T _Z _T");

    assertThat(flow.notes().definitionVersion()).isEqualTo("persons");
    assertThat(flow.notes().sourceId()).isEqualTo("register_frame continuity_unit");
    assertThat(flow.cell().figure()).isPresent();
    assertThat(cells.get("SI_EM_JOBS 2023 C _T _Z _T").cell())
        .isInstanceOfAny(Cell.Unreliable.class, Cell.Suppressed.class);
    assertThat(cells.get("SI_EM_JC 2022 C _T _Z by_jobs").cell().figure().map(f -> f.value()))
        .isEqualTo(Optional.empty());
    assertThat(found.quality()).hasSize(2);
    assertThat(found.quality().get(0).value()).isBetween(0.01, 0.2);
  }

  @Test
  void withoutAnyWageRecordJobsSaySoAndPersonsAreThere() {
    var cells = cells(observe(country, 2, "false"));

    assertThat(cells.get("SI_EM_JOBS 2023 C _T _Z _T").cell())
        .isEqualTo(new Cell.Absent(Reason.NO_OBSERVATIONS));
    assertThat(value(cells, "SI_EM_JOBS 2023 C _T _Z persons"))
        .isCloseTo(
            country.employment(2023).values().stream().mapToLong(Long::longValue).sum() / 1e3,
            EXACT);
    assertThat(cells).doesNotContainKey("SI_EM_JC 2022 C _T _Z by_jobs");
  }

  @Test
  void whatOneMergerChangesIsHidden() {
    var cells = cells(observe(new JobsOfACountry(List.of(11)), 2, "true"));

    assertThat(cells.get("SI_EM_JD 2022 C _T _Z without_events").cell())
        .isInstanceOf(Cell.Suppressed.class);
    assertThat(cells.get("SI_EM_NET 2022 C _T _Z without_events").cell())
        .isInstanceOf(Cell.Suppressed.class);
    assertThat(cells.get("SI_EM_JD 2022 C _T _Z _T").cell()).isInstanceOf(Cell.Published.class);
  }

  /** Seven parts as in a large night, with adaptive execution. */
  @Test
  void anyOrderAndPartitioningGivesTheSameCells() {
    assertThat(observe(country, 7, "true").figures())
        .containsExactlyElementsOf(observe(country, 1, "true").figures());
  }

  private TopicResult observe(JobsOfACountry country, int partitions, String wages) {
    var run = run(Definitions.packaged());
    spark().conf().set("spark.sql.shuffle.partitions", partitions);
    spark().conf().set("spark.sql.adaptive.enabled", partitions > 2);
    try {
      deliver(run, country, partitions, wages);
      var night = new NightTables(run, IndicatorCatalogue.load(run.definitions()));
      return JobsTopic.load(run.definitions()).observe(night);
    } finally {
      spark().conf().set("spark.sql.shuffle.partitions", 2);
      spark().conf().set("spark.sql.adaptive.enabled", false);
    }
  }

  private static void deliver(
      RunContext run, JobsOfACountry country, int partitions, String wages) {
    provide(
        run,
        "register_frame",
        spark()
            .sql(
                "select *, cast(year as string) as period, 'A' as status, '31' as province,"
                    + " make_date(if(id in (3, 8, 13), 2022, 2000 + id % 20), 5, 1) as founded"
                    + " from ("
                    + country.employers()
                    + ")")
            .repartition(partitions));
    provideJobs(run, country, partitions, wages);
    provide(
        run,
        "unit_turnover",
        "window_from | window_to | known_until | latest\n2022 | 2023 | 2025-01-01 | true");
    provide(run, "continuity_unit", units(country));
    provide(run, "unit_demography", demography(country));
    keep(run);
  }

  /** Each job has a statement for January and one for June; wages rise with the number of a job. */
  private static void provideJobs(
      RunContext run, JobsOfACountry country, int partitions, String wages) {
    provide(
        run,
        "wage_record",
        spark()
            .sql(
                """
                select *, last_day(statement_start) as statement_end from (
                select concat(enterprise_id, '-', job) as job_id, enterprise_id,
                  make_date(year, month, 1) as statement_start, concat('p', job) as person_id,
                  150 as paid_hours, 130.5 as worked_hours,
                  (1500 + job * 2000 div persons) * 150 as basic_pay, 0 as special_pay,
                  'M' as pay_period, '9' as job_kind
                from (select *, explode(array(1, 6)) as month from
                  (select *, explode(sequence(1, persons)) as job from (%s) where %s)))
                """
                    .formatted(country.employers(), wages))
            .repartition(partitions));
  }

  private static String units(JobsOfACountry country) {
    var rows = new StringBuilder("window_from|window_to|enterprise_id|continuity_id|role|imputed");
    for (int id : country.takenOver()) {
      var unit = "E%03d".formatted(id - 1);
      rows.append("\n2022|2023|%s|%s|continuer|false".formatted(unit, unit));
      rows.append("\n2022|2023|E%03d|%s|predecessor|false".formatted(id, unit));
    }
    return rows.toString();
  }

  private static String demography(JobsOfACountry country) {
    var rows =
        new StringBuilder(
            """
            window_from|window_to|enterprise_id|continuity_id|flow|status|imputed
            2022|2023|E003|E003|entry|birth|false
            2022|2023|E008|E008|entry|birth|false
            2022|2023|E013|E013|entry|birth|false
            2022|2023|E025|E025|exit|death|false
            2022|2023|E005|E005|exit|death|false\
            """);
    for (int id : country.takenOver()) {
      rows.append("\n2022|2023|E%03d|E%03d|exit|continued|false".formatted(id, id - 1));
    }
    return rows.toString();
  }

  /** After the gate. */
  private static Map<String, Observation> cells(TopicResult found) {
    var control = DisclosureControl.load(Definitions.packaged());
    var decided = control.decide(found.figures(), Map.of());
    var cells = new TreeMap<String, Observation>();
    for (var one : SafeTable.observations(found.figures(), decided)) {
      var key = one.key();
      var at = key.breakdown();
      if (!key.unit().equals("RATIO") && at.region().equals("NL")) {
        var name =
            String.join(
                " ",
                key.indicator(),
                key.period(),
                at.activity(),
                at.size(),
                at.technology(),
                at.split());
        assertThat(cells.put(name, one)).as(name).isNull();
      }
    }
    return cells;
  }

  private static double value(Map<String, Observation> cells, String name) {
    assertThat(cells).containsKey(name);
    var cell = cells.get(name).cell();
    assertThat(cell.figure()).as(name + " " + cell).isPresent();
    return cell.figure().orElseThrow().value();
  }
}
