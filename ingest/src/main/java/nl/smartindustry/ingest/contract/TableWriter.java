package nl.smartindustry.ingest.contract;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Writes one Parquet file cell by cell, with the columns, types and metadata that Spark would give
 * it but without its rows. The columns of a row may come in any order; each comes once. The same
 * cells are the same bytes.
 */
public final class TableWriter implements Closeable {
  private final Path path;
  private final StructType columns;
  private final PrimitiveType[] types;
  private final RowGroups groups;
  private final ColumnWriter[] writers;
  private final TextDictionary[] dictionaries;
  private int cells;

  /** Opens a new file; its folder is made when it is not there, an older file replaced. */
  public TableWriter(Path path, StructType columns) throws IOException {
    this(path, columns, List.of());
  }

  /**
   * @param distinct columns in which hardly a value comes twice, so that a dictionary only costs
   */
  public TableWriter(Path path, StructType columns, List<String> distinct) throws IOException {
    this.path = path;
    this.columns = columns;
    this.groups = new RowGroups(path, columns, distinct);
    this.writers = groups.writers();
    this.dictionaries = groups.dictionaries();
    this.types = new PrimitiveType[columns.length()];
    Arrays.setAll(types, groups::type);
  }

  /** Writes a text; the bytes are UTF-8 and may change afterwards. */
  public void text(int column, byte[] bytes, int from, int length) {
    writers[column].write(Binary.fromReusedByteArray(bytes, from, length), 0, 1);
    cells++;
  }

  public void text(int column, UTF8String text) {
    if (text.getBaseObject() instanceof byte[] bytes) {
      int from = (int) (text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET);
      text(column, bytes, from, text.numBytes());
    } else {
      text(column, text.getBytes(), 0, text.numBytes());
    }
  }

  /** Writes a whole number, the days of a date since 1970, or a decimal without its point. */
  public void whole(int column, long value) {
    switch (types[column].getPrimitiveTypeName()) {
      case INT32 -> writers[column].write(Math.toIntExact(value), 0, 1);
      case INT64 -> writers[column].write(value, 0, 1);
      default -> writers[column].write(fixed(column, BigInteger.valueOf(value)), 0, 1);
    }
    cells++;
  }

  public void number(int column, double value) {
    writers[column].write(value, 0, 1);
    cells++;
  }

  public void truth(int column, boolean value) {
    writers[column].write(value, 0, 1);
    cells++;
  }

  public void nothing(int column) {
    writers[column].writeNull(0, 0);
    cells++;
  }

  /**
   * Writes a value as Java or as Spark holds it; null is nothing.
   *
   * @throws ArithmeticException when a decimal has more digits behind the point than its column
   */
  public void value(int column, Object value) {
    if (value == null) {
      nothing(column);
    } else if (value instanceof UTF8String text) {
      text(column, text);
    } else if (value instanceof Boolean truth) {
      truth(column, truth);
    } else if (value instanceof Number || value instanceof Decimal) {
      numeric(column, value);
    } else if (value instanceof Date day) {
      whole(column, day.toLocalDate().toEpochDay());
    } else if (value instanceof LocalDate day) {
      whole(column, day.toEpochDay());
    } else {
      text(column, UTF8String.fromString(value.toString()));
    }
  }

  private void numeric(int column, Object value) {
    if (columns.apply(column).dataType() instanceof DecimalType type) {
      decimal(column, value, type);
    } else if (types[column].getPrimitiveTypeName() == PrimitiveTypeName.DOUBLE) {
      number(column, ((Number) value).doubleValue());
    } else if (value instanceof Long || value instanceof Integer) {
      whole(column, ((Number) value).longValue());
    } else {
      whole(column, new BigDecimal(value + "").longValueExact());
    }
  }

  private void decimal(int column, Object value, DecimalType type) {
    boolean wide = type.precision() > Decimal.MAX_LONG_DIGITS();
    if (!wide
        && value instanceof Decimal sameForm
        && sameForm.scale() == type.scale()
        && sameForm.precision() <= type.precision()) {
      whole(column, sameForm.toUnscaledLong());
      return;
    }
    var exact = value instanceof Decimal d ? d.toJavaBigDecimal() : new BigDecimal(value + "");
    var scaled = exact.setScale(type.scale());
    if (scaled.precision() > type.precision()) {
      throw new ArithmeticException(
          "Column '%s': a value of %d digits (at most %d)"
              .formatted(columns.apply(column).name(), scaled.precision(), type.precision()));
    }
    if (wide) {
      writers[column].write(fixed(column, scaled.unscaledValue()), 0, 1);
      cells++;
    } else {
      whole(column, scaled.unscaledValue().longValueExact());
    }
  }

  private Binary fixed(int column, BigInteger value) {
    var least = value.toByteArray();
    var bytes = new byte[types[column].getTypeLength()];
    Arrays.fill(bytes, (byte) (value.signum() < 0 ? -1 : 0));
    System.arraycopy(least, 0, bytes, bytes.length - least.length, least.length);
    return Binary.fromConstantByteArray(bytes);
  }

  /** Writes the values of one row, in the order of the columns. */
  public void row(Object... row) throws IOException {
    for (int i = 0; i < row.length; i++) {
      value(i, row[i]);
    }
    endRow();
  }

  /**
   * Writes the values of one row.
   *
   * @param numbers of texts that come again, column by column: under one number mostly the same
   *     object; negative for values without one
   */
  public void row(Object[] row, int[] numbers) throws IOException {
    for (int i = 0; i < row.length; i++) {
      boolean numbered = numbers[i] >= 0 && dictionaries[i] != null;
      if (numbered && !dictionaries[i].abandoned() && row[i] instanceof UTF8String text) {
        dictionaries[i].write(writers[i], numbers[i], text);
        cells++;
      } else {
        value(i, row[i]);
      }
    }
    endRow();
  }

  /** Writes rows with the columns of this table. */
  public void rows(List<Row> rows) throws IOException {
    for (var row : rows) {
      for (int i = 0; i < writers.length; i++) {
        value(i, row.get(i));
      }
      endRow();
    }
  }

  /** Ends a row, of which every column has been written. */
  public void endRow() throws IOException {
    if (cells != writers.length) {
      throw new IllegalStateException(
          "A row of '%s': %d cells (expected %d)".formatted(path, cells, writers.length));
    }
    cells = 0;
    groups.endRow();
  }

  @Override
  public void close() throws IOException {
    groups.close();
  }
}
