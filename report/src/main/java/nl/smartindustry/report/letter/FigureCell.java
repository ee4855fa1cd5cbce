package nl.smartindustry.report.letter;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.PrintedCell.Number.Spread;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Estimate;
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
        marks(observed),
        spread(observed.estimate()));
  }

  private static Optional<Spread> spread(Estimate estimate) {
    return estimate.low() == null
        ? Optional.empty()
        : Optional.of(
            new Spread(
                BigDecimal.valueOf(estimate.low()),
                estimate.high() == null ? null : BigDecimal.valueOf(estimate.high()),
                estimate.high() == null));
  }

  /** The cell with the bounds of its interval, which show that a figure is estimated. */
  static PrintedCell bounded(PrintedCell cell) {
    return cell instanceof PrintedCell.Number number && number.spread().isPresent()
        ? number
            .without(Mark.ESTIMATED)
            .with(number.spread().map(one -> new Spread(one.low(), one.high(), true)))
        : cell;
  }

  /** The cell without its margin, where a column of its own says it; bounds stay. */
  static PrintedCell bare(PrintedCell cell) {
    return cell instanceof PrintedCell.Number number
        ? number.with(number.spread().filter(Spread::bounds))
        : cell;
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
   * How many decimals a figure deserves. A share has none when its standard error is a percentage
   * point or more, else one; amounts in millions and counts none; ratios two; others as many as
   * their indicator asks for, and so have finer shares and ratios.
   */
  public static final class Rounding {
    private static final double COARSE = 1.0;
    private static final Set<String> SHARES =
        Set.of("PC_ENT", "PC_EMP", "PC_TURN", "PC_VA", "PC", "PPT");
    private static final Set<String> WHOLE =
        Set.of("NR", "EUR_MIO", "NR_THS", "DAYS", "RANK", "YEAR");

    private static final String RATIO = "RATIO";
    private static final int OF_RATIO = 2;

    private Rounding() {}

    /** Refuses, by name, decimals that none of the units of an indicator is printed with. */
    public static void check(Indicator indicator) {
      var units = indicator.measure().units();
      int asked = indicator.publication().decimals();
      require(asked == 0 || !WHOLE.containsAll(units), indicator, "0; another unit has decimals");
      boolean ratios = units.stream().allMatch(RATIO::equals);
      require(asked >= OF_RATIO || !ratios, indicator, OF_RATIO + " at least");
    }

    private static void require(boolean holds, Indicator indicator, String expected) {
      if (!holds) {
        throw Refusal.definitions(
            "Indicator '%s': %d decimals of %s (%s)",
            indicator.code(),
            indicator.publication().decimals(),
            indicator.measure().units(),
            expected);
      }
    }

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
