package nl.smartindustry.ingest.derived.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.run.RunContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known later changes the past, and the change is there to be seen. */
class LateEventTest extends UnitBench {
  private static final String HEADER =
      "event_id | event_date | processed | event_type | enterprises_before | enterprises_after |"
          + " source_delivery\n";

  @TempDir Path folder;

  @Test
  void aLateEventTakesABirthBackAndSaysByWhichEvent() {
    var run =
        units(
            folder,
            """
            period | enterprise_id | status
            2022   | 01            | A
            2022   | 02            | A
            2023   | 01            | A
            2023   | 03            | A
            """,
            HEADER
                + """
                e1 | 2022-05-01 | 2022-05-02 | 02 | 02 |    | d1
                e2 | 2022-05-01 | 2023-09-30 | 12 | 02 | 03 | d2
                """);

    assertThat(
            stored(
                run,
                "unit_revision",
                "known_until",
                "enterprise_id",
                "flow",
                "status_before",
                "status_after",
                "events",
                "processed",
                "entry_rate_before",
                "entry_rate_after"))
        .containsExactly(
            "2023-09-30 | 02 | exit | death | continued | e2 | 2023-09-30 | 0.5 | 0.0",
            "2023-09-30 | 03 | entry | birth | continued | e2 | 2023-09-30 | 0.5 | 0.0");
    assertThat(stored(run, "unit_turnover", "known_until", "latest", "births", "entry_rate"))
        .containsExactly("2023-04-01 | false | 1 | 0.5", "2023-09-30 | true | 0 | 0.0");
  }

  @Test
  void aCorrectedEventCountsFromTheDayItWasCorrected() {
    var run =
        units(
            folder,
            """
            period | enterprise_id | status
            2022   | 01            | A
            2023   | 02            | A
            """,
            HEADER
                + """
                e1 | 2022-05-01 | 2022-05-02 | 12 | 01 | 02 | d1
                e1 | 2022-05-01 | 2023-06-30 | 12 | 01 | 09 | d2
                """);

    assertThat(stored(run, "unit_revision", "enterprise_id", "status_before", "status_after"))
        .containsExactly("01 | continued | death", "02 | continued | birth");
  }

  @Test
  void awayForOneFrameIsNeitherDeathNorBirth() {
    var run =
        units(
            folder,
            """
            period | enterprise_id | status
            2021   | 01            | A
            2021   | 02            | A
            2022   | 02            | A
            2023   | 01            | A
            2024   | 01            | A
            2024   | 02            | A
            """,
            HEADER + "e1 | 2021-05-01 | 2021-05-02 | 01 |    | 77 | d1\n");

    assertThat(flows(run))
        .containsExactly(
            "2021 | 2022 | 01 | exit | reactivated",
            "2022 | 2023 | 01 | entry | reactivated",
            "2022 | 2023 | 02 | exit | reactivated",
            "2023 | 2024 | 02 | entry | reactivated");
  }

  @Test
  void anEventOfReactivationWithin24MonthsTakesDeathAndBirthBack() {
    var run =
        units(
            folder,
            """
            period | enterprise_id | status
            2021   | 01            | A
            2021   | 02            | A
            2021   | 03            | A
            2022   | 03            | A
            2023   | 03            | A
            2023   | 11            | A
            2023   | 12            | A
            """,
            HEADER
                + """
                d1 | 2021-03-01 | 2021-03-02 | 02 | 01 |    | d1
                d2 | 2021-03-01 | 2021-03-02 | 02 | 02 |    | d1
                r1 | 2022-12-31 | 2022-12-31 | 13 | 01 | 11 | d1
                r2 | 2023-03-02 | 2023-03-02 | 13 | 02 | 12 | d1
                """);

    assertThat(flows(run))
        .containsExactly(
            "2021 | 2022 | 01 | exit | reactivated",
            "2021 | 2022 | 02 | exit | death",
            "2021 | 2023 | 01 | exit | continued",
            "2021 | 2023 | 02 | exit | death",
            "2021 | 2023 | 11 | entry | continued",
            "2021 | 2023 | 12 | entry | birth",
            "2022 | 2023 | 11 | entry | reactivated",
            "2022 | 2023 | 12 | entry | birth");
  }

  @Test
  void aNewbornThatChangesItsNumberIsBornAndAnEmptySplitOffIsNot() {
    var run =
        units(
            folder,
            """
            period | enterprise_id | status
            2022   | 90            | A
            2023   | 90            | A
            2023   | 12            | A
            2023   | 21            | A
            2023   | 22            | A
            """,
            HEADER
                + """
                b1 | 2022-02-01 | 2022-02-01 | 01 |    | 11    | d1
                n1 | 2022-05-01 | 2022-05-01 | 12 | 11 | 12    | d1
                b2 | 2022-02-01 | 2022-02-01 | 01 |    | 21    | d1
                s2 | 2022-06-01 | 2022-06-01 | 07 | 21 | 21+22 | d1
                """);

    assertThat(stored(run, "unit_demography", "enterprise_id", "continuity_id", "status"))
        .containsExactly("12 | 11 | birth", "21 | 21 | with_others", "22 | 21 | with_others");
    assertThat(stored(run, "unit_turnover", "appeared", "births", "entries_with_others"))
        .containsExactly("3 | 1 | 2");
  }

  private static List<String> flows(RunContext run) {
    return stored(
        run, "unit_demography", "window_from", "window_to", "enterprise_id", "flow", "status");
  }
}
