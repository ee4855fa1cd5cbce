package nl.smartindustry.transform.method.index;

import static nl.smartindustry.transform.method.index.SyntheticPanel.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.inference.ReferenceData;
import org.junit.jupiter.api.Test;

/** Growth accounts of American industries, where they lie beside the project. */
class PublishedAccountsTest {
  private static final List<String> FACTORS = List.of("K", "L", "E", "M", "S");
  private static final List<String> INTERMEDIATE = List.of("E", "M", "S");

  @Test
  void everyIndustryAndYearAddsUp() {
    Map<String, String> before = null;
    int accounts = 0;
    for (var row : rows()) {
      if (!row.get("dY").isEmpty()) {
        var account = GrowthAccount.of(change(row, "Y"), inputs(before, row));
        double sum = account.multifactor();
        for (var factor : FACTORS) {
          sum += account.contribution(factor);
        }
        assertThat(sum).isCloseTo(change(row, "Y"), within(1e-10));
        accounts++;
      }
      before = row;
    }
    assertThat(accounts).isEqualTo(60 * 30);
  }

  /**
   * Grossing up by the share of value added: MFP of value added is that of output over the share,
   * up to the second order of the shares.
   */
  @Test
  void valueAddedByDoubleDeflationAgreesWithGrossOutput() {
    var rows = rows();
    for (int at = 1; at < 31; at++) {
      var before = rows.get(at - 1);
      var after = rows.get(at);
      double output = change(after, "Y");
      var gross = GrowthAccount.of(output, inputs(before, after));
      double added =
          DoubleDeflation.logChange(
              account(before),
              account(after),
              output,
              INTERMEDIATE.stream().mapToDouble(input -> change(after, input)).toArray());
      double share = (share(before) + share(after)) / 2;
      double left = gross.multifactor();
      for (var factor : List.of("K", "L")) {
        left += gross.contribution(factor);
      }
      assertThat(added * share).isCloseTo(left, within(1e-6));
    }
  }

  private static List<Map<String, String>> rows() {
    return ReferenceData.rows(SyntheticPanel.folder().resolve("data/bls_klems.csv"));
  }

  private static double share(Map<String, String> row) {
    return account(row).valueAdded() / number(row, "Y");
  }

  private static Account account(Map<String, String> row) {
    return new Account(
        number(row, "Y"), INTERMEDIATE.stream().mapToDouble(input -> number(row, input)).toArray());
  }

  private static List<Input> inputs(Map<String, String> before, Map<String, String> after) {
    return FACTORS.stream()
        .map(
            factor ->
                new Input(
                    factor, number(before, factor), number(after, factor), change(after, factor)))
        .toList();
  }

  private static double change(Map<String, String> row, String column) {
    return Math.log1p(number(row, "d" + column) / 100);
  }
}
