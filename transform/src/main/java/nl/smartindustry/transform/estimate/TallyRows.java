package nl.smartindustry.transform.estimate;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** How a task's sums travel to the driver: kind, key, and whole numbers as bytes. */
final class TallyRows {
  static final int OUTSIDE = -4;
  static final int UNLINKED = -3;
  static final int OUTCOME = -2;
  static final int ANSWERS = -1;

  static final StructType SCHEMA =
      new StructType()
          .add("kind", DataTypes.IntegerType)
          .add("key", DataTypes.StringType)
          .add("numbers", DataTypes.BinaryType);

  private static final String SEPARATOR = "\u001f";

  private TallyRows() {}

  static String key(String... parts) {
    return String.join(SEPARATOR, parts);
  }

  static List<String> parts(String key) {
    return List.of(key.split(SEPARATOR, -1));
  }

  static Row unlinked(String period, String enterprise, String reason) {
    return RowFactory.create(UNLINKED, key(period, enterprise, reason), new byte[0]);
  }

  static Row outside(String period, long count) {
    return RowFactory.create(OUTSIDE, period, bytes(new long[] {count}));
  }

  static Row outcome(String key, long[] values) {
    return RowFactory.create(OUTCOME, key, bytes(values));
  }

  static Row answers(String key, long[] values) {
    return RowFactory.create(ANSWERS, key, bytes(values));
  }

  /** A base cell; its kind is the number of its family. */
  static Row cell(int family, String key, ExactSums[] sums) {
    var bytes = new byte[sums.length * ExactSums.WIDTH * Long.BYTES];
    var out = ByteBuffer.wrap(bytes).asLongBuffer();
    for (var one : sums) {
      one.writeTo(out);
    }
    return RowFactory.create(family, key, bytes);
  }

  static LongBuffer numbers(Row row) {
    return ByteBuffer.wrap(row.<byte[]>getAs(2)).asLongBuffer();
  }

  private static byte[] bytes(long[] values) {
    var bytes = new byte[values.length * Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().put(values);
    return bytes;
  }
}
