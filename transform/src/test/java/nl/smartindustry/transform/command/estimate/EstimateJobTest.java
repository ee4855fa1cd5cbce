package nl.smartindustry.transform.command.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EstimateJobTest extends EstimateScenario {
  private static final Offset<Double> EXACT = within(1e-12);

  private static final String DESIGN =
      "\"sample\": \"s.csv\", \"id\": \"id\","
          + " \"design\": {\"stratum\": \"stratum\", \"population\": \"N_h\"}";

  @Test
  void aTotalIsExpandedByStratum() throws IOException {
    file("s.csv", SAMPLE);

    var row =
        estimate("{" + DESIGN + ", \"estimates\": [{\"total\": [\"emp\"]}]}").get("total ALL emp");

    // 4/2 (10 + 20) + 6/2 (30 + 50); V = 4² (1 - 2/4) 50 / 2 + 6² (1 - 2/6) 200 / 2
    assertThat(number(row, "estimate")).isEqualTo(300);
    assertThat(number(row, "se")).isCloseTo(Math.sqrt(200 + 2400), EXACT);
    assertThat(number(row, "ci_low")).isCloseTo(300 - 1.959963984540054 * Math.sqrt(2600), EXACT);
    assertThat(row).containsEntry("n", "4").containsEntry("n_hat", "10").containsEntry("df", "2");
  }

  @Test
  void everyOutputColumnIsThereInItsOrder() throws IOException {
    file("s.csv", SAMPLE);

    var row =
        estimate("{" + DESIGN + ", \"estimates\": [{\"mean\": [\"uses\"]}]}").get("mean ALL uses");

    assertThat(row.keySet())
        .containsExactly(
            "estimator",
            "domain",
            "variable",
            "estimate",
            "se",
            "ci_low",
            "ci_high",
            "cv",
            "n",
            "n_hat",
            "deff",
            "df",
            "lonely_n",
            "flags",
            "ci_low_logit",
            "ci_high_logit");
    assertThat(row.get("ci_high_logit")).startsWith("0.");
  }

  @Test
  void domainsKeepTheTextsOfTheFile() throws IOException {
    file("s.csv", SAMPLE);

    var rows =
        estimate(
            "{"
                + DESIGN
                + ", \"estimates\": [{\"total\": [\"emp\"]}],"
                + " \"domains\": [[\"stratum\"], [\"size\", \"stratum\"]]}");

    assertThat(rows.keySet())
        .containsExactly(
            "total size=L;stratum=05 emp",
            "total size=L;stratum=51 emp",
            "total size=S;stratum=05 emp",
            "total size=S;stratum=51 emp",
            "total stratum=05 emp",
            "total stratum=51 emp");
    assertThat(number(rows.get("total size=S;stratum=51 emp"), "estimate")).isEqualTo(150);
  }

  @Test
  void aMissingItemIsFlaggedAndLeftOut() throws IOException {
    file("s.csv", SAMPLE);

    var row =
        estimate("{" + DESIGN + ", \"estimates\": [{\"mean\": [\"robots\"]}]}")
            .get("mean ALL robots");

    assertThat(number(row, "estimate")).isCloseTo((2 * 1 + 2 * 2 + 3 * 4) / 7.0, EXACT);
    assertThat(row).containsEntry("n", "3");
    assertThat(row.get("flags")).contains("missing_items");
  }

  @Test
  void aFrameOrWeightsMayTellThePopulation() throws IOException {
    file("s.csv", SAMPLE);
    file("f.csv", "unit,stratum\n" + "x,05\n".repeat(4) + "x,51\n".repeat(6) + "x,\n");
    file("w.csv", SAMPLE.replace(",4,", ",2,").replace(",6,", ",3,"));
    var asked = ", \"estimates\": [{\"total\": [\"emp\"]}]}";
    var known = estimate("{" + DESIGN + asked);

    var counted =
        estimate(
            "{\"sample\": \"s.csv\", \"design\": {\"stratum\": \"stratum\", \"frame\": \"f.csv\"}"
                + asked);
    var weighted =
        estimate(
            "{\"sample\": \"w.csv\", \"design\": {\"stratum\": \"stratum\", \"weight\": \"N_h\"}"
                + asked);

    assertThat(counted).isEqualTo(known);
    assertThat(weighted).isEqualTo(known);
  }

  @Test
  void clustersAreCounted() throws IOException {
    file("s.csv", "school,w,pupils\nA,3,1\nA,3,2\nB,3,6\n");

    var row =
        estimate(
                "{\"sample\": \"s.csv\", \"design\": {\"cluster\": \"school\", \"weight\": \"w\"},"
                    + " \"estimates\": [{\"total\": [\"pupils\"]}]}")
            .get("total ALL pupils");

    // two of six clusters, with totals 3 and 6: V = 6² (1 - 2/6) 4.5 / 2
    assertThat(number(row, "estimate")).isEqualTo(27);
    assertThat(number(row, "se")).isCloseTo(Math.sqrt(54), EXACT);
  }

  @Test
  void sharesOfATextAddUpToOne() throws IOException {
    file("s.csv", SAMPLE);

    var rows = estimate("{" + DESIGN + ", \"estimates\": [{\"shares\": [\"size\"]}]}");

    assertThat(rows.keySet()).containsExactly("mean ALL size=L", "mean ALL size=S");
    assertThat(number(rows.get("mean ALL size=L"), "estimate")).isEqualTo(0.5);
  }

  @Test
  void derivedVariablesAreEstimatedToo() throws IOException {
    file("s.csv", SAMPLE);

    var rows =
        estimate(
            "{"
                + DESIGN
                + ", \"derive\": {\"one\": \"1\", \"emp_uses\": \"emp * uses\"}, \"estimates\":"
                + " [{\"total\": [\"one\"]}, {\"ratio\": [[\"emp_uses\", \"emp\"]]}]}");

    assertThat(rows.get("total ALL one")).containsEntry("estimate", "10").containsEntry("se", "0");
    assertThat(number(rows.get("ratio ALL emp_uses/emp"), "estimate"))
        .isCloseTo(260 / 300.0, EXACT);
  }

  @Test
  void aDifferenceOfDomainsIsARow() throws IOException {
    file("s.csv", SAMPLE);

    var row =
        estimate(
                "{"
                    + DESIGN
                    + ", \"estimates\": [{\"mean\": [\"emp\"]}],"
                    + " \"differences\": [{\"by\": \"size\", \"level\": \"L\", \"minus\": \"S\"}]}")
            .get("diff_mean size=L minus size=S emp");

    assertThat(number(row, "estimate")).isCloseTo(110 / 5.0 - 190 / 5.0, EXACT);
  }

  @Test
  void calibratedWeightsMeetTheFrame() throws IOException {
    file("s.csv", SAMPLE);
    file("f.csv", "size,emp\n" + "L,25\n".repeat(6) + "S,40\n".repeat(4));

    var rows =
        estimate(
            "{"
                + DESIGN
                + ", \"derive\": {\"one\": \"1\"}, \"weights_out\": \"w.csv\", \"calibration\":"
                + " {\"frame\": \"f.csv\", \"margins\": [{\"by\": [\"size\"]}, {\"by\": [],"
                + " \"sum\": \"emp\"}]}, \"estimates\": [{\"total\": [\"one\", \"emp\"]}],"
                + " \"domains\": [[], [\"size\"]]}");

    assertThat(number(rows.get("total size=L one"), "estimate")).isCloseTo(6, EXACT);
    assertThat(number(rows.get("total ALL emp"), "estimate")).isCloseTo(310, within(1e-9));
    assertThat(Files.readAllLines(folder.resolve("w.csv")))
        .hasSize(5)
        .first()
        .isEqualTo("id,weight,g,w_cal");
  }

  @Test
  void totalsMayStandInForTheFrame() throws IOException {
    file("s.csv", SAMPLE);
    file("t.csv", "size,total\nL,6\nS,4\n");

    var rows =
        estimate(
            "{"
                + DESIGN
                + ", \"derive\": {\"one\": \"1\"}, \"domains\": [[\"size\"]],"
                + " \"calibration\": {\"method\": \"raking\","
                + " \"margins\": [{\"by\": [\"size\"], \"totals\": \"t.csv\"}]},"
                + " \"estimates\": [{\"total\": [\"one\"]}]}");

    assertThat(number(rows.get("total size=L one"), "estimate")).isCloseTo(6, EXACT);
  }

  @Test
  void theSameSampleTwiceHasNotChanged() throws IOException {
    file("s.csv", SAMPLE);
    file("f.csv", "id,stratum\na,05\nb,05\ng,05\nh,05\nc,51\nd,51\ni,51\nj,51\nk,51\nl,51\n");

    var row =
        estimate(
                "{\"sample\": \"s.csv\", \"id\": \"id\", \"design\": {\"stratum\": \"stratum\","
                    + " \"frame\": \"f.csv\"}, \"estimates\": [{\"total\": [\"emp\"]}],"
                    + " \"change\": {\"sample\": \"s.csv\", \"frame\": \"f.csv\"}}")
            .get("delta_total ALL emp");

    assertThat(row).containsEntry("estimate", "0").containsEntry("est1", "300");
    assertThat(number(row, "se")).isCloseTo(0, within(1e-6));
    assertThat(number(row, "rho")).isCloseTo(1, EXACT);
    assertThat(row).containsEntry("n_overlap", "4");
  }

  @Test
  void replicateWeightsGiveThePrecision() throws IOException {
    file("s.csv", SAMPLE);
    file("r.csv", "id,w,r1,r2\nd,3,4,2\nc,3,2,4\nb,2,2,2\na,2,2,2\n");
    file("scales.csv", "rep,scale,rscale\n1,0.5,1\n2,0.5,3\n");

    var row =
        estimate(
                "{"
                    + DESIGN
                    + ", \"estimates\": [{\"total\": [\"emp\"]}], \"replicates\":"
                    + " {\"path\": \"r.csv\", \"weight\": \"w\", \"scales\": \"scales.csv\"}}")
            .get("total ALL emp");

    // the replicates give 320 and 280: V = 0.5 (1 · 20² + 3 · 20²)
    assertThat(row).containsEntry("estimate", "300");
    assertThat(number(row, "se")).isCloseTo(Math.sqrt(800), EXACT);
  }

  @Test
  void drawnReplicatesComeNearTheFormula() throws IOException {
    file("s.csv", SAMPLE);

    var row =
        estimate(
                "{"
                    + DESIGN
                    + ", \"estimates\": [{\"total\": [\"emp\"]}], \"replicates\":"
                    + " {\"type\": \"rao_wu\", \"B\": 1000, \"seed\": 42}}")
            .get("total ALL emp");

    assertThat(number(row, "se")).isBetween(0.9 * Math.sqrt(2600), 1.1 * Math.sqrt(2600));
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }
}
