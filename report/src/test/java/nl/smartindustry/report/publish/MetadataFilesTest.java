package nl.smartindustry.report.publish;

import static nl.smartindustry.report.letter.SampleFigures.observation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.ParquetFile;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.run.ChangeLog;
import nl.smartindustry.transform.catalogue.Indicator;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void theStructureGivesEveryColumnARoleAMeaningAndTheCompleteListOfItsCodes() throws IOException {
    var table =
        released(Map.of("BREAKDOWN", "status_actief.theme_robotics", "SIZE", "250+", "SE", 1.5));

    var log = ChangeLog.first("2025-03-31");
    new StructureFiles(table, ReleasedCodes.of(DEFINITIONS, indicators("SI_PR_MFP"), table), log)
        .write(folder);

    var structure = new ObjectMapper().readTree(folder.resolve("structure.json").toFile());
    assertThat(folder.resolve("data.md")).content().contains("Data version 1.0.0 (first)");
    assertThat(structure.get("columns"))
        .hasSize(table.columns().size())
        .allSatisfy(one -> assertThat(one.get("description_nl").asText()).isNotBlank())
        .allSatisfy(one -> assertThat(one.get("description_en").asText()).isNotBlank());
    assertThat(column(structure, "SIZE").get("code_list").asText()).isEqualTo("size_class");
    assertThat(column(structure, "OBS_VALUE").get("role").asText()).isEqualTo("measure");
    assertThat(column(structure, "OBS_VALUE").get("code_list").asText()).isEmpty();
    assertThat(structure.get("code_lists").get("indicator")).hasSize(1);
    assertThat(structure.get("code_lists").get("breakdown"))
        .anySatisfy(
            code -> {
              assertThat(code.get("code").asText()).isEqualTo("status_actief.theme_robotics");
              assertThat(code.get("label_en").asText())
                  .isEqualTo("fieldlab: active, theme of a fieldlab (robotics)");
            })
        .allSatisfy(code -> assertThat(code.get("code").asText()).doesNotEndWith("*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                               | 5 |              | definitief | A |",
        "                               | 5 |              | voorlopig  | P |",
        " eu                            | 5 |              | voorlopig  | U | eu",
        " ub                            | 5 |              | definitief | B | ub",
        " x                             | 5 |              | definitief | A | x",
        " u                             |   | unreliable   | voorlopig  | Q | u",
        "                               |   | confidential | definitief | Q |",
        "                               |   | not_asked    | definitief | L |",
        "                               |   | not_computed | definitief | O |"
      })
  void theStatusIsOneCodeAndTheFlagsAreKept(
      String flags, Double value, String reason, String status, String code, String kept) {
    var cell = new HashMap<String, Object>();
    cell.put("OBS_STATUS", flags == null ? "" : flags);
    cell.put("OBS_VALUE", value);
    cell.put("REASON", reason);
    cell.put("STATUS_NL", status);

    assertThat(value(released(cell), "OBS_STATUS")).isEqualTo(code);
    assertThat(value(released(cell), "OBS_FLAGS")).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "_T, 2024, _T, , 2024",
    "change_from_2022, 2024, _T, 2022, 2024",
    "adopter.p90, 2025-03-31, adopter.p90, ,",
    "started.change_from_2020-Q1, _Z, started, 2020-Q1, "
  })
  void theChangeAndTheYearHaveColumnsOfTheirOwn(
      String breakdown, String period, String split, String from, Long year) {
    var table = released(Map.of("BREAKDOWN", breakdown, "TIME_PERIOD", period));

    assertThat(value(table, "SPLIT")).isEqualTo(split);
    assertThat(value(table, "CHANGE_FROM")).isEqualTo(from);
    assertThat(value(table, "YEAR")).isEqualTo(year);
    assertThat(value(table, "BREAKDOWN")).isEqualTo(breakdown);
  }

  @Test
  void aFolderIsOfAGroupAndAPeriodAndTheFileNamesThePeriod() throws IOException {
    for (var period : List.of("2024", "2024-Q1", "")) {
      new ObservationFiles(released(Map.of("TIME_PERIOD", period))).write(folder);

      var name = period.isEmpty() ? "_Z" : period;
      var file = folder.resolve("observations/GROUP=PR/" + name + "/part-00000.parquet").toUri();
      try (var read = ParquetFile.open(file)) {
        assertThat(read.columns().stream().map(Type::getName))
            .contains("TIME_PERIOD", "YEAR", "INDICATOR_GROUP")
            .doesNotContain("GROUP");
      }
    }
  }

  private static Object value(ReleasedTable table, String column) {
    return table.rows().get(0).get(table.place(column));
  }

  /** One row with these values, a figure of which no more is known where they name none. */
  private static ReleasedTable released(Map<String, Object> cell) {
    var contract = Contract.load(DEFINITIONS, ReleasedTable.STORED);
    var values = contract.names().stream().map(name -> cell.getOrDefault(name, filling(name)));
    return ReleasedTable.of(DEFINITIONS, List.of(RowFactory.create(values.toArray())));
  }

  private static String filling(String column) {
    return switch (column) {
      case "GROUP" -> "PR";
      case "INDICATOR" -> "SI_PR_MFP";
      case "FREQ" -> "A";
      case "TIME_PERIOD" -> "2024";
      case "STATUS_NL" -> "definitief";
      case "CONF_STATUS" -> "F";
      case "ACTIVITY" -> "C";
      case "REF_AREA", "REGION" -> "NL";
      case "TECH" -> "_Z";
      case "SIZE", "BREAKDOWN" -> "_T";
      case "UNIT_MEASURE" -> "IX";
      default -> null;
    };
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
