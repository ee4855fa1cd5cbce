package nl.smartindustry.report.letter;

import static nl.smartindustry.report.letter.SampleFigures.observation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.ColumnLayout;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.report.table.TableLayout.BlockLayout;
import nl.smartindustry.report.table.TableLayout.NotesLayout;
import nl.smartindustry.report.table.TableLayout.RowLayout;
import nl.smartindustry.report.table.TableLayout.TableKind;
import nl.smartindustry.report.table.TableLayout.TitleLayout;
import nl.smartindustry.report.table.Text;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.comparability.PreviousLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows A and B of a table; in the tables below a figure is {@code period=value} or a reason. */
class StatisticCellsTest {
  private static final TableCatalogue CATALOGUE =
      TableCatalogue.load(Definitions.packaged(), SampleFigures.indicators());
  private static final RowLayout A = RowLayout.of("A", Map.of("INDICATOR", "SI_AD_ROB"));
  private static final RowLayout B = RowLayout.of("B", Map.of("INDICATOR", "SI_AD_IOT"));
  private static final String SPACE = "\u00a0";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "own         | 0 | 2022=4 2024=6.25                | 6,3",
        "own         | 1 | 2022=4 2024=6.25                | 4,0",
        "own         | 2 | 2022=4 2024=6.25                | not_started",
        "own         | 1 | 2022=4 2023=not_asked 2024=6.25 | 4,0",
        "own         | 0 | 2023=4 2024=not_asked           | 4,0",
        "own         | 0 | 2023=not_asked 2024=not_asked   | not_asked",
        "own_periods | 3 | 2022=4 2023=not_asked 2024=6.25 | 2022, 2024",
        "own_periods | 2 | 2020=1 2022=4 2024=6            | 2022, 2024",
        "own_periods | 2 | -                               | no_observations",
        "mean        | 3 | 2020=99 2021=10 2022=12 2023=17.5 | 13,2",
        "mean        | 2 | 2022=10 2023=12:u               | 11,0~u",
        "mean        | 2 | 2022=10:p 2023=12               | 11,0",
        "mean        | 2 | 2022=10 2023=dominant_contributor | dominant_contributor",
        "mean        | 2 | -                               | not_computed",
        "verdict     | 0 | 2023=not_testable 2024=3        | vastgesteld",
        "verdict     | 0 | 2023=3 2024=not_established     | nog niet vast te stellen",
        "verdict     | 0 | 2024=not_testable               | niet toetsbaar",
        "verdict     | 0 | 2024=unreliable                 | unreliable",
        "verdict     | 0 | -                               | no_observations",
        "latest      | 0 | 2023=8 2024=unreliable          | unreliable",
        "target      | 0 | 2024=8                          | not_applicable",
        "unit        | 0 | 2024=8                          | % van bedrijven",
        "previous_letter | 0 | 2024=8                      | no_previous_letter",
      })
  void aColumnShowsWhatItsKindAsksOfTheFiguresOfTheRow(
      String kind, int count, String figures, String shown) {
    assertThat(shown(A, kind, count, figures(A, figures))).isEqualTo(shown.replace("~", SPACE));
  }

  /** A 95% interval from 10 to 13.5 is 11.75 give or take 1.75. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"10, 13.5, '1,8'", "12, 12, '0,0'", "-, 13.5, not_applicable"})
  void aMarginIsHalfTheIntervalAndBlankWithoutOne(Double low, Double high, String shown) {
    var attributes = new HashMap<String, Object>(Map.of("OBS_VALUE", 12.0));
    attributes.put("CI_LOW", low);
    attributes.put("CI_HIGH", high);
    var figure = observation(A.select(), "2024", attributes);

    assertThat(shown(A, "margin", 0, Stream.of(figure))).isEqualTo(shown);
    assertThat(shown(A, "margin", 0, figures(A, "2024=unreliable"))).isEqualTo("unreliable");
    assertThat(shown(A, "margin", 0, Stream.of())).isEqualTo("no_observations");
  }

  /** Only row A is of the indicator whose source is held. */
  @Test
  void aSourceThatIsHeldIsTheReasonOfWhatWasNotMadeAndOfNothingElse() {
    var b = figures(B, "2022=5 2024=5").toList();

    assertThat(held(A, "latest", b.stream())).isEqualTo("source_held");
    assertThat(held(A, "own", b.stream())).isEqualTo("source_held");
    assertThat(held(B, "latest", figures(A, "2024=3"))).isEqualTo("not_computed");
    assertThat(held(A, "latest", figures(A, "2024=3"))).isEqualTo("3,0");
    assertThat(held(A, "latest", figures(A, "2024=dominant_contributor")))
        .isEqualTo("dominant_contributor");
  }

  private static String shown(RowLayout row, String kind, int count, Stream<Observation> figures) {
    return shown(row, kind, count, figures, Set.of());
  }

  private static String held(RowLayout row, String kind, Stream<Observation> figures) {
    return shown(row, kind, 0, figures, Set.of("SI_AD_ROB"));
  }

  /** The text of a cell; where there is no figure, the code of its reason. */
  private static String shown(
      RowLayout row, String kind, int count, Stream<Observation> figures, Set<String> held) {
    var column =
        new ColumnLayout(
            ColumnKind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)),
            new Text("head", null),
            count,
            null,
            null,
            null,
            0,
            false);
    var layout =
        new TableLayout(
            "T05",
            new TitleLayout(
                "1",
                null,
                new Text("enterprises", null),
                new Text("subject", null),
                false,
                1,
                false),
            TableKind.STATISTICS,
            null,
            List.of(column),
            List.of(new BlockLayout(null, List.of(A, B), null)),
            new NotesLayout(null, null, null));
    var material = Material.of(input(figures.toList(), held), CATALOGUE);
    var periods = PrintedColumns.periods(layout, material);
    var printed = PrintedColumns.of(layout, material, periods);
    var cell = new StatisticCells(layout, material, periods).row(row, printed).get(0);
    return cell instanceof PrintedCell.Gap || cell instanceof PrintedCell.Blank
        ? cell.status()
        : Language.NL.text(cell);
  }

  private static LetterInput input(List<Observation> figures, Set<String> held) {
    var facts = SampleFigures.facts();
    var these =
        new ReleaseFacts(
            facts.referenceDate(),
            facts.version(),
            facts.status(),
            ReleaseFacts.Issue.APPROVED,
            true,
            List.of(),
            held);
    return new LetterInput(figures, List.of(), List.of(), these, PreviousLetter.NONE);
  }

  private static Stream<Observation> figures(RowLayout row, String figures) {
    return figures.equals("-")
        ? Stream.of()
        : Arrays.stream(figures.split(" ")).map(one -> figure(row, one.split("[=:]")));
  }

  private static Observation figure(RowLayout row, String... parts) {
    boolean number = Character.isDigit(parts[1].charAt(0)) || parts[1].startsWith("-");
    var attributes =
        number
            ? Map.<String, Object>of(
                "OBS_VALUE",
                Double.valueOf(parts[1]),
                "OBS_STATUS",
                parts.length > 2 ? parts[2] : "")
            : Map.<String, Object>of("REASON", parts[1]);
    return observation(row.select(), parts[0], attributes);
  }
}
