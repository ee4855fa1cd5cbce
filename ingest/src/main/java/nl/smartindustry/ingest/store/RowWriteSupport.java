package nl.smartindustry.ingest.store;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.parquet.ParquetWriteSupport;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Gives the leading columns of a row to Parquet, under the schema and with the metadata that Spark
 * itself would write. Knows the six types of a contract's field only, and hands text on without
 * copying it: writing is the largest part of reading a national register.
 */
final class RowWriteSupport extends WriteSupport<InternalRow> {
  /** Writes the value of one column that is not null. */
  @FunctionalInterface
  private interface Cell {
    void write(RecordConsumer to, InternalRow row, int column);
  }

  private final WriteSupport<InternalRow> spark = new ParquetWriteSupport();
  private final String[] names;
  private final Cell[] cells;
  private RecordConsumer consumer;

  /**
   * @param schema the first columns of every row that is written; further ones are passed by
   */
  RowWriteSupport(StructType schema) {
    names = schema.fieldNames();
    cells = new Cell[names.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(schema.apply(i).dataType());
    }
  }

  @Override
  public String getName() {
    return spark.getName();
  }

  @Override
  @Deprecated
  public WriteContext init(Configuration configuration) {
    return spark.init(configuration);
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  @Override
  public void write(InternalRow row) {
    consumer.startMessage();
    for (int i = 0; i < cells.length; i++) {
      if (!row.isNullAt(i)) {
        consumer.startField(names[i], i);
        cells[i].write(consumer, row, i);
        consumer.endField(names[i], i);
      }
    }
    consumer.endMessage();
  }

  private static Cell cell(DataType type) {
    if (type instanceof StringType) {
      return (to, row, i) -> to.addBinary(text(row.getUTF8String(i)));
    }
    if (type instanceof LongType) {
      return (to, row, i) -> to.addLong(row.getLong(i));
    }
    if (type instanceof DecimalType decimal) {
      int precision = decimal.precision();
      int scale = decimal.scale();
      return (to, row, i) -> to.addLong(row.getDecimal(i, precision, scale).toUnscaledLong());
    }
    if (type instanceof DoubleType) {
      return (to, row, i) -> to.addDouble(row.getDouble(i));
    }
    if (type instanceof DateType) {
      return (to, row, i) -> to.addInteger(row.getInt(i));
    }
    if (type instanceof BooleanType) {
      return (to, row, i) -> to.addBoolean(row.getBoolean(i));
    }
    throw new IllegalArgumentException("No field of a contract is stored as " + type);
  }

  /** The bytes where they lie; Parquet copies those that it keeps. */
  private static Binary text(UTF8String text) {
    if (text.getBaseObject() instanceof byte[] bytes) {
      int start = (int) (text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET);
      return Binary.fromReusedByteArray(bytes, start, text.numBytes());
    }
    return Binary.fromConstantByteArray(text.getBytes());
  }
}
