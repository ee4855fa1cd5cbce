package nl.smartindustry.transform.command.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import nl.smartindustry.ingest.definition.ExitCode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Non-response, imputation and winsorisation through the command. */
class EditingTest extends EstimateScenario {
  private static final Offset<Double> EXACT = within(1e-12);

  /** One stratum of 12, six sampled, four of them answered. */
  private static final String ASKED =
      """
      id,N_h,resp,group,emp,sales
      a,12,yes,L,10,100
      b,12,yes,L,20,220
      c,12,no,L,30,
      d,12,yes,S,2,20
      e,12,yes,S,4,
      f,12,no,S,6,
      """;

  private static final String SPEC =
      "{\"sample\": \"s.csv\", \"id\": \"id\", \"design\": {\"population\": \"N_h\"},"
          + " \"estimates\": [{\"total\": [\"emp\"]}]";

  @Test
  void inTheStrataRespondentsStandForTheSampled() throws IOException {
    file("s.csv", ASKED);

    var row =
        estimate(SPEC + ", \"response\": {\"column\": \"resp\", \"answered\": [\"yes\"]}}")
            .get("total ALL emp");

    // 12/4 (10 + 20 + 2 + 4); V = 12² (1 - 4/12) s²/4, s² = (1² + 11² + 7² + 5²) / 3
    assertThat(number(row, "estimate")).isEqualTo(108);
    assertThat(number(row, "se")).isCloseTo(Math.sqrt(144 * (2 / 3.0) * (196 / 3.0) / 4), EXACT);
    assertThat(row).containsEntry("n", "4").containsEntry("flags", "unreliable");
  }

  @Test
  void aUnitOutOfScopeCountsInTheSampleWithNoValue() throws IOException {
    file("s.csv", "id,N_h,resp,emp\na,12,yes,10\nb,12,no,99\nc,12,gone,50\nd,12,yes,2\n");

    var row =
        estimate(
                SPEC
                    + ", \"response\": {\"column\": \"resp\", \"answered\": [\"yes\"],"
                    + " \"out_of_scope\": [\"gone\"]}}")
            .get("total ALL emp");

    // 12/3 (10 + 0 + 2)
    assertThat(number(row, "estimate")).isEqualTo(48);
    assertThat(row).containsEntry("n", "2").containsEntry("n_hat", "8");
  }

  @Test
  void inGroupsRespondentsStandForTheirGroup() throws IOException {
    file("s.csv", ASKED);
    var grouped =
        ", \"response\": {\"column\": \"resp\", \"answered\": [\"yes\"], \"groups\": [\"group\"]}}";

    var row = estimate(SPEC + grouped).get("total ALL emp");

    // weights 12/6 · 3/2 = 3 in both groups
    assertThat(number(row, "estimate")).isEqualTo(108);
    assertThat(row).containsEntry("n", "4").containsEntry("n_hat", "12");
    // the groups explain most of what the strata left to chance
    assertThat(number(row, "se")).isBetween(20.0, Math.sqrt(144 * (2 / 3.0) * (196 / 3.0) / 4));
  }

  @Test
  void fullResponseChangesNothing() throws IOException {
    file("s.csv", ASKED.replace(",no,", ",yes,"));
    var grouped =
        ", \"response\": {\"column\": \"resp\", \"answered\": [\"yes\"], \"groups\": [\"group\"]}}";

    var plain = estimate(SPEC + "}").get("total ALL emp");
    var row = estimate(SPEC + grouped).get("total ALL emp");

    assertThat(row.get("estimate")).isEqualTo(plain.get("estimate"));
    assertThat(number(row, "se")).isCloseTo(number(plain, "se"), EXACT);
  }

  @Test
  void theSilentAreInNoMargin() throws IOException {
    file("s.csv", ASKED);
    file("f.csv", "group\n" + "L\n".repeat(5) + "S\n".repeat(7));

    var rows =
        estimate(
            SPEC.replace("\"estimates\"", "\"derive\": {\"one\": \"1\"}, \"estimates\"")
                    .replace("[\"emp\"]", "[\"one\"]")
                + ", \"weights_out\": \"w.csv\", \"domains\": [[], [\"group\"]],"
                + " \"calibration\": {\"frame\": \"f.csv\", \"margins\": [{\"by\": [\"group\"]}]},"
                + " \"response\": {\"column\": \"resp\", \"answered\": [\"yes\"],"
                + " \"groups\": [\"group\"]}}");

    assertThat(number(rows.get("total group=L one"), "estimate")).isCloseTo(5, EXACT);
    assertThat(number(rows.get("total group=S one"), "estimate")).isCloseTo(7, EXACT);
    assertThat(number(rows.get("total ALL one"), "se")).isCloseTo(0, within(1e-6));
    assertThat(Files.readAllLines(folder.resolve("w.csv")))
        .contains("a,3,0.8333333333333333,2.5", "c,0,1,0");
  }

  @Test
  void anImputedItemSaysHowMuchOfItIsImputed() throws IOException {
    file("s.csv", ASKED);

    var row =
        estimate(
                SPEC.replace("[\"emp\"]", "[\"sales\"]")
                    + ", \"imputation\": [{\"item\": \"sales\", \"method\": \"ratio\","
                    + " \"by\": \"emp\", \"within\": [\"group\"]}]}")
            .get("total ALL sales");
    var full = estimate(SPEC.replace("[\"emp\"]", "[\"sales\"]") + "}").get("total ALL sales");

    // c = 30 · 320/30, e = 4 · 20/2, f = 6 · 20/2; weights 2
    assertThat(number(row, "estimate")).isCloseTo(2 * (100 + 220 + 320 + 20 + 40 + 60), EXACT);
    assertThat(number(row, "share_imputed")).isCloseTo(420 / 760.0, EXACT);
    assertThat(row.get("flags")).doesNotContain("missing_items");
    assertThat(full).doesNotContainKey("share_imputed");
    assertThat(full.get("flags")).contains("missing_items");
  }

  @Test
  void imputingCostsPrecision() throws IOException {
    file("s.csv", ASKED);
    file(
        "c.csv",
        ASKED.replace("30,\n", "30,320\n").replace("4,\n", "4,40\n").replace("6,\n", "6,60\n"));
    var asked = SPEC.replace("[\"emp\"]", "[\"sales\"]");
    var imputation = ", \"imputation\": [{\"item\": \"sales\", \"within\": [\"group\"], ";
    var reported = estimate(asked.replace("s.csv", "c.csv") + "}").get("total ALL sales");

    var ratio =
        estimate(asked + imputation + "\"method\": \"ratio\", \"by\": [\"emp\"]}]}")
            .get("total ALL sales");
    var nearest =
        estimate(asked + imputation + "\"method\": \"nearest\", \"by\": [\"emp\"]}]}")
            .get("total ALL sales");

    assertThat(ratio.get("estimate")).isEqualTo(reported.get("estimate"));
    assertThat(number(ratio, "se")).isGreaterThan(number(reported, "se"));
    // c = b, e = d, f = d
    assertThat(number(nearest, "estimate")).isEqualTo(2.0 * (100 + 220 + 220 + 20 + 20 + 20));
  }

  @Test
  void whatIsWinsorisedIsFlaggedAndWrittenUnitByUnit() throws IOException {
    file("s.csv", ASKED.replace("6,\n", "900,\n"));

    var row =
        estimate(
                SPEC
                    + ", \"winsorisation\": [{\"item\": \"emp\"}],"
                    + " \"winsorised_out\": \"changed.csv\"}")
            .get("total ALL emp");

    assertThat(row.get("flags")).contains("winsorised");
    assertThat(number(row, "estimate")).isLessThan(2 * 966);
    assertThat(Files.readAllLines(folder.resolve("changed.csv")))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("emp,f,2,900,"));
  }

  @Test
  void anAnswerThatNobodyGaveIsRefused() throws IOException {
    file("s.csv", ASKED);

    refused(
        SPEC + ", \"response\": {\"column\": \"resp\", \"answered\": [\"1\"]}}",
        ExitCode.DEFINITIONS,
        "unknown level '1' of 'resp' (found [no, yes])");
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }
}
