package nl.smartindustry.report.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.PublicationProtocol;
import nl.smartindustry.report.release.ReleaseDraft;
import nl.smartindustry.report.release.ReleaseManifest.Statement;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.RunLock;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** A release of a few observations, written as Parquet in partitions by group and period. */
public final class SmallRelease {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message observation {
            optional binary REF_AREA (UTF8); optional binary INDICATOR (UTF8);
            optional binary ACTIVITY (UTF8); optional binary SIZE (UTF8);
            optional binary REGION (UTF8); optional binary TECH (UTF8);
            optional binary BREAKDOWN (UTF8); optional binary UNIT_MEASURE (UTF8);
            optional double OBS_VALUE; optional binary OBS_STATUS (UTF8);
            optional binary CONF_STATUS (UTF8); optional binary REASON (UTF8);
            optional double CI_LOW; optional double CI_HIGH; optional double SE; optional int64 N_RESP; optional binary STATUS_NL (UTF8);
            optional int64 N_POP; optional binary FREQ (UTF8); optional binary DEF_VERSION (UTF8);
            optional binary VERDICT (UTF8);
          }
          """);

  private SmallRelease() {}

  /**
   * @param table header and rows parted by bars; TIME_PERIOD and INDICATOR are needed, every other
   *     dimension is a total and every attribute empty where the table lacks it
   */
  static void publish(Path warehouse, String table) {
    publish(warehouse, table, new Provenance(List.of(), Map.of(), "d", "1.0.0", "2025-03-31"));
  }

  /** The same, made from what a test says it was made from; gives the release's name. */
  public static String publish(Path warehouse, String table, Provenance provenance) {
    var statement = new Statement("t", "CONCEPT", true, "Alleen primair beveiligd.", List.of());
    try (var lock = RunLock.acquire(new Warehouse(warehouse))) {
      return new PublicationProtocol(lock)
          .publish(
              new ReleaseDraft(
                  provenance, statement, staging -> write(staging, table), (staging, files) -> {}))
          .release();
    }
  }

  private static Map<String, Long> write(Path staging, String table) throws IOException {
    var partitions = new LinkedHashMap<String, List<Map<String, String>>>();
    for (var row : rowsOf(table)) {
      var group = row.get("INDICATOR").substring(3, 5);
      var path = "observations/GROUP=%s/TIME_PERIOD=%s".formatted(group, row.get("TIME_PERIOD"));
      partitions.computeIfAbsent(path + "/part-00000.parquet", key -> new ArrayList<>()).add(row);
    }
    var rows = new HashMap<String, Long>();
    for (var partition : partitions.entrySet()) {
      write(staging.resolve(partition.getKey()), partition.getValue());
      rows.put(partition.getKey(), (long) partition.getValue().size());
    }
    return rows;
  }

  private static void write(Path file, List<Map<String, String>> rows) throws IOException {
    Files.createDirectories(file.getParent());
    try (var writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(SCHEMA)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build()) {
      for (var row : rows) {
        writer.write(groupOf(row));
      }
    }
  }

  private static SimpleGroup groupOf(Map<String, String> row) {
    var group = new SimpleGroup(SCHEMA);
    for (var field : SCHEMA.getFields()) {
      var text = row.getOrDefault(field.getName(), totalOf(field.getName()));
      if (text.isEmpty()) {
        continue;
      }
      switch (field.asPrimitiveType().getPrimitiveTypeName()) {
        case DOUBLE -> group.add(field.getName(), Double.parseDouble(text));
        case INT64 -> group.add(field.getName(), Long.parseLong(text));
        default -> group.add(field.getName(), text);
      }
    }
    return group;
  }

  private static String totalOf(String column) {
    return switch (column) {
      case "REF_AREA", "REGION" -> "NL";
      case "ACTIVITY" -> "C";
      case "SIZE", "BREAKDOWN" -> "_T";
      case "TECH" -> "_Z";
      case "UNIT_MEASURE" -> "PC_ENT";
      case "CONF_STATUS" -> "F";
      case "FREQ" -> "A";
      case "STATUS_NL" -> "definitief";
      default -> "";
    };
  }

  private static List<Map<String, String>> rowsOf(String table) {
    var lines = table.lines().map(line -> line.split("\\|", -1)).toList();
    var rows = new ArrayList<Map<String, String>>();
    for (var cells : lines.subList(1, lines.size())) {
      var row = new HashMap<String, String>();
      for (int i = 0; i < cells.length; i++) {
        if (!cells[i].isBlank()) {
          row.put(lines.get(0)[i].strip(), cells[i].strip());
        }
      }
      rows.add(row);
    }
    return rows;
  }
}
