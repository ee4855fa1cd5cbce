package nl.smartindustry.ingest.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.rule.Rule.Severity;
import nl.smartindustry.ingest.rule.WrittenRule.Codes;
import nl.smartindustry.ingest.rule.WrittenRule.Pattern;
import nl.smartindustry.ingest.rule.WrittenRule.ValueRange;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SQL of a rule on one field, tried on a value in the field's place. */
class WrittenRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A       | false",
        "it's    | false",
        "a\\b    | false",
        "end\\   | false",
        "a       | true",
        "its     | true",
        "ab      | true",
      })
  void aCodeIsTakenToTheLetterWhateverItsSigns(String value, boolean broken) {
    var codes = new Codes("FIELD", null, List.of("A", "it's", "a\\b", "end\\"));

    assertThat(broken(rule(null, codes, null), literal(value))).isEqualTo(broken);
  }

  @ParameterizedTest
  @CsvSource({
    "a|bc,     bc,   false",
    "a|bc,     ac,   true",
    "a|bc,     abc,  true",
    "[0-9]{2}, 12,   false",
    "[0-9]{2}, 123,  true",
    "\\d\\.x,   1.x,  false",
    "\\d\\.x,   1yx,  true",
    "o'[a-z],  o'b,  false",
  })
  void aPatternIsThatOfTheWholeValue(String regex, String value, boolean broken) {
    assertThat(broken(rule(null, null, new Pattern("FIELD", regex)), literal(value)))
        .isEqualTo(broken);
  }

  @ParameterizedTest
  @CsvSource({"0.9, true", "1.0, false", "2.5, false", "2.6, true"})
  void theEndsOfARangeBelongToIt(String value, boolean broken) {
    assertThat(broken(rule(new ValueRange("FIELD", "1.0", "2.5"), null, null), value))
        .isEqualTo(broken);
  }

  private static Object broken(WrittenRule rule, String value) {
    var condition = (Demand.Condition) rule.meant("t", Definitions.packaged()).demand();
    var sql = condition.broken().replace("FIELD", value);
    return new CatalystSqlParser().parseExpression(sql).eval(InternalRow.empty());
  }

  private static String literal(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static WrittenRule rule(ValueRange range, Codes codes, Pattern pattern) {
    return new WrittenRule(
        "r",
        "l",
        Severity.WARN,
        null,
        null,
        null,
        null,
        null,
        range,
        codes,
        pattern,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
