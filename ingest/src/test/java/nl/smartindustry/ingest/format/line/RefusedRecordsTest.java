package nl.smartindustry.ingest.format.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.Limits;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which line is refused and why, and that the lines around it are read. In the tables N stands for
 * LF, R for CR and Z for a byte of zero.
 */
class RefusedRecordsTest {
  private static final String CONTRACT =
      """
      - {name: id, type: integer, role: identifier}
      - {name: name, type: text}
      - {name: amount, type: decimal, scale: 2}
      - {name: day, type: date}
      """;
  private static final String LAYOUT =
      """
      files: .*
      text: {delimiter: ","}
      columns:
      - {column: id, field: id}
      - {column: name, field: name}
      - {column: amount, field: amount}
      - {column: day, field: day}
      """;
  private static final String HEADER = "id,name,amount,day\n";
  private static final String GOOD = "9,z,1.00,2024-01-31";

  @TempDir static Path folder;
  private static LayoutTrial trial;

  @BeforeAll
  static void aTrial() {
    trial = new LayoutTrial(folder, CONTRACT, LAYOUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "1,a,x,2024-01-31               # 2 number_format",
        "1,a,1.5.2,2024-01-31           # 2 number_format",
        "one,a,1,2024-01-31             # 2 number_format",
        "1.5,a,1,2024-01-31             # 2 number_format",
        "99999999999999999999,a,1,      # 2 number_format",
        "1,a,1,2024-02-30               # 2 not_a_date",
        "1,a,1,31-01-2024               # 2 not_a_date",
        "x,a,y,z                        # 2 number_format",
        ",a,1,2024-01-31                # 2 required",
        "1,a,1                          # 2 column_count",
        "1                              # 2 column_count",
        "1,a,1,2024-01-31,              # 2 column_count",
        "1,a,1,2024-01-31,b,c           # 2 column_count",
        ",,,                            # 2 required",
        "1,\"a\"b,1,2024-01-31          # 2 text_after_quote",
        "1,\"a\" b,1,2024-01-31         # 2 text_after_quote",
        "1,a\"b,1,2024-01-31            # 2 odd_quote",
        "1,a,1,\"2024-01-31\"\"\"       # 2 not_a_date",
        "1, \"a\",1,2024-01-31          # 2 space_before_quote",
        "1,\"a,1,2024-01-31             # 2 unclosed_quote",
        "1,\"aNb,1,2024-01-31           # 2 unclosed_quote; 3 column_count",
        "\"                             # 2 unclosed_quote",
        "1,a,1,\"                       # 2 unclosed_quote",
        "1,aNb,1,2024-01-31             # 2 column_count; 3 column_count",
        "1,\"aNb\",x,2024-01-31         # 2 number_format",
        "1,\"aNb\",1                    # 2 column_count; 3 odd_quote",
        "\"1\",\"a\",\"x\",\"2024-01-31\" # 2 number_format",
        "'1','a','1','2024-01-31'       # 2 other_quotes",
        "1;a;1;2024-01-31               # 2 column_count",
        "id,name,amount,day             # 2 header_again",
        "x,a,1,2024-01-31N1,a,1         # 2 number_format; 3 column_count",
        "N1,a,1                         # 3 column_count",
        "RN1,a,1RN2,a,y,                # 3 column_count; 4 number_format"
      })
  void aRecordIsRefusedAtItsLineAndTheNextIsRead(String text, String refused) {
    var written = text.replace('N', '\n').replace('R', '\r');
    var lines = written.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1).length;

    var rows = trial.read(trial.file("t.csv", HEADER + written + "\n" + GOOD + "\n"));

    var expected =
        Arrays.stream(refused.split("; ")).map(one -> one.replace(" ", ".1 ! ")).toList();
    assertThat(rows.subList(0, rows.size() - 1)).isEqualTo(expected);
    assertThat(rows).last().isEqualTo(2 + lines + ".1 | 9 | z | 1.00 | 2024-01-31");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "1,a,1,2024-01-31              # 1 | a | 1.00 | 2024-01-31",
        "1,\"a,\"\"b\"\"\",1,2024-01-31  # 1 | a,\"b\" | 1.00 | 2024-01-31",
        "1,\"aNb\",1,                    # 1 | aNb | 1.00 | -",
        "1,\"a\"  ,1,                    # 1 | a | 1.00 | -",
        "1,\"\",,                        # 1 | - | - | -",
        "1,a \"b\" c,1,                  # 1 | a \"b\" c | 1.00 | -",
        "1,it's,1,                       # 1 | it's | 1.00 | -",
        "1,\"'a'\",1,                    # 1 | 'a' | 1.00 | -"
      })
  void whatIsUnusualAndRightIsRead(String text, String values) {
    var rows = trial.read(trial.file("t.csv", HEADER + text.replace('N', '\n') + "\n"));

    assertThat(rows).containsExactly("2.1 | " + values.replace('N', '\n'));
  }

  @Test
  void aCellOrARecordOverTheLimitIsRefusedAtItsLine() {
    var cell = "1,%s,1,\n".formatted("x".repeat(Limits.CELL + 1));
    var quoted = "2,\"%s\",1,\n".formatted("x\n".repeat(Limits.CELL / 2 + 1));
    var line = "3" + ",x".repeat(Limits.RECORD) + "\n";

    var rows = trial.read(trial.file("t.csv", HEADER + cell + line + GOOD + "\n" + quoted));

    assertThat(rows.subList(0, 4))
        .containsExactly(
            "2.1 ! too_long",
            "3.1 ! column_count",
            "4.1 | 9 | z | 1.00 | 2024-01-31",
            "5.1 ! unclosed_quote");
    assertThat(rows.subList(4, rows.size())).allMatch(row -> row.contains(" ! "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "id,name,amount,dayN1,a,1,N2,Z,1,    # line 3: byte",
        "id,name,amount,dayN1,\u00FF,1,      # line 2: byte",
        "id,name,amount,dayN                 # found no records",
        "id,name,amountN1,a,1                # lacks columns [day]",
        "id,name,amount,day,IDN1,a,1,,2      # columns 'id' and 'ID' in one header",
        "id,\"name,amount,dayN1,a,1,         # line 1: the header is broken",
        "id,na\"me,amount,dayN1,a,1,         # line 1: the header is broken",
        "N                                   # found no header"
      })
  void aFileWithoutAHeaderOrWithBytesOfNoTextIsRefused(String text, String sentence) {
    var signs = text.replace('N', '\n').replace('Z', '\u0000');
    var file = trial.file("t.csv", signs.getBytes(StandardCharsets.ISO_8859_1));

    var refusal = catchThrowableOfType(Refusal.class, () -> trial.read(file));

    assertThat(refusal.code()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refusal).hasMessageStartingWith("File 't.csv'").hasMessageContaining(sentence);
  }

  @Test
  void aHeaderOfTwoLinesThatComesAgainCostsItsLines() {
    var header = HEADER.replace("name,", "\"name\",").replace("day", "\"d\na\"");
    var layout = LAYOUT.replace("column: day", "column: \"d\\na\"");
    var other = new LayoutTrial(folder.resolve("lines"), CONTRACT, layout);

    var rows = other.read(other.file("t.csv", header + GOOD + "\n" + header + GOOD + "\n"));

    assertThat(rows)
        .containsExactly(
            "3.1 | 9 | z | 1.00 | 2024-01-31",
            "4.1 ! header_again",
            "5.1 ! odd_quote",
            "6.1 | 9 | z | 1.00 | 2024-01-31");
  }

  /**
   * The amount opens a quote that the next text closes; the record between is read all the same.
   */
  @Test
  void aRecordThatTookLinesOfOthersIsRefusedAlone() {
    var layout = LAYOUT.replace("- {column: day, field: day}", "- {column: day, field: note}");
    var contract = CONTRACT.replace("{name: day, type: date}", "{name: note, type: text}");
    var other = new LayoutTrial(folder.resolve("other"), contract, layout);
    var texts = List.of("1,a,1,\"b\"\"", "2,c,2,d", "3,\"\ne\",3,f", "4,g,4,h\nrest\"", "5,i,5,j");

    var rows = other.read(other.file("t.csv", HEADER + String.join("\n", texts)));

    assertThat(rows)
        .containsExactly(
            "2.1 ! odd_quote",
            "3.1 | 2 | c | 2.00 | d",
            "4.1 | 3 | \ne | 3.00 | f",
            "6.1 ! odd_quote",
            "7.1 ! odd_quote",
            "8.1 | 5 | i | 5.00 | j");
  }

  @Test
  void severalThingsThatAreWrongInOneFileCostTheirRecords() {
    var texts =
        List.of(
            "1,a,1,", "2,b", "3,\"c,1,", GOOD, "4,d\"e,1,", "5,\"e\nf\",1,", "6,g,h,", "7,i,1,");

    var rows = trial.read(trial.file("t.csv", HEADER + String.join("\r\n", texts)));

    assertThat(rows)
        .containsExactly(
            "2.1 | 1 | a | 1.00 | -",
            "3.1 ! column_count",
            "4.1 ! text_after_quote",
            "5.1 | 9 | z | 1.00 | 2024-01-31",
            "6.1 ! odd_quote",
            "7.1 | 5 | e\nf | 1.00 | -",
            "9.1 ! number_format",
            "10.1 | 7 | i | 1.00 | -");
  }
}
