package nl.smartindustry.ingest.derived.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.smartindustry.ingest.run.RunContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two frames, and one small story for each type of event. */
class ContinuityUnitsTest extends UnitBench {
  private static final String FRAMES =
      """
      period | enterprise_id | status
      2022   | 01            | A
      2023   | 01            | A
      2023   | 11            | A
      2022   | 12            | A
      2022   | 31            | A
      2023   | 32            | A
      2022   | 41            | A
      2022   | 42            | A
      2023   | 43            | A
      2022   | 51            | A
      2022   | 52            | A
      2023   | 51            | A
      2022   | 62            | A
      2023   | 61            | A
      2023   | 63            | A
      2022   | 71            | A
      2023   | 71            | A
      2023   | 72            | A
      2022   | 81            | A
      2022   | 82            | A
      2023   | 81            | A
      2023   | 82            | A
      2023   | 83            | A
      2022   | 91            | A
      2022   | 92            | A
      2022   | 93            | A
      2023   | 91            | A
      2023   | 92            | A
      2022   | A1            | A
      2023   | A2            | A
      2022   | B1            | A
      2022   | B2            | A
      2023   | B3            | A
      2023   | B4            | A
      2022   | C1            | A
      2023   | C3            | A
      2022   | D1            | A
      2023   | D2            | A
      2022   | E1            | S
      2023   | E1            | A
      """;
  private static final String EVENTS =
      """
      event_id | event_date | processed  | event_type | enterprises_before | enterprises_after
      e01      | 2022-03-01 | 2022-03-02 | 01         |                    | 11
      e02      | 2022-03-01 | 2022-03-02 | 02         | 12                 |
      e03      | 2022-03-01 | 2022-03-02 | 03         | 31                 | 32
      e04      | 2022-03-01 | 2022-03-02 | 04         | 41+42              | 43
      e05      | 2022-03-01 | 2022-03-02 | 05         | 51+52              | 51
      e06      | 2022-03-01 | 2022-03-02 | 06         | 62                 | 61+63
      e07      | 2022-03-01 | 2022-03-02 | 07         | 71                 | 71+72
      e08      | 2022-03-01 | 2022-03-02 | 08         | 81+82              | 81+82+83
      e09      | 2022-03-01 | 2022-03-02 | 09         | 91+92+93           | 91+92
      e10      | 2022-03-01 | 2022-03-02 | 10         | A1                 | A2
      e11      | 2022-03-01 | 2022-03-02 | 11         | B1+B2              | B3+B4
      e12      | 2022-03-01 | 2022-03-02 | 12         | C1                 | C2
      e12b     | 2022-09-01 | 2022-09-02 | 12         | C2                 | C3
      e02d     | 2022-03-01 | 2022-03-02 | 02         | D1                 |
      e13      | 2022-09-01 | 2022-09-02 | 13         | D1                 | D2
      """;

  @TempDir static Path folder;
  private static RunContext run;

  @BeforeAll
  static void derive() {
    run = units(folder, FRAMES, EVENTS);
  }

  @Test
  void everyTypeTiesItsPartiesToTheSmallestOfTheFirstFrame() {
    assertThat(stored(run, "continuity_unit", "continuity_id", "enterprise_id", "role", "events"))
        .containsExactly(
            "31 | 31 | predecessor | e03",
            "31 | 32 | successor | e03",
            "41 | 41 | predecessor | e04",
            "41 | 42 | predecessor | e04",
            "41 | 43 | successor | e04",
            "51 | 51 | continuer | e05",
            "51 | 52 | predecessor | e05",
            "62 | 61 | successor | e06",
            "62 | 62 | predecessor | e06",
            "62 | 63 | successor | e06",
            "71 | 71 | continuer | e07",
            "71 | 72 | successor | e07",
            "81 | 81 | continuer | e08",
            "81 | 82 | continuer | e08",
            "81 | 83 | successor | e08",
            "91 | 91 | continuer | e09",
            "91 | 92 | continuer | e09",
            "91 | 93 | predecessor | e09",
            "A1 | A1 | predecessor | e10",
            "A1 | A2 | successor | e10",
            "B1 | B1 | predecessor | e11",
            "B1 | B2 | predecessor | e11",
            "B1 | B3 | successor | e11",
            "B1 | B4 | successor | e11",
            "C1 | C1 | predecessor | e12|e12b",
            "C1 | C2 | passing | e12|e12b",
            "C1 | C3 | successor | e12|e12b",
            "D1 | D1 | predecessor | e13",
            "D1 | D2 | successor | e13");
  }

  @Test
  void onlyWhatInvolvesNoOtherIsABirthOrADeath() {
    assertThat(stored(run, "unit_demography", "flow", "status", "enterprise_id"))
        .filteredOn(row -> !row.contains("continued"))
        .containsExactly("entry | birth | 11", "entry | birth | E1", "exit | death | 12");
  }

  @Test
  void turnoverAddsUpAndGivesTheRates() {
    var turnover =
        stored(
            run,
            "unit_turnover",
            "enterprises_from",
            "enterprises_to",
            "appeared",
            "births",
            "entries_by_event",
            "disappeared",
            "deaths",
            "exits_by_event",
            "units_merged",
            "units_split",
            "largest_unit");

    assertThat(turnover).containsExactly("19 | 20 | 13 | 2 | 11 | 12 | 1 | 11 | 3 | 3 | 4");
    assertThat(stored(run, "unit_turnover", "entry_rate", "exit_rate"))
        .containsExactly("0.1 | " + 1.0 / 19);
  }
}
