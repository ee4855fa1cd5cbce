package nl.smartindustry.ingest.sniff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sniffed of a file is a layout by which the file is read. */
class SniffedTest {
  private static final String DUTCH =
      """
      Omzet per bedrijf
      beid;omzet (x 1000);oprichting;lid;peildatum;naam
      01234567;1.234,5;31-12-2014;J;20240101;Café "de Zon"
      11234567;12,25;01-02-2015;N;20240101;Bakker
      21234567;.;03-04-2016;J;20240101;Smid
      """;

  @TempDir Path folder;

  @Test
  void aDutchFileIsDescribedAndReadByItsDescription() throws IOException {
    var sniffed = sniff("omzet_2024.csv", DUTCH.getBytes(Charset.forName("windows-1252")));

    assertThat(sniffed.layout())
        .contains("files: 'omzet_[0-9]{4}\\.csv'")
        .contains("encoding: windows-1252, delimiter: \";\", decimal: \",\"")
        .contains("sheet: {title_lines: 1}")
        .contains("codes: {missing: {\"\": blank, \".\": blank}}  # ? ")
        .contains("shape: {date: dd-MM-yyyy}")
        .contains("codes: {booleans: {\"J\": true, \"N\": false}}");
    assertThat(sniffed.contract())
        .contains("- {name: beid, type: text, role: identifier}  # ? a register number?")
        .contains("- {name: omzet_x_1000, type: decimal, scale: 2, role: measure");
    assertThat(read(sniffed))
        .containsExactly(
            "3.1 | 01234567 | 1234.50 | 2014-12-31 | true | 2024-01-01 | Café \"de Zon\"",
            "4.1 | 11234567 | 12.25 | 2015-02-01 | false | 2024-01-01 | Bakker",
            "5.1 | 21234567 | - | 2016-04-03 | true | 2024-01-01 | Smid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-31j  | 番号,地域,規模<>1,関東,小さい工場<>2,関西,大きい工場<>3,北海道,ある",
        "windows-1250 | třída,zdroj,poznámka<>malá,žádný zdroj není uveden,dotazník vyplněn"
            + " později<>velká,sluneční elektrárna na střeše,podnik se přestěhoval do jiného"
            + " kraje<>malá,větrná elektrárna,v tomto roce nebylo šetření úplné",
        "windows-1251 | предприятие,область,примечание<>первое,Московская,данные за прошлый год<>"
            + "второе,Тверская,ответ не получен<>третье,Новгородская,предприятие закрыто",
        "windows-1252 | straße,größe<>Müller,groß<>Schäfer,klein<>Jörg,mittel",
        "windows-1252 | naam,plaats<>Café,Curaçao<>Zoë,Één<>Bakker,Ede"
      })
  void anEncodingIsToldByItsLetters(String encoding, String text) throws IOException {
    var lines = text.replace("<>", "\n") + "\n";

    var layout = sniff("x_2024.csv", lines.getBytes(Charset.forName(encoding))).layout();

    assertThat(layout)
        .contains("encoding: " + encoding)
        .contains("column: %s,".formatted(quoted(lines.substring(0, lines.indexOf(',')))));
  }

  private static String quoted(String name) {
    return name.chars().allMatch(c -> c < 128) ? name : '"' + name + '"';
  }

  @Test
  void ofAWorkbookTheLargestTableIsDescribed() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      book.createSheet("Q1").createRow(0).createCell(0).setCellValue("Uitleg");
      var rows = book.createSheet("Q2");
      row(rows.createRow(0), "Omzet van 2024");
      row(rows.createRow(1), "id", "plaats", "omzet");
      row(rows.createRow(2), "a", "Ede", "12.5");
      row(rows.createRow(3), "b", "Epe", "3");
      book.write(bytes);
    }

    var sniffed = sniff("omzet_2024.xlsx", bytes.toByteArray());

    assertThat(sniffed.layout())
        .contains("text: {format: xlsx, records: \"'Q2'!\"}", "sheet: {title_lines: 1}");
    assertThat(read(sniffed)).containsExactly("3.1 | a | Ede | 12.5", "4.1 | b | Epe | 3.0");
  }

  private static void row(Row row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "a,b<>1,x<>2,y                 # 2.1 | 1 | x # 3.1 | 2 | y",
        "a|b<>1|'x|z'<>2|y             # 2.1 | 1 | x\\|z # 3.1 | 2 | y",
        "id,n<>a,   .<>b,  12          # 2.1 | a | - # 3.1 | b | 12",
        "1;2.5<>3;4                    # 1.1 | 1 | 2.5 # 2.1 | 3 | 4.0",
        "k,n<>a,1.5<>b,\"2,5\"         # 2.1 | a | 1.5 # 3.1 | b | 2,5",
        "id,at<>a,6/25/2010<>b,7/4/2010 # 2.1 | a | 2010-06-25 # 3.1 | b | 2010-07-04",
        "id,at<>a,25-06-10<>b,04-07-99  # 2.1 | a | 2010-06-25 # 3.1 | b | 1999-07-04",
        "id,x<>a,1e5<>b,2              # 2.1 | a | 100000.0 # 3.1 | b | 2.0",
        "p;q<>2024KW01;1<>2024KW02;2   # 2.1 | 2024-Q1 | 1 # 3.1 | 2024-Q2 | 2",
        "a, b<>1, \"x, z\"<>2, y       # 2.1 | 1 | x, z # 3.1 | 2 | y",
        "a,b<>1,\"5\\\" x\"<>2,y        # 2.1 | 1 | 5\" x # 3.1 | 2 | y",
        "a,b<>1,5\" x<>2,y             # 2.1 | 1 | 5\" x # 3.1 | 2 | y",
        "T<><>a,b<>1,x<>2,y<>Bron: wij # 4.1 | 1 | x # 5.1 | 2 | y",
        "a b c<>1 x 2<>2 'y z' 3       # 2.1 | 1 | x | 2 # 3.1 | 2 | y z | 3"
      })
  void filesOfAllKindsAreReadByTheirDescription(String text, String first, String second)
      throws IOException {
    var sniffed = sniff("some file.csv", text.replace("<>", "\n").getBytes(StandardCharsets.UTF_8));

    assertThat(read(sniffed))
        .isEqualTo(List.of(first.replace("\\|", "|"), second.replace("\\|", "|")));
  }

  @Test
  void aUtf16TabFileOfAForeignOfficeIsRead() throws IOException {
    var text = "maand\t氏名\n2024-01\t日本\n2024-02\t東京\n";
    var sniffed = sniff("jp.txt", text.getBytes(StandardCharsets.UTF_16));

    assertThat(read(sniffed)).containsExactly("2.1 | 2024-01 | 日本", "3.1 | 2024-02 | 東京");
  }

  @Test
  void twoColumnsMayTellTheRecordsApart() throws IOException {
    var text = "state;county;acres\nA;x;1\nA;y;1\nB;x;2\n";
    var sniffed = sniff("acres.csv", text.getBytes(StandardCharsets.UTF_8));

    assertThat(sniffed.contract())
        .contains("grain: one row per state and county")
        .contains("{name: state, type: text, role: identifier}")
        .contains("{name: county, type: text, role: identifier}");
  }

  private Sniffed sniff(String name, byte[] bytes) throws IOException {
    var file = folder.resolve(name);
    Files.write(file, bytes);
    return Sniffed.of(file, folder);
  }

  private List<String> read(Sniffed sniffed) throws IOException {
    var definitions = folder.resolve("definitions");
    sniffed.writeTo(definitions);
    var source = LayoutCatalogue.load(Definitions.overlaid(definitions)).get(sniffed.source());
    try (var files = Files.list(folder)) {
      var file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      return new LayoutTrial(folder, source).read(file);
    }
  }
}
