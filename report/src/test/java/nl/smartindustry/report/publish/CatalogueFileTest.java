package nl.smartindustry.report.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.letter.SampleFigures;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The record of a release against the shapes of what it claims, by a SHACL engine. */
class CatalogueFileTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final Shapes SHAPES = Shapes.parse("src/test/resources/dcat/claimed-shapes.ttl");

  @TempDir Path release;
  private Path record;

  @BeforeEach
  void write() throws IOException {
    var metadata = Files.createDirectories(release.resolve("metadata"));
    Files.createDirectories(release.resolve("sdmx"));
    Files.writeString(release.resolve("sdmx/observations.csv"), "STRUCTURE,STRUCTURE_ID,ACTION\n");
    Files.writeString(metadata.resolve("labels.parquet"), "labels");
    var years = new ReleasedTable(ReleasedColumn.load(DEFINITIONS), List.of());
    var place = years.place("YEAR");
    var row = new Object[years.columns().size()];
    row[place] = 2016L;
    var observed = new ReleasedTable(years.columns(), List.of(RowFactory.create(row)));
    new CatalogueFile(CatalogueRecord.load(DEFINITIONS), SampleFigures.facts(), observed, "1.2.0")
        .write(release, metadata);
    record = metadata.resolve(CatalogueFile.NAME);
  }

  @Test
  void theRecordHasTheShapesThatItClaims() {
    assertThat(violations()).isEmpty();
    assertThat(RDFDataMgr.loadModel(record.toUri().toString()).size()).isGreaterThan(40);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"dct:identifier\"       | \"dct:source\"          | identifier",
        "\"dcat:accessURL\"       | \"dcat:landingPage\"    | accessURL",
        "\"foaf:name\"            | \"foaf:nick\"           | name",
        "\"vcard:hasEmail\"       | \"vcard:hasURL\"        | hasEmail",
        "xsd:hexBinary            | xsd:string              | checksumValue",
        "\"@language\" : \"en\"   | \"@language\" : \"de\"  | title",
        "1.2.0                    | 1.2                     | version",
        "authority/data-theme/    | authority/theme/        | theme"
      })
  void whatIsMissingOrOfAnotherKindIsFound(String found, String put, String path)
      throws IOException {
    var text = Files.readString(record);
    assertThat(text).contains(found);
    Files.writeString(record, text.replace(found, put));

    assertThat(violations()).anyMatch(one -> one.endsWith(path));
  }

  /** The paths of what does not hold. */
  private List<String> violations() {
    Graph graph = RDFDataMgr.loadGraph(record.toUri().toString());
    var report = ShaclValidator.get().validate(SHAPES, graph);
    return report.getEntries().stream()
        .map(entry -> entry.resultPath().toString().replaceAll("[<>]", ""))
        .toList();
  }
}
