package nl.smartindustry.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.IngestSummary.SourceSummary;
import nl.smartindustry.ingest.contract.Identifies;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.pseudonym.PseudonymKey;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of real suppliers, read by layouts alone. */
class RealFilesTest extends SparkTest {
  private static final Path DEFINITIONS =
      Path.of("../report/src/test/resources/real-input/definitions").toAbsolutePath().normalize();

  private static final String COMPANY = pseudonym(Identifies.KVK, "69599084");
  private static final String MAIN = pseudonym(Identifies.ESTABLISHMENT, "000038509504");
  private static final String OTHER = pseudonym(Identifies.ESTABLISHMENT, "000038509520");

  @TempDir static Path folder;
  private static Map<String, SourceSummary> sources;

  @BeforeAll
  static void ingest() {
    var summary =
        run(
            input("ict_frame", "2023", "oracle/estimation/data/ict_frame_2023.csv"),
            input("ict_frame", "2024", "oracle/estimation/data/ict_frame_2024.csv"),
            input("ict_sample", "2023", "oracle/estimation/data/ict_sample_2023.csv"),
            input("ict_sample", "2024", "oracle/estimation/data/ict_sample_2024.csv"),
            input("ict_sample_module", "2023", "oracle/estimation/data/ict_sample_2023.csv"),
            input("cbs_81974ned", "2018", "data/cbs/81974NED/data.csv"),
            input("cbs_81810ned", "2018", "data/cbs/81810NED/data.csv"),
            input("eurostat_isoc_e_dii", "2025", "data/eurostat/isoc_e_dii.csv"),
            input("kvk_profile", "2024", "data/register/kvk/basisprofiel-2008-codes.json"),
            input("kvk_profile", "2025", "data/register/kvk/basisprofiel-recent.json"),
            input("kvk_establishment", "2025", "data/register/kvk/vestigingsprofiel.json"),
            input("kvk_search", "2025", "data/register/kvk/companies.json"));
    sources =
        summary.sources().stream()
            .collect(Collectors.toMap(SourceSummary::source, Function.identity()));
    assertThat(summary.warnings()).isEmpty();
  }

  @Test
  void everyRecordOfEveryFileIsAccepted() {
    var accepted =
        sources.values().stream()
            .collect(Collectors.toMap(SourceSummary::source, s -> s.counts().accepted()));

    assertThat(accepted)
        .containsEntry("ict_frame", 16_642L + 16_474L)
        .containsEntry("ict_sample", 4_942L + 4_955L)
        .containsEntry("ict_sample_module", 4_942L)
        .containsEntry("cbs_81974ned", 9_126L)
        .containsEntry("cbs_81810ned", 1_776L)
        .containsEntry("eurostat_isoc_e_dii", 2_860L)
        .containsEntry("kvk_profile", 2L)
        .containsEntry("kvk_establishment", 1L)
        .containsEntry("kvk_search", 2L);
    assertThat(sources.values()).allMatch(s -> s.counts().quarantined() == 0);
  }

  @Test
  void theSampleKeepsItsAnswers() {
    var answers = stored("ict_sample").where("wave = 2023 and enterprise_id = '2'");

    assertThat(rowsOf(answers, "sampled_activity", "sampled_size_code", "persons", "turnover"))
        .containsExactly("15 | 50 | 35 | 30133.70");
    assertThat(rowsOf(answers, "cloud_any", "data_analytics", "erp", "ai_machine_learning"))
        .containsExactly("true | true | true | false");
    assertThat(stored("ict_sample").where("wave = 2023 and ai_machine_learning").count())
        .isEqualTo(1_392);
    assertThat(stored("ict_sample_module").where("digital_twin").count()).isEqualTo(836);
  }

  @Test
  void aPaddedPointAndNothingAtAllAreBothMissingInPrices() {
    var prices = stored("cbs_81974ned");

    assertThat(prices.where("value is null").count()).isEqualTo(505 + 169);
    assertThat(prices.where("missing_reasons = 'value:not_available'").count()).isEqualTo(505);
    assertThat(prices.where("missing_reasons = 'value:blank'").count()).isEqualTo(169);
    assertThat(prices.where("activity = 'B'").count()).isEqualTo(338);
    assertThat(rowsOf(prices.groupBy("frequency").count(), "frequency", "count"))
        .containsExactly("A | 702", "M | 8424");
  }

  @Test
  void yearsQuartersAndMonthsOfOneColumnAreTold() {
    var first = stored("cbs_81810ned").where("activity = 'B-E' and source_line in (2, 5)");

    assertThat(rowsOf(first, "time_period", "frequency", "value"))
        .containsExactly("2005-01 | M | 98.4", "2005-Q1 | Q | 99.6");
  }

  @Test
  void flagsAndConfidentialityAreKept() {
    var rows = stored("eurostat_isoc_e_dii");

    assertThat(rows.where("obs_status = 'bu'").count()).isEqualTo(2);
    assertThat(rows.where("conf_status = 'C' and value is null").count()).isEqualTo(9);
    assertThat(rows.where("value is null").count()).isEqualTo(30);
  }

  @Test
  void theSameFirmHasCodesOfTwoVersions() {
    assertThat(
            rowsOf(
                stored("kvk_profile"),
                "kvk_number",
                "establishment",
                "activities",
                "legal_form",
                "registered"))
        .containsExactly(
            COMPANY + " | " + MAIN + " | 10110|10120|10130 | Eenmanszaak | 2017-07-10",
            COMPANY + " | " + MAIN + " | 1011|1012|1013 | Eenmanszaak | 2017-07-10");
    assertThat(rowsOf(stored("kvk_search"), "establishment", "kind", "source_line"))
        .containsExactlyInAnyOrder(
            MAIN + " | hoofdvestiging | 25", OTHER + " | nevenvestiging | 6");
    assertThat(stored("kvk_profile").columns()).doesNotContain("name");
  }

  @Test
  void anAnswerOfPlaceholdersIsRefused() {
    var refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                run(
                    input("ict_frame", "2023", "oracle/estimation/data/ict_frame_2023.csv"),
                    input("ict_sample", "2023", "oracle/estimation/data/ict_sample_2023.csv"),
                    input(
                        "kvk_establishment",
                        "2025",
                        "data/register/kvk/basisprofiel_hoofdvestiging.json")));

    assertThat(refusal.code()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refusal).hasMessageContaining("1 of 1 records quarantined, by rule {key_format=1}");
  }

  private static String pseudonym(Identifies kind, String number) {
    var text = UTF8String.fromString(number);
    return PseudonymKey.sample().pseudonymiser(kind).of(text).toString();
  }

  private static Settings.Input input(String source, String period, String file) {
    boolean madeUp = source.startsWith("kvk_");
    return new Settings.Input(source, period, "D", List.of(shared(file)), madeUp);
  }

  @SuppressWarnings("resource")
  private static IngestSummary run(Settings.Input... inputs) {
    var places =
        new Settings.Places(
            folder.resolve("landing"), folder.resolve("warehouse"), Optional.of(DEFINITIONS));
    var day = LocalDate.of(2025, 3, 31);
    var settings =
        new Settings(folder.resolve("s"), "t", false, day, places, List.of(), List.of(inputs));
    var definitions = Definitions.overlaid(DEFINITIONS);
    var run = new RunContext(settings, definitions, Progress.silent());
    return Desk.ingest(IngestJob.load(definitions), run);
  }

  private static Dataset<Row> stored(String source) {
    var summary = sources.get(source);
    var table = folder.resolve("warehouse/restricted").resolve(summary.table());
    return spark()
        .read()
        .parquet(
            summary.deliveries().stream()
                .map(entry -> table.resolve(entry.delivery()).toString())
                .toArray(String[]::new));
  }
}
