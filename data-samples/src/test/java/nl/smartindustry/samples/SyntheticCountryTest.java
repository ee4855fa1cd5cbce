package nl.smartindustry.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticCountryTest {
  @TempDir static Path out;

  @BeforeAll
  static void make() {
    SampleFiles.make(out, "none");
  }

  @Test
  void theSameOptionsGiveTheBytesOfTheCountryInTheRepository(@TempDir Path again) {
    SyntheticCountry.generate(
        GenerateOptions.parse(again, "1:1000", "42", null, null, null), line -> {});

    assertThat(SampleFiles.hashes(again)).isEqualTo(SampleFiles.hashes(SampleFiles.COMMITTED));
  }

  @Test
  void anotherSeedGivesAnotherCountry(@TempDir Path other) {
    SyntheticCountry.generate(
        GenerateOptions.parse(other, "1:1000", "43", null, null, "1"), line -> {});

    assertThat(SampleFiles.hashes(other)).isNotEqualTo(SampleFiles.hashes(out));
  }

  @Test
  void everyManifestTellsTheTruthAndSaysSynthetic() throws IOException {
    try (var files = Files.walk(out.resolve("landing"))) {
      var manifests = files.filter(file -> file.endsWith("manifest.json")).toList();

      assertThat(manifests).hasSizeGreaterThan(20);
      for (Path file : manifests) {
        var manifest = new ObjectMapper().readTree(file.toFile());
        assertThat(manifest.get("synthetic").asBoolean()).isTrue();
        assertThat(file.resolveSibling("_COMPLETE")).isEmptyFile();
        check(file, manifest.get("files").get(0));
      }
    }
  }

  private static void check(Path manifest, JsonNode declared) throws IOException {
    var file = manifest.resolveSibling(declared.get("name").asText());
    assertThat(Sha256.of(file)).isEqualTo(declared.get("sha256").asText());
    assertThat(Files.size(file)).isEqualTo(declared.get("bytes").asLong());
    if (file.toString().endsWith(".csv")) {
      long lines = Files.readString(file, StandardCharsets.ISO_8859_1).lines().count();
      assertThat(lines - 1).isEqualTo(declared.get("rows").asLong());
    }
  }

  @Test
  void aFrameHoldsEachEnterpriseOnce() {
    var frame = SampleFiles.delivered(out, "register_frame", 2024, "abr_jaar_2024.csv");

    var numbers = new HashSet<String>();
    frame.forEach(record -> numbers.add(record.get("beid")));
    assertThat(numbers).hasSameSizeAs(frame).allMatch(number -> number.matches("[0-9]{8}"));
    assertThat(frame).allMatch(record -> record.get("rechtsvorm").matches("[A-Za-zö]+"));
    assertThat(frame).anyMatch(record -> record.get("rechtsvorm").equals("Coöperatie"));
  }

  @Test
  void weightsOfRespondentsAddUpToTheFrame() {
    var survey = SampleFiles.delivered(out, "ict_survey", 2024, "ict_enquete_2024.csv");
    var frame = SampleFiles.delivered(out, "register_frame", 2024, "abr_jaar_2024.csv");

    double weights =
        survey.stream()
            .filter(r -> r.get("respons").equals("R") && r.get("stratum").equals("242540"))
            .mapToDouble(r -> SampleFiles.number(r.get("oph_ent")))
            .sum();
    long enterprises =
        frame.stream()
            .filter(r -> r.get("sbi2008").matches("2[45].*") && r.get("gk").equals("40"))
            .count();
    assertThat(weights).isCloseTo(enterprises, within(0.001));
  }

  @Test
  void itemsThatAWaveDoesNotAskHaveNoColumn() {
    var odd = SampleFiles.delivered(out, "ict_survey", 2023, "ict_enquete_2023.csv").get(0);
    var even = SampleFiles.delivered(out, "ict_survey", 2022, "ict_enquete_2022.csv").get(0);

    assertThat(odd.toMap()).containsKeys("erp", "p3d", "ai_ml").doesNotContainKey("iot");
    assertThat(even.toMap()).containsKeys("iot", "beveil_n", "ai_ml").doesNotContainKey("p3d");
  }

  @Test
  void aFolderWithOtherFilesIsRefusedAndLeftAlone(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "mine");

    assertThatThrownBy(() -> SampleFiles.make(folder, "none"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not an earlier synthetic country");
    assertThat(folder.resolve("letter.txt")).hasContent("mine");
  }

  @Test
  void aNewCountryReplacesTheOldOneAndNothingElse(@TempDir Path folder) throws IOException {
    SyntheticCountry.generate(
        GenerateOptions.parse(folder, "1:1000", "42", "2020-2024", null, "0"), line -> {});
    Files.writeString(folder.resolve("README.md"), "mine");

    SampleFiles.make(folder, "none");

    var files = SampleFiles.hashes(folder);
    assertThat(folder.resolve("README.md")).hasContent("mine");
    assertThat(files).isEqualTo(SampleFiles.hashes(out));
  }
}
