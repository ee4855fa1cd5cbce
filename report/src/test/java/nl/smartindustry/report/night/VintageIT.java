package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.Releases;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nights as time goes by: a survey, its correction, and the withdrawal of the correction. Any
 * of them can be made again afterwards, from a warehouse that has gone on or, in their order, from
 * an empty one.
 */
class VintageIT {
  private static final List<String> DAYS = List.of("2024-12-31", "2025-02-28", "2025-03-31");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path shared;
  private static SmallNight lived;
  private static final List<String> RELEASES = new ArrayList<>();

  @BeforeAll
  static void asTimeGoesBy() throws IOException {
    lived = SmallNight.of(shared.resolve("lived"), "register_frame/2024", "ict_survey/2024");
    lived.printingLittle();
    night(DAYS.get(0));
    correct(lived);
    night(DAYS.get(1));
    withdraw(lived);
    lived.deliver("action_register/2024");
    night(DAYS.get(2));
  }

  @Test
  void whatArrivedChangedTheReleaseAndTheWithdrawalChangedItBack() {
    assertThat(RELEASES).doesNotHaveDuplicates();
  }

  @Test
  void afterwardsEachNightCanBeMadeAgainReadingNothing() throws IOException {
    var bytes = Folders.hashes(lived.warehouse().resolve("releases"));

    for (int i = 0; i < DAYS.size(); i++) {
      var ran = lived.run("--as-of", DAYS.get(i));

      assertThat(ran.exitCode()).as("%s", ran.err()).isIn(0, 10);
      assertThat(ran.err()).noneMatch(line -> line.startsWith("Ingest "));
      assertThat(ran.err()).anyMatch(contains(RELEASES.get(i)));
      assertThat(lived.current()).contains(RELEASES.get(2));
    }
    assertThat(Folders.hashes(lived.warehouse().resolve("releases"))).isEqualTo(bytes);
  }

  @Test
  void anEmptyWarehouseGivesTheSameReleasesInTheirOrder(@TempDir Path folder) throws IOException {
    var fresh = empty(folder);

    for (int i = 0; i < DAYS.size(); i++) {
      assertThat(fresh.release("--as-of", DAYS.get(i))).isEqualTo(RELEASES.get(i));
    }
    assertThat(Folders.hashes(fresh.warehouse().resolve("releases")))
        .isEqualTo(Folders.hashes(lived.warehouse().resolve("releases")));
    var again = fresh.run();
    assertThat(again.err()).anyMatch(line -> line.startsWith("Unchanged: "));
  }

  @Test
  void aLookBackLiesBesideTheCurrentReleaseAndSaysNothingThatThisWithholds(@TempDir Path folder)
      throws IOException {
    var fresh = empty(folder);
    var last = fresh.release();

    var ran = fresh.run("--as-of", DAYS.get(0));

    assertThat(ran.exitCode()).as("%s", ran.err()).isIn(0, 10);
    assertThat(ran.err()).anyMatch(contains("stays " + last + "; " + DAYS.get(0)));
    assertThat(ran.err()).anyMatch(contains("beside earlier releases: "));
    assertThat(fresh.current()).contains(last);
  }

  private static SmallNight empty(Path folder) throws IOException {
    var fresh = new SmallNight(folder).printingLittle();
    Folders.copy(lived.landing(), fresh.landing());
    fresh.settle("reference_date: " + DAYS.get(2));
    return fresh;
  }

  @Test
  void theRecordOfARunAccountsForTheLanding() throws IOException {
    var third = JSON.readTree(lived.runs().get(2).toFile());

    var counts = third.at("/phases/0/counts");

    assertThat(counts.path("deliveries_active").asInt()).isEqualTo(3);
    assertThat(counts.path("deliveries_withdrawn").asInt()).isEqualTo(1);
    assertThat(counts.path("deliveries_withdrawal").asInt()).isEqualTo(1);
    assertThat(counts.path("files_active").asInt()).isEqualTo(3);
    assertThat(
            JSON.readTree(lived.runs().get(1).toFile()).at("/phases/0/counts/superseded").asInt())
        .isEqualTo(1165);
  }

  private static void night(String day) throws IOException {
    lived.settle("reference_date: " + day);
    RELEASES.add(lived.release());
    assertThat(new Releases(new Warehouse(lived.warehouse())).list()).hasSize(RELEASES.size());
  }

  /** Half of the persons in one answer, as a second delivery. */
  private static void correct(SmallNight night) throws IOException {
    var again = night.surveyAgain();
    again.edit(cells -> cells[1].endsWith("7") ? corrected(cells) : cells);
    say(again.path(), "supersedes", "ict_survey-2024-1");
    say(again.path(), "arrived", "2025-02-10");
  }

  private static String[] corrected(String[] cells) {
    var other = cells.clone();
    for (int i = 10; i < other.length; i++) {
      other[i] = other[i].equals("1") ? "0" : other[i];
    }
    return other;
  }

  private static void withdraw(SmallNight night) throws IOException {
    var folder = night.landing().resolve("ict_survey/2024/ict_survey-2024-3");
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("manifest.json"),
        """
        {"source": "ict_survey", "period": "2024", "delivery": "ict_survey-2024-3", "number": 3,
         "created": "2025-03-10", "withdraws": "ict_survey-2024-2", "synthetic": true}
        """);
    Files.writeString(folder.resolve("_COMPLETE"), "2025-03-11T08:00:00+01:00\n");
  }

  private static void say(Path file, String key, String value) throws IOException {
    var manifest = file.resolveSibling("manifest.json").toFile();
    var said = (ObjectNode) JSON.readTree(manifest);
    JSON.writeValue(manifest, said.put(key, value));
  }

  private static Predicate<String> contains(String text) {
    return line -> line.contains(text);
  }
}
