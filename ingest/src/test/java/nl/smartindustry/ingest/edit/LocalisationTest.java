package nl.smartindustry.ingest.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import nl.smartindustry.ingest.edit.rule.EditSet;
import org.junit.jupiter.api.Test;

class LocalisationTest {
  /** The record of the handbook: turnover is profit and costs, within bounds per employee. */
  private static final EditSet PROFIT = profit(2);

  @Test
  void profitAndCostsInAnotherUnitAreTheLightestExplanationOfASmallFirm() {
    // Costs and profit agree with a turnover of 100 000 only, which five people do not make at 550
    // a head: so the two of them must go, or turnover and employees, which are more reliable.
    assertThat(lightest(PROFIT, 100, 40_000, 60_000, 5)).isEqualTo("profit costs");
  }

  @Test
  void withEnoughPeopleTheTurnoverAloneIsTheLightestExplanation() {
    assertThat(lightest(profit(1), 100, 40_000, 60_000, 500)).isEqualTo("turnover");
  }

  @Test
  void aRecordThatSatisfiesItsEditsNeedsNoChange() {
    assertThat(lightest(PROFIT, 100, 40, 60, 5)).isEmpty();
  }

  @Test
  void aMissingValueMayTakeAnyValueForNothing() {
    assertThat(lightest(PROFIT, 100, Double.NaN, 60_000, 5)).isEqualTo("costs");
    assertThat(lightest(PROFIT, 100, Double.NaN, 60, 5)).isEmpty();
  }

  @Test
  void betweenEqualSetsTheFieldThatComesFirstIsSpared() {
    var sum =
        EditExample.of(
            "a b c",
            """
            fields: {a: {}, b: {}, c: {}}
            edits:
            - {name: sum, label: s, edit: a + b = c}
            """);

    assertThat(lightest(sum, 1, 2, 4)).isEqualTo("c");
  }

  @Test
  void aFixedFieldIsNeverChangedAndARecordMayThenHaveNoSolution() {
    var fixed =
        EditExample.of(
            "a b",
            """
            fields: {a: {fixed: true}, b: {}}
            edits:
            - {name: less, label: l, edit: b <= a}
            - {name: positive, label: p, edit: a >= 0}
            """);

    assertThat(lightest(fixed, 5, 7)).isEqualTo("b");
    assertThat(new Localisation(fixed).lightest(new double[] {-1, -2})).isEmpty();
  }

  @Test
  void aConditionalEditLeavesAChoiceOfFields() {
    var wages =
        EditExample.of(
            "persons wages hours",
            """
            fields: {persons: {weight: 3}, wages: {}, hours: {}}
            edits:
            - {name: paid, label: p, if: persons >= 1, edit: wages >= 1}
            - {name: worked, label: w, if: wages >= 1, edit: hours >= 1}
            """);

    assertThat(lightest(wages, 3, 0, 4)).isEqualTo("wages");
    assertThat(lightest(wages, 3, 0, 0)).isEqualTo("wages hours");
    assertThat(lightest(wages, 0, 0, 0)).isEmpty();
  }

  @Test
  void amountsOfVeryDifferentSizeAreHandledAlike() {
    var sum =
        EditExample.amounts(
            "total large small",
            """
            fields: {total: {weight: 2}, large: {weight: 2}, small: {}}
            edits:
            - {name: sum, label: s, edit: total = large + small}
            """);

    assertThat(lightest(sum, 123_456_789.01, 123_456_788.00, 1.02)).isEqualTo("small");
    assertThat(lightest(sum, 123_456_789.02, 123_456_788.00, 1.02)).isEmpty();
  }

  /** The law: no set of fields that can mend the record weighs less, or as much and comes later. */
  @Test
  void theChosenSetIsTheLightestOfAllSetsByFourierMotzkinElimination() {
    var random = new Random(20_260_401);
    int changed = 0;
    for (int record = 0; record < 600; record++) {
      var edits = RandomEdits.of(random, record % 3 == 0);
      var values = RandomEdits.record(random, edits);

      var found = new Localisation(edits).lightest(values);

      var expected = Subsets.lightest(edits, values);
      assertThat(found).as("record %d", record).isEqualTo(expected);
      changed += expected.map(BitSet::cardinality).orElse(0) > 1 ? 1 : 0;
    }
    assertThat(changed).isGreaterThan(100);
  }

  private static EditSet profit(int weightOfTurnover) {
    return EditExample.of(
        "turnover profit costs employees",
        """
        fields:
          turnover: {weight: %d}
          profit: {}
          costs: {}
          employees: {weight: 2}
        edits:
        - {name: balance, label: b, edit: turnover = profit + costs}
        - {name: profit_bound, label: p, edit: profit <= 0.5 * turnover}
        - {name: profit_floor, label: f, edit: profit >= -0.1 * turnover}
        - {name: turnover_positive, label: t, edit: turnover >= 0}
        - {name: turnover_per_head, label: h, edit: turnover <= 550 * employees}
        """
            .formatted(weightOfTurnover));
  }

  private static String lightest(EditSet edits, double... values) {
    var fields = new Localisation(edits).lightest(values).orElseThrow();
    return String.join(" ", fields.stream().mapToObj(j -> edits.names().get(j)).toList());
  }
}
