package nl.smartindustry.report.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.report.input.Observed;
import nl.smartindustry.report.input.Series;
import nl.smartindustry.report.layout.Labels;
import nl.smartindustry.report.layout.RowLayout;
import nl.smartindustry.report.layout.TableLayout;
import nl.smartindustry.report.table.Cell;
import nl.smartindustry.report.table.GapReason;
import nl.smartindustry.report.table.Mark;

/** The cells of a table of figures. */
record StatisticCells(TableLayout layout, Material material, List<String> periods) {
  private static final double CRITICAL = 1.96;
  private static final String YEAR = "\\d{4}";

  /** The cell where a row and a printed column cross. */
  Cell at(RowLayout row, Lane lane) {
    var series = layout.series(row, lane.layout());
    var cell = at(row, lane, series);
    boolean held = material.facts().held().contains(series.codes().get("INDICATOR"));
    return held && isUnmade(cell) ? labels().gap(GapReason.SOURCE_HELD) : cell;
  }

  private static boolean isUnmade(Cell cell) {
    return cell instanceof Cell.Gap gap
        && (gap.reason() == GapReason.NOT_COMPUTED || gap.reason() == GapReason.NO_OBSERVATIONS);
  }

  private Cell at(RowLayout row, Lane lane, Series series) {
    int count = lane.layout().count();
    return switch (lane.layout().kind()) {
      case UNIT -> new Cell.Words(unit(series));
      case TARGET -> row.target().isEmpty() ? new Cell.Blank() : new Cell.Words(row.target());
      case PREVIOUS_LETTER -> new PreviousCell(figure(), material).of(series);
      case OWN -> own(row, series, count);
      case OWN_PERIODS -> ownPeriods(row, series, count);
      case DIFFERENCE -> difference(series, change(row, series, Lanes.latest(periods)));
      case CHANGE -> word(change(row, series, latest(series)));
      case MARGIN -> row.count() ? new Cell.Blank() : margin(series);
      case MEAN -> mean(series, count);
      case VERDICT -> VerdictCell.of(observed(series), labels());
      default -> shown(row, material.observations().at(series, lane.period()));
    };
  }

  private FigureCell figure() {
    return new FigureCell(labels(), layout.title().decimals());
  }

  private Labels labels() {
    return material.labels();
  }

  private String unit(Series series) {
    return material.catalogue().codelist("unit").get(series.unit()).labelNl();
  }

  private List<Observed> observed(Series series) {
    return List.copyOf(material.observations().of(series).values());
  }

  private String latest(Series series) {
    var observed = observed(series);
    return observed.isEmpty() ? "" : observed.get(observed.size() - 1).period();
  }

  private Cell own(RowLayout row, Series series, int back) {
    var observed = observed(series);
    return back < observed.size()
        ? shown(row, Optional.of(observed.get(observed.size() - 1 - back)))
        : labels().gap(GapReason.NO_OBSERVATIONS);
  }

  private Cell shown(RowLayout row, Optional<Observed> observed) {
    return row.interval()
        ? new IntervalCell(labels(), figure()).of(observed)
        : figure().of(observed);
  }

  private Cell ownPeriods(RowLayout row, Series series, int count) {
    var own =
        observed(series).stream().map(one -> DutchDate.period(one.period(), row.span())).toList();
    return own.isEmpty()
        ? labels().gap(GapReason.NO_OBSERVATIONS)
        : new Cell.Words(String.join(", ", Lanes.last(own, count)));
  }

  private Change change(RowLayout row, Series series, String period) {
    if (material.observations().at(series, period).isEmpty()) {
      return new Change(null, null, null, GapReason.NO_OBSERVATIONS);
    }
    if (row.yearly() && !period.matches(YEAR)) {
      return Change.none(GapReason.NOT_COMPARABLE);
    }
    return row.count()
        ? Change.ofCount(material.observations(), series, period)
        : Change.of(material.observations(), series, period);
  }

  private Cell difference(Series series, Change change) {
    if (change.difference() == null) {
      return labels().gap(change.gap());
    }
    var unit = series.unit().startsWith("PC") ? "PPT" : series.unit();
    int decimals = Rounding.decimals(unit, change.standardError(), 1);
    return Cell.Number.of(change.difference(), decimals, unit);
  }

  private Cell word(Change change) {
    return change.verdict() == null
        ? labels().gap(change.gap())
        : new Cell.Words(labels().word(change.verdict().word()));
  }

  private Cell margin(Series series) {
    var last = material.observations().at(series, latest(series));
    if (last.isEmpty()) {
      return labels().gap(GapReason.NO_OBSERVATIONS);
    }
    if (last.get().estimate().value() == null) {
      return figure().of(last);
    }
    return Optional.ofNullable(last.get().estimate().standardError())
        .<Cell>map(
            error ->
                Cell.Number.of(CRITICAL * error, Rounding.ofMargin(series.unit()), series.unit()))
        .orElseGet(() -> labels().gap(GapReason.NOT_COMPUTED));
  }

  private Cell mean(Series series, int count) {
    var values = new ArrayList<BigDecimal>();
    var marks = EnumSet.noneOf(Mark.class);
    for (String period : Lanes.last(periods, count)) {
      var observed = material.observations().at(series, period);
      if (observed.isPresent() && observed.get().estimate().value() == null) {
        return figure().of(observed);
      }
      observed.ifPresent(
          one -> {
            values.add(BigDecimal.valueOf(one.estimate().value()));
            marks.addAll(Mark.inherited(Mark.of(one.attributes().obsStatus())));
          });
    }
    if (values.isEmpty()) {
      return labels().gap(GapReason.NOT_COMPUTED);
    }
    var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var mean = sum.divide(BigDecimal.valueOf(values.size()), java.math.MathContext.DECIMAL64);
    return new Cell.Number(
        mean,
        Rounding.decimals(series.unit(), null, layout.title().decimals()),
        series.unit(),
        marks);
  }
}
