package nl.smartindustry.ingest.rule.confront;

import java.util.List;
import nl.smartindustry.ingest.rule.Asked;
import nl.smartindustry.ingest.rule.JudgedColumns;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** Takes from each accepted record the keys, values and measures that are asked of its table. */
final class Gathering {
  private static final int NONE = -1;

  private final Asked asked;
  private final List<IndexPart> indexes;
  private final List<MeasurePart> measures;
  private final int[] keys;
  private final int[] values;
  private final int[] measured;

  Gathering(Asked asked, StructType rows, List<IndexPart> indexes, List<MeasurePart> measures) {
    this.asked = asked;
    this.indexes = indexes;
    this.measures = measures;
    this.keys = new int[indexes.size()];
    this.values = new int[indexes.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = rows.fieldIndex(JudgedColumns.KEY + i);
      boolean valued = !asked.indexes().get(i).value().isEmpty();
      values[i] = valued ? rows.fieldIndex(JudgedColumns.VALUE + i) : NONE;
    }
    this.measured = new int[measures.size()];
    for (int i = 0; i < measured.length; i++) {
      measured[i] = rows.fieldIndex(JudgedColumns.MEASURE + i);
    }
  }

  void add(InternalRow row, long line) {
    for (int i = 0; i < keys.length; i++) {
      if (row.isNullAt(keys[i])) {
        continue;
      }
      if (values[i] == NONE) {
        indexes.get(i).add(row.getLong(keys[i]));
      } else if (!row.isNullAt(values[i])) {
        indexes.get(i).add(row.getLong(keys[i]), value(row, i), line);
      }
    }
    for (int i = 0; i < measured.length; i++) {
      if (!row.isNullAt(measured[i])) {
        measures.get(i).add(row.getDouble(measured[i]));
      }
    }
  }

  private long value(InternalRow row, int index) {
    return asked.indexes().get(index).number()
        ? Double.doubleToLongBits(row.getDouble(values[index]))
        : row.getLong(values[index]);
  }
}
