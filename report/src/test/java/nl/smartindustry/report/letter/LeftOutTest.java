package nl.smartindustry.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.ReportTable.TableNotes;
import org.junit.jupiter.api.Test;

/** Tables of rows such as {@code 1 . x}: a figure, a gap that is unknown, one that is secret. */
class LeftOutTest {
  private static final Labels LABELS = Labels.load(Definitions.packaged(), Language.NL);

  @Test
  void aColumnThatLacksFiguresForOneReasonGoesAndARemarkSaysSo() {
    var left = LeftOut.from(table("1 x", "2 x"), LABELS);

    assertThat(text(left)).containsExactly("1", "2");
    assertThat(left.notes().remarks())
        .containsExactly("Zonder de kolom k2: vertrouwelijk.", "een opmerking");
    assertThat(left.notes().signs()).isEmpty();
  }

  @Test
  void aColumnWithTwoReasonsStaysAndOneWithNothingGoesUnsaid() {
    var left = LeftOut.from(table("1 x _", "2 . _"), LABELS);

    assertThat(text(left)).containsExactly("1 x", "2 .");
    assertThat(left.notes().remarks()).containsExactly("een opmerking");
    assertThat(left.notes().signs())
        .extracting(sign -> sign.sign() + " " + sign.meaning())
        .containsExactly("x geen cijfer: vertrouwelijk", ". geen cijfer: niet berekend");
  }

  @Test
  void aRowThatLacksFiguresForOneReasonGoesAndOneWithTwoReasonsStays() {
    var left = LeftOut.from(table(". .", "1 2", "x x", "x _", "x ."), LABELS);

    assertThat(text(left)).containsExactly("1 2", "x .");
    assertThat(left.notes().remarks())
        .containsExactly(
            "Zonder de rij r1: niet berekend.",
            "Zonder de rij r3; r4: vertrouwelijk.",
            "een opmerking");
  }

  @Test
  void aSecretRowThatSaysSomethingInWordsStaysAndOneThatCannotHaveAFigureDoesNot() {
    var left = LeftOut.from(table("1 2 ja", "x x ja", ". . ja"), LABELS);

    assertThat(text(left)).containsExactly("1 2 ja", "x x ja");
  }

  @Test
  void aTableWithoutAnyFigureKeepsItsRows() {
    assertThat(LeftOut.from(table(".", "."), LABELS).rows()).hasSize(2);
  }

  /** Column k2 refers to note 2, and k3 to note 3. */
  @Test
  void footnotesOfWhatIsLeftAreNumberedAnew() {
    var left = LeftOut.from(table("1 x 3", "2 x 4"), LABELS);

    assertThat(left.columns())
        .extracting(column -> column.heading().plain())
        .containsExactly("k1 1)", "k3 2)");
    assertThat(left.notes().footnotes()).containsExactly("noot 1", "noot 3");
  }

  private static List<String> text(ReportTable table) {
    return table
        .rows()
        .map(row -> String.join(" ", row.cells().stream().map(LABELS::printed).toList()))
        .toList();
  }

  private static ReportTable table(String... rows) {
    int columns = rows[0].split(" ").length;
    return new ReportTable(
        "T99",
        new ReportTable.Title("Tabel 99", "Proef", "%", false),
        Heading.of("naam"),
        IntStream.rangeClosed(1, columns)
            .mapToObj(
                i ->
                    new Column(
                        "k" + i,
                        new Heading("k" + i, "", List.of(i)),
                        !rows[0].split(" ")[i - 1].equals("ja")))
            .toList(),
        List.of(
            new TableBlock(
                "", IntStream.range(0, rows.length).mapToObj(i -> row(i + 1, rows[i])).toList())),
        new TableNotes(
            IntStream.rangeClosed(1, columns).mapToObj(i -> "noot " + i).toList(),
            List.of(),
            List.of("een opmerking"),
            "Bron: proef"));
  }

  private static Row row(int number, String cells) {
    return new Row(
        "r" + number,
        Heading.of("r" + number),
        Stream.of(cells.split(" ")).map(LeftOutTest::cell).toList(),
        false);
  }

  private static PrintedCell cell(String text) {
    return switch (text) {
      case "." -> LABELS.gap("not_computed");
      case "x" -> LABELS.gap("confidential");
      case "_" -> new PrintedCell.Blank();
      case "ja" -> new PrintedCell.Words("ja");
      default -> PrintedCell.Number.of(Double.parseDouble(text), 0, "NR");
    };
  }
}
