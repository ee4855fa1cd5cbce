package nl.smartindustry.report.letter;

import java.util.Optional;
import nl.smartindustry.report.table.CellText;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.transform.safe.Observation;

/**
 * One observation with its interval, as words with its marks: {@code 29 (26 tot 32)}. The interval
 * shows that a figure is estimated.
 */
record IntervalCell(Labels labels, FigureCell cells) {
  /** A figure without an interval stays a figure; one without an upper bound says so. */
  PrintedCell of(Optional<Observation> observed) {
    var cell = cells.of(observed);
    if (!(cell instanceof PrintedCell.Number number) || observed.get().estimate().low() == null) {
      return cell;
    }
    var estimate = observed.get().estimate();
    var words = labels.word(estimate.high() == null ? "interval_open" : "interval");
    var high = estimate.high() == null ? "" : printed(estimate.high(), number);
    var figure = number.without(Mark.ESTIMATED);
    return new PrintedCell.Words(
        words
            .replace("{waarde}", CellText.printed(figure))
            .replace("{laag}", printed(estimate.low(), number))
            .replace("{hoog}", high),
        figure.marks());
  }

  private static String printed(double bound, PrintedCell.Number like) {
    return CellText.printed(PrintedCell.Number.of(bound, like.decimals(), like.unit()));
  }
}
