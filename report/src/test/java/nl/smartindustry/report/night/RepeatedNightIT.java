package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.report.release.ReaderLoop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same inputs give the same bytes, wherever and however often they are read. */
class RepeatedNightIT {
  private static final List<String> NIGHTS =
      List.of("fieldlabs/2024", "macro_series/2024", "action_progress/2024");

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path shared;
  private static SmallNight before;
  private static String release;

  @TempDir Path folder;

  @BeforeAll
  static void publish() throws Exception {
    before = SmallNight.in(shared.resolve("before"));
    release = before.release();
    NightProcess.archiveOnce(SmallNight.in(shared.resolve("archive")));
  }

  @ParameterizedTest
  @CsvSource({
    "--restart,        true,  true",
    "--from transform, false, true",
    "--from report,    false, false"
  })
  void madeAgainFromAnyPhaseTheNightGivesTheSameRelease(
      String option, boolean reads, boolean estimates) throws IOException {
    var bytes = Folders.hashes(before.releaseFolder());

    var ran = before.run(option.split(" "));

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err().stream().anyMatch(line -> line.contains("ict_survey: 1 deliveries")))
        .isEqualTo(reads);
    assertThat(ran.err().stream().anyMatch(line -> line.startsWith("Estimating")))
        .isEqualTo(estimates);
    assertThat(ran.err()).anyMatch(line -> line.startsWith("Making the release"));
    assertThat(before.current()).contains(release);
    assertThat(Folders.hashes(before.releaseFolder())).isEqualTo(bytes);
  }

  @Test
  void whatItReadAndMadeIsInItsRecordAndInItsLastEvent() throws IOException {
    var record = before.runs().get(0);
    var events = Files.readAllLines(Path.of(("" + record).replace(".json", ".lineage.jsonl")));
    var complete = JSON.readTree(events.get(1));
    var survey = before.survey().path();

    assertThat(events).hasSize(2);
    assertThat(complete.path("eventType").asText()).isEqualTo("COMPLETE");
    assertThat(complete.path("inputs")).hasSize(SmallNight.LEAST.size());
    assertThat(complete.path("inputs").valueStream())
        .filteredOn(one -> one.path("name").asText().equals("deliveries/ict_survey/2024"))
        .singleElement()
        .extracting(one -> one.at("/facets/version/datasetVersion").asText())
        .isEqualTo("sha256:" + Sha256.of(survey));
    var written = complete.at("/outputs/0/outputFacets/outputStatistics/rowCount").asLong();
    var phases = JSON.readTree(record.toFile()).path("phases");
    assertThat(phases.at("/0/counts/input_bytes").asLong()).isGreaterThan(Files.size(survey));
    assertThat(phases.at("/1/name").asText()).isEqualTo("transform");
    assertThat(phases.at("/1/counts").valueStream().mapToLong(JsonNode::asLong).sum())
        .isEqualTo(written);
  }

  @Test
  void oneTableAloneIsThatOfTheRelease() throws IOException {
    var ran = before.run("--only", "table", "T5");

    assertThat(ran.exitCode()).isZero();
    assertThat(before.run("--only", "table", "T99").sentence())
        .startsWith("Table 'T99': not in the letter (known: [T01, ");
    assertThat(before.current()).contains(release);
    var runs = before.runs();
    var record = runs.get(runs.size() - 2).getFileName().toString();
    var proof = runs.get(0).resolveSibling(record.replace(".json", ".T05"));
    for (var file : List.of("csv/T05.csv", "tabellen/T05.docx", "en/csv/T05.csv")) {
      assertThat(proof.resolve(file))
          .hasSameBinaryContentAs(before.releaseFolder().resolve("tables").resolve(file));
    }
  }

  @Test
  void anUnchangedNightNeedsNoSpark() throws Exception {
    var night = SmallNight.in(folder);
    night.warehouseOf(before);
    var classes = folder.resolve("classes.log");
    var logged = "-Xlog:class+load=info:file=" + classes;

    var ended = NightProcess.of(night, logged).run();

    assertThat(ended.exitCode()).isZero();
    assertThat(night.recorded("state").asText()).isEqualTo("UNCHANGED");
    assertThat(night.current()).contains(release);
    assertThat(Files.readString(classes))
        .contains("nl.smartindustry.report.night.Night ")
        .doesNotContain("org.apache.spark.SparkContext ");
  }

  @Test
  void neitherTheZoneNorTheLanguageNorTheCoresShow() throws Exception {
    var night = SmallNight.in(folder);
    var process =
        NightProcess.of(
            night,
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Dfile.encoding=ISO-8859-9",
            "-Dspark.master=local[1]");

    var elsewhere = process.start(Map.of("TZ", "Pacific/Auckland", "LANG", "tr_TR.UTF-8"));

    assertThat(elsewhere.waitFor()).isZero();
    assertThat(Folders.hashes(night.releaseFolder()))
        .isEqualTo(Folders.hashes(before.releaseFolder()));
    assertThat(night.current()).contains(release);
  }

  @Test
  void asOfADayTheNightIsTheOneOfThatDay() throws IOException {
    var now = SmallNight.in(folder.resolve("now"), "register_frame/2023", "ict_survey/2023");
    var then = SmallNight.of(folder.resolve("then"), "register_frame/2023", "ict_survey/2023");
    now.printingLittle();
    then.printingLittle();
    then.settle("reference_date: 2024-01-31");

    var again = now.release("--as-of", "2024-01-31");

    assertThat(again).startsWith("2024-01-31-").isEqualTo(then.release());
    assertThat(now.release("--from", "report", "--as-of", "2024-01-31")).isEqualTo(again);
  }

  @Test
  void aReaderMeanwhileSeesWholeReleasesOnly() throws Exception {
    var night = SmallNight.in(folder);
    night.warehouseOf(before);
    try (var reader = ReaderLoop.on(night.view())) {
      for (var delivery : NIGHTS) {
        night.deliver(delivery);
        night.release();
      }

      assertThat(reader.stop()).isEmpty();
      assertThat(reader.reads()).isPositive();
    }
  }
}
