package nl.smartindustry.ingest.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.edit.rule.EditSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables ? is a missing value and ! stands behind a wrong one. */
class ImputationTest {
  private static final EditSet SUM =
      EditExample.of(
          "own lent all",
          """
          fields: {own: {}, lent: {}, all: {}}
          edits:
          - {name: sum, label: s, edit: own + lent = all}
          - {name: own_floor, label: o, edit: own >= 0}
          - {name: lent_floor, label: l, edit: lent >= 0}
          """);
  private static final EditSet CAP =
      EditExample.of(
          "young old all",
          """
          fields: {young: {to: all, ratio: 0.3}, old: {}, all: {}}
          edits:
          - {name: young_cap, label: y, edit: young <= 0.5 * all}
          - {name: old_cap, label: o, edit: old <= all}
          """);
  private static final EditSet THIRDS =
      EditExample.of(
          "one two three all",
          """
          fields:
            one: {to: all, ratio: 0.333}
            two: {to: all, ratio: 0.333}
            three: {to: all, ratio: 0.333}
            all: {}
          edits:
          - {name: sum, label: s, edit: one + two + three = all}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40 ? 100    | 40 60* 100",
        "40 50 100!  | 40 50 90*",
        "40 900! 100 | 40 60* 100",
        "? ? 100     | ? ? 100",
        "40 60 100   | 40 60 100",
        "9! 150 100  | none",
        "40 50 100   | none",
      })
  void whatTheBalanceLeavesNoChoiceInIsDeducedAndNothingElseChanged(String record, String made) {
    assertThat(imputed(SUM, record)).isEqualTo(made.replace("*", "(DEDUCED)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "70! 9 100  | 30(RATIO) 9 100",
        "7 500! 100 | 7 100(ADJUSTED) 100",
        "70! 9 40   | 12(RATIO) 9 40",
      })
  void withoutABalanceTheUsualShareIsTakenOrElseTheNearestThatIsAllowed(
      String record, String made) {
    assertThat(imputed(CAP, record)).isEqualTo(made);
  }

  @Test
  void roundedPartsStillAddUp() {
    var wrong = wrong("1! 1! 1! 100");
    var values =
        new Imputation(THIRDS).impute(reported("1! 1! 1! 100"), wrong).orElseThrow().values();

    assertThat(values[0] + values[1] + values[2]).isEqualTo(100);
    assertThat(Arrays.copyOf(values, 3)).containsExactlyInAnyOrder(33, 33, 34);
  }

  private static String imputed(EditSet edits, String record) {
    return new Imputation(edits)
        .impute(reported(record), wrong(record))
        .map(
            made ->
                IntStream.range(0, made.values().length)
                    .mapToObj(
                        j ->
                            text(made.values()[j])
                                + (made.how()[j] == null ? "" : "(" + made.how()[j] + ")"))
                    .collect(Collectors.joining(" ")))
        .orElse("none");
  }

  private static String text(double value) {
    return Double.isNaN(value) ? "?" : Long.toString(Math.round(value));
  }

  private static double[] reported(String record) {
    return Arrays.stream(record.split(" "))
        .mapToDouble(one -> one.equals("?") ? Double.NaN : Double.parseDouble(one.replace("!", "")))
        .toArray();
  }

  private static BitSet wrong(String record) {
    var wrong = new BitSet();
    var fields = record.split(" ");
    IntStream.range(0, fields.length).filter(j -> fields[j].endsWith("!")).forEach(wrong::set);
    return wrong;
  }
}
