package nl.smartindustry.report.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.ingest.contract.ParquetFooter;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.transform.safe.Observation;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/**
 * Every cell of a release under its reference date: the basis of the comparison with an earlier
 * letter. A release holds its own vintage and is never rewritten, so the log of all releases
 * together only grows. A cell that may not be seen has a status and no value.
 *
 * @param vintage the release's reference date
 */
record PublicationLog(LocalDate vintage) {
  static final String FOLDER = "publication_log";
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message publication_log {
            required binary INDICATOR (STRING);
            required binary CELL (STRING);
            required int32 VINTAGE (DATE);
            optional double OBS_VALUE;
            optional binary OBS_STATUS (STRING);
            optional binary CONF_STATUS (STRING);
            optional binary REASON (STRING);
            optional binary STATUS_NL (STRING);
            optional binary DEF_VERSION (STRING);
          }
          """);

  /** Writes {@code publication_log/part-00000.parquet}, sorted by indicator and cell. */
  void write(List<Observation> observations, Path metadata) throws IOException {
    var folder = Files.createDirectories(metadata.resolve(FOLDER));
    var file = folder.resolve("part-00000.parquet");
    var entries =
        observations.stream()
            .map(this::logged)
            .sorted(Comparator.comparing(PublicationLog::order))
            .toList();
    try (var writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(SCHEMA)
            .withSizeStatisticsEnabled(false)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build()) {
      for (var entry : entries) {
        writer.write(entry);
      }
    }
    ParquetFooter.sort(file);
    StoredFiles.flush(file);
    StoredFiles.flush(folder);
  }

  private static String order(Group entry) {
    return entry.getString("INDICATOR", 0) + " " + entry.getString("CELL", 0);
  }

  private Group logged(Observation one) {
    var group = new SimpleGroup(SCHEMA);
    group.add("INDICATOR", one.key().indicator());
    group.add("CELL", one.key().cell());
    group.add("VINTAGE", Math.toIntExact(vintage.toEpochDay()));
    if (one.present()) {
      group.add("OBS_VALUE", one.estimate().value());
    }
    group.add("OBS_STATUS", one.cell().observationStatus());
    group.add("CONF_STATUS", one.cell().confidentialityStatus());
    one.cell().reason().ifPresent(reason -> group.add("REASON", reason.code()));
    group.add("STATUS_NL", one.notes().statusNl());
    group.add("DEF_VERSION", one.notes().definitionVersion());
    return group;
  }
}
