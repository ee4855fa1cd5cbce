package nl.smartindustry.ingest.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a layout is said by name, before anything is read. */
class WrongLayoutTest {
  private static final String FIELDS =
      """
      - {name: id, type: text, role: identifier}
      - {name: day, type: date}
      - {name: amount, type: number}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sheet: {titel_lines: 1}            | unknown key 'titel_lines' (known: [comment, footer,",
        "sheet: {title_lines: -1}           | Title lines: -1 (from 0 to 50)",
        "sheet: {unpivot: {labels: 1}}      | Unpivot: needs 'header', a name for each header row",
        "'sheet: {unpivot: {header: [a, value]}}' | Unpivot: names [a, value, value] (each once)",
        "'sheet: {header_rows: 3, unpivot: {header: [a, b]}}' | Header rows: 3 (unpivot names 2)",
        "'text: {format: json}, sheet: {title_lines: 1}' | Sheet: only in a file of format csv or",
        "'text: {format: ods, quote: \"\"}'   | Delimiter, quote and escape: not of a file of"
            + " format",
        "text: {format: xls}                | found 'xls'",
        "text: {encoding: utf-9}            | Encoding: 'utf-9' (one of Java, such as utf-8,",
        "text: {columns: 20001}             | Columns: 20001 (from 1 to 20000)",
        "'text: {delimiter: a\"}'           | found one sign for two of them",
        "'text: {format: xlsx, records: B!x}' | Records: 'B!x' (a sheet and its cells, as",
        "'given: {joined: [nowhere]}'       | a column or a given value",
        "shape: {thousands: _}              | Thousands sign: '_' (point, comma, apostrophe or"
            + " space)",
        "shape: {thousands: .}              | thousands sign '.' (another than the decimal sign)",
        "shape: {take: x}                   | Take 'x': needs one group ( )",
        "'shape: {chars: [3, 2]}'           | Chars [3, 2]: first and last position of the cell",
        "type: period                       | filled as PERIOD (as NUMBER)",
        "codes: {lookup: {file: f}}         | A lookup needs file, key and take",
        "given: {period: true}              | a column or a given value",
      })
  void aWrongKeyOrValueIsRefusedByName(String part, String message) {
    boolean whole = part.startsWith("sheet") || part.startsWith("text");
    var layout =
        "files: t\n%scolumns:\n- {column: id, field: id}\n- {column: a, field: amount%s}\n"
            .formatted(
                whole ? part.replace("}, sheet", "}\nsheet") + "\n" : "", whole ? "" : ", " + part);

    assertThatThrownBy(() -> new LayoutTrial(folder, FIELDS, layout))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"number", "boolean"})
  void anIdentifierIsNeverSomethingThatIsRounded(String type) {
    var fields =
        FIELDS.replace(
            "{name: amount, type: number}",
            "{name: amount, type: %s, role: identifier}".formatted(type));
    var layout = "files: t\ncolumns:\n- {column: id, field: id}\n- {column: a, field: amount}\n";

    assertThatThrownBy(() -> new LayoutTrial(folder, fields, layout))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Field 'amount' of table 't': an identifier of type");
  }
}
