package nl.smartindustry.report.letter;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
    gaps(cells).forEach((sign, reasons) -> used.put(sign, gap(sign, reasons)));
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

  /** The reasons for which a sign stands in this table, by sign; nothing last. */
  private SortedMap<String, Set<String>> gaps(List<PrintedCell> cells) {
    var gaps = new TreeMap<String, Set<String>>(Comparator.reverseOrder());
    for (var cell : cells) {
      if (cell instanceof PrintedCell.Gap gap) {
        gaps.computeIfAbsent(gap.sign(), sign -> new TreeSet<>()).add(labels.reason(gap.reason()));
      }
    }
    return gaps;
  }

  private Sign gap(String sign, Set<String> reasons) {
    var all = String.join("; ", reasons);
    return sign.isEmpty()
        ? new Sign(labels.word("blank_sign"), all)
        : new Sign(sign, labels.word("no_figure").replace("{redenen}", all));
  }

  private static boolean roundsToZero(PrintedCell cell) {
    return cell instanceof PrintedCell.Number number
        && Language.rounded(number.value(), number.decimals()).signum() == 0;
  }
}
