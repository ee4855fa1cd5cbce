package nl.smartindustry.report.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.report.chart.Chart;
import nl.smartindustry.report.table.ReportTable;

/** All files of an annex in one directory. */
public final class ReportFiles {
  private ReportFiles() {}

  /**
   * Writes {@code bijlage.html}, {@code kamerbrief_bijlage.docx}, {@code tabellen.ods}, {@code
   * csv/}, {@code csv/machine/} and {@code figures/}: the same bytes for the same annex.
   *
   * @param directory created when it is not there; files of the same name are replaced
   * @throws UncheckedIOException when a file cannot be written
   */
  public static void write(Annex annex, Path directory) {
    contents(annex).forEach((name, bytes) -> write(directory.resolve(name), bytes));
  }

  private static Map<String, byte[]> contents(Annex annex) {
    var files = new TreeMap<String, byte[]>();
    files.put("bijlage.html", utf8(new HtmlPage(annex, Resource.text("report/letter.css")).text()));
    files.put("kamerbrief_bijlage.docx", new WordDocument(annex).bytes());
    files.put("tabellen.ods", new Workbook(annex).bytes());
    for (ReportTable table : annex.tables()) {
      files.put("csv/" + table.id() + ".csv", utf8(new PeopleCsv(annex).text(table)));
      files.put("csv/machine/" + table.id() + ".csv", utf8(MachineCsv.text(table)));
    }
    for (Chart chart : annex.charts()) {
      files.put("figures/" + chart.id() + ".svg", utf8(chart.svg() + "\n"));
    }
    return files;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
