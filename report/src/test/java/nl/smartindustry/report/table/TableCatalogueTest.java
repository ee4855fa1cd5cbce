package nl.smartindustry.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.letter.SampleFigures;
import nl.smartindustry.report.table.TableLayout.RowLayout;
import nl.smartindustry.transform.TransformJob;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.linked.Prominence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCatalogueTest {
  private static final String TEN = "10 of meer werkzame personen";

  @TempDir Path directory;

  @Test
  void theLetterHasItsTablesInTheOrderOfEveryLetter() {
    var catalogue = TableCatalogue.load(Definitions.packaged(), SampleFigures.indicators());

    assertThat(catalogue.tables().stream().map(TableLayout::id))
        .containsExactly(
            "T01", "T02", "T03", "T04", "T05", "T05B", "T06", "T07", "T08", "T09", "T10", "T10B",
            "T11", "T12", "T13", "T14", "T15", "T15B");
  }

  /** A figure of enterprises with 10 or more persons says so in its table; no other figure does. */
  @Test
  void whatATableSaysOfItsPopulationIsWhatTheIndicatorsSay() {
    var statistics = TransformJob.load(Definitions.packaged()).catalogue().indicators();
    var ten =
        statistics.stream()
            .filter(one -> one.population().nl().contains(TEN))
            .map(Indicator::code)
            .collect(Collectors.toSet());
    var codes = statistics.stream().map(Indicator::code).collect(Collectors.toSet());
    var catalogue = TableCatalogue.load(Definitions.packaged(), codes);
    for (var table : catalogue.tables()) {
      for (var row : table.rows().toList()) {
        for (var column : table.columns()) {
          var indicator = table.series(row, column).indicator();
          var near =
              row.footnotes().contains("ten_or_more")
                  || catalogue.labels().caption(table).contains(TEN);
          var somewhere = near || saysTen(catalogue, table, row, column);
          assertThat(ten.contains(indicator) ? somewhere : !near)
              .as("%s %s %s", table.id(), row.label(), indicator)
              .isTrue();
        }
      }
    }
  }

  private static boolean saysTen(
      TableCatalogue catalogue, TableLayout table, RowLayout row, ColumnLayout column) {
    return Stream.of(row.footnotes(), column.footnotes(), table.notes().remarks())
            .flatMap(List::stream)
            .map(catalogue.labels()::note)
            .anyMatch(note -> note.contains(TEN) || note.contains("10 tot 250"))
        || catalogue.labels().unit(table.title().unit(), table).contains(TEN);
  }

  @Test
  void theFirstTableIsTheHeadline() {
    var catalogue = TableCatalogue.load(Definitions.packaged(), SampleFigures.indicators());
    var prominence = new HashMap<String, Prominence>();
    catalogue
        .prominence()
        .forEach((one, how) -> prominence.put(one.indicator() + one.codes().get("SIZE"), how));

    assertThat(prominence)
        .containsEntry("SI_DI_BASIC10-249", Prominence.HEADLINE)
        .containsEntry("SI_DI_BASIC250+", Prominence.PRINTED);
  }

  @Test
  void anIndicatorThatNobodyDefinesIsRefusedByName() {
    var indicators = new HashSet<>(SampleFigures.indicators());
    indicators.remove("SI_AD_RFID");

    assertThatThrownBy(() -> TableCatalogue.load(Definitions.packaged(), indicators))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Table 'T05', 'SI_AD_RFID': unknown indicator 'SI_AD_RFID'");
  }

  private static final String FIELDLABS =
      "remarks: [previous_letter, protection]\n    sources: [fieldlabs]";

  @Test
  void aTableOfCountsMayBeRoundedAndItsNoteSaysSo() throws IOException {
    var catalogue = changed(FIELDLABS, FIELDLABS + "\n    protection: round");

    assertThat(catalogue.perturbed()).extracting(TableLayout::id).containsExactly("T04");
    assertThat(catalogue.perturbed().get(0).indicators()).contains("SI_FL_PART", "SI_FL_FUND");
    assertThat(catalogue.table("T04").notes().remarks()).contains("rounded_together");
  }

  /** T01 prints the participants of T04 as well. */
  @Test
  void everyTableWithACountThatHasNoiseSaysSo() throws IOException {
    var catalogue = changed(FIELDLABS, FIELDLABS + "\n    protection: cell_key");

    var said =
        catalogue.tables().stream()
            .filter(table -> table.notes().remarks().contains("noise"))
            .map(TableLayout::id);
    assertThat(said)
        .containsExactlyElementsOf(
            catalogue.tables().stream()
                .filter(table -> table.indicators().contains("SI_FL_PART"))
                .map(TableLayout::id)
                .toList())
        .hasSizeGreaterThan(1);
    var footnotes = catalogue.table("T04").rows().flatMap(row -> row.footnotes().stream());
    assertThat(footnotes).contains("participant_noise").doesNotContain("participant");
    var drawn = catalogue.charts().stream().map(chart -> chart.source().own()).toList();
    assertThat(drawn)
        .filteredOn(own -> own != null && own.indicators().contains("SI_FL_PART"))
        .isNotEmpty()
        .allMatch(own -> own.notes().remarks().contains("noise"));
  }

  @Test
  void aTableOfAnEditionCannotAskForOtherCounts() throws IOException {
    var catalogue = changed(FIELDLABS, FIELDLABS + "\n    protection: cell_key");
    var others = List.of(catalogue.table("T04"));

    assertThatThrownBy(() -> catalogue.with(others, List.of(), Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Table 'T04': protection 'cell_key' is asked for in tables.yaml alone (suppress)");
  }

  @Test
  void whatANightCannotDoToATableIsRefusedByName() {
    assertThatThrownBy(
            () -> changed("sources: [actions]", "sources: [actions]\n    protection: round"))
        .hasMessageStartingWith("Table 'T02': protection 'round' is for tables of statistics");
  }

  @Test
  void ownWordsStandInALayoutInOneLanguageOrInBoth() throws IOException {
    var own =
        changed(
            "    unit: enterprises\n    stub: branch_or_size",
            "    caption: {nl: Eigen tabel, en: Own table}\n"
                + "    unit: \"% van alles\"\n"
                + "    stub: soort");
    var table = own.table("T06");

    assertThat(own.labels().caption(table)).isEqualTo("Eigen tabel");
    assertThat(own.in(Language.EN).labels().caption(table)).isEqualTo("Own table");
    assertThat(own.in(Language.EN).labels().unit(table.title().unit(), table))
        .isEqualTo("% van alles");
    assertThat(own.labels().stub(table.title().stub(), table)).isEqualTo("soort");
    assertThatThrownBy(() -> changed("stub: technology", "stub: soort"))
        .hasMessageStartingWith("Labels 'labels.yaml': unknown stub 'soort'");
  }

  @Test
  void anUnknownFootnoteIsRefusedByName() throws IOException {
    assertThatThrownBy(() -> changed("remarks: [protection]", "remarks: [protecton]"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Labels 'labels.yaml': unknown footnote 'protecton'");
  }

  @Test
  void anUnknownRowLabelIsRefusedByName() throws IOException {
    assertThatThrownBy(() -> changed("{label: SI_AD_ERP,", "{label: SI_AD_EPR,"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Labels 'labels.yaml': unknown row label 'SI_AD_EPR'");
  }

  @Test
  void anUnknownDimensionIsRefusedByName() throws IOException {
    assertThatThrownBy(() -> changed("{INDICATOR: SI_AD_ERP}", "{INDICATR: SI_AD_ERP}"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Table 'T05B': unknown dimension 'INDICATR'");
  }

  /** It would be printed as a secret. */
  @Test
  void aMisspeltCodeIsRefusedByName() throws IOException {
    assertThatThrownBy(() -> changed("SIZE: \"10-49\"", "SIZE: \"10-94\""))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("unknown SIZE '10-94' (code list 'size_class': [_T, 0-9,");
  }

  @Test
  void anUnknownKeyIsRefusedByName() throws IOException {
    assertThatThrownBy(() -> changed("stub: technology", "stup: technology"))
        .isInstanceOf(Refusal.class)
        .hasMessageMatching("Definition 'tables.yaml', line \\d+: unknown key 'stup' .*");
  }

  private TableCatalogue changed(String text, String other) throws IOException {
    var tables = Definitions.packaged().text("tables.yaml");
    assertThat(tables).contains(text);
    Files.writeString(directory.resolve("tables.yaml"), tables.replace(text, other));
    return TableCatalogue.load(Definitions.overlaid(directory), SampleFigures.indicators());
  }
}
