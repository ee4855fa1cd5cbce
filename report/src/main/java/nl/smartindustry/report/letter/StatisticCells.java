package nl.smartindustry.report.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.report.letter.FigureCell.Rounding;
import nl.smartindustry.report.letter.PrintedColumns.PrintedColumn;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.ColumnLayout;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.Series;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.report.table.TableLayout.RowLayout;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;

/** The cells of a table of figures. */
record StatisticCells(TableLayout layout, Material material, List<String> periods) {
  private static final Set<ColumnKind> OF_A_ROW =
      EnumSet.of(ColumnKind.OWN, ColumnKind.OWN_PERIODS);

  /** The cells of a row, from left to right. */
  List<PrintedCell> row(RowLayout row, List<PrintedColumn> printed) {
    var cells = new ArrayList<PrintedCell>();
    var before = new HashMap<Series, Observation>();
    boolean established = established(row, printed);
    for (PrintedColumn column : printed) {
      if (column.layout().gated() && !established) {
        cells.add(new PrintedCell.Blank());
        continue;
      }
      var series = layout.series(row, column.layout());
      var figure = figure(column, series);
      var earlier = Optional.ofNullable(before.get(series)).filter(one -> !versionsInHeads());
      var cell = figure.isPresent() ? shown(row, figure, earlier) : at(row, column, series);
      cells.add(held(series) && isUnmade(cell) ? labels().gap(PrintedCell.Gap.SOURCE_HELD) : cell);
      figure.filter(Observation::present).ifPresent(one -> before.put(series, one));
    }
    return cells;
  }

  /** Whether the last effect of a row has a figure; so too where nothing is said of effects. */
  private boolean established(RowLayout row, List<PrintedColumn> printed) {
    return printed.stream()
        .map(PrintedColumn::layout)
        .filter(column -> column.kind() == ColumnKind.VERDICT)
        .map(column -> observed(layout.series(row, column)))
        .allMatch(all -> !all.isEmpty() && all.get(all.size() - 1).present());
  }

  private boolean versionsInHeads() {
    return layout.title().versions();
  }

  private boolean held(Series series) {
    return material.facts().held().contains(series.indicator());
  }

  private static boolean isUnmade(PrintedCell cell) {
    return cell instanceof PrintedCell.Gap gap
        && (gap.is(Reason.NOT_COMPUTED) || gap.is(Reason.NO_OBSERVATIONS));
  }

  /** The figure that a column of figures shows; empty where there is none, or in another column. */
  Optional<Observation> figure(PrintedColumn column, Series series) {
    if (column.layout().kind() != ColumnKind.OWN) {
      return material.observations().at(series, column.period());
    }
    var observed = observed(series);
    int at = observed.size() - 1 - column.layout().count();
    return at < 0 ? Optional.empty() : Optional.of(observed.get(at));
  }

  private PrintedCell at(RowLayout row, PrintedColumn column, Series series) {
    int count = column.layout().count();
    return switch (column.layout().kind()) {
      case UNIT -> new PrintedCell.Words(material.unit(series.unit()));
      case TARGET ->
          row.target().isEmpty()
              ? new PrintedCell.Blank()
              : new PrintedCell.Words(labels().target(row.target(), layout));
      case PREVIOUS_LETTER -> new PreviousCell(figure(), material).of(series);
      case OWN ->
          observed(series).isEmpty()
              ? labels().gap(Reason.NO_OBSERVATIONS)
              : labels().gap(PrintedCell.Gap.NOT_STARTED);
      case OWN_PERIODS -> ownPeriods(row, series, count);
      case DIFFERENCE -> changes(row).difference(series, PrintedColumns.latest(periods));
      case CHANGE ->
          isAskedOnce(series)
              ? labels().gap(PrintedCell.Gap.NOT_STARTED)
              : changes(row).word(series, latest(series));
      case MARGIN -> margin(series);
      case MEAN -> mean(series, count);
      case VERDICT -> verdict(observed(series));
      default ->
          startsAfter(series, column.period())
              ? labels().gap(PrintedCell.Gap.NOT_STARTED)
              : labels().gap(Reason.NOT_COMPUTED);
    };
  }

  private boolean startsAfter(Series series, String period) {
    var observed = observed(series);
    return !observed.isEmpty() && observed.get(0).period().compareTo(period) > 0;
  }

  private ChangeCells changes(RowLayout row) {
    return new ChangeCells(material, row, layout.title().decimals());
  }

  private FigureCell figure() {
    return new FigureCell(labels(), layout.title().decimals());
  }

  private Labels labels() {
    return material.labels();
  }

  /**
   * The figures of a series by period. Where each row has its own periods, one in which it was not
   * asked is none of them.
   */
  private List<Observation> observed(Series series) {
    var all = List.copyOf(material.observations().of(series).values());
    var asked = all.stream().filter(one -> !isUnasked(one)).toList();
    return hasOwnPeriods() && !asked.isEmpty() ? asked : all;
  }

  /** Whether a row has one period of its own, as it was not asked in the others. */
  private boolean isAskedOnce(Series series) {
    return observed(series).size() == 1 && material.observations().of(series).size() > 1;
  }

  private boolean hasOwnPeriods() {
    return layout.columns().stream().map(ColumnLayout::kind).anyMatch(OF_A_ROW::contains);
  }

  private static boolean isUnasked(Observation observed) {
    return observed.cell().reason().filter(reason -> reason == Reason.NOT_ASKED).isPresent();
  }

  private String latest(Series series) {
    var observed = observed(series);
    return observed.isEmpty() ? "" : observed.get(observed.size() - 1).period();
  }

  private PrintedCell shown(
      RowLayout row, Optional<Observation> observed, Optional<Observation> before) {
    return row.interval()
        ? FigureCell.bounded(figure().of(observed))
        : figure().of(observed, before);
  }

  private PrintedCell ownPeriods(RowLayout row, Series series, int count) {
    var own =
        observed(series).stream()
            .map(one -> material.language().period(one.period(), row.span()))
            .toList();
    return own.isEmpty()
        ? labels().gap(Reason.NO_OBSERVATIONS)
        : new PrintedCell.Words(String.join(", ", PrintedColumns.last(own, count)));
  }

  /** Half of the interval; blank where a figure has no sampling error. */
  private PrintedCell margin(Series series) {
    var last = material.observations().at(series, latest(series));
    if (last.isEmpty()) {
      return labels().gap(Reason.NO_OBSERVATIONS);
    }
    var estimate = last.get().estimate();
    if (estimate.value() == null) {
      return figure().of(last);
    }
    if (estimate.low() == null || estimate.high() == null) {
      return new PrintedCell.Blank();
    }
    double margin = (estimate.high() - estimate.low()) / 2;
    int digits = Rounding.ofMargin(series.unit(), last.get().notes().decimals());
    return PrintedCell.Number.of(margin, digits, series.unit());
  }

  private PrintedCell mean(Series series, int count) {
    var values = new ArrayList<BigDecimal>();
    var marks = EnumSet.noneOf(Mark.class);
    for (String period : PrintedColumns.last(periods, count)) {
      var observed = material.observations().at(series, period);
      if (observed.isPresent() && observed.get().estimate().value() == null) {
        return figure().of(observed);
      }
      observed.ifPresent(
          one -> {
            values.add(BigDecimal.valueOf(one.estimate().value()));
            marks.addAll(Mark.inherited(Mark.of(one.cell().observationStatus())));
          });
    }
    if (values.isEmpty()) {
      return labels().gap(Reason.NOT_COMPUTED);
    }
    var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var mean = sum.divide(BigDecimal.valueOf(values.size()), java.math.MathContext.DECIMAL64);
    return new PrintedCell.Number(
        mean,
        Rounding.decimals(
            series.unit(), null, layout.title().decimals(), material.decimals(series)),
        series.unit(),
        marks);
  }

  /** What may be said of an effect: it is established where it has a figure. */
  private PrintedCell verdict(List<Observation> observed) {
    if (observed.isEmpty()) {
      return labels().gap(Reason.NO_OBSERVATIONS);
    }
    var last = observed.get(observed.size() - 1);
    if (last.present()) {
      return labels().said("established", Map.of());
    }
    var reason = last.cell().reason().orElseThrow();
    return switch (reason) {
      case NOT_ESTABLISHED, NOT_TESTABLE -> labels().said(reason.code(), Map.of());
      default -> labels().gap(reason);
    };
  }
}
