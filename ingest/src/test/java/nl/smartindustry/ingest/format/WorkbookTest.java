package nl.smartindustry.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks, of which a sheet and a range are read as a CSV file is, and texts in any charset. */
class WorkbookTest {
  private static final String FIELDS =
      """
      - {name: id, type: text, role: identifier}
      - {name: day, type: date}
      - {name: amount, type: number}
      - {name: member, type: boolean}
      """;
  private static final String COLUMNS =
      """

      columns:
      - {column: nummer, field: id, shape: {length: 8}}
      - {column: dag, field: day}
      - {column: bedrag, field: amount}
      - {column: lid, field: member}
      """;
  private static final String TEXT =
      """
      files: t\\.csv
      text: {encoding: %s}
      columns:
      - {column: a, field: a}
      - {column: b, field: b}
      """;

  @TempDir Path folder;

  @Test
  void aSheetOfAnXlsxWorkbookIsReadRowByRow() throws IOException {
    var trial = trial("files: .*\\.xlsx\ntext: {format: xlsx, records: Blad2!B3:E}");

    var rows = trial.read(trial.file("a.xlsx", xlsx()));

    assertThat(rows)
        .containsExactly(
            "4.1 | 01234567 | 2024-02-29 | 0.1 | true ~ id:leading_zeros_restored",
            "5.1 | 22345678 | - | 1.25E7 | false",
            "6.1 ! number_format");
    assertThat(trial.warnings())
        .containsExactly("File 'a.xlsx': 1 cells are formulas; their stored results were read");
  }

  @Test
  void aSheetOfAnOdsWorkbookIsReadRowByRow() throws IOException {
    var trial = trial("files: .*\\.ods\ntext: {format: ods, records: \"'Blad2'!B3:E9\"}");

    var rows = trial.read(trial.file("a.ods", ods()));

    assertThat(rows)
        .containsExactly(
            "4.1 | 01234567 | 2024-02-29 | 0.1 | true ~ id:leading_zeros_restored",
            "7.1 | 22345678 | - | 1.25E7 | false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'xlsx, records: Blad3' | found no sheet 'Blad3' (sheets: [Blad1, Blad2])",
        "ods                    | found no whole ods workbook, or a protected one",
        "csv                    | found a workbook (read with format: xlsx or ods)"
      })
  void whatIsNotThereIsSaid(String format, String sentence) throws IOException {
    var trial = trial("files: .*\\.xlsx\ntext: {format: %s}".formatted(format));
    var file = trial.file("a.xlsx", xlsx());

    assertThatThrownBy(() -> trial.read(file))
        .isInstanceOf(Refusal.class)
        .hasMessage("File 'a.xlsx': " + sentence);
  }

  @Test
  void aWorkbookThatIsCutOffIsRefusedByOneSentence() throws IOException {
    var trial = trial("files: .*\\.xlsx\ntext: {format: xlsx, records: Blad2}");
    var bytes = xlsx();
    for (int length = 1; length < bytes.length; length += 97) {
      var file = trial.file("a.xlsx", Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> trial.read(file)).isInstanceOf(Refusal.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16, あ",
    "UTF-16LE, あ",
    "UTF-32, あ",
    "GB18030, あ",
    "Shift_JIS, あ",
    "ISO-8859-7, α",
    "IBM037, x",
    "windows-1250, ž"
  })
  void aTextInAnyCharsetOfJavaIsRead(String charset, String word) {
    var fields = "- {name: a, type: text, role: identifier}\n- {name: b, type: integer}\n";
    var trial = new LayoutTrial(folder, fields, TEXT.formatted(charset));
    var text = "a;b\n" + word + ";1\nz;2\n";

    assertThat(trial.read(trial.file("t.csv", text.getBytes(Charset.forName(charset)))))
        .containsExactly("2.1 | " + word + " | 1", "3.1 | z | 2");
  }

  @Test
  void aByteThatACharsetDoesNotHaveIsRefusedByItsPlace() {
    var fields = "- {name: a, type: text, role: identifier}\n- {name: b, type: integer}\n";
    var trial = new LayoutTrial(folder, fields, TEXT.formatted("utf-16be"));
    var file = trial.file("t.csv", new byte[] {0, 'a', 0, '\n', (byte) 0xD8, 0, 0, 'b', 0, '\n'});

    assertThatThrownBy(() -> trial.read(file))
        .hasMessage("File 't.csv': byte 4 cannot be read (expected utf-16be)");
  }

  private LayoutTrial trial(String head) {
    return new LayoutTrial(folder, FIELDS, head + COLUMNS);
  }

  private static byte[] xlsx() throws IOException {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      book.createSheet("Blad1").createRow(0).createCell(0).setCellValue("niets");
      var sheet = book.createSheet("Blad2");
      var head = sheet.createRow(2);
      var names = new String[] {"nummer", "dag", "bedrag", "lid"};
      for (int i = 0; i < names.length; i++) {
        head.createCell(i + 1).setCellValue(names[i]);
      }
      var dates = book.createCellStyle();
      dates.setDataFormat(book.createDataFormat().getFormat("dd-mm-yyyy"));
      var first = sheet.createRow(3);
      first.createCell(1).setCellValue(1234567);
      var day = first.createCell(2);
      day.setCellValue(LocalDate.of(2024, 2, 29));
      day.setCellStyle(dates);
      first.createCell(3).setCellValue(0.1);
      first.createCell(4).setCellValue(true);
      var second = sheet.createRow(4);
      second.createCell(1).setCellValue("22345678");
      var sum = second.createCell(3);
      sum.setCellFormula("5000000*2.5");
      sum.setCellValue(12_500_000);
      second.createCell(4).setCellValue(false);
      var third = sheet.createRow(5);
      third.createCell(1).setCellValue("32345678");
      third.createCell(3).setCellValue("veel");
      book.write(out);
      return out.toByteArray();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'<!DOCTYPE x [<!ENTITY e \"b\">]><x>&e;</x>', 1",
    "'<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>', 1",
    "'<x> </x>', 50000000"
  })
  void aWorkbookThatNamesEntitiesOrUnfoldsIsRefused(String content, int spaces) throws IOException {
    var trial = trial("files: .*\\.ods\ntext: {format: ods}");
    var file = trial.file("a.ods", zipped(content.replace(" <", " ".repeat(spaces) + "<")));

    assertThatThrownBy(() -> trial.read(file))
        .isInstanceOf(Refusal.class)
        .hasMessage("File 'a.ods': found no whole ods workbook, or a protected one");
  }

  private static byte[] ods() throws IOException {
    var content =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
         xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
         xmlns:x="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:spreadsheet>
        <t:table t:name="Blad1"><t:table-row><t:table-cell/></t:table-row></t:table>
        <t:table t:name="Blad2">
        <t:table-row t:number-rows-repeated="2"><t:table-cell t:number-columns-repeated="4"/></t:table-row>
        <t:table-row><t:table-cell/>
         <t:table-cell><x:p>nummer</x:p></t:table-cell><t:table-cell><x:p>dag</x:p></t:table-cell>
         <t:table-cell><x:p>bedrag</x:p></t:table-cell><t:table-cell><x:p>lid</x:p></t:table-cell>
        </t:table-row>
        <t:table-row><t:table-cell/>
         <t:table-cell o:value-type="float" o:value="1234567"><x:p>1.234.567</x:p></t:table-cell>
         <t:table-cell o:value-type="date" o:date-value="2024-02-29"><x:p>29-02-24</x:p></t:table-cell>
         <t:table-cell o:value-type="float" o:value="0.1"><x:p>0,1</x:p></t:table-cell>
         <t:table-cell o:value-type="boolean" o:boolean-value="true"><x:p>WAAR</x:p></t:table-cell>
        </t:table-row>
        <t:table-row t:number-rows-repeated="2"><t:table-cell t:number-columns-repeated="5"/></t:table-row>
        <t:table-row><t:table-cell/>
         <t:table-cell o:value-type="string"><o:annotation><x:p>noot</x:p></o:annotation><x:p>22345678</x:p></t:table-cell>
         <t:table-cell/>
         <t:table-cell t:formula="of:=1" o:value-type="float" o:value="12500000"><x:p>1,25E7</x:p></t:table-cell>
         <t:table-cell o:value-type="boolean" o:boolean-value="false"><x:p>ONWAAR</x:p></t:table-cell>
        </t:table-row>
        <t:table-row t:number-rows-repeated="1048569"><t:table-cell t:number-columns-repeated="1024"/></t:table-row>
        </t:table></o:spreadsheet></o:body></o:document-content>
        """;
    return zipped(content);
  }

  private static byte[] zipped(String content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
