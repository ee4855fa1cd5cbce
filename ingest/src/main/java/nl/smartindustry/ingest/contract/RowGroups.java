package nl.smartindustry.ingest.contract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.api.WriteSupport.WriteContext;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.spark.sql.execution.datasources.parquet.ParquetWriteSupport;
import org.apache.spark.sql.types.StructType;

/**
 * The row groups of one Parquet file while it is written: the library's writer of each column, and
 * when what they hold goes to disk. The file is declared as Spark's own writer would declare it.
 */
final class RowGroups implements Closeable {
  private static final Configuration HADOOP = new Configuration(false);
  private static final int PAGE = 1 << 20;
  private static final int INDEXED = 64;

  /** Bytes in memory from which the rows so far become a row group. */
  private static final long GROUP = 64L << 20;

  private static final int ROWS_BETWEEN_LOOKS = 1 << 12;

  private final Path path;
  private final MessageType schema;
  private final Map<String, String> metadata;
  private final TextDictionary.Values values = new TextDictionary.Values();
  private final ParquetProperties properties;
  private final CodecFactory codecs = new CodecFactory(HADOOP, PAGE);
  private final ParquetFileWriter file;
  private final ColumnWriter[] writers;
  private final TextDictionary[] dictionaries;
  private ColumnChunkPageWriteStore pages;
  private ColumnWriteStore store;
  private long rows;

  RowGroups(Path path, StructType columns, List<String> distinct) throws IOException {
    this.path = path;
    var declared = declared(columns);
    this.schema = declared.getSchema();
    this.metadata = declared.getExtraMetaData();
    var builder =
        ParquetProperties.builder()
            .withSizeStatisticsEnabled(false)
            .withValuesWriterFactory(values)
            .withPageWriteChecksumEnabled(true);
    distinct.forEach(column -> builder.withDictionaryEncoding(column, false));
    this.properties = builder.build();
    this.writers = new ColumnWriter[schema.getFieldCount()];
    this.dictionaries = new TextDictionary[writers.length];
    Files.createDirectories(path.toAbsolutePath().getParent());
    this.file =
        new ParquetFileWriter(
            new LocalOutputFile(path),
            schema,
            ParquetFileWriter.Mode.OVERWRITE,
            2 * GROUP,
            0,
            null,
            properties);
    file.start();
    open();
  }

  /** The file as Spark's own writer declares it. */
  private static WriteContext declared(StructType columns) {
    var spark = new Configuration(false);
    ParquetWriteSupport.setSchema(columns, spark);
    spark.set("spark.sql.parquet.writeLegacyFormat", "false");
    spark.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    spark.set("spark.sql.parquet.fieldId.write.enabled", "false");
    spark.set("spark.sql.parquet.variant.annotateLogicalType.enabled", "false");
    return new ParquetWriteSupport().init(spark);
  }

  PrimitiveType type(int column) {
    return schema.getType(column).asPrimitiveType();
  }

  /** The writers of the columns; their places hold others when a new group begins. */
  ColumnWriter[] writers() {
    return writers;
  }

  /** The dictionaries of the columns of texts, null for other columns; as the writers. */
  TextDictionary[] dictionaries() {
    return dictionaries;
  }

  void endRow() throws IOException {
    rows++;
    store.endRecord();
    if (rows % ROWS_BETWEEN_LOOKS == 0 && store.getBufferedSize() > GROUP) {
      flush();
      open();
    }
  }

  private void open() {
    BytesInputCompressor zstd = codecs.getCompressor(CompressionCodecName.ZSTD);
    pages =
        new ColumnChunkPageWriteStore(
            zstd, schema, HeapByteBufferAllocator.getInstance(), INDEXED, true);
    store = properties.newColumnWriteStore(schema, pages, pages);
    for (int i = 0; i < writers.length; i++) {
      writers[i] = store.getColumnWriter(schema.getColumns().get(i));
      dictionaries[i] = values.dictionary(schema.getColumns().get(i));
    }
    rows = 0;
  }

  private void flush() throws IOException {
    if (rows > 0) {
      file.startBlock(rows);
      store.flush();
      pages.flushToFileWriter(file);
      file.endBlock();
    }
    store.close();
    pages.close();
  }

  @Override
  public void close() throws IOException {
    flush();
    file.end(metadata);
    codecs.release();
    ParquetFooter.sort(path);
  }
}
