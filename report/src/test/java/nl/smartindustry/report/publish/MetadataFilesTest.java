package nl.smartindustry.report.publish;

import static nl.smartindustry.report.letter.SampleFigures.observation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release says of its own columns and indicators. */
class MetadataFilesTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();

  @TempDir Path folder;

  @Test
  void theCatalogueCountsFiguresAndReasonsOfEachIndicatorByCode() throws IOException {
    var observations =
        List.of(
            observation(Map.of("INDICATOR", "SI_PR_LPH"), "2023", Map.of("OBS_VALUE", 98.7)),
            observation(Map.of("INDICATOR", "SI_PR_LPH"), "2024", Map.of("OBS_VALUE", 99.1)),
            observation(
                Map.of("INDICATOR", "SI_PR_LPH", "SIZE", "250+"),
                "2024",
                Map.of("REASON", "too_few_contributors", "CONF_STATUS", "C")));

    new IndicatorsFile(indicators("SI_PR_MFP", "SI_PR_LPH"), observations).write(folder);

    var lines = Files.readAllLines(folder.resolve("indicators.csv"));
    assertThat(lines.get(0)).startsWith("code,group,label_nl,").endsWith(",figures,without_figure");
    assertThat(lines.get(1)).startsWith("SI_PR_LPH,PR,").endsWith(",2,too_few_contributors=1");
    assertThat(lines.get(2)).startsWith("SI_PR_MFP,PR,").endsWith(",0,");
    assertThat(lines).hasSize(3);
  }

  @Test
  void theStructureGivesEveryColumnARoleAndTheListOfItsCodes() throws IOException {
    var contract = Contract.load(DEFINITIONS, "observation");

    new ReportJob.StructureFile(contract, DEFINITIONS).write(folder);

    var structure = new ObjectMapper().readTree(folder.resolve("structure.json").toFile());
    assertThat(structure.get("columns")).hasSize(contract.fields().size());
    assertThat(column(structure, "SIZE").get("code_list").asText()).isEqualTo("size_class");
    assertThat(column(structure, "OBS_VALUE").get("role").asText()).isEqualTo("measure");
    assertThat(column(structure, "OBS_VALUE").get("code_list").asText()).isEmpty();
    assertThat(structure.get("code_lists").get("size_class"))
        .anySatisfy(code -> assertThat(code.get("code").asText()).isEqualTo("250+"))
        .allSatisfy(code -> assertThat(code.get("label_nl").asText()).isNotBlank());
  }

  private static JsonNode column(JsonNode structure, String name) {
    return StreamSupport.stream(structure.get("columns").spliterator(), false)
        .filter(column -> column.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Indicator> indicators(String... codes) {
    return Indicator.load(DEFINITIONS, "growth.yaml").stream()
        .filter(one -> List.of(codes).contains(one.code()))
        .toList();
  }
}
