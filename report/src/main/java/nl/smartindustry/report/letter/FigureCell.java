package nl.smartindustry.report.letter;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.report.input.Observed;
import nl.smartindustry.report.input.Series;
import nl.smartindustry.report.layout.Labels;
import nl.smartindustry.report.table.Cell;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.transform.safe.Reason;

/** One observation as a cell. */
record FigureCell(Labels labels, int decimals) {
  /** A figure or its gap; an observation that is not there was not computed. */
  Cell of(Optional<Observed> observed) {
    return observed.map(this::of).orElseGet(() -> labels.gap(Reason.NOT_COMPUTED));
  }

  /** A figure that is defined otherwise than the one before it in its row follows a break. */
  Cell of(Optional<Observed> observed, Optional<Observed> before) {
    var cell = of(observed);
    return cell instanceof Cell.Number number
            && before.filter(earlier -> observed.get().breaksWith(earlier)).isPresent()
        ? number.with(Mark.BREAK)
        : cell;
  }

  Cell of(Observed observed) {
    var value = observed.estimate().present();
    if (value.isEmpty()) {
      return labels.gap(observed.attributes().reason());
    }
    var unit = observed.series().unit();
    return new Cell.Number(
        BigDecimal.valueOf(value.get()),
        Rounding.decimals(unit, observed.estimate().standardError(), decimals),
        unit,
        marks(observed));
  }

  /** Decimals of a figure of which no standard error is known. */
  int decimals(Series series) {
    return Rounding.decimals(series.unit(), null, decimals);
  }

  private static Set<Mark> marks(Observed observed) {
    var marks = EnumSet.noneOf(Mark.class);
    marks.addAll(Mark.of(observed.attributes().obsStatus()));
    switch (observed.attributes().statusNl()) {
      case "voorlopig" -> marks.add(Mark.PROVISIONAL);
      case "nader voorlopig" -> {
        marks.remove(Mark.PROVISIONAL);
        marks.add(Mark.FURTHER_PROVISIONAL);
      }
      default -> {}
    }
    return marks;
  }
}
