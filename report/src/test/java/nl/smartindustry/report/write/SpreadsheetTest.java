package nl.smartindustry.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.letter.SampleFigures;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.PrintedCell.Number.Spread;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.ReportTable.TableNotes;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.transform.safe.Reason;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {
  private static final ReportTable TABLE =
      new ReportTable(
          "T99",
          new ReportTable.Title("Tabel 99", "Proef", "%", false),
          Heading.of("naam"),
          List.of(
              new Column("2024", Heading.of("2024"), true),
              new Column("note", Heading.of("toelichting"), false)),
          List.of(
              new TableBlock(
                  "",
                  List.of(
                      row("a", PrintedCell.Number.of(-1234.56, 1, "PPT"), "=SOM(A1:A9)"),
                      row("b", unreliable(), "gewoon; met \"aanhaling\""),
                      row("c", new PrintedCell.Gap(Reason.TOO_FEW_CONTRIBUTORS.code(), ""), "-"),
                      row("d", new PrintedCell.Gap(Reason.NOT_ASKED.code(), ""), "+31 70")))),
          new TableNotes(List.of(), List.of(), List.of(), "Bron: proef"));

  @Test
  void aPersonGetsDecimalCommasAndSignsInAColumnOfTheirOwn() {
    var text = new PeopleCsv(annex()).text(TABLE);

    assertThat(text.lines())
        .containsExactly(
            "\ufeffnaam;2024;2024: teken;toelichting",
            "a;-1234,6;;'=SOM(A1:A9)",
            "b;38;u;\"gewoon; met \"\"aanhaling\"\"\"",
            "c;;x;'-",
            "d;;leeg;'+31 70");
    assertThat(new PeopleCsv(annex()).notes().lines())
        .containsExactly("\ufeffTabel;soort;tekst", "Tabel 99;Bron;Bron: proef");
  }

  @Test
  void aMachineGetsOneLinePerCellWithDecimalPointsAndReasons() {
    assertThat(new MachineCsv(annex(), TABLE).text().lines())
        .containsExactly(
            "table,row,column,value,status,block,heading,number,unit,low,high",
            "T99,a,2024,-1234.6,,1,,-1234.6,PPT,,",
            "T99,a,note,'=SOM(A1:A9),,1,,,,,",
            "T99,b,2024,38,u,1,,38,PC_ENT,,",
            "T99,b,note,\"gewoon; met \"\"aanhaling\"\"\",,1,,,,,",
            "T99,c,2024,,too_few_contributors,1,,,,,",
            "T99,c,note,'-,,1,,,,,",
            "T99,d,2024,,not_asked,1,,,,,",
            "T99,d,note,'+31 70,,1,,,,,");
  }

  @Test
  void anIntervalIsInColumnsOfItsOwnAndABlockHasANumber() {
    var share = PrintedCell.Number.of(38.26, 1, "PC_ENT");
    var spread = new Spread(new BigDecimal("36.11"), new BigDecimal("40.44"), false);
    var blocks =
        List.of(
            new TableBlock("klein", List.of(row("a", share.with(Optional.of(spread)), ""))),
            new TableBlock("groot", List.of(row("a", share, ""))));
    var table =
        new ReportTable("T98", TABLE.title(), TABLE.stub(), TABLE.columns(), blocks, TABLE.notes());

    assertThat(new MachineCsv(annex(), table).text().lines().filter(line -> line.contains("38.3")))
        .containsExactly(
            "T98,a,2024,38.3,,1,klein,38.3,PC_ENT,36.1,40.4",
            "T98,a,2024,38.3,,2,groot,38.3,PC_ENT,,");
  }

  @Test
  void theDescriptionForMachinesNamesEveryColumnOfItsFile() throws Exception {
    var machine = new MachineCsv(annex(), TABLE);
    var metadata = new ObjectMapper().readTree(machine.metadata());
    var columns = metadata.get("tableSchema").get("columns");

    assertThat(metadata.get("@context").get(0).asText()).isEqualTo("http://www.w3.org/ns/csvw");
    assertThat(metadata.get("url").asText()).isEqualTo("T99.csv");
    assertThat(columns.findValuesAsText("titles"))
        .containsExactly(machine.text().lines().findFirst().orElseThrow().split(","));
    assertThat(columns.findValuesAsText("dc:description")).hasSize(11).doesNotContain("");
    assertThat(metadata.get("notes").get(0).asText()).startsWith("SYNTHETISCHE DATA");
  }

  @Test
  void theWorkbookHoldsNumbersAsNumbers() throws Exception {
    var content = entry(new OdsWorkbook(annex(), Workbook.of(annex())).bytes(), "content.xml");

    assertThat(content)
        .contains("office:value=\"-1234.6\"")
        .contains("office:value-type=\"float\"")
        .contains("table:name=\"Voorblad\"")
        .contains("table:name=\"Tabel 99\"")
        .contains("table:name=\"Verklaring van tekens\"")
        .contains("SYNTHETISCHE DATA: geen echte cijfers");
  }

  @Test
  void theWordTableHasABookmarkARepeatedHeadAndRowsThatStayWhole() throws Exception {
    var bytes = new WordDocument(annex()).bytes();
    var document = entry(bytes, "word/document.xml");

    assertThat(document)
        .contains("w:name=\"tabel_99\"")
        .contains("<w:tblHeader")
        .contains("<w:cantSplit")
        .contains("<w:tblStyle w:val=\"Lettertabel\"/>")
        .contains("−1.234,6");
    assertThat(entry(bytes, "word/styles.xml")).contains("w:lang w:val=\"nl-NL\"");
    assertThat(entry(bytes, "docProps/core.xml")).contains("2025-03-31T00:00:00Z");
  }

  private static Row row(String id, PrintedCell figure, String words) {
    return new Row(id, Heading.of(id), List.of(figure, new PrintedCell.Words(words)), false);
  }

  private static PrintedCell unreliable() {
    return new PrintedCell.Number(new BigDecimal("38.2"), 0, "PC_ENT", Set.of(Mark.UNRELIABLE));
  }

  private static Annex annex() {
    var catalogue = TableCatalogue.load(Definitions.packaged(), SampleFigures.indicators());
    return new Annex(List.of(TABLE), List.of(), SampleFigures.facts(), catalogue.labels());
  }

  private static String entry(byte[] archive, String name) throws Exception {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError(name);
  }
}
