package nl.smartindustry.report.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.report.desk.BridgeCsv;
import nl.smartindustry.report.glance.Glance.LeftOutText;
import nl.smartindustry.report.run.CanonicalJson;
import nl.smartindustry.report.run.ChangeLog;
import nl.smartindustry.report.write.Resource;
import nl.smartindustry.transform.catalogue.Indicator;
import org.apache.commons.csv.CSVFormat;
import org.apache.spark.sql.Row;

/** What a user of the observations must know: their structure, and how good they are. */
record MetadataFiles(
    List<Indicator> statistics,
    StoredFigures stored,
    ReleasedTable observations,
    ReleasedCodes codes,
    ChangeLog log,
    List<LeftOutText> leftOut) {
  static final String FOLDER = "metadata";
  private static final String LEFT_OUT = "texts_left_out.csv";

  /** Writes the files of the folder {@code metadata}. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    new StructureFiles(observations, codes, log).write(folder);
    Files.write(folder.resolveSibling(ChangeLog.FILE), CanonicalJson.write(log));
    Files.writeString(
        folder.resolve("queries.sql"), Resource.text("report/queries.sql"), StandardCharsets.UTF_8);
    new IndicatorsFile(statistics, stored.observations()).write(folder);
    Files.writeString(folder.resolve("quality.csv"), quality(), StandardCharsets.UTF_8);
    Files.writeString(folder.resolve(LEFT_OUT), textsLeftOut(), StandardCharsets.UTF_8);
    stored.log(folder);
    Files.write(folder.resolve("certificate.json"), CanonicalJson.write(stored.certificate()));
    bridges(folder);
  }

  /** Where the letter before is known: why each figure differs from the one it printed. */
  private void bridges(Path folder) throws IOException {
    if (!stored.previous().isNone()) {
      var text = String.join("\r\n", BridgeCsv.lines(stored.bridges())) + "\r\n";
      Files.writeString(folder.resolveSibling(BridgeCsv.FILE), text, StandardCharsets.UTF_8);
    }
  }

  /** The sentences and answers that are not printed, and the cell for which; no value. */
  private String textsLeftOut() {
    var text = new StringBuilder(line("text", "cell", "reason"));
    leftOut.forEach(one -> text.append(line(one.id(), one.cell(), one.reason())));
    return text.toString();
  }

  private String quality() {
    var rows = stored.quality();
    var text = new StringBuilder();
    if (!rows.isEmpty()) {
      text.append(line((Object[]) rows.get(0).schema().fieldNames()));
    }
    rows.stream().map(MetadataFiles::line).sorted().forEach(text::append);
    return text.toString();
  }

  private static String line(Row row) {
    return line(IntStream.range(0, row.length()).mapToObj(row::get).toArray());
  }

  private static String line(Object... values) {
    return CSVFormat.RFC4180.format(values) + "\r\n";
  }
}
