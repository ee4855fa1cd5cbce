package nl.smartindustry.transform.command.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ImpactJobTest extends ImpactScenario {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final String SPEC =
      "{" + COLUMNS + ", \"treated_since\": \"since\", \"outcomes\": [\"y\"]%s}";

  @Test
  void effectsByCohortByHand() throws IOException {
    file("p.csv", PANEL);

    var rows = impact(SPEC.formatted(""));

    // A rises by 4 and 7 from its last year before; the others by 1 and 2 on average
    assertThat(value(rows, "y group_time 2 2 0", "estimate")).isCloseTo(3, EXACT);
    assertThat(value(rows, "y group_time 2 3 1", "estimate")).isCloseTo(5, EXACT);
    assertThat(value(rows, "y simple", "estimate")).isCloseTo(4, EXACT);
    assertThat(value(rows, "y dynamic 1", "estimate")).isCloseTo(5, EXACT);
    assertThat(value(rows, "y dynamic", "estimate")).isCloseTo(4, EXACT);
    assertThat(value(rows, "y group 2", "estimate")).isCloseTo(4, EXACT);
    assertThat(value(rows, "y calendar 3", "estimate")).isCloseTo(5, EXACT);
    // controls changed by 0 and 2: n = 3, psi = ∓ 3 (±1) / 2, se = root(2 (3/2)²) / 3
    assertThat(value(rows, "y group_time 2 2 0", "se")).isCloseTo(Math.sqrt(4.5) / 3, EXACT);
    assertThat(rows.get("y simple"))
        .containsEntry("n_treated", "1")
        .containsEntry("n_control", "2")
        .containsEntry("verdict", "not_testable");
    assertThat(rows.get("y minimum_detectable").get("flags"))
        .isEqualTo("few_treated;few_clusters;no_period_before");
  }

  @Test
  void everyColumnIsThereInItsOrderAndRowsAreSorted() throws IOException {
    file("p.csv", PANEL);

    var rows = impact(SPEC.formatted(""));

    assertThat(rows.get("y simple").keySet())
        .containsExactly(
            "outcome",
            "estimator",
            "aggregate",
            "group",
            "period",
            "event_time",
            "estimate",
            "se",
            "ci_low",
            "ci_high",
            "n_treated",
            "n_control",
            "verdict",
            "flags");
    assertThat(rows.values().stream().map(row -> row.get("aggregate"))).isSorted();
  }

  @Test
  void theOrderOfRowsAndTheUnitOfTheOutcomeDoNotMatter() throws IOException {
    var text = drawn(60, 0.3, 1);
    for (var estimator : List.of("group_time_att", "matched_did", "event_study", "premium")) {
      var spec = SPEC.formatted(", \"weight\": \"w\", \"estimator\": \"" + estimator + "\"");
      file("p.csv", text);
      var rows = impact(spec);
      file("p.csv", shuffled(text));
      var again = impact(spec);
      var scaled =
          impact(
              SPEC.replace("[\"y\"]", "[\"z\"]")
                  .formatted(
                      ", \"derive\": {\"z\": \"1000 * y\"}, \"weight\": \"w\", \"estimator\": \""
                          + estimator
                          + "\""));
      assertThat(again.keySet()).isEqualTo(rows.keySet());
      for (var key : rows.keySet()) {
        if (!rows.get(key).get("se").isEmpty()) {
          double value = value(rows, key, "estimate");
          assertThat(value(again, key, "estimate")).as(key).isCloseTo(value, within(1e-10));
          var other = key.replaceFirst("y", "z");
          assertThat(value(scaled, other, "estimate")).isCloseTo(1000 * value, within(1e-7));
        }
      }
    }
  }

  private static String shuffled(String text) {
    var lines = new ArrayList<>(text.lines().toList());
    var header = lines.remove(0);
    Collections.shuffle(lines, new Random(4));
    return header + "\n" + String.join("\n", lines) + "\n";
  }

  @Test
  void anEffectThatIsThereIsEstablishedAndOneThatIsNotIsNot() throws IOException {
    var spec = SPEC.formatted(", \"control\": \"not_yet\", \"covariates\": [\"x\"]");
    file("p.csv", drawn(300, 0.3, 8));
    var there = impact(spec);
    file("p.csv", drawn(300, 0, 8));
    var absent = impact(spec);

    assertThat(there.get("y simple")).containsEntry("verdict", "established");
    assertThat(value(there, "y simple", "ci_low")).isLessThan(0.3);
    assertThat(value(there, "y simple", "ci_high")).isGreaterThan(0.3);
    assertThat(absent.get("y simple")).containsEntry("verdict", "not_established");
    assertThat(absent.get("y minimum_detectable")).containsEntry("flags", "chance");
    assertThat(value(absent, "y minimum_detectable", "estimate"))
        .isCloseTo(2.8 * value(absent, "y simple", "se"), EXACT);
  }

  @Test
  void withoutCovariatesTheMethodDoesNotMatter() throws IOException {
    file("p.csv", drawn(90, 0.3, 2));
    var doubly = impact(SPEC.formatted(", \"method\": \"dr\""));
    for (var method : List.of("reg", "ipw")) {
      var other = impact(SPEC.formatted(", \"method\": \"" + method + "\""));
      for (var column : List.of("estimate", "se")) {
        double value = value(doubly, "y simple", column);
        assertThat(value(other, "y simple", column)).isCloseTo(value, within(1e-10));
      }
    }
  }

  @Test
  void aUniversalBaseChangesNothingSinceTreatment() throws IOException {
    file("p.csv", drawn(90, 0.3, 3));
    var varying = impact(SPEC.formatted(""));
    var universal = impact(SPEC.formatted(", \"base\": \"universal\""));

    assertThat(universal.get("y simple").get("estimate"))
        .isEqualTo(varying.get("y simple").get("estimate"));
    assertThat(universal.get("y dynamic -1"))
        .containsEntry("estimate", "0")
        .containsEntry("se", "")
        .containsEntry("flags", "base");
    double step = value(varying, "y group_time 4 2 -2", "estimate");
    double next = value(varying, "y group_time 4 3 -1", "estimate");
    assertThat(value(universal, "y group_time 4 1 -3", "estimate"))
        .isCloseTo(-step - next, within(1e-10));
  }

  @Test
  void aCopyOfEveryUnitInItsClusterLeavesTheErrorAsItIs() throws IOException {
    var text = drawn(60, 0.3, 5);
    var twice = new StringBuilder("firm,year,since,y,x,size,w,group\n");
    text.lines()
        .skip(1)
        .forEach(
            line -> {
              var firm = line.substring(0, line.indexOf(','));
              twice.append(line).append(',').append(firm).append('\n');
              twice.append('G').append(line).append(',').append(firm).append('\n');
            });
    file("p.csv", text);
    var once = impact(SPEC.formatted(""));
    file("p.csv", twice.toString());
    var clustered = impact(SPEC.formatted(", \"cluster\": \"group\""));
    var alone = impact(SPEC.formatted(""));

    double error = value(once, "y simple", "se");
    assertThat(value(clustered, "y simple", "se")).isCloseTo(error, within(1e-12));
    assertThat(value(alone, "y simple", "se")).isCloseTo(error / Math.sqrt(2), within(1e-12));
  }

  @Test
  void codesAmongCovariatesCountByLevel() throws IOException {
    var text = drawn(90, 0.3, 6);
    file("p.csv", text);
    var codes = impact(SPEC.formatted(", \"covariates\": [\"size\"]"));
    file("p.csv", text.replace(",S0,", ",0,").replace(",S1,", ",1,"));
    var numbers = impact(SPEC.formatted(", \"covariates\": [\"size\"]"));

    assertThat(value(codes, "y simple", "estimate"))
        .isCloseTo(value(numbers, "y simple", "estimate"), within(1e-10));
  }

  @Test
  void aTreatmentOfZerosAndOnesTellsItsFirstPeriod() throws IOException {
    file("p.csv", PANEL);
    var since = impact(SPEC.formatted(""));
    file(
        "p.csv",
        """
        firm,year,since,y
        A,1,0,10
        A,2,1,14
        A,3,1,17
        B,1,0,20
        B,2,0,20
        B,3,0,21
        C,1,0,30
        C,2,0,32
        C,3,0,33
        """);
    var indicator = impact(SPEC.replace("treated_since", "treatment").formatted(""));

    assertThat(indicator).isEqualTo(since);
  }

  @Test
  void bootstrapDrawsComeFromTheSeed() throws IOException {
    file("p.csv", drawn(90, 0.3, 6));
    var spec =
        SPEC.formatted(
            ", \"estimator\": \"matched_did\", \"by\": [\"size\"], \"seed\": %d,"
                + " \"matching\": {\"horizon\": 0, \"bootstrap\": 200}");
    var first = impact(spec.formatted(1));
    var bytes = Files.readString(folder.resolve("out.csv"));

    assertThat(impact(spec.formatted(1))).isEqualTo(first);
    assertThat(Files.readString(folder.resolve("out.csv"))).isEqualTo(bytes);
    assertThat(impact(spec.formatted(2))).isNotEqualTo(first);
    double primary = value(first, "y simple", "se");
    assertThat(value(first, "y bootstrap", "se")).isBetween(0.8 * primary, 1.25 * primary);
  }
}
