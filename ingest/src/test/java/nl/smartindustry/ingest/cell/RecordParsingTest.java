package nl.smartindustry.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.cell.RecordParsing.DeliveryFacts;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.contract.FieldType;
import nl.smartindustry.ingest.contract.Identifies;
import nl.smartindustry.ingest.layout.CellCodes;
import nl.smartindustry.ingest.layout.CellShape;
import nl.smartindustry.ingest.layout.CellShape.Digits;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.ColumnSpec.CellType;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.layout.TextFormat;
import nl.smartindustry.ingest.pseudonym.PseudonymKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordParsingTest {
  private static final CellShape PLAIN = CellShape.dates("");
  private static final CellCodes CODES =
      new CellCodes(
          Map.of("", "blank", "9", "dont_know", "-1", "not_applicable"),
          Map.of("oud", "nieuw"),
          Map.of("1", false, "2", true),
          List.of(),
          null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "1234,56     | 1234.56 | -",
        "+5          | 5.00    | -",
        "-0          | 0.00    | -",
        "0,005       | 0.01    | f:rounded",
        "-0,005      | -0.01   | f:rounded",
        "1,230       | 1.23    | -",
        "1.234       | -       | number_format",
        "1,234.5     | -       | number_format",
        "1 234       | -       | number_format",
        "1e5         | -       | number_format",
        "NaN         | -       | number_format",
        "1,          | -       | number_format",
        "12345678901234567 | - | number_format",
      })
  void anAmountHasADecimalCommaAndNothingElse(String text, String value, String finding) {
    check(CellType.DECIMAL, FieldType.DECIMAL, PLAIN, text, value, finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "12 | 12 | -",
        "9  | -  | f:dont_know",
        "-1 | -  | f:not_applicable",
        "1,0 | - | number_format",
        "99999999999999999999 | - | number_format",
      })
  void aCountIsAWholeNumberUnlessItIsACode(String text, String value, String finding) {
    check(CellType.INTEGER, FieldType.INTEGER, PLAIN, text, value, finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "31-12-2014 | 2014-12-31 | -",
        "2014-12-31 | 2014-12-31 | f:date_format",
        "20141231   | 2014-12-31 | f:date_format",
        "42004      | 2014-12-31 | f:date_format",
        "00000000   | -          | f:zero_date",
        "31-02-2014 | -          | not_a_date",
        "31-12-2014x | -         | not_a_date",
        "29-02-2024 | 2024-02-29 | -",
      })
  void aDateIsReadInItsOwnWayAndCorrectedFromOthers(String text, String value, String finding) {
    var shape =
        new CellShape(
            0, "", "dd-MM-yyyy", List.of("yyyy-MM-dd", "yyyyMMdd", "excel"), null, null, null);
    check(CellType.DATE, FieldType.DATE, shape, text, value, finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "01234567;          01234567;          -",
        "1234567;           01234567;          f:leading_zeros_restored",
        "01 234 567;        01234567;          f:spaces_removed",
        "1,23E+07;          -;                 scientific_notation",
        "123456789;         -;                 key_format",
        "1234567A;          -;                 key_format",
        "01234567|7654321;  01234567|07654321; f:leading_zeros_restored",
      })
  void aRegisterNumberIsTextOfFixedLength(String text, String value, String finding) {
    check(
        CellType.KEY,
        FieldType.TEXT,
        new CellShape(8, "|", "", List.of(), null, null, null),
        text,
        value,
        finding);
  }

  /** 111222333 and 123456782 pass: 9·1+8·1+7·1+6·2+5·2+4·2+3·3+2·3−3 = 66; the next two do not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "111222333;            111222333;            -",
        "111222334;            -;                    f:check_digit",
        "123456782|111222333;  123456782|111222333;  -",
        "123456782|111222334;  -;                    f:check_digit",
        "11122233;             -;                    f:check_digit",
        "1112223334;           -;                    key_format",
      })
  void aNumberOfLegalPersonsPassesTheElevenTestOrIsNobodys(
      String text, String value, String finding) {
    var shape = new CellShape(9, "|", "", List.of(), null, null, null);
    check(CellType.RSIN, FieldType.TEXT, shape, text, value, finding, false);
  }

  @Test
  void aMadeUpNumberMustFailTheElevenTest() {
    var shape = new CellShape(9, "|", "", List.of(), null, null, null);
    check(CellType.RSIN, FieldType.TEXT, shape, "111222334", "111222334", null, true);
    check(CellType.RSIN, FieldType.TEXT, shape, "111222333", null, "f:check_digit", true);
  }

  /** Pseudonyms of 01234567 and 07654321 under the public key, by Python's hmac. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "01234567;          fy3bp4ehcu2u374x2hbldwfyv4;     -",
        "1234567;           fy3bp4ehcu2u374x2hbldwfyv4;     f:leading_zeros_restored",
        "01 234 567;        fy3bp4ehcu2u374x2hbldwfyv4;     f:spaces_removed",
        "01234567|7654321;  fy3bp4ehcu2u374x2hbldwfyv4|s6mdz7bno3tjlew45rqgaro7kh;"
            + " f:leading_zeros_restored",
        "123456789;         -;       key_format",
        "9;                 -;       f:dont_know",
      })
  void anIdentifierIsPutRightAndThenOnlyItsPseudonymGoesOn(
      String text, String value, String finding) {
    var column =
        new ColumnSpec(
            "c",
            "f",
            CellType.KEY,
            false,
            CODES,
            new CellShape(8, "|", "", List.of(), null, null, null),
            null);
    var format = new TextFormat(null, null, ";", "\"", ",", false, null);
    var layout = new Layout("t", ".*", null, format, null, null, null, List.of(column));
    var makers = Map.of("f", PseudonymKey.sample().pseudonymiser(Identifies.KVK));
    var values = new Object[1];

    var findings =
        new RecordParsing(layout, contract(FieldType.TEXT), new DeliveryFacts("2024", true), makers)
            .read(place -> text, values, new int[values.length]);

    assertThat(values[0] == null ? null : values[0].toString()).isEqualTo(value);
    assertThat(findings.rule() == null ? findings.corrections() : findings.rule())
        .isEqualTo("f:dont_know".equals(finding) ? null : finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {"1 | false | -", "2 | true | -", "9 | - | f:dont_know", "3 | - | unknown_code"})
  void yesAndNoAreReadInTheLayoutsCodes(String text, String value, String finding) {
    check(CellType.BOOLEAN, FieldType.BOOLEAN, PLAIN, text, value, finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {"2005KW01 | 2005-Q1 | -", "2005* | - | period_status", "2005XX01 | - | period_code"})
  void aPeriodIsWrittenAsSdmxDoes(String text, String value, String finding) {
    check(CellType.PERIOD, FieldType.TEXT, PLAIN, text, value, finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "1.234,56      | 1234.56    | -",
        "-1.234        | -1234.00   | -",
        "+12.345.678,9 | 12345678.90 | -",
        "1234,5        | 1234.50    | -",
        "123           | 123.00     | -",
        "1.23          | - | number_format",
        "1.2345        | - | number_format",
        "1234.567      | - | number_format",
        "12345.678,9   | - | number_format",
        ".123          | - | number_format",
        "-.123         | - | number_format",
        "1..234        | - | number_format",
        "1.234.        | - | number_format",
        "1.234,567.890 | - | number_format",
        "1,234.567     | - | number_format"
      })
  void thousandsStandInGroupsOfThreeWhereTheLayoutDeclaresThem(
      String text, String value, String finding) {
    var shape = new CellShape(0, null, null, null, new Digits(".", null), null, null);
    check(CellType.DECIMAL, FieldType.DECIMAL, shape, text, value, finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "7888,2001953125 | 7888.2 | -",
        "7888,2          | 7888.2 | -",
        "7820,10009765625 | 7820.1 | -",
        "0,1             | 0.1 | -",
        "16777216        | 16777216 | -",
        "16777217        | - | not_a_float",
        "123456789,12    | - | not_a_float",
        "7888.2          | - | number_format",
        "NaN             | - | number_format"
      })
  void aNumberWrittenOutOfA32BitFloatLosesTheDigitsThatNobodyMeasured(
      String text, String value, String finding) {
    check(CellType.SINGLE, FieldType.NUMBER, PLAIN, text, plain(value), finding);
  }

  private static String plain(String value) {
    return value == null ? null : Double.valueOf(value).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "A: Annual | A | -",
        "A | A | -",
        ": x | - | cell_pattern",
        "-1 | - | f:not_applicable"
      })
  void onlyThePartOfACellThatIsMeantIsTaken(String text, String value, String finding) {
    var shape = new CellShape(0, null, null, null, null, "([A-Z]+)(?:: .*)?", null);
    check(CellType.TEXT, FieldType.TEXT, shape, text, value, finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"oud | nieuw", "ander | ander"})
  void aCodeIsTranslatedWhereTheLayoutSaysSo(String text, String value) {
    check(CellType.TEXT, FieldType.TEXT, PLAIN, text, value, null);
  }

  private static void check(
      CellType type, FieldType stored, CellShape shape, String text, String value, String finding) {
    check(type, stored, shape, text, value, finding, false);
  }

  private static void check(
      CellType type,
      FieldType stored,
      CellShape shape,
      String text,
      String value,
      String finding,
      boolean synthetic) {
    var column = new ColumnSpec("c", "f", type, false, CODES, shape, null);
    var format = new TextFormat(null, null, ";", "\"", ",", false, null);
    var layout = new Layout("t", ".*", null, format, null, null, null, List.of(column));
    var facts = new DeliveryFacts("2024", synthetic);
    var parsing = new RecordParsing(layout, contract(stored), facts, Map.of());
    var values = new Object[1];

    var findings = parsing.read(place -> text, values, new int[values.length]);

    var found = findings.rule();
    found = found == null ? findings.missingReasons() : found;
    found = found == null ? findings.corrections() : found;
    var read = values[0] instanceof Integer day ? LocalDate.ofEpochDay(day) : values[0];
    assertThat(found).isEqualTo(finding);
    assertThat(read == null ? null : read.toString()).isEqualTo(value);
  }

  private static Contract contract(FieldType type) {
    int scale = type == FieldType.DECIMAL ? 2 : 0;
    return new Contract("t", "", List.of(new Field("f", type, scale, null, null, false)));
  }
}
