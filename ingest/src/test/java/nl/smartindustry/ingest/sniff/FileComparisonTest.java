package nl.smartindustry.ingest.sniff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a file that is not as its layout says. */
class FileComparisonTest {
  private static final String CANARY = "kanarie";
  private static final String CONTRACT =
      """
      table: bakery
      grain: one row per bakery
      fields:
      - {name: id, type: text, role: identifier}
      - {name: place, type: text}
      - {name: staff, type: number}
      - {name: since, type: date}
      """;
  private static final String COLUMNS =
      """
      columns:
      - {column: bakery, field: id}
      - {column: plaats, field: place}
      - {column: staff, field: staff}
      - {column: sinds, field: since}
      """;
  private static final String RECORDS =
      "<>kanarie;Zwolle;1,5;2020-01-31<>k2;Ede;12,5;2021-02-28<>k3;Epe;3;2022-03-01<>";

  @TempDir Path folder;

  @BeforeEach
  void define() throws IOException {
    write("definitions/contracts/bakery.yaml", CONTRACT);
    layout("bakery", "bakery.*\\.csv\ntext: {delimiter: \";\", decimal: \",\"}");
    layout("book", "book.*\\.xlsx\ntext: {format: xlsx, records: Data}");
    layout("first", "first.*\\.xlsx\ntext: {format: xlsx}");
    layout("latin", "latin.*\\.csv\ntext: {encoding: windows-1252}");
    write(
        "definitions/layouts/other.yaml",
        "table: bakery\nfiles: other.*\\.csv\n" + COLUMNS.replace("column: ", "column: x_"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "bakery;plaats;staff;sinds     # ",
        "Bakery;plaats;staff;sinds     # MISSING_COLUMN bakery [bakery] [Bakery]",
        "bakery;plaats;sinds;x         # MISSING_COLUMN staff [staff] [] | UNKNOWN_COLUMN x [] [x]",
        "x_bakery;x_plaats;x_staff;x_sinds"
            + " # OTHER_SOURCE [bakery] [other] | HEADER [bakery, plaats, staff, sinds] []",
        "kanarie;a;b;c                 # HEADER [bakery, plaats, staff, sinds] []",
        "kanarie;;;<>bakery;plaats;staff;sinds # HEADER_ROW [] [1]"
      })
  void theHeaderIsComparedWithTheLayout(String header, String said) throws IOException {
    assertThat(said("bakery", "bakery.csv", header + RECORDS)).isEqualTo(said == null ? "" : said);
  }

  @Test
  void anotherDelimiterDecimalSignAndDateAreSeen() throws IOException {
    var text = "bakery,plaats,staff,sinds<>kanarie,Zwolle,1.5,31-01-2020<>k2,Ede,12.5,28-02-2021<>";

    assertThat(said("bakery", "bakery.csv", text))
        .isEqualTo(
            "DELIMITER [;] [,] | DECIMAL staff [,] [.] | DATE sinds [yyyy-MM-dd] [dd-MM-yyyy]");
  }

  @Test
  void anotherEncodingIsSeenAlsoInAPackedFile() throws IOException {
    var text =
        ("bakery;plaats;staff;sinds" + RECORDS.replace("Ede", "Curaçao")).replace("<>", "\n");
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(Charset.forName("windows-1252")));
    }

    assertThat(said("bakery", "bakery.csv.gz", packed.toByteArray()))
        .isEqualTo("ENCODING [utf-8] [windows-1252]");
    assertThat(said("latin", "latin.csv", text.getBytes(StandardCharsets.UTF_8)))
        .startsWith("ENCODING [windows-1252] [utf-8]");
    assertThat(said("latin", "latin.csv", text.getBytes(Charset.forName("windows-1252"))))
        .doesNotContain("ENCODING");
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7 kanarie, FORMAT [csv] [pdf]",
    "PAR1kanarie, FORMAT [csv] [parquet]",
    "'{\"bakery\": \"kanarie\"}', FORMAT [csv] [json]",
    "<html>kanarie, FORMAT [csv] [xml]"
  })
  void anotherKindOfFileIsSeenByItsBytes(String bytes, String said) throws IOException {
    assertThat(said("bakery", "bakery.csv", bytes)).isEqualTo(said);
  }

  @Test
  void anEmptyFileAndOneOfAnotherNameAreSaid() throws IOException {
    assertThat(said("bakery", "bakery.csv", "")).isEqualTo("EMPTY [] []");
    assertThat(said("bakery", "other.csv", "bakery;plaats;staff;sinds" + RECORDS))
        .isEqualTo("OTHER_SOURCE [bakery] [other] | NAME [bakery.*\\.csv] [other.csv]");
  }

  @ParameterizedTest
  @CsvSource({
    "book.xlsx, Data, ''",
    "book.xlsx, Blad1, 'SHEET [Data] [Blad1]'",
    "first.xlsx, Data, 'SHEET [] [Data]'",
    "book.csv, Data, FORMAT [csv] [xlsx]"
  })
  void theSheetWithTheHeaderIsFound(String name, String sheet, String said) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      book.createSheet("Uitleg").createRow(0).createCell(0).setCellValue(CANARY);
      var rows = book.createSheet(sheet);
      row(rows.createRow(0), "bakery", "plaats", "staff", "sinds");
      row(rows.createRow(1), CANARY, "Ede", "1", "2020-01-31");
      book.write(bytes);
    }
    var source = name.endsWith(".csv") ? "bakery" : name.replace(".xlsx", "");

    assertThat(said(source, name.replace("book.csv", "bakery.csv"), bytes.toByteArray()))
        .isEqualTo(said);
  }

  private static void row(Row row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  private static String of(Mismatch one) {
    return one.column().isEmpty() ? "" : " " + one.column();
  }

  private String said(String source, String name, String text) throws IOException {
    return said(source, name, text.replace("<>", "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Kind, column, expected and found of each mismatch; never a cell. */
  private String said(String source, String name, byte[] bytes) throws IOException {
    var file = Files.write(folder.resolve(name), bytes);
    var catalogue = LayoutCatalogue.load(Definitions.overlaid(folder.resolve("definitions")));
    var found =
        FileComparison.of(file, catalogue.get(source), catalogue, folder.resolve("scratch"));
    var said =
        found.stream()
            .map(
                one -> "%s%s [%s] [%s]".formatted(one.kind(), of(one), one.expected(), one.found()))
            .toList();
    assertThat(said).noneMatch(one -> one.contains(CANARY));
    return String.join(" | ", said);
  }

  private void layout(String source, String how) throws IOException {
    write(
        "definitions/layouts/%s.yaml".formatted(source),
        "table: bakery\nfiles: " + how + "\n" + COLUMNS);
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(text));
  }
}
