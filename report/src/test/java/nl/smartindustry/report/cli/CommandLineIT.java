package nl.smartindustry.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.report.night.CommandRun;
import nl.smartindustry.report.night.SampleNight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that read what has been published, on a release of the sample data. */
class CommandLineIT {
  private static final String ID = "2025-03-31-[0-9a-f]{12}";

  private static Path warehouse;

  @BeforeAll
  static void publishTheSample() throws IOException {
    warehouse = SampleNight.warehouse();
  }

  @Test
  void theListMarksTheCurrentRelease() {
    var ran = run("releases", "list");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).anyMatch(line -> line.matches("\\* " + ID + ".*"));
  }

  @Test
  void aReleaseTellsOfItself() {
    var ran = run("releases", "show", "current");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().get(0)).containsPattern(ID);
    assertThat(ran.out()).anyMatch(line -> line.contains("Synthetisch land 1:1000"));
  }

  @Test
  void anIntactReleaseVerifies() {
    var ran = run("releases", "verify", "current");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .satisfiesExactly(
            files -> assertThat(files).endsWith("files are as published"),
            proof -> assertThat(proof).startsWith("Certificate: checked again without a solver: "));
  }

  @Test
  void aReleaseThatIsNotThereIsNamedWithThoseThatAre() {
    var ran = run("releases", "verify", "2024-03-31-0123456789ab");

    assertThat(ran.exitCode()).isEqualTo(64);
    assertThat(ran.sentence()).contains("2024-03-31-0123456789ab").containsPattern(ID);
  }

  @Test
  void aFlippedByteIsFound() throws IOException {
    var page = SampleNight.release().resolve("tables/bijlage.html");
    var bytes = Files.readAllBytes(page);
    bytes[bytes.length / 2] ^= 1;
    Files.write(page, bytes);
    try {
      var ran = run("releases", "verify", "current");

      assertThat(ran.exitCode()).isEqualTo(74);
      assertThat(ran.out()).singleElement().asString().contains("tables/bijlage.html");
    } finally {
      bytes[bytes.length / 2] ^= 1;
      Files.write(page, bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"activity", "ACTIVITY", "Activity"})
  void aTableIsAskedByWordOrColumn(String dimension) {
    var ran = table("--by", dimension);

    assertThat(ran.exitCode()).as("%s", ran.err()).isZero();
    assertThat(ran.out()).isEqualTo(table("--by", "activity").out());
    assertThat(String.join("\n", ran.out())).contains("2022", "2023", "2024");
  }

  @ParameterizedTest
  @ValueSource(strings = {"REF_AREA", "ref_area", "area", "UNIT_MEASURE", "unit"})
  void everyColumnOfTheObservationsIsADimension(String dimension) {
    assertThat(table("--by", dimension).exitCode()).isZero();
  }

  @Test
  void aTableAsCsvIsARecordPerCell() {
    var ran = table("--by", "size", "--years", "2024", "--format", "csv");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().get(0)).startsWith("INDICATOR,SIZE,SIZE_LABEL,UNIT_MEASURE,TIME_PERIOD");
    assertThat(ran.out().subList(1, ran.out().size()))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("SI_AD_ROB,"));
  }

  @Test
  void aTableAsJsonIsOneObject() throws IOException {
    var ran = table("--by", "size", "--format", "json");

    var table = new JsonMapper().readTree(String.join("\n", ran.out()));
    assertThat(table.path("indicator").asText()).isEqualTo("SI_AD_ROB");
    assertThat(table.path("synthetic").asBoolean()).isTrue();
    assertThat(table.path("observations")).isNotEmpty();
  }

  @Test
  void aFigureHasAPassport() {
    var ran = run("explain", "T05.SI_AD_AI.2024");

    assertThat(ran.exitCode()).as("%s", ran.err()).isZero();
    assertThat(ran.out())
        .contains("  T05, rij 'Kunstmatige intelligentie', kolom '2024'", "Om te citeren")
        .anyMatch(line -> line.startsWith("  ict_survey/2024/"))
        .anyMatch(line -> line.startsWith("  register_frame/2024/"));
  }

  @Test
  void theOwnerOfTheWarehouseReadsWhyACellIsWithheldAndNoneElse() {
    var cell = "INDICATOR=SI_AD_AI;ACTIVITY=13-15;SIZE=10-49;TIME_PERIOD=2024";

    assertThat(run("explain", cell).out())
        .anyMatch(line -> line.startsWith("Dit cijfer is vertrouwelijk"))
        .noneMatch(line -> line.startsWith("Regel"));
    assertThat(run("explain", cell, "--restricted").out())
        .anyMatch(line -> line.startsWith("Regel            D1 "));
  }

  @Test
  void anUnknownIndicatorIsNamed() {
    var ran = run("table", "--indicator", "SI_AD_ROBOT", "--by", "size");

    assertThat(ran.exitCode()).isEqualTo(64);
    assertThat(ran.sentence()).contains("'SI_AD_ROBOT'");
  }

  @Test
  void coloursAreUsedUnlessTheUserWantsNone() throws Exception {
    var escape = "\u001B[";

    assertThat(help(Map.of("CLICOLOR_FORCE", "1"))).contains(escape);
    assertThat(help(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"))).doesNotContain(escape);
  }

  private static String help(Map<String, String> environment) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(java, "-jar", "target/smart-industry.jar", "--help");
    builder.environment().keySet().removeAll(List.of("NO_COLOR", "CLICOLOR"));
    builder.environment().putAll(environment);
    var process = builder.start();
    var text = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).isZero();
    return text;
  }

  private static CommandRun table(String... options) {
    var words = new ArrayList<>(List.of("table", "--indicator", "SI_AD_ROB"));
    words.addAll(List.of(options));
    return run(words.toArray(String[]::new));
  }

  private static CommandRun run(String... words) {
    var line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--settings", "" + SampleNight.SETTINGS, "--warehouse", "" + warehouse));
    return CommandRun.of(line.toArray(String[]::new));
  }
}
