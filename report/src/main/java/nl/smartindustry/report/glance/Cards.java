package nl.smartindustry.report.glance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import nl.smartindustry.report.chart.CardChart;
import nl.smartindustry.report.chart.CardChart.CardPoint;
import nl.smartindustry.report.chart.Chart.ChartText;
import nl.smartindustry.report.glance.Glance.Card;
import nl.smartindustry.report.glance.GlanceText.Piece;
import nl.smartindustry.report.letter.Letter;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.report.table.TableLayout.RowLayout;

/** A card for each row of a table of headlines; a new row needs no more. */
record Cards(TableLayout layout, GlanceCells cells, SentenceWords words) {
  private static final Pattern PERCENTAGE = Pattern.compile("^(\\d+(?:[.,]\\d+)?)\\s*%.*");
  private static final String PERCENT = "PC";
  private static final String YEAR = "\\d{4}";

  /** From the table with all its rows, also those that are not printed as they have no figure. */
  List<Card> of(Letter letter) {
    var table =
        letter.laidOut().stream()
            .filter(one -> one.id().equals(layout.id()))
            .findFirst()
            .orElseThrow();
    return layout.rows().map(row -> card(table, row)).toList();
  }

  private Card card(ReportTable table, RowLayout layout) {
    var row = table.rows().filter(one -> one.id().equals(layout.id())).findFirst().orElseThrow();
    var line = new Line(table, row, layout);
    var last = line.cell(ColumnKind.OWN);
    boolean present = last instanceof PrintedCell.Number;
    var text = last instanceof PrintedCell.Number number ? words.large(number) : why(last);
    return new Card(
        row.id(),
        row.heading().text(),
        new Piece(text, table.id() + "." + row.id() + "." + ColumnKind.OWN.word()),
        present,
        present ? change(line.cell(ColumnKind.CHANGE)) : "",
        present ? note(line) : "",
        drawing(line));
  }

  private static String why(PrintedCell cell) {
    return cell instanceof PrintedCell.Gap gap ? gap.words() : "";
  }

  private String change(PrintedCell cell) {
    return cell instanceof PrintedCell.Gap
        ? words.phrase("no_change")
        : words.catalogue().labels().printed(cell);
  }

  /** {@code 2024, % van bedrijven, ± 2,2, voorlopig, streefwaarde 90% in 2030}. */
  private String note(Line line) {
    var note = new ArrayList<String>();
    var labels = words.catalogue().labels();
    line.points().stream().reduce((before, after) -> after).ifPresent(p -> note.add(p.period()));
    note.add(labels.printed(line.cell(ColumnKind.UNIT)));
    if (line.cell(ColumnKind.MARGIN) instanceof PrintedCell.Number margin) {
      note.add("±\u00a0" + labels.printed(margin));
    }
    var marks = line.cell(ColumnKind.OWN).marks();
    note.addAll(words.said(marks));
    if (marks.contains(Mark.UNRELIABLE)) {
      note.add(labels.markMeanings().get(Mark.UNRELIABLE));
    }
    var target = text(line.cell(ColumnKind.TARGET));
    if (!target.isEmpty()) {
      note.add(line.head(ColumnKind.TARGET) + " " + target);
    }
    note.removeIf(String::isEmpty);
    return String.join(", ", note);
  }

  private Optional<Card.Drawing> drawing(Line line) {
    var points = line.points();
    if (points.stream().filter(CardPoint::present).count() < 2) {
      return Optional.empty();
    }
    var heading = line.row.heading().text();
    var alt = words.phrase("card_alt").replace("{rij}", heading);
    var text = new ChartText("kaart-" + line.row.id(), alt, description(heading, points));
    var svg = new CardChart(points, target(line)).svg(text);
    return Optional.of(new Card.Drawing(svg, description(heading, points)));
  }

  private String description(String heading, List<CardPoint> points) {
    var present = points.stream().filter(CardPoint::present).toList();
    var first = present.get(0);
    var last = present.get(present.size() - 1);
    return words
        .catalogue()
        .labels()
        .word("lines_description")
        .replace("{rij}", heading)
        .replace("{eerste}", words.figure(first.figure()))
        .replace("{van}", first.period())
        .replace("{laatste}", words.figure(last.figure()))
        .replace("{tot}", last.period());
  }

  /** The percentage that the cell of the target begins with. */
  private static OptionalDouble target(Line line) {
    var percentage = PERCENTAGE.matcher(text(line.cell(ColumnKind.TARGET)));
    return line.percent() && percentage.matches()
        ? OptionalDouble.of(Double.parseDouble(percentage.group(1).replace(',', '.')))
        : OptionalDouble.empty();
  }

  private static String text(PrintedCell cell) {
    return cell instanceof PrintedCell.Words words ? words.text() : "";
  }

  /** A row of the table, with the columns of its own periods. */
  private final class Line {
    private final ReportTable table;
    private final Row row;
    private final RowLayout layout;

    Line(ReportTable table, Row row, RowLayout layout) {
      this.table = table;
      this.row = row;
      this.layout = layout;
    }

    /** The cell of the one column of a kind; nothing where there is none. */
    PrintedCell cell(ColumnKind kind) {
      int at = ids().indexOf(kind.word());
      return at < 0 ? new PrintedCell.Blank() : row.cells().get(at);
    }

    String head(ColumnKind kind) {
      return table.columns().get(ids().indexOf(kind.word())).heading().text();
    }

    private List<String> ids() {
      return table.columns().stream().map(ReportTable.Column::id).toList();
    }

    boolean percent() {
      return cell(ColumnKind.OWN) instanceof PrintedCell.Number number
          && number.unit().startsWith(PERCENT);
    }

    /** The figures of its own periods, oldest first; not those of others beside it. */
    List<CardPoint> points() {
      return Cards.this.layout.columns().stream()
          .filter(column -> column.kind() == ColumnKind.OWN && column.select().isEmpty())
          .sorted(Comparator.comparing(column -> -column.count()))
          .flatMap(column -> point(column.undated()).stream())
          .toList();
    }

    private Optional<CardPoint> point(String column) {
      var observed = cells.figures().get(table.id() + "." + row.id() + "." + column);
      if (observed == null) {
        return Optional.empty();
      }
      var period = words.catalogue().labels().language().period(observed.period(), layout.span());
      if (!(row.cells().get(ids().indexOf(column)) instanceof PrintedCell.Number number)) {
        return Optional.of(new CardPoint(period, null, null, null, false));
      }
      var estimate = observed.estimate();
      boolean part = layout.yearly() && !observed.period().matches(YEAR);
      boolean comparable = !part && !number.marks().contains(Mark.BREAK);
      return Optional.of(
          new CardPoint(period, number, estimate.low(), estimate.high(), comparable));
    }
  }
}
