package nl.smartindustry.ingest.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.TextFormat;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.unsafe.types.UTF8String;

/** Every cell: trims it, knows its missing codes, translates its codes, then reads what is left. */
final class CodedCell implements CellReader {
  private final ColumnSpec column;
  private final boolean trim;
  private final Map<String, String> missing;
  private final Map<String, String> values;
  private final Set<String> allowed;
  private final CellReader then;
  private final int longestMissing;

  CodedCell(ColumnSpec column, TextFormat text, DataType stored) {
    this.column = column;
    this.trim = text.trim();
    this.missing = new HashMap<>(column.codes().missing());
    this.values = new HashMap<>(column.codes().values());
    this.allowed = new HashSet<>(column.codes().allowed());
    this.then = reader(column, text, stored);
    this.longestMissing = missing.keySet().stream().mapToInt(String::length).max().orElse(-1);
  }

  @Override
  public Object read(String cell, Findings findings) {
    var text = trim ? cell.strip() : cell;
    if (text.length() <= longestMissing) {
      var why = missing.get(text);
      if (why != null) {
        findings.missing(column.field(), why);
        return null;
      }
    }
    if (!values.isEmpty()) {
      text = values.getOrDefault(text, text);
    }
    if (!allowed.isEmpty() && !allowed.contains(text)) {
      findings.rejected("unknown_code", column.column(), "none of its codes");
      return null;
    }
    return then.read(text, findings);
  }

  private static CellReader reader(ColumnSpec column, TextFormat text, DataType stored) {
    int scale = stored instanceof DecimalType decimal ? decimal.scale() : 0;
    return switch (column.type()) {
      case TEXT -> (cell, findings) -> UTF8String.fromString(cell);
      case KEY -> new KeyCell(column);
      case DATE -> new DateCell(column);
      case PERIOD, FREQUENCY -> new PeriodCell(column);
      case INTEGER, DECIMAL, NUMBER -> new NumberCell(column, text.decimal(), scale);
      case BOOLEAN -> new BooleanCell(column);
    };
  }
}
