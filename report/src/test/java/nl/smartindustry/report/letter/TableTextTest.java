package nl.smartindustry.report.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.letter.TableText.Footnotes;
import nl.smartindustry.report.letter.TableText.SourceLine;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.ColumnLayout;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.report.table.ReleaseFacts.Status;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.report.table.TableLayout.BlockLayout;
import nl.smartindustry.report.table.TableLayout.NotesLayout;
import nl.smartindustry.report.table.TableLayout.RowLayout;
import nl.smartindustry.report.table.TableLayout.TableKind;
import nl.smartindustry.report.table.TableLayout.TitleLayout;
import nl.smartindustry.report.table.Text;
import nl.smartindustry.transform.topic.comparability.PreviousLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTextTest {
  private static final TableCatalogue CATALOGUE =
      TableCatalogue.load(Definitions.packaged(), SampleFigures.indicators());

  @ParameterizedTest
  @CsvSource({"false, 7, ''", "false, 8, 9 columns (at most 8)", "true, 11, ''"})
  void aTableIsNoWiderThanItsPageWithTheColumnOfRowHeads(
      boolean wide, int columns, String refusal) {
    var layout = layout(wide, List.of(), List.of());
    var heads = Collections.nCopies(columns, column(true));

    if (refusal.isEmpty()) {
      assertThat(table(layout, heads).columns()).hasSize(columns);
    } else {
      assertThatThrownBy(() -> table(layout, heads)).hasMessage("Table 'T05': " + refusal);
    }
  }

  @Test
  void theNoteOnRoundingStandsOnlyUnderFiguresAndThatOfTheLetterBeforeOnlyWhereThereIsOne() {
    var layout = layout(false, List.of("previous_letter"), List.of());
    var labels = CATALOGUE.labels();

    assertThat(table(layout, List.of(column(true))).notes().remarks())
        .containsExactly(labels.note("rounding"));
    assertThat(table(layout, List.of(column(false))).notes().remarks()).isEmpty();
  }

  @Test
  void footnotesAreNumberedAsTheirHeadsComeAndEachOnce() {
    var layout =
        layout(
            false,
            List.of(),
            List.of(row("decomposition", "allocation"), row("dispersion", "decomposition")));
    var notes = Footnotes.of(layout);

    assertThat(notes.codes())
        .containsExactly("divergence", "decomposition", "allocation", "dispersion");
    assertThat(notes.heading("h", "", List.of("dispersion", "decomposition")).plain())
        .isEqualTo("h 4) 2)");
  }

  @Test
  void theSourceLineSaysThatInventedFiguresAreInvented() {
    assertThat(SourceLine.of(List.of("national_accounts"), material(false, Status.FINAL)))
        .isEqualTo(
            "Bron: %s, bewerking ministerie van EZ; peildatum 31 maart 2025; versie v1; status"
                    .formatted(CATALOGUE.labels().source("national_accounts"))
                + " definitief");
    assertThat(SourceLine.of(List.of("national_accounts"), material(true, Status.PROVISIONAL)))
        .startsWith("Bron: SYNTHETISCHE DATA: geen echte cijfers (naar de opzet van ")
        .endsWith("; status voorlopig");
  }

  /** Figures of 2020, 2022 and 2024, of which the table prints two. */
  @Test
  void aCaptionNamesThePeriodsThatArePrinted() {
    var layout = layout(false, List.of(), List.of(row("decomposition")));

    assertThat(
            TableText.caption(
                layout, material(true, Status.FINAL), "In {jaar}, {periode}, op {peildatum}"))
        .isEqualTo("In 2024, 2022-2024, op 31 maart 2025");
  }

  private static nl.smartindustry.report.table.ReportTable table(
      TableLayout layout, List<Column> columns) {
    return TableText.table(layout, material(true, Status.FINAL), columns, List.of(), List.of());
  }

  private static Column column(boolean numeric) {
    return new Column("c", Heading.of("c"), numeric);
  }

  private static RowLayout row(String... notes) {
    return new RowLayout(
        "r", Map.of("INDICATOR", "SI_AD_ROB"), false, false, null, List.of(notes), false, 1);
  }

  private static TableLayout layout(boolean wide, List<String> remarks, List<RowLayout> rows) {
    return new TableLayout(
        "T05",
        new TitleLayout(
            "1", null, new Text("enterprises", null), new Text("subject", null), wide, 1, false),
        TableKind.STATISTICS,
        null,
        List.of(
            new ColumnLayout(
                ColumnKind.PERIODS, null, 2, null, null, List.of("divergence"), 0, false)),
        List.of(new BlockLayout(null, rows, null)),
        new NotesLayout(remarks, List.of(), null));
  }

  private static Material material(boolean synthetic, Status status) {
    var figures =
        List.of("2020", "2022", "2024").stream()
            .map(
                year ->
                    SampleFigures.observation(
                        Map.of("INDICATOR", "SI_AD_ROB"), year, Map.of("OBS_VALUE", 1.0)))
            .toList();
    var facts =
        new ReleaseFacts(
            LocalDate.of(2025, 3, 31),
            "v1",
            status,
            ReleaseFacts.Issue.APPROVED,
            synthetic,
            List.of(),
            Set.of());
    return Material.of(
        new LetterInput(figures, List.of(), List.of(), facts, PreviousLetter.NONE), CATALOGUE);
  }
}
