package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Sha256;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The release of the sample night as SDMX, CSVW and DCAT, read by what did not write it. */
class MachineFormatsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static Path folder;
  private static ReleaseQueries release;
  private static JsonNode sdmx;

  @BeforeAll
  static void open() throws Exception {
    folder = SampleNight.release();
    release = new ReleaseQueries(folder);
    sdmx = JSON.readTree(folder.resolve("sdmx/structure.json").toFile()).get("data");
    release.run(
        "CREATE VIEW sdmx AS FROM read_csv('sdmx/observations.csv', all_varchar = true,"
            + " nullstr = '')");
  }

  @AfterAll
  static void close() throws SQLException {
    release.close();
  }

  @Test
  void sdmxCsvReadBackIsTheObservationsToTheLastBit() throws SQLException {
    var columns =
        release.rows("DESCRIBE observations").stream()
            .map(row -> row.split("\\|"))
            .filter(row -> !row[0].equals("GROUP"))
            .toList();
    var parquet =
        columns.stream()
            .map(
                row ->
                    list(row[0]).isEmpty()
                        ? row[0]
                        : "translate(%s, '.+ ', '$@_')".formatted(row[0]))
            .collect(Collectors.joining(", "));
    var csv =
        columns.stream()
            .map(row -> "%s::%s".formatted(row[0], row[1]))
            .collect(Collectors.joining(", "));
    var both = "(SELECT %s FROM %s) EXCEPT ALL (SELECT %s FROM %s)";

    assertThat(release.rows("SELECT count(*) FROM sdmx"))
        .isEqualTo(release.rows("SELECT count(*) FROM observations"));
    assertThat(release.rows(both.formatted(csv, "sdmx", parquet, "observations"))).isEmpty();
    assertThat(release.rows(both.formatted(parquet, "observations", csv, "sdmx"))).isEmpty();
  }

  @Test
  void everyColumnOfSdmxCsvIsAComponentAndEveryCodeOfItIsListed() throws SQLException {
    var columns = release.rows("SELECT column_name FROM (DESCRIBE sdmx)");

    assertThat(columns.subList(0, 3)).containsExactly("STRUCTURE", "STRUCTURE_ID", "ACTION");
    assertThat(components().keySet())
        .containsExactlyInAnyOrderElementsOf(columns.subList(3, columns.size()));
    for (var column : columns.subList(3, columns.size())) {
      if (!list(column).isEmpty()) {
        var used =
            release.rows("SELECT DISTINCT %1$s FROM sdmx WHERE %1$s <> ''".formatted(column));
        assertThat(codes(list(column))).as(column).containsAll(used);
      }
    }
    assertThat(release.rows("SELECT DISTINCT STRUCTURE, STRUCTURE_ID, ACTION FROM sdmx"))
        .containsExactly("dataflow|SAMPLE:SMART_INDUSTRY(1.0.0)|I");
  }

  @Test
  void theIdentifiersAreThoseOfSdmxAndTheKeyIsUnique() throws SQLException {
    for (var list : sdmx.get("codelists")) {
      assertThat(codes(list.get("id").asText()))
          .doesNotHaveDuplicates()
          .allMatch(id -> id.matches("[A-Za-z0-9_@$\\-]+"));
      assertThat(list.get("codes"))
          .allMatch(code -> !code.get("names").get("nl").asText().isBlank());
    }
    var key = new ArrayList<String>();
    sdmx.at("/dataStructures/0/dataStructureComponents/dimensionList/dimensions")
        .forEach(one -> key.add(one.get("id").asText()));
    key.add("TIME_PERIOD");
    assertThat(key).hasSize(10);
    assertThat(
            release.rows(
                "SELECT %1$s FROM sdmx GROUP BY %1$s HAVING count(*) > 1"
                    .formatted(String.join(", ", key))))
        .isEmpty();
  }

  @Test
  void csvwReadsEveryTableForMachinesByItsTypesAndKey() throws Exception {
    var described = machineFiles(".csv-metadata.json");
    assertThat(described).hasSameSizeAs(machineFiles(".csv")).hasSizeGreaterThan(30);
    for (var file : described) {
      var metadata = JSON.readTree(file.toFile());
      var csv = file.resolveSibling(metadata.get("url").asText());
      var types = new TreeMap<String, String>();
      metadata
          .at("/tableSchema/columns")
          .forEach(one -> types.put(one.get("titles").asText(), one.get("datatype").asText()));
      var read = "read_csv('%s', all_varchar = true, nullstr = '')".formatted(csv);
      var key = new ArrayList<String>();
      metadata.at("/tableSchema/primaryKey").forEach(one -> key.add('"' + one.asText() + '"'));

      assertThat(release.rows("SELECT column_name FROM (DESCRIBE FROM %s)".formatted(read)))
          .containsExactlyInAnyOrderElementsOf(types.keySet());
      assertThat(
              release.rows(
                  "SELECT %1$s FROM %2$s GROUP BY %1$s HAVING count(*) > 1"
                      .formatted(String.join(", ", key), read)))
          .as(csv.toString())
          .isEmpty();
      for (var type : types.entrySet()) {
        if (!type.getValue().equals("string")) {
          release.rows("SELECT \"%s\"::DECIMAL(38, 6) FROM %s".formatted(type.getKey(), read));
        }
      }
    }
  }

  @Test
  void aTableForMachinesHasNoNumberOfAnyKindWhereACellHasAReason() throws SQLException {
    var reasons = "SELECT code FROM labels WHERE dimension = 'REASON'";
    var cells =
        "FROM read_csv(['tables/csv/machine/*.csv', 'tables/en/csv/machine/*.csv'], all_varchar ="
            + " true, nullstr = '') WHERE status IN (%s)";

    assertThat(release.rows("SELECT * " + cells.formatted(reasons))).hasSizeGreaterThan(100);
    assertThat(
            release.rows(
                "SELECT * "
                    + cells.formatted(reasons)
                    + " AND coalesce(value, number, unit, low, high) IS NOT NULL"))
        .isEmpty();
  }

  @Test
  void theCatalogueRecordHasWhatDcatApNlAsksForAndTheChecksumsOfTheFiles() throws IOException {
    var record = JSON.readTree(folder.resolve("metadata/dcat.jsonld").toFile());
    var distributions = record.get("dcat:distribution");

    var shapes = Shapes.parse("src/test/resources/dcat/claimed-shapes.ttl");
    var graph = RDFDataMgr.loadGraph(folder.resolve("metadata/dcat.jsonld").toUri().toString());

    assertThat(ShaclValidator.get().conforms(shapes, graph)).isTrue();
    assertThat(record.at("/dct:publisher/foaf:name/0/@value").asText()).contains("synthetisch");
    assertThat(distributions).hasSizeGreaterThan(50);
    for (var one : distributions) {
      assertThat(one.at("/dcat:accessURL/@id").asText()).startsWith(record.get("@id").asText());
      assertThat(one.at("/spdx:checksum/spdx:checksumValue/@value").asText())
          .isEqualTo(Sha256.of(folder.resolve(one.get("dct:description").asText())));
    }
    assertThat(distributions.findValuesAsText("dct:description"))
        .contains("sdmx/observations.csv", "metadata/labels.parquet", "tables/bijlage.pdf");
  }

  /** By column the identifier of its code list, empty where it has none. */
  private static TreeMap<String, String> components() {
    var components = new TreeMap<String, String>();
    var all = sdmx.at("/dataStructures/0/dataStructureComponents");
    for (var place :
        List.of(
            "/dimensionList/dimensions", "/measureList/measures", "/attributeList/attributes")) {
      all.at(place).forEach(one -> components.put(one.get("id").asText(), list(one)));
    }
    components.put(all.at("/dimensionList/timeDimension/id").asText(), "");
    return components;
  }

  private static String list(JsonNode component) {
    return component
        .at("/localRepresentation/enumeration")
        .asText()
        .replaceAll(".*:(CL_[A-Z_]+)\\(.*", "$1");
  }

  private static String list(String column) {
    return components().get(column);
  }

  private static List<String> codes(String list) {
    for (var one : sdmx.get("codelists")) {
      if (one.get("id").asText().equals(list)) {
        var codes = new ArrayList<String>();
        one.get("codes").forEach(code -> codes.add(code.get("id").asText()));
        return codes;
      }
    }
    throw new AssertionError("Code list '%s': not in the structure".formatted(list));
  }

  private static List<Path> machineFiles(String ending) throws IOException {
    var files = new ArrayList<Path>();
    for (var place : List.of("tables/csv/machine", "tables/en/csv/machine")) {
      try (Stream<Path> all = Files.list(folder.resolve(place))) {
        all.filter(file -> file.toString().endsWith(ending)).forEach(files::add);
      }
    }
    return files;
  }
}
