package nl.smartindustry.report.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageTypeParser;

/**
 * The table {@code disclosure_decision} of a cell that is sensitive and of one that protects it.
 */
final class StoredDecisions {
  private StoredDecisions() {}

  static void write(Path phase, String sensitive, String secondary) throws IOException {
    var folder = Files.createDirectories(phase.resolve("disclosure_decision"));
    var schema =
        MessageTypeParser.parseMessageType(
            """
            message disclosure_decision {
              required binary CELL (UTF8); required binary REASON (UTF8);
              required binary RULE (UTF8); optional binary PROTECTS (UTF8);
            }
            """);
    try (var writer =
        ExampleParquetWriter.builder(new LocalOutputFile(folder.resolve("part-00000.parquet")))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .build()) {
      var first = new SimpleGroup(schema);
      first.add("CELL", sensitive);
      first.add("REASON", "too_few_contributors");
      first.add("RULE", "D1 min_contributors");
      writer.write(first);
      var second = new SimpleGroup(schema);
      second.add("CELL", secondary);
      second.add("REASON", "secondary");
      second.add("RULE", "linked_tables");
      second.add("PROTECTS", sensitive);
      writer.write(second);
    }
  }

  /** The table {@code coarser_classes} of one series. */
  static void writeCoarser(Path phase, String series) throws IOException {
    var folder = Files.createDirectories(phase.resolve("coarser_classes"));
    var schema =
        MessageTypeParser.parseMessageType(
            """
            message coarser_classes {
              required binary SERIES (UTF8); required binary DIMENSION (UTF8);
              required binary CLASSES (UTF8); required int64 FIGURES; required int64 WITHHELD;
              required int64 BACK; required int64 LOST;
            }
            """);
    try (var writer =
        ExampleParquetWriter.builder(new LocalOutputFile(folder.resolve("part-00000.parquet")))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .build()) {
      var row = new SimpleGroup(schema);
      row.add("SERIES", series);
      row.add("DIMENSION", "SIZE");
      row.add("CLASSES", "50-249 with 250+");
      row.add("FIGURES", 30L);
      row.add("WITHHELD", 20L);
      row.add("BACK", 8L);
      row.add("LOST", 2L);
      writer.write(row);
    }
  }
}
