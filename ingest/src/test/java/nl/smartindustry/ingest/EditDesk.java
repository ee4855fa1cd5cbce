package nl.smartindustry.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.derived.Derivations;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A folder with one source, {@code sums}, whose table has edits. */
final class EditDesk {
  private static final String CONTRACT =
      """
      table: sum
      grain: one row per sum
      fields:
      - {name: id, type: text, role: identifier}
      - {name: total, type: decimal, scale: 2}
      - {name: left, type: decimal, scale: 2}
      - {name: right, type: decimal, scale: 2}
      """;
  private static final String LAYOUT =
      """
      table: sum
      files: sums.*\\.csv
      accept: {quarantine_limit: 0.5}
      text: {encoding: utf-8, delimiter: ";", decimal: ","}
      columns:
      - {column: nr, field: id}
      - {column: totaal, field: total}
      - {column: links, field: left}
      - {column: rechts, field: right}
      """;

  private final Path root;

  EditDesk(Path root, String edits) {
    this.root = root;
    define("contracts/sum.yaml", CONTRACT);
    define("layouts/sums.yaml", LAYOUT);
    define("edits/sum.yaml", edits);
  }

  void define(String path, String text) {
    Desk.write(root.resolve("definitions").resolve(path), text);
  }

  void deliver(String period, int number, String records) {
    var text = "nr;totaal;links;rechts\n" + records;
    var id = "sums-%s-%d".formatted(period, number);
    var folder = root.resolve("landing/sums/" + period + "/" + id);
    Desk.write(folder.resolve("sums.csv"), text);
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    Desk.write(
        folder.resolve("manifest.json"),
        """
        {"source":"sums","period":"%s","delivery":"%s","number":%d,"created":"2025-01-01",
         "status":"D","schema_version":"1","supersedes":null,"synthetic":true,
         "files":[{"name":"sums.csv","bytes":%d,"rows":-1,"sha256":"%s"}]}
        """
            .formatted(period, id, number, bytes.length, Sha256.of(bytes)));
    Desk.write(folder.resolve("_COMPLETE"), "");
  }

  IngestSummary ingest() {
    return Desk.ingest(job(), run());
  }

  IngestJob job() {
    var sums = LayoutCatalogue.load(definitions()).get("sums");
    return new IngestJob(new LayoutCatalogue(Map.of("sums", sums)), Derivations.NONE);
  }

  /** A run whose session is that of all tests; it must not be closed. */
  @SuppressWarnings("resource")
  RunContext run() {
    return new RunContext(settings(), definitions(), Progress.silent());
  }

  Settings settings() {
    var places =
        new Settings.Places(root.resolve("landing"), root.resolve("warehouse"), Optional.empty());
    var day = LocalDate.of(2025, 3, 31);
    return new Settings(root.resolve("s.yaml"), "t", true, day, places, List.of(), List.of());
  }

  Dataset<Row> stored(String period, int number) {
    return table("restricted/sum", period, number);
  }

  Dataset<Row> corrections(String period, int number) {
    return table("restricted/correction", period, number);
  }

  Dataset<Row> refused(String period, int number) {
    return table("quarantine/sum", period, number);
  }

  private Dataset<Row> table(String folder, String period, int number) {
    var id = "sums-%s-%d".formatted(period, number);
    var path = root.resolve("warehouse").resolve(folder).resolve(id);
    return SparkTest.spark().read().parquet(path.toString());
  }

  private Definitions definitions() {
    return Definitions.overlaid(root.resolve("definitions"));
  }
}
