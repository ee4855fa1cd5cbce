package nl.smartindustry.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.generate.GenerateOptions;
import nl.smartindustry.ingest.generate.SyntheticCountry;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every planted defect of a small synthetic country must be found, on its line, as what it is. */
class SyntheticCountryReadingTest extends SparkTest {
  @TempDir static Path folder;
  private static IngestSummary summary;

  @BeforeAll
  @SuppressWarnings("resource")
  static void ingest() {
    var options = GenerateOptions.parse(folder.resolve("c"), "1:1000", null, null, "usual", null);
    SyntheticCountry.generate(options, line -> {});
    var places =
        new Settings.Places(
            folder.resolve("c/landing"), folder.resolve("warehouse"), Optional.empty());
    var day = LocalDate.of(2025, 3, 31);
    var settings =
        new Settings(folder.resolve("s.yaml"), "t", true, day, places, List.of(), List.of());
    var definitions = settings.loadDefinitions();
    var run = new RunContext(settings, definitions, Progress.silent());
    summary = IngestJob.load(definitions).run(run);
  }

  @Test
  void everyRecordIsAccountedFor() {
    var counts = summary.counts();

    assertThat(counts.accepted() + counts.quarantined() + counts.duplicates())
        .isEqualTo(counts.read());
    assertThat(summary.sources()).hasSameSizeAs(delivered());
    assertThat(counts.duplicates()).isZero();
  }

  @Test
  void everyPlantedDefectIsFoundOnItsLine() throws IOException {
    var found = new ArrayList<String>();
    var expected = new ArrayList<String>();
    for (var defect : planted()) {
      if (!defect.get("line").isEmpty()) {
        expected.add(place(defect) + " " + defect.get("outcome"));
        found.add(place(defect) + " " + outcome(defect));
      }
    }

    assertThat(expected).hasSizeGreaterThan(15);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void nothingElseIsCorrectedOrRefused() throws IOException {
    var expected = new HashMap<String, Integer>();
    for (var defect : planted()) {
      var kind = defect.get("outcome").split(":")[0];
      expected.merge(kind, 1, Integer::sum);
    }

    assertThat(summary.counts().corrected()).isEqualTo((long) expected.get("corrected"));
    assertThat(summary.counts().quarantined()).isEqualTo((long) expected.get("quarantined"));
  }

  private static String outcome(CSVRecord defect) {
    var delivery = Path.of(defect.get("file")).getParent().getFileName().toString();
    long line = Long.parseLong(defect.get("line"));
    var table = tables().get(delivery);
    var refused = folder.resolve("warehouse/quarantine").resolve(table).resolve(delivery);
    if (Files.isDirectory(refused)) {
      var rows = spark().read().parquet(refused.toString()).where("line = " + line);
      for (Row row : rows.select("rule").collectAsList()) {
        return "quarantined:" + row.getString(0);
      }
    }
    var stored = folder.resolve("warehouse/restricted").resolve(table).resolve(delivery);
    var row =
        spark()
            .read()
            .parquet(stored.toString())
            .where("source_line = " + line)
            .select("corrections", "missing_reasons")
            .first();
    if (!row.isNullAt(0)) {
      return "corrected:" + row.getString(0).split(":")[1];
    }
    boolean zero = !row.isNullAt(1) && row.getString(1).contains(":zero_date");
    return zero ? "accepted:zero_date" : "accepted";
  }

  /** The folders of the landing: a source each. */
  private static String[] delivered() {
    return folder.resolve("c/landing").toFile().list();
  }

  private static Map<String, String> tables() {
    var tables = new HashMap<String, String>();
    for (var source : summary.sources()) {
      for (LedgerEntry entry : source.deliveries()) {
        tables.put(entry.delivery(), entry.table());
      }
    }
    return tables;
  }

  private static String place(CSVRecord defect) {
    return defect.get("file") + ":" + defect.get("line");
  }

  private static List<CSVRecord> planted() throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    var file = folder.resolve("c/truth/dirt.csv");
    try (var parser = CSVParser.parse(Files.readString(file), format)) {
      return parser.getRecords();
    }
  }
}
