package nl.smartindustry.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.IngestJob;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.derived.Derivations;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every planted defect of a small country must become what its truth says, and nothing else may.
 */
class DirtCatalogueTest extends SparkTest {
  private static final int KINDS = 20;

  @TempDir static Path folder;
  private static List<PlantedDefect> all;
  private static Ingested ingested;

  @BeforeAll
  static void ingest() {
    var country = folder.resolve("country");
    var options = GenerateOptions.parse(country, "1:1000", null, null, "all", null);
    SyntheticCountry.generate(options, line -> {});
    all = PlantedDefect.read(country.resolve("truth/dirt.csv"));
    ingested = Ingested.from(country.resolve("landing"), folder.resolve("warehouse"));
  }

  static Stream<PlantedDefect> inLanding() {
    return all.stream().filter(defect -> !defect.refused());
  }

  static Stream<PlantedDefect> refused() {
    return all.stream().filter(PlantedDefect::refused);
  }

  @ParameterizedTest
  @MethodSource("inLanding")
  void aDefectBecomesWhatItsTruthSays(PlantedDefect defect) {
    switch (defect.outcomeKind()) {
      case "accepted" -> {
        assertThat(ingested.accepted(defect)).isTrue();
        if (defect.ofItem()) {
          assertThat(ingested.yes(defect)).isEqualTo(defect.records());
        }
      }
      case "missing" -> assertThat(ingested.missing(defect)).isEqualTo(defect.records());
      case "corrected" -> assertThat(ingested.after(defect)).isEqualTo(defect.corrected());
      case "quarantined" -> assertThat(ingested.rule(defect)).isEqualTo(defect.reason());
      case "warned" -> assertThat(ingested.warned(defect)).isTrue();
      case "duplicate" -> assertThat(ingested.duplicate(defect)).isTrue();
      case "linked" -> assertThat(ingested.linked(defect)).isTrue();
      case "revised" -> assertThat(ingested.revised(defect)).isTrue();
      case "superseded" -> assertThat(ingested.known(defect)).isFalse();
      default -> throw new IllegalStateException("No such outcome: " + defect);
    }
  }

  /** Each lies in a landing of its own, in which the source it is of is all there is. */
  @ParameterizedTest
  @MethodSource("refused")
  void aRefusedDeliveryEndsTheNightWithItsExitCode(PlantedDefect defect) {
    var settings =
        Ingested.settings(folder.resolve("country").resolve(defect.landing()), folder, defect);
    var definitions = settings.loadDefinitions();
    var source = LayoutCatalogue.load(definitions).get(defect.source());
    var job = new IngestJob(new LayoutCatalogue(Map.of(defect.source(), source)), Derivations.NONE);

    assertThatThrownBy(() -> job.run(Ingested.run(settings, definitions), job.plan(settings)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat("" + refusal.code().value())
                    .as(refusal.getMessage())
                    .isEqualTo(defect.reason()));
  }

  /** Otherwise it would be passed by as a copy where it is laid over the country's own landing. */
  @Test
  void noRefusedFileIsACopyOfOneInTheLanding() {
    var files = folder.resolve("country");
    var landed =
        all.stream()
            .filter(defect -> defect.source().equals("trainings") && !defect.refused())
            .map(defect -> Sha256.of(files.resolve(defect.file())))
            .toList();

    assertThat(landed).hasSize(2);
    assertThat(refused().map(defect -> Sha256.of(files.resolve(defect.file()))))
        .doesNotContainAnyElementsOf(landed);
  }

  @Test
  void everyKindOfTheCatalogueIsPlanted() {
    var numbers = all.stream().map(PlantedDefect::number).distinct().sorted().toList();

    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, KINDS).boxed().toList());
  }

  @Test
  void everyRecordIsAccountedFor() {
    var counts = ingested.summary().counts();

    assertThat(counts.accepted() + counts.quarantined() + counts.duplicates())
        .isEqualTo(counts.read());
    assertThat(ingested.summary().sources()).hasSameSizeAs(sources());
  }

  private static String[] sources() {
    return folder.resolve("country/landing").toFile().list();
  }

  @Test
  void nothingElseIsQuarantinedRepeatedOrWarnedOf() {
    var counts = ingested.summary().counts();

    assertThat(counts.quarantined())
        .isEqualTo(planted("quarantined").values().stream().mapToLong(n -> n).sum());
    assertThat(counts.duplicates())
        .isEqualTo(planted("duplicate").values().stream().mapToLong(n -> n).sum());
    var warned = planted("warned");
    warned.keySet().removeAll(Ingested.AFTERWARDS);
    assertThat(counts.warned()).isEqualTo(warned);
    assertThat(counts.refused()).isEqualTo(planted("quarantined"));
  }

  @Test
  void everyWarningIsOfSomethingPlanted() {
    assertThat(ingested.summary().warnings())
        .filteredOn(warning -> warning.startsWith("Delivery") || warning.startsWith("File"))
        .allMatch(warning -> all.stream().anyMatch(defect -> defect.named(warning)));
  }

  /** Defects of records by rule. */
  private static Map<String, Long> planted(String outcome) {
    return all.stream()
        .filter(defect -> defect.outcomeKind().equals(outcome) && defect.line() > 0)
        .collect(Collectors.groupingBy(PlantedDefect::reason, TreeMap::new, Collectors.counting()));
  }

  @Test
  void nothingElseIsCorrected() {
    var expected =
        all.stream()
            .filter(defect -> defect.outcomeKind().equals("corrected"))
            .map(defect -> defect.delivery() + ":" + defect.line())
            .sorted()
            .toList();

    assertThat(ingested.correctedLines()).isEqualTo(expected);
  }

  @Test
  void noAnswerIsInAWarning() {
    var truths = all.stream().map(PlantedDefect::truth).filter(text -> text.matches("[0-9,]{7,}"));

    assertThat(ingested.summary().warnings()).isNotEmpty();
    truths.forEach(
        truth ->
            assertThat(ingested.summary().warnings())
                .noneMatch(warning -> Arrays.asList(warning.split("[^0-9,]")).contains(truth)));
  }
}
