package nl.smartindustry.transform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedColumnsTest {
  private static final double NONE = Double.NaN;

  private static final Microdata DATA =
      new Microdata(
          "a.csv",
          4,
          Map.of(
              "emp", new double[] {10, 20, NONE, 0},
              "t_ai", new double[] {1, 0, 1, 1},
              "api.stu", new double[] {1, 2, 3, 4}),
          Map.of("sector", Codes.of(new String[] {"Industry", "Services", null, "Industry"})));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1                         |   1 |  1 |  1 |  1",
        "emp * t_ai                |  10 |  0 |    |  0",
        "(emp - 2) / t_ai          |   8 |    |    | -2",
        "t_ai / emp                | 0.1 |  0 |    |   ",
        "-`api.stu`                |  -1 | -2 | -3 | -4"
      })
  void arithmeticFollowsTheRulesOfSql(String expression, Double a, Double b, Double c, Double d) {
    assertThat(Arithmetic.parse(expression)).isPresent();
    assertThat(derived(expression)).containsExactly(value(a), value(b), value(c), value(d));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"emp > 5", "abs(emp)", "0.1 + 0.2", "emp %", "null", "sector = 'x'", "1 / 3", ""})
  void anythingElseIsNotPlainArithmetic(String expression) {
    assertThat(Arithmetic.parse(expression)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "emp >= 10                                        | 1 | 1 |   | 0",
        "CASE WHEN sector = 'Industry' THEN 1 ELSE 0 END  | 1 | 0 | 0 | 1",
        "coalesce(emp, 5) * 2                             |20 |40 |10 | 0",
        "1 / nullif(emp, 10)                              |   |0.05|  |  ",
        "abs(emp) / emp                                   | 1 | 1 |   |  "
      })
  void sparkComputesTheRest(String expression, Double a, Double b, Double c, Double d) {
    assertThat(derived(expression)).containsExactly(value(a), value(b), value(c), value(d));
  }

  @Test
  void textsAreClassified() {
    var data =
        DerivedColumns.of(Map.of("s", "substr(sector, 1, 3)"))
            .addTo(DATA, new WantedColumns().text("s"));

    assertThat(data.codes("s").levels()).containsExactly("Ind", "Ser");
    assertThat(data.codes("s").of()).containsExactly(0, 1, -1, 0);
  }

  @Test
  void aVariableMayBeComputedFromAnEarlierOne() {
    var blocks = new LinkedHashMap<String, String>();
    blocks.put("double", "emp * 2");
    blocks.put("more", "double + 1");
    blocks.put("unused", "emp * t_ai");
    var derivations = DerivedColumns.of(blocks);
    var wanted = new WantedColumns().number("more");

    assertThat(derivations.sources(wanted, List.of("emp", "t_ai")).names()).containsExactly("emp");
    assertThat(derivations.addTo(DATA, wanted).numbers("more")).containsExactly(21, 41, NONE, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "emp * t_iot | derive 'x': unknown column 't_iot' (known: [emp, t_ai])",
        "abs(t_iot)  | derive 'x': unknown column 't_iot' (known: [emp, t_ai])",
        "emp +* 2    | derive 'x': 'emp +* 2' is not a Spark SQL expression",
      })
  void whatCannotBeComputedIsNamed(String expression, String named) {
    assertThatThrownBy(
            () ->
                DerivedColumns.of(Map.of("x", expression))
                    .sources(new WantedColumns().number("x"), List.of("emp", "t_ai")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ExitCode.DEFINITIONS))
        .hasMessage(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nosuch(emp)", "sum(emp)", "array(emp)"})
  void whatSparkCannotComputeIsOneSentence(String expression) {
    assertThatThrownBy(() -> derived(expression))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("derive 'x': '" + expression)
        .hasMessageNotContaining("\n");
  }

  private static double[] derived(String expression) {
    var wanted = new WantedColumns().number("x");
    return DerivedColumns.of(Map.of("x", expression)).addTo(DATA, wanted).numbers("x");
  }

  private static double value(Double shown) {
    return shown == null ? NONE : shown;
  }
}
