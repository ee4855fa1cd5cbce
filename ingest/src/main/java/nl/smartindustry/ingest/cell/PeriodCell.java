package nl.smartindustry.ingest.cell;

import java.util.HashMap;
import java.util.Map;
import nl.smartindustry.ingest.cell.Findings.CellReader;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.ColumnSpec.CellType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A period, or its frequency, or its status. A period with a star is refused where its status is
 * not kept.
 */
final class PeriodCell implements CellReader {
  /** Periods that are remembered; a file has few. */
  private static final int REMEMBERED = 4096;

  private final ColumnSpec column;
  private final boolean statusKept;
  private final Map<String, UTF8String> known = new HashMap<>();

  PeriodCell(ColumnSpec column, boolean statusKept) {
    this.column = column;
    this.statusKept = statusKept;
  }

  @Override
  public Object read(String text, Findings findings) {
    var value = known.get(text);
    if (value != null) {
      return value;
    }
    value = value(text, findings);
    if (value != null && known.size() < REMEMBERED) {
      known.put(text, value);
    }
    return value;
  }

  private UTF8String value(String text, Findings findings) {
    var period = PeriodText.of(text);
    if (period == null) {
      findings.rejected("period_code", column.column(), PeriodText.demand(text));
      return null;
    }
    if (period.starred() && !statusKept) {
      findings.rejected("period_status", column.column(), "a period with a status (not kept)");
      return null;
    }
    if (column.type() == CellType.PERIOD_STATUS && period.status().isEmpty()) {
      findings.rejected("period_status", column.column(), "a period without a status");
      return null;
    }
    return UTF8String.fromString(
        switch (column.type()) {
          case FREQUENCY -> period.frequency();
          case PERIOD_STATUS -> period.status();
          default -> period.period();
        });
  }
}
