package nl.smartindustry.ingest.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import nl.smartindustry.ingest.edit.rule.EditSet;
import org.junit.jupiter.api.Test;

class RecordEditorTest {
  private static final EditSet ACCOUNTS =
      EditExample.amounts(
          "turnover stocks production purchases costs added",
          """
          fields:
            turnover: {weight: 2}
            stocks: {}
            production: {weight: 2}
            purchases: {to: production, ratio: 0.5}
            costs: {to: production, ratio: 0.2}
            added: {weight: 2}
          edits:
          - {name: output, label: o, edit: turnover + stocks = production}
          - {name: added, label: a, edit: added = production - purchases - costs,
             within: {units: 5, share: 0.01, of: production}}
          - {name: turnover_floor, label: t, edit: turnover >= 0}
          - {name: purchases_floor, label: p, edit: purchases >= 0}
          - {name: costs_floor, label: c, edit: costs >= 0}
          - {name: stocks_small, label: s, edit: stocks <= 0.5 * production, severity: soft}
          corrections:
            signs: [stocks, added]
            swapped: [[production, added]]
            typing: true
            rounding: 2
            thousand:
            - {fields: [turnover], against: production, above: 100}
          at_most: 3
          """);

  @Test
  void aRecordThatBalancesIsLeftAlone() {
    assertThat(edited(100, 5, 105, 50, 20, 35)).isEqualTo("");
    assertThat(edited(100, 5, 105, 50, 20, 39)).isEqualTo("");
  }

  @Test
  void aWrongSignIsTurned() {
    assertThat(edited(100, -5, 105, 50, 20, 35)).isEqualTo("stocks -5.00 > 5.00 sign_or_swap");
  }

  @Test
  void interchangedValuesAreChangedBack() {
    assertThat(edited(100, 5, 35, 50, 20, 105))
        .isEqualTo("production 35.00 > 105.00 sign_or_swap; added 105.00 > 35.00 sign_or_swap");
  }

  @Test
  void transposedDigitsArePutBackWhereTheBalanceSaysSo() {
    assertThat(edited(1203, 30, 1260, 600, 200, 460))
        .isEqualTo("turnover 1203.00 > 1230.00 typing_error");
    assertThat(edited(1243, 30, 1273, 600, 213, 640))
        .isEqualTo("added 640.00 > 460.00 typing_error");
  }

  @Test
  void aDroppedDigitIsPutBack() {
    assertThat(edited(1230, 30, 1260, 60, 200, 460))
        .isEqualTo("purchases 60.00 > 600.00 typing_error");
  }

  @Test
  void anAmountInEuroIsDividedByAThousand() {
    assertThat(edited(1_230_000, 30, 1260, 600, 200, 460))
        .isEqualTo("turnover 1230000.00 > 1230.00 unit_factor_1000");
  }

  @Test
  void aBalanceThatIsACentOffIsMendedInTheLeastReliableValue() {
    assertThat(edited(1230, 30.01, 1260, 600, 200, 460))
        .isEqualTo("stocks 30.01 > 30.00 rounding_error");
  }

  @Test
  void oneWrongFieldFollowsFromTheBalance() {
    assertThat(edited(1230, 30, 1260, 600, 777, 460))
        .isEqualTo("costs 777.00 > 200.00 edit_deduced");
  }

  @Test
  void twoWrongFieldsGetTheirUsualSharesAdjustedSoThatTheyAddUp() {
    // Purchases and costs are 50% and 20% of 1 260: 630 and 252; they must add up to 800. With
    // weights 1/630² and 1/252² the difference of -82 is shared 630² : 252² = 396900 : 63504.
    assertThat(edited(1230, 30, 1260, -900, -777, 460))
        .isEqualTo(
            "purchases -900.00 > 559.31 edit_adjusted; costs -777.00 > 240.69 edit_adjusted");
  }

  @Test
  void aMissingValueThatFollowsFromTheBalanceIsFilledIn() {
    assertThat(edited(1230, 30, 1260, 600, Double.NaN, 460))
        .isEqualTo("costs NaN > 200.00 edit_deduced");
  }

  @Test
  void aMissingValueThatDoesNotFollowStaysMissing() {
    assertThat(edited(1230, 30, 1260, Double.NaN, Double.NaN, 460)).isEqualTo("");
  }

  @Test
  void aRecordOfWhichTooMuchIsWrongIsRefusedByTheNameOfItsFirstBrokenEdit() {
    assertThat(edited(-7, 31, 999, -50, -20, 12345)).isEqualTo("refused by output");
  }

  @Test
  void aSoftEditDoubtsAndChangesNothing() {
    assertThat(edited(100, 300, 400, 200, 100, 100)).isEqualTo("");
    var doubtful = new RecordEditor(ACCOUNTS).doubtful(new double[] {100, 300, 400, 200, 100, 100});
    assertThat(doubtful).extracting("name").containsExactly("stocks_small");
  }

  @Test
  void theExampleOfTheDocumentationIsEditedAsItSays() {
    var edits = EditExample.packaged("business_statistics");
    var reported =
        record(
            edits,
            "persons 10 turnover 1230 production 1260 value_added 460 personnel_costs 300"
                + " purchases 600 wages 237 operating_result 110 other_costs 777 depreciation 50"
                + " energy 20 stock_change 30");

    var edited = new RecordEditor(edits).edit(reported);

    assertThat(edits.broken(reported)).extracting("name").containsExactly("value_added_balances");
    assertThat(edited.changes()).hasSize(1);
    assertThat(edited.changes().get(0).rule()).isEqualTo("edit_deduced");
    assertThat(edited.values()[edits.index("other_costs")]).isEqualTo(200);
  }

  @Test
  void aRecordThatIsWhollyInEuroBreaksNoBalanceAndIsStillFound() {
    var edits = EditExample.packaged("business_statistics");
    var reported =
        record(
            edits,
            "persons 10 turnover 1230000 production 1260000 value_added 460000"
                + " personnel_costs 300000 purchases 600000 wages 237000 operating_result 110000"
                + " other_costs 200000 depreciation 50000 energy 20000 stock_change 30000");

    var edited = new RecordEditor(edits).edit(reported);

    assertThat(edits.broken(reported)).isEmpty();
    assertThat(edited.changes()).hasSize(11).allMatch(c -> c.rule().equals("unit_factor_1000"));
    assertThat(edited.values()[edits.index("turnover")]).isEqualTo(1230);
  }

  /** The law: after editing a record satisfies every hard edit, or it is refused. */
  @Test
  void everyEditedRecordSatisfiesItsEdits() {
    var random = new Random(20_260_402);
    int edited = 0;
    int refused = 0;
    for (int record = 0; record < 600; record++) {
      var edits = RandomEdits.of(random, record % 2 == 0);
      var reported = RandomEdits.record(random, edits);
      var before = reported.clone();

      var result = new RecordEditor(edits).edit(reported);

      assertThat(reported).isEqualTo(before);
      if (result.refusedBy() == null) {
        assertThat(edits.broken(result.values())).as("record %d", record).isEmpty();
        edited += result.changes().isEmpty() ? 0 : 1;
      } else {
        assertThat(edits.broken(reported)).contains(result.refusedBy());
        refused++;
      }
    }
    assertThat(edited).isGreaterThan(200);
    assertThat(refused).isLessThan(100);
  }

  @Test
  void editingIsDoneOnce() {
    var random = new Random(20_260_403);
    for (int record = 0; record < 200; record++) {
      var edits = RandomEdits.of(random, false);
      var editor = new RecordEditor(edits);
      var once = editor.edit(RandomEdits.record(random, edits));
      if (once.refusedBy() == null) {
        assertThat(editor.edit(once.values()).changes()).as("record %d", record).isEmpty();
      }
    }
  }

  private static double[] record(EditSet edits, String cells) {
    var values = new double[edits.size()];
    var words = cells.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      values[edits.index(words[i])] = Double.parseDouble(words[i + 1]);
    }
    return values;
  }

  /** The sum may be anything from its known part up: nothing says what the missing part is. */
  @Test
  void aMissingPartOfWhichNothingIsExpectedStopsNoRepair() {
    var shop =
        EditExample.amounts(
            "sales other revenue costs profit",
            """
            fields: {sales: {}, other: {}, revenue: {}, costs: {}, profit: {}}
            edits:
            - {name: sales_floor, label: s, edit: sales >= 0}
            - {name: other_floor, label: o, edit: other >= 0}
            - {name: revenue, label: r, edit: revenue = sales + other}
            - {name: profit, label: p, edit: profit = revenue - costs}
            at_most: 5
            """);

    var edited = new RecordEditor(shop).edit(new double[] {971, Double.NaN, 107, 95, 100});

    assertThat(edited.refusedBy()).isNull();
    assertThat(edited.values()).containsExactly(971, 0, 971, 95, 876);
  }

  private static String edited(double... values) {
    var result = new RecordEditor(ACCOUNTS).edit(values);
    if (result.refusedBy() != null) {
      return "refused by " + result.refusedBy().name();
    }
    return String.join(
        "; ",
        result.changes().stream()
            .map(
                c ->
                    String.format(
                        Locale.ROOT,
                        "%s %.2f > %.2f %s",
                        ACCOUNTS.names().get(c.field()),
                        c.before(),
                        c.after(),
                        c.rule()))
            .toList());
  }
}
