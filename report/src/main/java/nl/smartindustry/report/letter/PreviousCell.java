package nl.smartindustry.report.letter;

import java.math.BigDecimal;
import nl.smartindustry.report.letter.FigureCell.Rounding;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.Series;

/**
 * The newest figure of a series in the letter before, as it was printed then; where that period has
 * another figure now, {@code 12,3 (was 12,1)}.
 */
record PreviousCell(FigureCell figure, Material material) {
  private static final String WAS = "was";

  PrintedCell of(Series series) {
    var then = material.previous().get(series);
    if (then == null) {
      return material.labels().gap(PrintedCell.Gap.NO_PREVIOUS_LETTER);
    }
    var cell = figure.of(material.observations().at(series, then.period()));
    if (!(cell instanceof PrintedCell.Number now)) {
      return PrintedCell.Number.of(
          then.value(),
          Rounding.decimals(series.unit(), null, figure.decimals(), material.decimals(series)),
          series.unit());
    }
    var old = material.language().figure(BigDecimal.valueOf(then.value()), now.decimals());
    var newer = material.language().figure(now.value(), now.decimals());
    var marks = Mark.inherited(now.marks());
    if (newer.equals(old)) {
      return new PrintedCell.Number(
          BigDecimal.valueOf(then.value()), now.decimals(), series.unit(), marks);
    }
    var figure =
        material
            .language()
            .text(new PrintedCell.Number(now.value(), now.decimals(), now.unit(), marks));
    return new PrintedCell.Words(
        "%s (%s %s)".formatted(figure, material.labels().word(WAS), old), marks);
  }
}
