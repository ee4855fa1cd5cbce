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
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Basis;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Key;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.EmploymentFigures.Coverage;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Quantity;
import org.junit.jupiter.api.Test;

class EmploymentFiguresTest {
  private static final EmploymentFigures FIGURES =
      new EmploymentFigures(new JobsFigures(JobsCatalogue.load(Definitions.packaged()), 2025));

  private final Map<Key, EmploymentTally> cells = new HashMap<>();
  private final Map<Key, Wages> wages = new HashMap<>();

  /** 24 000 jobs at the ends of twelve months, 300 million hundredths of an hour, 2 500 persons. */
  @Test
  void jobsAreAMeanOfMonthsInThousandsAndHoursAreInMillions() {
    cell(2023, Breakdown.TOTAL)
        .plus(Quantity.MONTH_ENDS, 24_000)
        .plus(Quantity.WORKED, 300_000_000)
        .plus(Quantity.EMPLOYERS, 1)
        .plus(Quantity.ENTERPRISES, 1)
        .plus(Quantity.PERSONS, 2_500);

    assertThat(values())
        .containsExactly(
            entry("SI_EM_HRS wage_records 2023", 3.0),
            entry("SI_EM_JOBS _T 2023", 2.0),
            entry("SI_EM_JOBS persons 2023", 2.5));
  }

  /** Of 2022 there is a frame alone, of 2023 only what came during the year. */
  @Test
  void aYearWithoutWageRecordsHasPersonsAloneAndOneWithoutAFrameHasNoPersons() {
    cell(2022, Breakdown.TOTAL).plus(Quantity.ENTERPRISES, 1).plus(Quantity.PERSONS, 1_000);
    cell(2023, Breakdown.TOTAL).plus(Quantity.EMPLOYERS, 1).plus(Quantity.MONTH_ENDS, 12_000);

    assertThat(values().keySet())
        .containsExactly(
            "SI_EM_HRS wage_records 2023", "SI_EM_JOBS _T 2023", "SI_EM_JOBS persons 2022");
  }

  @Test
  void jobsAreJudgedByTheCoverageOfTheirClassAndPersonsAreNot() {
    cell(2023, Breakdown.TOTAL)
        .plus(Quantity.EMPLOYERS, 1)
        .plus(Quantity.MONTH_ENDS, 12)
        .plus(Quantity.ENTERPRISES, 1)
        .plus(Quantity.EXPECTED, 80)
        .plus(Quantity.COVERED, 60);

    var coverage = new TreeMap<String, Double>();
    for (var one : figures()) {
      coverage.put(one.key().breakdown().split(), one.support().quality().coverage());
    }

    assertThat(coverage).containsEntry("_T", 75.0).containsEntry("persons", Double.NaN);
  }

  /** Of 100 jobs 30 pay 10 euro an hour, 40 pay 20, and 30 pay 60. */
  @Test
  void hourlyWagesAreTheMedianAndBothTenthsAndTheirRatio() {
    var paid = new Wages();
    paid.add(1_000, 30 * 12);
    paid.add(2_000, 40 * 12);
    paid.add(6_000, 30 * 12);
    wages.put(new Key(Basis.JOBS, Span.year(2023), Breakdown.TOTAL), paid);
    cell(2023, Breakdown.TOTAL).plus(Quantity.EMPLOYERS, 1);

    assertThat(values())
        .containsEntry("SI_EM_WAGE _T 2023 EUR", 20.0)
        .containsEntry("SI_EM_WAGE p10 2023 EUR", 10.0)
        .containsEntry("SI_EM_WAGE p90 2023 EUR", 60.0)
        .containsEntry("SI_EM_WAGE _T 2023 RATIO", 6.0);
  }

  @Test
  void withoutAnyWageRecordTheLastYearOfTheRegisterLacksItsJobs() {
    cell(2022, Breakdown.TOTAL).plus(Quantity.ENTERPRISES, 1);
    cell(2023, Breakdown.TOTAL).plus(Quantity.ENTERPRISES, 1);
    cell(2024, Breakdown.TOTAL).plus(Quantity.ENTERPRISES, 0);

    var without = FIGURES.without(new Coverage(cells), Reason.NOT_DELIVERED);

    assertThat(without).hasSize(1);
    assertThat(name(without.get(0))).isEqualTo("SI_EM_JOBS _T 2023");
    assertThat(without.get(0).result()).isEqualTo(new Missing(Reason.NOT_DELIVERED));
  }

  private EmploymentTally cell(int year, Breakdown at) {
    return cells.computeIfAbsent(
        new Key(Basis.JOBS, Span.year(year), at), any -> new EmploymentTally());
  }

  private List<Figure> figures() {
    return FIGURES.of(new Coverage(cells), wages);
  }

  private Map<String, Double> values() {
    var values = new TreeMap<String, Double>();
    for (var figure : figures()) {
      var unit = figure.key().indicator().equals("SI_EM_WAGE") ? " " + figure.key().unit() : "";
      var value = figure.result().computed().orElseThrow().estimate().value();
      values.put(name(figure) + unit, Math.round(value * 1e9) / 1e9);
    }
    return values;
  }

  private static String name(Figure figure) {
    var key = figure.key();
    return String.join(" ", key.indicator(), key.breakdown().split(), key.period());
  }
}
