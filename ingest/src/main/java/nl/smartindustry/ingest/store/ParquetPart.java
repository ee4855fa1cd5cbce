package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.execution.datasources.parquet.ParquetWriteSupport;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** One Parquet file as Spark itself would write it, under a name of our own. */
final class ParquetPart {
  private static final Configuration HADOOP = new Configuration();

  private ParquetPart() {}

  /**
   * Opens a new file; its folder is made when it is not there.
   *
   * @param distinct columns in which hardly a value comes twice, so that a dictionary only costs
   */
  static ParquetWriter<InternalRow> open(Path file, StructType schema, List<String> distinct)
      throws IOException {
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    var configuration = new Configuration(HADOOP);
    ParquetWriteSupport.setSchema(schema, configuration);
    configuration.set("spark.sql.parquet.writeLegacyFormat", "false");
    configuration.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    configuration.set("spark.sql.parquet.fieldId.write.enabled", "false");
    configuration.set("spark.sql.parquet.variant.annotateLogicalType.enabled", "false");
    var builder =
        new Builder(new LocalOutputFile(file))
            .withConf(configuration)
            .withSizeStatisticsEnabled(false)
            .withPageWriteChecksumEnabled(true)
            .withCompressionCodec(CompressionCodecName.ZSTD);
    distinct.forEach(column -> builder.withDictionaryEncoding(column, false));
    return builder.build();
  }

  /** A row of texts and numbers, as Spark holds it. */
  static InternalRow row(Object... cells) {
    var values = new Object[cells.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = cells[i] instanceof String text ? UTF8String.fromString(text) : cells[i];
    }
    return new GenericInternalRow(values);
  }

  private static final class Builder extends ParquetWriter.Builder<InternalRow, Builder> {
    Builder(OutputFile file) {
      super(file);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @Deprecated
    protected WriteSupport<InternalRow> getWriteSupport(Configuration configuration) {
      return new ParquetWriteSupport();
    }
  }
}
