package nl.smartindustry.ingest.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.format.json.JsonRecords.JsonCells;
import nl.smartindustry.ingest.layout.CellShape;
import nl.smartindustry.ingest.layout.ColumnSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "[{\"a\":1}, {\"a\":{\"b\":2}}]           ; ``   ; {\"a\":1} {\"a\":{\"b\":2}}",
        "{\"a\":[{\"b\":1}]}                      ; ``   ; {\"a\":[{\"b\":1}]}",
        "[]                                       ; ``   ; -",
        "{\"v\":[{\"a\":1}],\"w\":[{\"b\":2}]}    ; /v   ; {\"a\":1}",
        "{\"v\":{\"w\":[{\"a\":[{\"w\":1}]}]}}    ; /v/w ; {\"a\":[{\"w\":1}]}",
        "{\"w\":[{\"b\":[1,[2]]}], \"v\":[]}      ; /v   ; -",
      })
  void theObjectsOfTheArrayAtItsPlaceAreTheRecords(String text, String place, String records)
      throws IOException {
    assertThat(raw(text, place)).isEqualTo(records == null ? List.of() : split(records));
  }

  /** The euro sign is three bytes: what comes after it still begins where it begins. */
  @Test
  void aRecordKnowsItsLineAndItsTextAlsoBehindOtherBytes() throws IOException {
    var bytes = "skip[\n{\"a\":\"\u20AC\"},\n\n {\"b\":2}\n]skip".getBytes(UTF_8);
    try (var document = new JsonDocument(bytes, 4, bytes.length - 4, "")) {
      document.next();
      assertThat(document.line() + document.raw()).isEqualTo("2{\"a\":\"\u20AC\"}");
      document.next();
      assertThat(document.line() + document.raw()).isEqualTo("4{\"b\":2}");
      assertThat(document.next()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\":1}, 2]",
        "[{\"a\":1}, null]",
        "[{\"a\":1}, [2]]",
        "[{\"a\":1}, []]",
        "[{\"a\":1}, {\"a\":1,\"a\":2}]",
        "[{\"a\":1}, {\"a\":\"\\ud800\"}]",
        "[{\"a\":1}, {\"a\":[{\"\\udc00\":1}]}]",
        "[{\"a\":1}, {\"a\":\"\\u0000\"}]",
        "[{\"a\":1}, {\"a\":2}",
        "[{\"a\":1}, {\"a\":NaN}]",
      })
  void whatIsNoRecordIsRefusedRatherThanPassedBy(String text) {
    assertThatThrownBy(() -> raw(text, "")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> raw("{\"v\":" + text + "}", "/v")).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2", "[]", "[{\"a\":1}]", "{\"a\":1} {\"a\":2}", "{\"a\":1} []", "{\"a\":1}}"})
  void aTextThatIsNotJustOneObjectIsNoLineOfJson(String text) {
    var bytes = text.getBytes(UTF_8);

    assertThatThrownBy(() -> JsonDocument.tree(bytes, 0, bytes.length))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "{\"a\":\"x\"}                              ; a      ; x",
        "{\"a\":1E3}                                ; a      ; 1000",
        "{\"a\":12345678901234567890.25}            ; a      ; 12345678901234567890.25",
        "{\"a\":null}                               ; a      ; ``",
        "{\"a\":[\"x\",null,2]}                     ; a      ; x|2",
        "{\"a/b\":true}                             ; a/b    ; true",
        "{\"a\":{\"b\":false}}                      ; /a/b   ; false",
        "{\"a\":[{\"b\":\"x\"},{},{\"b\":\"y\"}]}   ; /a/*/b ; x|y",
        "{\"a\":[{\"b\":[\"x\",\"y\"]},{\"b\":3}]}  ; /a/*/b ; x|y|3",
        "{\"a\":[\"x\",\"y\"]}                      ; /a/*   ; x|y",
        "{\"a\":{\"c\":1}}                          ; /a/b   ; -",
        "{\"b\":1}                                  ; a      ; -",
      })
  void aColumnTakesWhatStandsAtItsPathJoinedByItsListSign(String record, String path, String text)
      throws IOException {
    var bytes = record.getBytes(UTF_8);
    var tree = JsonDocument.tree(bytes, 0, bytes.length);

    assertThat(cells(path, true).text(tree, 0)).isEqualTo(text);
    assertThat(cells(path, false).text(tree, 0)).isEqualTo(text == null ? "" : text);
  }

  private static JsonCells cells(String path, boolean optional) {
    var shape = new CellShape(0, "|", "", List.of(), null, null, null);
    return new JsonCells(List.of(new ColumnSpec(path, "f", null, optional, null, shape, null)));
  }

  private static List<String> raw(String text, String place) throws IOException {
    var bytes = text.getBytes(UTF_8);
    var records = new ArrayList<String>();
    try (var document = new JsonDocument(bytes, 0, bytes.length, place)) {
      while (document.next() != null) {
        records.add(document.raw());
      }
    }
    return records;
  }

  private static List<String> split(String records) {
    return List.of(records.split(" "));
  }
}
