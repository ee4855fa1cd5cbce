package nl.smartindustry.ingest.rule.confront;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.ingest.rule.Asked;
import nl.smartindustry.ingest.rule.Asked.Statistic;
import nl.smartindustry.ingest.rule.JudgedColumns;
import org.apache.spark.sql.catalyst.InternalRow;

/** Takes from each accepted record the keys, values and measures that the rules need. */
final class Gathering {
  private static final int NONE = -1;

  private final Asked asked;

  /** Of each index its entries: a key, or a key with its value and its line. */
  private final List<LongList> indexes = new ArrayList<>();

  private final List<MeasurePart> measures = new ArrayList<>();
  private final int[] keys;
  private final int[] values;
  private final int[] measured;

  Gathering(Asked asked, List<String> columns) {
    this.asked = asked;
    asked.indexes().forEach(index -> indexes.add(new LongList()));
    asked.measures().forEach(measure -> measures.add(new MeasurePart(measure.statistic())));
    this.keys = new int[indexes.size()];
    this.values = new int[indexes.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = columns.indexOf(JudgedColumns.KEY + i);
      boolean valued = !asked.indexes().get(i).value().isEmpty();
      values[i] = valued ? columns.indexOf(JudgedColumns.VALUE + i) : NONE;
    }
    this.measured = new int[measures.size()];
    for (int i = 0; i < measured.length; i++) {
      measured[i] = columns.indexOf(JudgedColumns.MEASURE + i);
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
        indexes.get(i).add(row.getLong(keys[i]));
        indexes.get(i).add(value(row, i));
        indexes.get(i).add(line);
      }
    }
    for (int i = 0; i < measured.length; i++) {
      if (!row.isNullAt(measured[i])) {
        measures.get(i).add(row.getDouble(measured[i]));
      }
    }
  }

  /** Stores the indexes; returns what was measured. */
  List<Measured> commit(Path folder, int part) throws IOException {
    for (int i = 0; i < indexes.size(); i++) {
      var name = "%s.%05d".formatted(asked.indexes().get(i).id(), part);
      indexes.get(i).store(folder.resolve(name));
    }
    return measures.stream().map(MeasurePart::measured).toList();
  }

  private long value(InternalRow row, int index) {
    return asked.indexes().get(index).number()
        ? Double.doubleToLongBits(row.getDouble(values[index]))
        : row.getLong(values[index]);
  }

  /** The values of a measure that one task sees. */
  private static final class MeasurePart {
    private final boolean buckets;
    private final TreeMap<Integer, Long> positive = new TreeMap<>();
    private final TreeMap<Integer, Long> negative = new TreeMap<>();
    private long count;
    private double sum;
    private double lost;

    MeasurePart(Statistic statistic) {
      this.buckets = statistic == Statistic.MEDIAN;
    }

    void add(double value) {
      count++;
      double next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
      if (buckets && value != 0) {
        var side = value > 0 ? positive : negative;
        side.merge(Measured.bucket(Math.abs(value)), 1L, Long::sum);
      }
    }

    Measured measured() {
      return new Measured(count, sum, lost, positive, negative);
    }
  }
}
