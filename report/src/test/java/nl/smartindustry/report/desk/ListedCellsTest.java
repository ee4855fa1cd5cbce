package nl.smartindustry.report.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.StoredPhase;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.night.Phases;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.release.RestrictedDecisions;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.Provenance.Input;
import nl.smartindustry.report.table.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of the tables of fieldlabs and actions. */
class ListedCellsTest {
  private static final ExplainDesk DESK =
      Phases.load(Definitions.packaged()).explaining(Language.NL);

  @TempDir Path root;
  private Release release;

  @BeforeEach
  void publish() throws IOException {
    var inputs =
        List.of(
            new Input("fieldlabs/2024/d/fieldlabs.csv", "aa11", 17L),
            new Input("ict_survey/2024/d/enquete.csv", "bb22", 1165L));
    SmallRelease.publish(
        root,
        """
        INDICATOR | TIME_PERIOD | OBS_VALUE
        SI_FL_N   | 2024        | 46
        """,
        new Provenance(inputs, Map.of(), Definitions.packaged().fingerprint(), "1", "2025-03-31"));
    release = new Releases(new Warehouse(root)).current();
    print("T02", "T02,ACT01,action_delay,41,", "T02,ACT04,action_delay,,no_observations");
    print(
        "T03",
        "T03,FL001,fieldlab_place,Assen,",
        "T03,FL001,fieldlab_participants,15,",
        "T03,FL001,fieldlab_funding_total,,confidential",
        "T03,FL001,fieldlab_funding_public,3.7,",
        "T03,total_NL,fieldlab_participants,200,");
  }

  private void print(String table, String... lines) throws IOException {
    var folder = Files.createDirectories(release.folder().resolve("tables/csv/machine"));
    Files.writeString(
        folder.resolve(table + ".csv"),
        "table,row,column,value,status\r\n" + String.join("\r\n", lines));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "T03.FL001.fieldlab_participants",
        "t03.fl001.participants",
        "T03.1.deelnemers",
        "FIELDLAB=FL001;FIGURE=participants"
      })
  void aFigureOfAFieldlabHasAPassportByAnyOfItsNames(String name) {
    assertThat(text(name))
        .containsSubsequence(
            "T03  Smart Industry-fieldlabs, naar landsdeel, stand 31 maart 2025",
            "Rij              FL001",
            "Kolom            deelnemers",
            "Cijfer           15",
            "Programma        versie 1",
            "Sleutel          FIELDLAB=FL001;FIGURE=participants",
            "  fieldlabs/2024/d/fieldlabs.csv, 17")
        .noneMatch(line -> line.contains("enquete"));
  }

  @Test
  void whatIsWithheldOrUnknownIsSaid() {
    assertThat(text("T03.FL001.funding_public")).contains("Cijfer           3,7");
    assertThat(text("T03.FL001.funding_total"))
        .anyMatch(line -> line.startsWith("Dit cijfer is vertrouwelijk"))
        .noneMatch(line -> line.startsWith("Cijfer"));
    assertThat(text("T02.4.delay"))
        .contains("Hier is geen cijfer: er zijn geen waarnemingen om het uit te berekenen.")
        .anyMatch(line -> line.endsWith("ACTION=ACT04;FIGURE=delay"));
    assertThat(DESK.explain(release, "T02.ACT01.action_delay", DeskFormat.JSON))
        .contains("  \"state\" : \"published\",", "  \"printed\" : \"41\",");
  }

  @Test
  void theOwnerReadsWhichRuleWithheldAFigureOfAFieldlab() throws IOException {
    var restricted = Files.createDirectories(new Warehouse(root).restricted());
    Files.setPosixFilePermissions(restricted, PosixFilePermissions.fromString("rwx------"));
    StoredDecisions.write(
        new StoredPhase(restricted.resolve("transform")).folder(release.manifest().key()),
        "FIELDLAB=FL001;FIGURE=funding_total",
        "FIELDLAB=FL002;FIGURE=funding_total");
    var decisions = new RestrictedDecisions(new Warehouse(root));

    assertThat(
            DESK.explainRestricted(release, "T03.FL001.funding_total", DeskFormat.TEXT, decisions))
        .startsWith("ALLEEN VOOR DE EIGENAAR VAN DE GEGEVENS, niet verspreiden")
        .contains("Regel            D1 min_contributors (te weinig bedrijven)");
    assertThat(text("T03.FL001.funding_total"))
        .noneMatch(line -> line.contains("min_contributors"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T03 | Table 'T03': no row is named (rows: [FL001])",
        "T03.FL009.participants | Table 'T03': no row 'FL009' (rows: [FL001])",
        "T03.FL001.colour | Table 'T03': no column 'colour' (columns: [place, theme,",
        "FIELDLAB=FL001 | Table 'T03': no column is named",
        "T03.FL001.theme | Table 'T03': prints no column 'theme'"
      })
  void whatNamesNoneIsRefusedWithWhatThereIs(String name, String words) {
    assertThatThrownBy(() -> text(name))
        .hasMessageContaining(words)
        .extracting(failure -> ((Refusal) failure).code())
        .isEqualTo(ExitCode.USAGE);
  }

  private List<String> text(String cell) {
    return DESK.explain(release, cell, DeskFormat.TEXT);
  }
}
