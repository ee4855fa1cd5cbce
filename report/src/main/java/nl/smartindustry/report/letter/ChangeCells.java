package nl.smartindustry.report.letter;

import java.math.BigDecimal;
import java.util.Map;
import nl.smartindustry.report.letter.FigureCell.Rounding;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.Series;
import nl.smartindustry.report.table.TableLayout.RowLayout;
import nl.smartindustry.transform.method.change.Verdict;
import nl.smartindustry.transform.safe.Reason;

/**
 * The change of a row as a figure and as a word. The word is that of a test; without a test it is
 * the difference itself. A difference smaller than the unit in which the figure is printed is no
 * rise or fall.
 *
 * @param decimals of figures without a sampling error
 */
record ChangeCells(Material material, RowLayout row, int decimals) {
  private static final String YEAR = "\\d{4}";
  private static final String POINTS = "PPT";

  /** Below this a difference is rounding in the computer. */
  private static final double NIL = 1e-9;

  /** The difference up to a period, with the marks of what it is made from. */
  PrintedCell difference(Series series, String period) {
    var change = change(series, period);
    if (change.gap() != null) {
      return material.labels().gap(change.gap());
    }
    var unit = unit(series);
    int digits = Rounding.decimals(unit, change.standardError(), 1, material.decimals(series));
    return new PrintedCell.Number(
        BigDecimal.valueOf(change.difference()), digits, unit, change.marks());
  }

  /** What may be said of the change up to a period, and since when. */
  PrintedCell word(Series series, String period) {
    var change = change(series, period);
    if (change.gap() == Reason.NOT_COMPARABLE) {
      return words("not_comparable", change);
    }
    if (change.gap() != null) {
      return material.labels().gap(change.gap());
    }
    if (change.verdict() == Verdict.NOT_SHOWN) {
      return words("not_shown", change);
    }
    double size = Math.abs(change.difference());
    if (size < NIL) {
      return words("equal", change);
    }
    if (size < printedUnit(series, period)) {
      return words("nearly_equal", change);
    }
    return change.verdict() == null
        ? size(series, change)
        : words(change.verdict().name().toLowerCase(java.util.Locale.ROOT), change);
  }

  private PrintedChange change(Series series, String period) {
    var latest = material.observations().at(series, period);
    if (latest.isEmpty()) {
      return PrintedChange.none("", Reason.NO_OBSERVATIONS);
    }
    var change = PrintedChange.of(material.observations(), series, period);
    return row.yearly() && !period.matches(YEAR)
        ? PrintedChange.none(change.since(), Reason.NOT_COMPARABLE)
        : change;
  }

  private double printedUnit(Series series, String period) {
    var error = material.observations().at(series, period).orElseThrow().estimate().standardError();
    return Math.pow(
        10, -Rounding.decimals(series.unit(), error, decimals, material.decimals(series)));
  }

  /**
   * {@code 0,1 procentpunt minder dan in 2023}: the column before has the unit of other figures.
   */
  private PrintedCell size(Series series, PrintedChange change) {
    var unit = unit(series);
    var size = BigDecimal.valueOf(Math.abs(change.difference()));
    var figure =
        material
            .language()
            .figure(size, Rounding.decimals(unit, null, decimals, material.decimals(series)));
    var points = unit.equals(POINTS) ? " " + material.unit(POINTS) : "";
    return material
        .labels()
        .said(
            change.difference() > 0 ? "more" : "less",
            Map.of("jaar", since(change), "verschil", figure + points));
  }

  private static String unit(Series series) {
    return series.unit().startsWith("PC") ? POINTS : series.unit();
  }

  private PrintedCell words(String code, PrintedChange change) {
    return material.labels().said(code, Map.of("jaar", since(change)));
  }

  private String since(PrintedChange change) {
    return material.language().period(change.since(), row.span());
  }
}
