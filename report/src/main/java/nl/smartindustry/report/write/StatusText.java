package nl.smartindustry.report.write;

import java.util.stream.Collectors;
import nl.smartindustry.report.table.Cell;
import nl.smartindustry.report.table.Mark;

/**
 * The sign of a cell in a column of its own, where figures stay figures.
 *
 * @param blank the word for a cell that is left empty with a reason
 */
record StatusText(String blank) implements Cell.Reader<String> {
  @Override
  public String number(Cell.Number number) {
    return number.marks().stream().map(Mark::sign).collect(Collectors.joining(" "));
  }

  @Override
  public String gap(Cell.Gap gap) {
    return gap.sign().isEmpty() ? blank : gap.sign();
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
