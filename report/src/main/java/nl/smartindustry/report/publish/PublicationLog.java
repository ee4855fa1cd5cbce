package nl.smartindustry.report.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.sql.Row;

/**
 * What a release says of each cell of each indicator, under the day it speaks for: the basis of the
 * comparison with an earlier letter. A release holds its own vintage and is never rewritten, so the
 * log of all releases together only grows. A cell that may not be seen has a status and no value.
 *
 * @param observations the contract of the safe table, whose identifiers make up a cell
 * @param vintage the release's reference date
 */
record PublicationLog(Contract observations, LocalDate vintage) {
  static final String FOLDER = "publication_log";
  private static final String CONFIDENTIAL = "C";
  private static final String INDICATOR = "INDICATOR";

  /** Identifiers that say what a figure is about rather than which cell it is. */
  private static final List<String> NOT_OF_THE_CELL = List.of("GROUP", INDICATOR);

  private static final List<String> STATUSES =
      List.of("OBS_STATUS", "CONF_STATUS", "REASON", "STATUS_NL", "DEF_VERSION");
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

  private record Entry(String indicator, String cell, Row row) {}

  /** Writes {@code publication_log/part-00000.parquet}, sorted by indicator and cell. */
  void write(List<Row> rows, Path metadata) throws IOException {
    var folder = Files.createDirectories(metadata.resolve(FOLDER));
    var entries =
        rows.stream()
            .map(row -> new Entry(row.getAs(INDICATOR), cell(row), row))
            .sorted(Comparator.comparing(Entry::indicator).thenComparing(Entry::cell))
            .toList();
    try (var writer =
        ExampleParquetWriter.builder(new LocalOutputFile(folder.resolve("part-log.parquet")))
            .withConf(new PlainParquetConfiguration())
            .withType(SCHEMA)
            .withSizeStatisticsEnabled(false)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build()) {
      for (var entry : entries) {
        writer.write(logged(entry));
      }
    }
    StoredFiles.number(folder);
  }

  /** The cell's key: every dimension by name, such as {@code FREQ=A;REF_AREA=NL;…}. */
  private String cell(Row row) {
    return observations.key().stream()
        .filter(name -> !NOT_OF_THE_CELL.contains(name))
        .map(name -> name + "=" + row.<String>getAs(name))
        .collect(Collectors.joining(";"));
  }

  private Group logged(Entry entry) {
    var row = entry.row();
    var group = new SimpleGroup(SCHEMA);
    group.add(INDICATOR, entry.indicator());
    group.add("CELL", entry.cell());
    group.add("VINTAGE", Math.toIntExact(vintage.toEpochDay()));
    Double value = row.getAs("OBS_VALUE");
    if (value != null) {
      mayBeSeen(entry);
      group.add("OBS_VALUE", value);
    }
    for (String status : STATUSES) {
      String text = row.getAs(status);
      if (text != null) {
        group.add(status, text);
      }
    }
    return group;
  }

  private static void mayBeSeen(Entry entry) {
    if (CONFIDENTIAL.equals(entry.row().getAs("CONF_STATUS"))) {
      throw Refusal.of(
          ExitCode.INTERNAL,
          "Publication log, indicator '%s': a confidential cell has a value (none)",
          entry.indicator());
    }
  }
}
