package nl.smartindustry.samples.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.contract.ParquetFooter;
import nl.smartindustry.samples.write.RecordColumns.FileColumn;
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

/** Writes records to one Parquet file, in row groups small enough to be read by several tasks. */
public final class ParquetRecordWriter<T> implements Closeable {
  private static final long ROW_GROUP = 8L << 20;
  private static final int PRECISION = 18;

  private final Path file;
  private final ParquetWriter<T> writer;

  public ParquetRecordWriter(Path file, RecordColumns<T> columns) throws IOException {
    this.file = file;
    this.writer =
        new FileBuilder<>(new LocalOutputFile(file), columns.columns())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP)
            .build();
  }

  public void write(T subject) throws IOException {
    writer.write(subject);
  }

  /** Completes the file; the same records are the same bytes. */
  @Override
  public void close() throws IOException {
    writer.close();
    ParquetFooter.sort(file);
  }

  private static Type type(FileColumn<?> column) {
    return switch (column.type()) {
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

  private static final class FileBuilder<T> extends ParquetWriter.Builder<T, FileBuilder<T>> {
    private final List<FileColumn<T>> columns;

    FileBuilder(OutputFile file, List<FileColumn<T>> columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected FileBuilder<T> self() {
      return this;
    }

    @Override
    protected WriteSupport<T> getWriteSupport(ParquetConfiguration configuration) {
      return new RecordSupport<>(columns);
    }

    @Override
    @Deprecated
    protected WriteSupport<T> getWriteSupport(Configuration configuration) {
      return new RecordSupport<>(columns);
    }
  }

  private static final class RecordSupport<T> extends WriteSupport<T> {
    private final List<FileColumn<T>> columns;
    private RecordConsumer consumer;

    RecordSupport(List<FileColumn<T>> columns) {
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
    public void write(T subject) {
      consumer.startMessage();
      for (int at = 0; at < columns.size(); at++) {
        var column = columns.get(at);
        var value = column.value().apply(subject);
        consumer.startField(column.name(), at);
        switch (column.type()) {
          case TEXT -> consumer.addBinary(Binary.fromString((String) value));
          case DAY -> consumer.addInteger((int) ((LocalDate) value).toEpochDay());
          case HUNDREDTHS, WHOLE -> consumer.addLong((long) value);
        }
        consumer.endField(column.name(), at);
      }
      consumer.endMessage();
    }

    private WriteContext context() {
      var types = columns.stream().map(ParquetRecordWriter::type).toList();
      return new WriteContext(new MessageType("statements", types), Map.of());
    }
  }
}
