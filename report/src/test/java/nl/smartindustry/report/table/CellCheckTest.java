package nl.smartindustry.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.night.Phases;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellCheckTest {
  private static final Path OBSERVED = Path.of("..", "data-samples", "golden", "observations");

  @TempDir Path folder;

  @Test
  void aTableThatAsksForACellThatCannotBeIsRefusedByNameBeforeAnythingIsRead() throws IOException {
    write(
        "tables.d/mine.yaml",
        """
        - id: T90
          title: {number: "90", caption: {nl: A, en: A}, unit: {nl: in %, en: in %}, stub: {nl: b, en: b}}
          content: statistics
          select: {INDICATOR: SI_AW_KNOW}
          columns:
          - {kind: latest, head: {nl: van bedrijven, en: of enterprises}}
          - {kind: latest, head: {nl: van omzet, en: of turnover}, select: {UNIT_MEASURE: PC_TURN}}
          blocks:
          - rows: [{label: SI_AW_KNOW}]
          notes: {remarks: [protection]}
        """);

    assertThatThrownBy(() -> Phases.load(Definitions.overlaid(folder)))
        .hasMessage(
            "Table 'T90', row 'SI_AW_KNOW', column 'van omzet': indicator 'SI_AW_KNOW' has no cell"
                + " with UNIT_MEASURE 'PC_TURN' (possible: [PC_ENT, PPT])");
  }

  @Test
  void aColumnOfFieldlabsIsCheckedToo() throws IOException {
    var tables = Definitions.packaged().text("tables.yaml");
    write("tables.yaml", tables.replace("SI_FL_SME, UNIT_MEASURE: PC,", "SI_FL_SME,"));

    assertThatThrownBy(() -> Phases.load(Definitions.overlaid(folder)))
        .hasMessage(
            "Table 'T03', column 'sme_share': indicator 'SI_FL_SME' has no cell with UNIT_MEASURE"
                + " 'PC_ENT' (possible: [PC])");
  }

  /** What is called impossible never was: no cell of the sample night is. */
  @Test
  void everyCellOfTheSampleNightIsPossible() throws IOException {
    var cells = Phases.load(Definitions.packaged()).transform().possible();
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    var impossible = new ArrayList<String>();
    int observed = 0;
    try (var files = Files.newDirectoryStream(OBSERVED)) {
      for (var file : files) {
        try (var rows = format.parse(Files.newBufferedReader(file))) {
          for (var row : rows) {
            var codes = new HashMap<String, String>();
            Series.DIMENSIONS.forEach(name -> codes.put(name, row.get(name)));
            cells.obstacle(codes).ifPresent(impossible::add);
            observed++;
          }
        }
      }
    }

    assertThat(impossible).isEmpty();
    assertThat(observed).isGreaterThan(20_000);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.write(folder.resolve(name), List.of(text));
  }
}
