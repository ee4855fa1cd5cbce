package nl.smartindustry.report.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.smartindustry.report.chart.Chart;
import nl.smartindustry.report.chart.LineChart;
import nl.smartindustry.report.chart.LineChart.ChartLine;
import nl.smartindustry.report.chart.LineChart.ChartPoint;
import nl.smartindustry.report.chart.Svg;
import nl.smartindustry.report.letter.PrintedColumns.PrintedColumn;
import nl.smartindustry.report.letter.TableText.SourceLine;
import nl.smartindustry.report.table.ChartLayout;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.ReportTable.TableNotes;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.report.table.TableLayout.RowLayout;
import nl.smartindustry.transform.safe.Observation;

/** The rows of a table over its periods, with their 95% intervals. */
record SeriesChart(ChartLayout layout, TableLayout table, Material material) {
  Chart draw() {
    var labels = material.labels();
    var lines = rows().map(this::line).toList();
    var description = lines.stream().map(this::sentence).collect(Collectors.joining(" "));
    var text = new Svg.ChartText(layout.id(), labels.alternative(layout), description);
    var chart =
        new LineChart(
            lines, labels.word("chart_axis"), labels.word("chart_interval"), labels.language());
    return TableText.chart(layout, material, description, chart.svg(text), data());
  }

  private java.util.stream.Stream<RowLayout> rows() {
    return layout.rows().stream()
        .flatMap(label -> table.rows().filter(row -> row.label().equals(label)));
  }

  private List<PrintedColumn> printed() {
    return PrintedColumns.of(table, material, PrintedColumns.periods(table, material)).stream()
        .filter(column -> column.layout().kind() == ColumnKind.PERIODS)
        .toList();
  }

  private Optional<Observation> observed(RowLayout row, PrintedColumn column) {
    return material.observations().at(table.series(row, column.layout()), column.period());
  }

  private ChartLine line(RowLayout row) {
    var points = new ArrayList<ChartPoint>();
    Observation before = null;
    for (PrintedColumn column : printed()) {
      var observed = observed(row, column);
      points.add(point(column, observed, Optional.ofNullable(before)));
      before = observed.filter(Observation::present).orElse(before);
    }
    return new ChartLine(material.catalogue().rowLabel(row.label()), points);
  }

  private ChartPoint point(
      PrintedColumn column, Optional<Observation> observed, Optional<Observation> before) {
    var period = material.language().period(column.period());
    if (observed.isEmpty()) {
      return new ChartPoint(period, null, null, null, false);
    }
    var figure = cells().of(observed, before) instanceof PrintedCell.Number number ? number : null;
    var estimate = observed.get().estimate();
    boolean afterBreak = figure != null && figure.marks().contains(Mark.BREAK);
    return new ChartPoint(period, figure, estimate.low(), estimate.high(), afterBreak);
  }

  private FigureCell cells() {
    return new FigureCell(material.labels(), table.title().decimals());
  }

  /** What one line shows, in words; a line without a last figure has its own sentence. */
  private String sentence(ChartLine line) {
    var labels = material.labels();
    if (line.last().isEmpty()) {
      return labels.word("lines_none").replace("{rij}", line.label());
    }
    var first = line.first().orElseThrow();
    var last = line.last().get();
    return labels
        .word(first.equals(last) ? "line_point" : "lines_description")
        .replace("{rij}", line.label())
        .replace("{eerste}", labels.language().percent(first.figure()))
        .replace("{van}", first.period())
        .replace("{laatste}", labels.language().percent(last.figure()))
        .replace("{tot}", last.period());
  }

  private ReportTable data() {
    var rows = rows().map(this::row).toList();
    var columns =
        printed().stream()
            .map(
                column ->
                    new Column(
                        column.id(),
                        Heading.of(material.language().period(column.period())),
                        false))
            .toList();
    var notes =
        new TableNotes(
            List.of(),
            new SignsUsed(material.labels())
                .in(columns, rows.stream().flatMap(row -> row.cells().stream()).toList()),
            List.of(),
            SourceLine.of(table.notes().sources(), material));
    return new ReportTable(
        layout.id() + "-data",
        TableText.dataTitle(layout, table, material, material.labels().word("interval_unit")),
        Heading.of(material.labels().stub(table.title().stub(), table)),
        columns,
        List.of(new TableBlock("", rows)),
        notes);
  }

  private Row row(RowLayout row) {
    var values =
        printed().stream()
            .map(column -> FigureCell.bounded(cells().of(observed(row, column))))
            .toList();
    return new Row(row.id(), Heading.of(material.catalogue().rowLabel(row.label())), values, false);
  }
}
