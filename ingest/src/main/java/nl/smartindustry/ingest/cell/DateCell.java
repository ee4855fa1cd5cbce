package nl.smartindustry.ingest.cell;

import java.time.LocalDate;
import java.util.List;
import nl.smartindustry.ingest.layout.ColumnSpec;

/** A date in the layout's own way to write it, or in another one that is put right with a flag. */
final class DateCell implements CellReader {
  private static final String ZERO = "00000000";

  private final ColumnSpec column;
  private final DatePattern usual;
  private final List<DatePattern> also;

  DateCell(ColumnSpec column) {
    this.column = column;
    this.usual = new DatePattern(column.shape().date());
    this.also = column.shape().also().stream().map(DatePattern::new).toList();
  }

  @Override
  public Object read(String text, Findings findings) {
    int days = usual.days(text);
    if (days != Integer.MIN_VALUE) {
      return days;
    }
    if (text.equals(ZERO)) {
      findings.missing(column.field(), "zero_date");
      return null;
    }
    for (var pattern : also) {
      days = pattern.days(text);
      if (days != Integer.MIN_VALUE) {
        var date = LocalDate.ofEpochDay(days).toString();
        findings.corrected(column.field(), "date_format", text, date);
        return days;
      }
    }
    findings.rejected("not_a_date", column.column(), "not a date like " + usual.pattern());
    return null;
  }
}
