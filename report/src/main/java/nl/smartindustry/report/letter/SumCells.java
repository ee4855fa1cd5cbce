package nl.smartindustry.report.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;

/** A row that adds up other rows, before rounding; where a part is missing there is no sum. */
final class SumCells {
  private SumCells() {}

  /** The cells of the sum of some rows; margins and earlier letters are not added. */
  static List<PrintedCell> of(List<List<PrintedCell>> parts, List<PrintedColumn> printed) {
    var cells = new ArrayList<PrintedCell>();
    for (int i = 0; i < printed.size(); i++) {
      int column = i;
      var kind = printed.get(i).layout().kind();
      var added = parts.stream().map(part -> part.get(column)).toList();
      cells.add(
          kind == ColumnKind.MARGIN || kind == ColumnKind.PREVIOUS_LETTER
              ? new PrintedCell.Blank()
              : sum(added));
    }
    return cells;
  }

  private static PrintedCell sum(List<PrintedCell> parts) {
    var sum = BigDecimal.ZERO;
    var marks = EnumSet.noneOf(Mark.class);
    PrintedCell.Number last = null;
    for (PrintedCell part : parts) {
      if (!(part instanceof PrintedCell.Number number)) {
        return part;
      }
      sum = sum.add(number.value());
      marks.addAll(number.marks());
      last = number;
    }
    return new PrintedCell.Number(sum, last.decimals(), last.unit(), marks);
  }
}
