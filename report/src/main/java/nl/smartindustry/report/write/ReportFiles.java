package nl.smartindustry.report.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nl.smartindustry.ingest.run.SideBySide;
import nl.smartindustry.report.chart.Chart;
import nl.smartindustry.report.table.ReportTable;

/** All files of an annex in one directory. */
public final class ReportFiles {
  private ReportFiles() {}

  /**
   * {@code bijlage.html}, {@code kamerbrief_bijlage.docx}, {@code kamerbrief_bijlage.odt}, {@code
   * bijlage.pdf}, {@code factsheet.pdf}, {@code persbericht.txt}, {@code tabellen.ods}, {@code
   * tabellen/} with a document per table, {@code csv/}, {@code csv/machine/}, {@code markdown/} and
   * {@code figures/}, and those of another language than Dutch in a folder named by its code: the
   * same bytes for the same annex.
   *
   * @param annexes one for each language
   * @return what each file holds, made when it is asked for
   */
  public static Map<String, Supplier<byte[]>> of(List<Annex> annexes) {
    var files = new LinkedHashMap<String, Supplier<byte[]>>();
    for (Annex annex : annexes) {
      var folder = annex.labels().language().folder();
      contents(annex).forEach((name, bytes) -> files.put(folder + name, bytes));
    }
    return files;
  }

  /**
   * The letter for each region: a short PDF and its tables as CSV, and one workbook of the tables
   * of all regions; in a folder of their own, those of another language in that of the language.
   *
   * @param editions of all regions in one language; the first table of each is named by its region
   */
  public static Map<String, Supplier<byte[]>> editions(List<Annex> editions) {
    var files = new LinkedHashMap<String, Supplier<byte[]>>();
    if (editions.isEmpty()) {
      return files;
    }
    var one = editions.get(0);
    var folder = one.labels().language().folder() + one.word("editions_folder") + "/";
    var tables = editions.stream().flatMap(annex -> annex.tables().stream()).toList();
    var all = new Annex(tables, List.of(), one.facts(), one.labels());
    for (Annex annex : editions) {
      var name = annex.tables().get(0).id() + ".pdf";
      files.put(folder + name, () -> PdfDocument.edition(annex).bytes());
    }
    var workbook = Workbook.of(all);
    var book = folder + one.word("editions_folder");
    files.put(book + ".ods", () -> new OdsWorkbook(all, workbook).bytes());
    files.put(book + ".xlsx", () -> new XlsxWorkbook(all, workbook).bytes());
    tables.forEach(table -> csv(all, table).forEach((name, csv) -> files.put(folder + name, csv)));
    return files;
  }

  private static Map<String, Supplier<byte[]>> csv(Annex annex, ReportTable table) {
    var machine = new MachineCsv(annex, table);
    return Map.of(
        "csv/" + table.id() + ".csv",
        () -> utf8(new PeopleCsv(annex).text(table)),
        "csv/machine/" + table.id() + ".csv",
        () -> utf8(machine.text()),
        "csv/machine/" + table.id() + ".csv-metadata.json",
        () -> utf8(machine.metadata()));
  }

  /**
   * Makes files side by side.
   *
   * @param directory created when it is not there; files of the same name are replaced
   * @throws UncheckedIOException when a file cannot be written
   */
  public static void write(Map<String, Supplier<byte[]>> files, Path directory) {
    var pieces = new ArrayList<Callable<Path>>();
    files.forEach((name, bytes) -> pieces.add(() -> write(directory.resolve(name), bytes.get())));
    SideBySide.each(pieces, file -> {});
  }

  /** Of one language; those that take longest first. */
  private static Map<String, Supplier<byte[]>> contents(Annex annex) {
    var files = new LinkedHashMap<String, Supplier<byte[]>>();
    files.put(annex.word("pdf_file"), () -> new PdfDocument(annex).bytes());
    files.put(annex.word("document_file") + ".docx", () -> new WordDocument(annex).bytes());
    files.put(annex.word("document_file") + ".odt", () -> new OdtDocument(annex).bytes());
    if (annex.glance().shown()) {
      files.put(annex.word("factsheet_file"), () -> PdfDocument.factsheet(annex).bytes());
      files.put(annex.word("press_file"), () -> utf8(new PressText(annex).text()));
    }
    var workbook = Workbook.of(annex);
    files.put(annex.word("workbook_file") + ".ods", () -> new OdsWorkbook(annex, workbook).bytes());
    files.put(
        annex.word("workbook_file") + ".xlsx", () -> new XlsxWorkbook(annex, workbook).bytes());
    files.put(
        annex.word("page_file"), () -> utf8(new HtmlPage(annex, HtmlPage.Media.SCREEN).text()));
    files.put("csv/" + annex.word("notes_file"), () -> utf8(new PeopleCsv(annex).notes()));
    for (ReportTable table : annex.tables()) {
      files.putAll(csv(annex, table));
      files.put(
          "markdown/" + table.id() + ".md", () -> utf8(new MarkdownText(annex, table).text()));
      var alone = annex.of(table);
      files.put(
          annex.word("tables_folder") + "/" + table.id() + ".docx",
          () -> new WordDocument(alone).bytes());
    }
    for (Chart chart : annex.charts()) {
      var file = "figures/" + chart.id() + ".svg";
      chart.drawing().ifPresent(one -> files.put(file, () -> utf8(one.wide() + "\n")));
    }
    return files;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Path write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
