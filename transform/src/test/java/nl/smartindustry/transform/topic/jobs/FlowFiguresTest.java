package nl.smartindustry.transform.topic.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Basis;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Key;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.EmploymentFigures.Coverage;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowFiguresTest {
  private static final Span FIRST = new Span(2020, 2021);
  private static final Span SECOND = new Span(2021, 2022);
  private static final Breakdown MACHINERY = Breakdown.TOTAL.withActivity("28");
  private static final Breakdown SMALL = Breakdown.TOTAL.withSize("10-49");

  private final Map<Key, EmploymentTally> covered = new HashMap<>();
  private final EmploymentCells cells = new EmploymentCells(null);

  /** From 80% of the persons employed at all three moments on, the flows are of jobs. */
  @ParameterizedTest
  @CsvSource({
    "80, 80, 80, JOBS",
    "79, 99, 99, PERSONS",
    "99, 79, 99, PERSONS",
    "99, 99, 79, PERSONS",
  })
  void theBasisOfAllYearsIsJobsOnlyWhereWageRecordsCoverBothEndsOfEachWindow(
      long first, long second, long third, Basis basis) {
    covered(2020, first);
    covered(2021, second);
    covered(2022, third);

    assertThat(figures(FIRST, SECOND).basis()).isEqualTo(basis);
    assertThat(figures().basis()).isEqualTo(Basis.PERSONS);
  }

  @Test
  void aClassWithoutWageRecordsOfItsOwnIsCoveredAsAllAre() {
    covered(2020, 90);
    covered
        .computeIfAbsent(new Key(Basis.JOBS, Span.year(2020), SMALL), any -> new EmploymentTally())
        .plus(Quantity.EXPECTED, 40)
        .plus(Quantity.COVERED, 10);
    var coverage = new Coverage(covered);

    assertThat(coverage.of(2020, MACHINERY)).isEqualTo(90);
    assertThat(coverage.of(2020, SMALL)).isEqualTo(25);
    assertThat(coverage.of(2021, MACHINERY)).isZero();
    assertThat(coverage.byYear()).containsExactly(entry(2020, 90.0));
  }

  /** Of 100 on average 4 came by entry and 6 by growth, 3 went by exit and 2 by decline. */
  @Test
  void ratesAreOfMeanEmploymentAndTheirPartsAddUp() {
    flows(new Key(Basis.PERSONS, FIRST, Breakdown.TOTAL));

    var rates = values(figures(FIRST).of(cells));

    assertThat(rates)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "SI_EM_JC _T", 10.0,
                "SI_EM_JC entry", 4.0,
                "SI_EM_JC incumbent", 6.0,
                "SI_EM_JD _T", 5.0,
                "SI_EM_JD exit", 3.0,
                "SI_EM_JD incumbent", 2.0,
                "SI_EM_NET _T", 5.0,
                "SI_EM_NET excess", 10.0));
  }

  @Test
  void eachTotalRestsOnTheOtherTotalsAndEachPartOnAllOfThemAndItsTwin() {
    flows(new Key(Basis.PERSONS, FIRST, Breakdown.TOTAL));

    var rests = new TreeMap<String, List<String>>();
    for (var figure : figures(FIRST).of(cells)) {
      var parts = figure.support().parts().keys().stream().map(FlowFiguresTest::name).toList();
      rests.put(name(figure.key()), parts);
    }

    assertThat(rests.get("SI_EM_JC _T"))
        .containsExactlyInAnyOrder("SI_EM_JD _T", "SI_EM_NET _T", "SI_EM_NET excess");
    assertThat(rests.get("SI_EM_JD exit"))
        .containsExactlyInAnyOrder(
            "SI_EM_JD incumbent", "SI_EM_JC _T", "SI_EM_JD _T", "SI_EM_NET _T", "SI_EM_NET excess");
  }

  @Test
  void theOtherBasisHasTotalsAndBranchesUnderItsOwnCodeAndOneWithoutWageRecordsHasNone() {
    for (var at : List.of(Breakdown.TOTAL, MACHINERY, SMALL)) {
      flows(new Key(Basis.JOBS, FIRST, at));
    }
    assertThat(values(figures(FIRST).of(cells))).isEmpty();

    covered(2020, 10);
    var other = figures(FIRST).of(cells).stream().filter(one -> !isMissing(one)).toList();

    assertThat(other)
        .extracting(one -> one.key().breakdown())
        .containsOnly(
            Breakdown.TOTAL.withSplit("by_jobs"),
            Breakdown.TOTAL.withSplit("by_jobs.excess"),
            MACHINERY.withSplit("by_jobs"),
            MACHINERY.withSplit("by_jobs.excess"));
    assertThat(other).allMatch(one -> one.support().quality().coverage() == 0);
  }

  @Test
  void birthsAreOfTheEnterprisesAtTheEndAndNoneAreOfNone() {
    cells
        .section(Basis.PERSONS, FIRST)
        .at(Breakdown.TOTAL)
        .plus(Quantity.BORN, 3)
        .plus(Quantity.ACTIVE, 60);
    cells.section(Basis.PERSONS, SECOND).at(Breakdown.TOTAL).plus(Quantity.ACTIVE, 0);

    assertThat(values(figures(FIRST, SECOND).of(cells)))
        .containsExactly(entry("SI_EM_BIRTH _T", 5.0));
  }

  @Test
  void highGrowthThatNoFramesReachIsMissingInTheLastYearOnly() {
    var figures = figures(FIRST, SECOND).of(cells);

    assertThat(figures).hasSize(1);
    assertThat(name(figures.get(0).key())).isEqualTo("SI_EM_HGROW _T");
    assertThat(figures.get(0).key().period()).isEqualTo("2021");
    assertThat(figures.get(0).result()).isEqualTo(new Missing(Reason.NOT_DELIVERED));

    cells
        .section(Basis.PERSONS, new Span(2019, 2022))
        .at(Breakdown.TOTAL)
        .plus(Quantity.GREW, 2)
        .plus(Quantity.LARGE_ENOUGH, 8);
    assertThat(values(figures(FIRST, SECOND).of(cells)))
        .containsExactly(entry("SI_EM_HGROW _T", 25.0));
  }

  private FlowFigures figures(Span... windows) {
    var figures = new JobsFigures(JobsCatalogue.load(Definitions.packaged()), 2025);
    return new FlowFigures(figures, List.of(windows), new Coverage(covered));
  }

  /** So many % of the persons employed of a year are in enterprises with wage records. */
  private void covered(int year, long percent) {
    var tally =
        new EmploymentTally()
            .plus(Quantity.EXPECTED, 100)
            .plus(Quantity.COVERED, percent)
            .plus(Quantity.EMPLOYERS, 1);
    covered.put(new Key(Basis.JOBS, Span.year(year), Breakdown.TOTAL), tally);
  }

  private void flows(Key key) {
    cells
        .section(key.basis(), key.span())
        .at(key.at())
        .plus(Quantity.EMPLOYMENT, 200)
        .plus(Quantity.ENTRY, 4)
        .plus(Quantity.EXPANSION, 6)
        .plus(Quantity.CREATED, 10)
        .plus(Quantity.EXIT, 3)
        .plus(Quantity.CONTRACTION, 2)
        .plus(Quantity.LOST, 5)
        .plus(Quantity.MOVED, 15);
  }

  private static Map<String, Double> values(List<Figure> figures) {
    var values = new TreeMap<String, Double>();
    for (var figure : figures) {
      figure
          .result()
          .computed()
          .map(one -> one.estimate().value())
          .ifPresent(value -> values.put(name(figure.key()), Math.round(value * 1e9) / 1e9));
    }
    return values;
  }

  private static boolean isMissing(Figure figure) {
    return figure.result().computed().isEmpty();
  }

  private static String name(ObservationKey key) {
    return key.indicator() + " " + key.breakdown().split();
  }
}
