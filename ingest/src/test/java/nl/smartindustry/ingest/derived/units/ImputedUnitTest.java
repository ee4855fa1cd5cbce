package nl.smartindustry.ingest.derived.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A missing event is filled in from where the employees went, and the unit says so. */
class ImputedUnitTest extends UnitBench {
  @Test
  void anImputedTieMakesAUnitAndIsFlagged(@TempDir Path folder) {
    var december = 2022 * 12 + 11;
    var jobs = new ArrayList<Job>();
    jobs.addAll(Job.of("01", december, 1, 6));
    jobs.addAll(Job.of("02", december + 1, 1, 6));
    jobs.addAll(Job.of("02", december + 2, 1, 6));
    jobs.addAll(Job.of("03", december, 11, 16));
    jobs.addAll(Job.of("04", december + 1, 11, 16));
    jobs.addAll(Job.of("04", december + 2, 11, 16));
    jobs.addAll(Job.of("05", december + 3, 50, 50));

    var run =
        units(
            folder,
            """
            period | enterprise_id | status
            2022   | 01            | A
            2022   | 03            | A
            2023   | 02            | A
            2023   | 04            | A
            """,
            """
            event_id | event_date | processed  | event_type | enterprises_before | enterprises_after
            e1       | 2022-12-31 | 2023-01-05 | 12         | 03                 | 04
            """,
            jobs);

    assertThat(
            stored(run, "unit_demography", "enterprise_id", "status", "imputed", "continuity_id"))
        .containsExactly(
            "01 | continued | true | 01",
            "02 | continued | true | 01",
            "03 | continued | false | 03",
            "04 | continued | false | 03");
    assertThat(stored(run, "unit_turnover", "entries_by_event", "entries_imputed", "deaths"))
        .containsExactly("1 | 1 | 0");
  }
}
