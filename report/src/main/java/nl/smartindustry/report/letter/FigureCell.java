package nl.smartindustry.report.letter;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;

/** One observation as a cell. */
public record FigureCell(Labels labels, int decimals) {
  /** A figure or its gap; an observation that is not there was not computed. */
  PrintedCell of(Optional<Observation> observed) {
    return observed.map(this::of).orElseGet(() -> labels.gap(Reason.NOT_COMPUTED));
  }

  /** A figure that is defined otherwise than the one before it in its row follows a break. */
  public PrintedCell of(Optional<Observation> observed, Optional<Observation> before) {
    var cell = of(observed);
    return cell instanceof PrintedCell.Number number
            && before.filter(earlier -> observed.get().breaksWith(earlier)).isPresent()
        ? number.with(Mark.BREAK)
        : cell;
  }

  PrintedCell of(Observation observed) {
    if (!observed.present()) {
      return labels.gap(observed.cell().reason().orElseThrow());
    }
    var unit = observed.key().unit();
    return new PrintedCell.Number(
        BigDecimal.valueOf(observed.estimate().value()),
        Rounding.decimals(
            unit, observed.estimate().standardError(), decimals, observed.notes().decimals()),
        unit,
        marks(observed));
  }

  private static Set<Mark> marks(Observation observed) {
    var marks = EnumSet.noneOf(Mark.class);
    marks.addAll(Mark.of(observed.cell().observationStatus()));
    switch (observed.notes().statusNl()) {
      case "voorlopig" -> marks.add(Mark.PROVISIONAL);
      case "nader voorlopig" -> {
        marks.remove(Mark.PROVISIONAL);
        marks.add(Mark.FURTHER_PROVISIONAL);
      }
      default -> {}
    }
    return marks;
  }

  /**
   * One observation with its interval, as words with its marks: {@code 29 (26 tot 32)}. The
   * interval shows that a figure is estimated.
   */
  record IntervalCell(Labels labels, FigureCell cells) {
    /**
     * A figure without an interval stays a figure; one without an upper bound is printed as open.
     */
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
              .replace("{waarde}", labels.language().text(figure))
              .replace("{laag}", printed(estimate.low(), number))
              .replace("{hoog}", high),
          figure.marks());
    }

    private String printed(double bound, PrintedCell.Number like) {
      return labels.language().text(PrintedCell.Number.of(bound, like.decimals(), like.unit()));
    }
  }

  /**
   * How many decimals a figure deserves. A share has none when its standard error is a percentage
   * point or more, else one; amounts in millions and counts none; ratios two; others as many as
   * their indicator asks for, and so have finer shares and ratios.
   */
  static final class Rounding {
    private static final double COARSE = 1.0;
    private static final Set<String> SHARES =
        Set.of("PC_ENT", "PC_EMP", "PC_TURN", "PC_VA", "PC", "PPT");
    private static final Set<String> WHOLE =
        Set.of("NR", "EUR_MIO", "NR_THS", "DAYS", "RANK", "YEAR");

    private static final String RATIO = "RATIO";
    private static final int OF_RATIO = 2;

    private Rounding() {}

    /**
     * @param unit SDMX {@code UNIT_MEASURE}
     * @param standardError in the unit; null when unknown or absent
     * @param otherwise decimals of the table, for a share without a standard error
     * @param asked decimals of the indicator
     */
    static int decimals(String unit, Double standardError, int otherwise, int asked) {
      if (WHOLE.contains(unit)) {
        return 0;
      }
      if (unit.equals(RATIO)) {
        return Math.max(OF_RATIO, asked);
      }
      if (!SHARES.contains(unit)) {
        return asked;
      }
      if (standardError == null) {
        return asked > 1 ? asked : otherwise;
      }
      return standardError >= COARSE ? 0 : Math.max(1, asked);
    }

    /**
     * Decimals of a margin: one, or as many as a ratio has, or more where the indicator asks so.
     */
    static int ofMargin(String unit, int asked) {
      return Math.max(usual(unit), asked);
    }

    /** Decimals of a unit other than whole ones, whatever the indicator. */
    static int usual(String unit) {
      return unit.equals(RATIO) ? OF_RATIO : 1;
    }
  }
}
