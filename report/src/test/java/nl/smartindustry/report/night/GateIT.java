package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * No release says less than the one before without a reason, and no day or year that cannot be
 * meant is taken. One country lives through all of it, so that few nights are needed.
 */
@TestMethodOrder(OrderAnnotation.class)
class GateIT {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path folder;
  private static SmallNight night;
  private static String before;

  @BeforeAll
  static void publishTwoWaves() throws IOException {
    night = SmallNight.of(folder, "register_frame/2023", "ict_survey/2023");
    night.deliver("register_frame/2024");
    night.deliver("ict_survey/2024");
    before = night.release();
  }

  @Test
  @Order(1)
  void aYearOfWhichNothingWasDeliveredIsRefusedBeforeAnythingIsRead() throws IOException {
    refused(64, "Option '--year': nothing was delivered of 2042 (", "--year", "2042");
    refused(64, "Option '--year': nothing was delivered of 2042 (", "--restart", "--year", "2042");
    assertThat(night.warehouse().resolve("restricted/deliveries")).isNotEmptyDirectory();
    night.settle("reference_date: 2025-03-31", "years: [1850]");
    refused(78, "years: nothing was delivered of 1850 (deliveries are of 2023 to 2024)");
  }

  @Test
  @Order(2)
  void aReferenceDateWithOneWrongDigitIsRefusedAndRemovesNothing() throws IOException {
    night.settle("reference_date: 2135-03-31");
    refused(78, "reference_date 2135-03-31 lies ");
    night.settle("reference_date: 2024-03-31");
    refused(78, "reference_date 2024-03-31 is before the day of the current release, 2025-03-31");
  }

  /** The last one: it makes a release of a day far ahead. */
  @Test
  @Order(6)
  void aNightOfAConfirmedDateRemovesNothing() throws IOException {
    night.settle("reference_date: 2135-03-31");

    var ran = night.run("--confirm-date");

    assertThat(ran.exitCode()).as("%s", ran.err()).isEqualTo(10);
    assertThat(lastRun().path("warnings").toString()).contains("Confirmed by --confirm-date: ");
    assertThat(ran.err()).noneMatch(line -> line.contains("purging"));
    assertThat(night.warehouse().resolve("releases").resolve(before)).exists();
  }

  @Test
  @Order(3)
  void aNightWithFewerWavesIsHeldBackUntilAReasonIsGiven() throws IOException {
    night.settle("reference_date: 2025-03-31", "years: [2024]");
    refused(65, "Release: held back, since compared with " + before + ", with only [2024] asked");
    assertThat(details())
        .contains("wave,SI_AD_AI in 2023,figures,")
        .contains(",0,0.75,,stops,")
        .contains("wave,SI_AD_AI in 2024,figures,");

    var ran = night.run("--accept", "De golf van 2023 is ingetrokken");

    assertThat(ran.exitCode()).as("%s", ran.err()).isEqualTo(10);
    assertThat(ran.err())
        .anyMatch(line -> line.startsWith("  warning    Accepted compared with " + before));
    assertThat(night.current()).isPresent().isNotEqualTo(java.util.Optional.of(before));
    var accepted = manifest().at("/statement/accepted");
    assertThat(accepted.path("than").asText()).isEqualTo(before);
    assertThat(accepted.path("reason").asText()).isEqualTo("De golf van 2023 is ingetrokken");
    assertThat(accepted.path("less").get(0).asText())
        .contains(": 0 figures (", " before; at most 50% less)");
    assertThat(lastRun().path("warnings").toString()).contains("De golf van 2023 is ingetrokken");
  }

  @Test
  @Order(4)
  void whatWasAcceptedNeedsNoReasonAgainAndMadeAgainItIsTheSame() {
    var accepted = night.current();

    assertThat(night.run().err()).anyMatch(line -> line.startsWith("Unchanged: release"));
    var again = night.run("--restart");

    assertThat(again.exitCode()).as("%s", again.err()).isZero();
    assertThat(night.current()).isEqualTo(accepted);
  }

  @Test
  @Order(5)
  void aReleaseWithoutAFigureIsNeverPublished() throws IOException {
    night.settle("reference_date: 2025-03-31", "years: [1850]");

    refused(
        65,
        "(at least one; nothing is published)",
        "--confirm-date",
        "--accept",
        "niemand leest het");
  }

  private static void refused(int code, String sentence, String... options) throws IOException {
    var standing = night.current();

    var ran = night.run(options);

    assertThat(ran.exitCode()).as("%s", ran.err()).isEqualTo(code);
    assertThat(ran.sentence()).contains(sentence);
    assertThat(lastRun().at("/ending/exit_code").asInt()).isEqualTo(code);
    assertThat(lastRun().at("/ending/reason").asText()).isEqualTo(ran.sentence());
    assertThat(night.current()).isPresent().isEqualTo(standing);
    assertThat(night.warehouse().resolve("releases").resolve(before)).exists();
  }

  private static String details() throws IOException {
    var last = night.runs().get(night.runs().size() - 1);
    var name = last.getFileName().toString().replace(".json", ".gate.csv");
    return Files.readString(last.resolveSibling(name));
  }

  private static JsonNode lastRun() throws IOException {
    return JSON.readTree(night.runs().get(night.runs().size() - 1).toFile());
  }

  private static JsonNode manifest() throws IOException {
    return JSON.readTree(night.releaseFolder().resolve("manifest.json").toFile());
  }
}
