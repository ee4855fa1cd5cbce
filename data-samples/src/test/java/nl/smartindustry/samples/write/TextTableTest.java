package nl.smartindustry.samples.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static final List<String[]> RECORDS =
      List.of(
          new String[] {"1", "Coöperatie"},
          new String[] {"2", "a;b\nc \"d\""},
          new String[] {"3", ""});

  @Test
  void cellsAreQuotedOnlyWhereNeeded() throws IOException {
    var out = new ByteArrayOutputStream();

    long records = TextTable.of(SheetFormat.PLAIN, "id;naam", RECORDS).write(out);

    assertThat(records).isEqualTo(3);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("id;naam\n1;Coöperatie\n2;\"a;b\nc \"\"d\"\"\"\n3;\n");
  }

  @Test
  void encodingLineEndAndMarkAreThoseOfTheFormat() throws IOException {
    var out = new ByteArrayOutputStream();
    TextTable.of(SheetFormat.WINDOWS, "id;naam", RECORDS.subList(0, 1)).write(out);
    assertThat(out.toString(Charset.forName("windows-1252")))
        .isEqualTo("id;naam\r\n1;Coöperatie\r\n");

    var marked = new ByteArrayOutputStream();
    TextTable.of(SheetFormat.PLAIN.withByteOrderMark(), "id", List.of()).write(marked);
    assertThat(marked.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
  }

  @Test
  void theLineOfARecordCountsNewlinesInQuotes() {
    var sheet = TextTable.of(SheetFormat.PLAIN, "id;naam", RECORDS);

    assertThat(sheet.line(1)).isEqualTo(3);
    assertThat(sheet.line(2)).isEqualTo(5);
  }

  @Test
  void amountsHaveACommaAndNoThousands() {
    assertThat(DutchNumber.hundredths(123456789)).isEqualTo("1234567,89");
    assertThat(DutchNumber.hundredths(-5)).isEqualTo("-0,05");
    assertThat(DutchNumber.comma(2.5, 5)).isEqualTo("2,50000");
    assertThat(DutchNumber.point(0.125, 2)).isEqualTo("0.13");
  }
}
