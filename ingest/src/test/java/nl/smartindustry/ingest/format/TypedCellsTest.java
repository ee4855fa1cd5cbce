package nl.smartindustry.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A cell that its file says to be a date or a number is not read by the signs in which the layout
 * says that texts are written, under which it may mean something else.
 */
class TypedCellsTest {
  /** 2 March 1930. */
  private static final int DAY = -14_550;

  private static final long DAY_NANOS = 86_400_000_000_000L;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M/d/yyyy           | 3/2/1930   | 1930-03-02",
        "yyyy-dd-MM         | 1930-03-02 | 1930-02-03",
        "dd-MM-yy from 1950 | 02-03-50   | 1950-03-02",
        "excel              | 11019      | 1930-03-02",
      })
  void aColumnOfParquet(String pattern, String text, String day) throws IOException {
    var schema =
        MessageTypeParser.parseMessageType(
            """
            message t {
              required binary id (UTF8);
              required int32 day (DATE);
              required int64 seen (TIMESTAMP(NANOS,true));
              required binary written (UTF8);
              required int64 wage (DECIMAL(12,3));
              required double share;
            }
            """);
    var trial =
        new LayoutTrial(
            folder,
            """
            - {name: id, type: text, role: identifier}
            - {name: day, type: date}
            - {name: seen, type: date}
            - {name: written, type: date}
            - {name: wage, type: number}
            - {name: share, type: number}
            """,
            """
            files: t.*\\.parquet
            text: {format: parquet, decimal: ","}
            dates: {date: %s}
            columns:
            - {column: id, field: id}
            - {column: day, field: day}
            - {column: seen, field: seen}
            - {column: written, field: written}
            - {column: wage, field: wage, shape: {thousands: .}}
            - {column: share, field: share, shape: {thousands: .}}
            """
                .formatted(pattern));
    var file = folder.resolve("t.parquet");
    try (var writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file)).withType(schema).build()) {
      var row = new SimpleGroupFactory(schema).newGroup();
      row.append("id", "a").append("day", DAY).append("seen", DAY * DAY_NANOS);
      writer.write(row.append("written", text).append("wage", 123_456L).append("share", 123.456));
    }

    assertThat(trial.read(file))
        .containsExactly(
            "1.1 | a | 1930-03-02 | 1930-03-02 | %s | 123.456 | 123.456".formatted(day));
  }

  /** The last cells are a moment within a day and a time of no day. */
  @Test
  void aCellOfAWorkbook() throws IOException {
    var trial =
        new LayoutTrial(
            folder,
            """
            - {name: id, type: text, role: identifier}
            - {name: day, type: date}
            - {name: amount, type: number}
            """,
            """
            files: .*\\.xlsx
            text: {format: xlsx, decimal: ","}
            dates: {date: yyyy-dd-MM, also: [d.M.yy from 1990]}
            columns:
            - {column: id, field: id}
            - {column: day, field: day}
            - {column: amount, field: amount, shape: {thousands: .}}
            """);
    var day = LocalDate.of(1930, 2, 3).atStartOfDay();

    var rows =
        trial.read(
            trial.file(
                "a.xlsx",
                workbook(
                    new Object[] {"id", "day", "amount"},
                    new Object[] {"a", day, 123.456},
                    new Object[] {"b", "1930-02-03", "123.456"},
                    new Object[] {"c", day, "1.234,5"},
                    new Object[] {"d", "3.2.30", -1.5},
                    new Object[] {"e", day.plusHours(9), 1.0},
                    new Object[] {"f", 0.0, 1.0})));

    assertThat(rows)
        .containsExactly(
            "2.1 | a | 1930-02-03 | 123.456",
            "3.1 | b | 1930-03-02 | 123456.0",
            "4.1 | c | 1930-02-03 | 1234.5",
            "5.1 | d | 2030-02-03 | -1.5 ~ day:date_format",
            "6.1 ! not_a_date",
            "7.1 ! not_a_date");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json       | [{\"id\": \"a\", \"n\": 123.456}, {\"id\": \"b\", \"n\": \"123.456\"}]",
        "json_lines | {\"id\": \"a\", \"n\": 123.456}_{\"id\": \"b\", \"n\": \"123.456\"}",
        "json_stat  | {\"class\": \"dataset\", \"id\": [\"id\"], \"size\": [2], \"value\":"
            + " [123.456, \"123.456\"], \"dimension\": {\"id\": {\"category\": {\"index\": [\"a\","
            + " \"b\"]}}}}"
      })
  void aNumberOfJson(String format, String content) {
    var trial =
        new LayoutTrial(
            folder,
            "- {name: id, type: text, role: identifier}\n- {name: n, type: number}\n",
            """
            files: t\\.json
            text: {format: %s, decimal: ","}
            columns:
            - {column: id, field: id}
            - {column: %s, field: n, shape: {thousands: .}}
            """
                .formatted(format, format.equals("json_stat") ? "value" : "n"));

    var rows = trial.read(trial.file("t.json", content.replace('_', '\n').getBytes(UTF_8)));

    assertThat(rows.stream().map(row -> row.split(" ", 2)[1]))
        .containsExactly("| a | 123.456", "| b | 123456.0");
  }

  private static byte[] workbook(Object[]... rows) throws IOException {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet();
      var dates = book.createCellStyle();
      dates.setDataFormat(book.createDataFormat().getFormat("m/d/yyyy h:mm"));
      for (int i = 0; i < rows.length; i++) {
        var row = sheet.createRow(i);
        for (int j = 0; j < rows[i].length; j++) {
          set(row.createCell(j), rows[i][j]);
        }
        row.getCell(1).setCellStyle(dates);
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void set(Cell cell, Object value) {
    if (value instanceof LocalDateTime moment) {
      cell.setCellValue(moment);
    } else if (value instanceof Double number) {
      cell.setCellValue(number);
    } else {
      cell.setCellValue((String) value);
    }
  }
}
