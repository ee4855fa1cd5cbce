package nl.smartindustry.report.letter;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.TableNotes.Sign;

/** The explanation of signs, limited to those that occur in one table. */
public record SignsUsed(Labels labels) {
  public List<Sign> in(List<Column> columns, List<PrintedCell> cells) {
    Map<String, Sign> used = new LinkedHashMap<>();
    if (gap(cells, ".")) {
      used.put("dot", new Sign(".", labels.sign("dot")));
    }
    if (gap(cells, "")) {
      used.put("blank", new Sign(labels.word("blank_sign"), labels.sign("blank")));
    }
    if (cells.stream().anyMatch(SignsUsed::roundsToZero)) {
      used.put("zero", new Sign(labels.word("zero_sign"), labels.sign("zero")));
    }
    for (Mark mark : marks(columns, cells)) {
      used.put(mark.code(), new Sign(mark.sign(), labels.sign(mark.code())));
    }
    return List.copyOf(used.values());
  }

  private static Set<Mark> marks(List<Column> columns, List<PrintedCell> cells) {
    var marks = EnumSet.noneOf(Mark.class);
    cells.forEach(cell -> marks.addAll(cell.marks()));
    columns.forEach(column -> column.mark().ifPresent(marks::add));
    return marks;
  }

  private static boolean gap(List<PrintedCell> cells, String sign) {
    return cells.stream()
        .anyMatch(cell -> cell instanceof PrintedCell.Gap gap && gap.sign().equals(sign));
  }

  private static boolean roundsToZero(PrintedCell cell) {
    return cell instanceof PrintedCell.Number number
        && Language.rounded(number.value(), number.decimals()).signum() == 0;
  }
}
