package nl.smartindustry.samples.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.contract.ParquetFooter;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Parquet in row groups small enough to be read by several tasks. */
final class ParquetTypedWriter implements TypedWriter {
  private static final long ROW_GROUP = 8L << 20;
  private static final int PRECISION = 18;

  private final Path file;
  private final ParquetWriter<Object[]> writer;
  private long records;

  ParquetTypedWriter(Path file, List<TypedColumn> columns) throws IOException {
    this.file = file;
    this.writer =
        new Builder(new LocalOutputFile(file), columns)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP)
            .build();
  }

  @Override
  public void write(Object... values) throws IOException {
    writer.write(values);
    records++;
  }

  @Override
  public long records() {
    return records;
  }

  /** Completes the file; the same records are the same bytes. */
  @Override
  public void close() throws IOException {
    writer.close();
    ParquetFooter.sort(file);
  }

  private static Type type(TypedColumn column) {
    return switch (column.kind()) {
      case TEXT ->
          Types.required(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case DAY ->
          Types.required(PrimitiveTypeName.INT32)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case HUNDREDTHS ->
          Types.required(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.decimalType(2, PRECISION))
              .named(column.name());
      case WHOLE -> Types.required(PrimitiveTypeName.INT64).named(column.name());
    };
  }

  private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
    private final List<TypedColumn> columns;

    Builder(OutputFile file, List<TypedColumn> columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration configuration) {
      return new Support(columns);
    }

    @Override
    @Deprecated
    protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
      return new Support(columns);
    }
  }

  private static final class Support extends WriteSupport<Object[]> {
    private final List<TypedColumn> columns;
    private RecordConsumer consumer;

    Support(List<TypedColumn> columns) {
      this.columns = columns;
    }

    @Override
    @Deprecated
    public WriteContext init(Configuration configuration) {
      return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return context();
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(Object[] values) {
      consumer.startMessage();
      for (int at = 0; at < values.length; at++) {
        var column = columns.get(at);
        consumer.startField(column.name(), at);
        switch (column.kind()) {
          case TEXT -> consumer.addBinary(Binary.fromString((String) values[at]));
          case DAY -> consumer.addInteger((int) ((LocalDate) values[at]).toEpochDay());
          case HUNDREDTHS, WHOLE -> consumer.addLong((long) values[at]);
        }
        consumer.endField(column.name(), at);
      }
      consumer.endMessage();
    }

    private WriteContext context() {
      var types = columns.stream().map(ParquetTypedWriter::type).toList();
      return new WriteContext(new MessageType("statements", types), Map.of());
    }
  }
}
