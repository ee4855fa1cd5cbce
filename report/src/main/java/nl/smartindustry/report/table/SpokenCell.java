package nl.smartindustry.report.table;

import java.util.Map;
import java.util.StringJoiner;

/** What a screen reader adds to a cell: the reason of a gap, the meaning of a mark. */
public record SpokenCell(Map<Mark, String> marks) implements Cell.Reader<String> {
  @Override
  public String number(Cell.Number number) {
    var said = new StringJoiner(", ");
    number.marks().forEach(mark -> said.add(marks.get(mark)));
    return said.toString();
  }

  @Override
  public String gap(Cell.Gap gap) {
    return gap.words();
  }

  @Override
  public String words(Cell.Words words) {
    return "";
  }

  @Override
  public String blank() {
    return "";
  }
}
