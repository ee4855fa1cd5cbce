package nl.smartindustry.ingest.format.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.line.PollutedFile.Verdict;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A clean table polluted in one way in each of some thousands of files: each record is stored as it
 * was meant or refused at its line. What cannot be seen is counted and named.
 */
class PollutionLawTest {
  private static final int SOME = 6;

  /**
   * Where all is text: a line that is a text in each cell, a record without quotes that goes on in
   * the next line or whose text has its own, spaces before each cell, and a quote that happens to
   * be closed where a record may end. Of any table: a last line that was cut off within a text.
   */
  private static final Set<String> UNSEEN =
      Set.of(
          "footnote undeclared",
          "second table of 8",
          "last row cut off",
          "ends without quotes",
          "row without quotes",
          "all quoted row without quotes",
          "row quoted by '",
          "row delimited by ', '",
          "quote before cell",
          "quote behind cell",
          "quote within cell");

  @TempDir Path folder;
  private final Map<String, LayoutTrial> trials = new HashMap<>();
  private final Map<String, Verdict> faulty = new TreeMap<>();
  private final Verdict total = new Verdict();

  @ParameterizedTest
  @CsvSource({
    "true,  '149 files, 8 refused; records: 11067 right, 526 quarantined, 8 lost, 8 wrong'",
    "false, '149 files, 8 refused; records: 11067 right, 526 quarantined, 8 lost, 12 wrong'"
  })
  void filesPollutedAsAWholeAreReadOrRefused(boolean typed, String found) {
    judge(Pollutions.all(), typed);

    assertThat(UNSEEN).as(faulty.toString()).containsAll(faulty.keySet());
    assertThat(total).hasToString(found);
  }

  /** All fields are texts: no type betrays a cell of another column. */
  @Test
  void aDamagedRowIsReadOrRefusedAndNoOther() {
    judge(PollutedRows.all(SOME), false);

    assertThat(UNSEEN).as(faulty.toString()).containsAll(faulty.keySet());
    assertThat(total)
        .hasToString(
            "2148 files, 162 refused; records: 155800 right, 16007 quarantined, 7 lost, 7 wrong");
  }

  @Tag("faults")
  @Test
  void norAnyOther() {
    judge(PollutedRows.all(1), false);

    assertThat(UNSEEN).as(faulty.toString()).containsAll(faulty.keySet());
    assertThat(total)
        .hasToString(
            "12462 files, 430 refused; records: 950202 right, 46550 quarantined, 48 lost, 43"
                + " wrong");
  }

  private void judge(Stream<PollutedFile> files, boolean typed) {
    files.forEach(
        file -> {
          var verdict = judge(file, typed);
          total.add(verdict);
          if (verdict.isFaulty()) {
            faulty.computeIfAbsent(file.kind(), kind -> new Verdict()).add(verdict);
          }
        });
  }

  private Verdict judge(PollutedFile file, boolean typed) {
    var trial =
        trials.computeIfAbsent(
            file.layout(),
            layout ->
                new LayoutTrial(
                    folder.resolve("t" + trials.size()), CleanTable.contract(typed), layout));
    try {
      return Verdict.of(file, trial.read(trial.file("t.csv", file.bytes())));
    } catch (Refusal refusal) {
      return Verdict.of(file, refusal);
    }
  }
}
