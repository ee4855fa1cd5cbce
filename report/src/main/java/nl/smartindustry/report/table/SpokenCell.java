package nl.smartindustry.report.table;

import java.util.Map;
import java.util.stream.Collectors;

/** What a screen reader adds to a cell: the reason of a gap, the meaning of a mark. */
public record SpokenCell(Map<Mark, String> marks) implements Cell.Reader<String> {
  @Override
  public String number(Cell.Number number) {
    return said(number);
  }

  @Override
  public String gap(Cell.Gap gap) {
    return gap.words();
  }

  @Override
  public String words(Cell.Words words) {
    return said(words);
  }

  @Override
  public String blank() {
    return "";
  }

  private String said(Cell cell) {
    return cell.marks().stream().map(marks::get).collect(Collectors.joining(", "));
  }
}
