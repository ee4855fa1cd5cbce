package nl.smartindustry.transform.command.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.transform.method.dispersion.ReferencePanel;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The command on public panels against published numbers, where they lie beside the project. */
class ImpactReferenceTest extends ImpactScenario {
  private static final Offset<Double> PRINTED = within(0.00005);
  private static final Offset<Double> EXACT = within(1e-10);
  private static final Offset<Double> SIX = within(0.0000005);

  @Test
  void minimumWagesAndTeenEmploymentAsPublished() throws IOException {
    panel("mpdta.csv");
    var spec =
        "{\"panel\": \"p.csv\", \"unit\": \"county\", \"period\": \"year\", \"treated_since\":"
            + " \"first_treat\", \"outcomes\": [\"lemp\"]%s}";

    var plain = impact(spec.formatted(""));
    var adjusted = impact(spec.formatted(", \"covariates\": [\"lpop\"]"));

    // Callaway and Sant'Anna, "Getting Started with the did Package"
    estimates(
        plain,
        Map.of(
            "lemp group_time 2004 2004 0", -0.0105,
            "lemp group_time 2004 2007 3", -0.1008,
            "lemp group_time 2007 2004 -3", 0.0305,
            "lemp group_time 2007 2007 0", -0.0261,
            "lemp simple", -0.0400,
            "lemp dynamic 2", -0.1373,
            "lemp dynamic", -0.0772,
            "lemp group", -0.0310));
    estimates(
        adjusted,
        Map.of(
            "lemp group_time 2004 2004 0", -0.0145,
            "lemp group_time 2004 2005 1", -0.0764,
            "lemp group_time 2006 2004 -2", -0.0005,
            "lemp group_time 2006 2006 0", 0.0010,
            "lemp simple", -0.0418,
            "lemp dynamic", -0.0804));
    assertThat(value(adjusted, "lemp group_time 2004 2004 0", "se")).isCloseTo(0.0221292, SIX);
    assertThat(value(adjusted, "lemp group_time 2007 2007 0", "se")).isCloseTo(0.0162390, SIX);
    assertThat(value(adjusted, "lemp simple", "se")).isCloseTo(0.0115028, SIX);
    assertThat(plain.get("lemp pre_trend").get("flags")).startsWith("df=5;p=0.1681");
    assertThat(adjusted.get("lemp pre_trend").get("flags")).startsWith("df=5;p=0.23267");
  }

  /** Made by R: least squares after taking out means of counties and years, errors by county. */
  @Test
  void anEventStudyIsWhatLeastSquaresMakesOfIt() throws IOException {
    panel("mpdta.csv");
    var rows =
        impact(
            "{\"panel\": \"p.csv\", \"unit\": \"county\", \"period\": \"year\","
                + " \"treated_since\": \"first_treat\", \"outcomes\": [\"lemp\"],"
                + " \"estimator\": \"event_study\"}");

    assertThat(value(rows, "lemp dynamic -4", "estimate")).isCloseTo(0.00354932691943, EXACT);
    assertThat(value(rows, "lemp dynamic -4", "se")).isCloseTo(0.0228285814463, EXACT);
    assertThat(value(rows, "lemp dynamic 3", "estimate")).isCloseTo(-0.0922467941819, EXACT);
    assertThat(value(rows, "lemp dynamic 3", "se")).isCloseTo(0.0323361931631, EXACT);
  }

  @Test
  void effectsOfTheSyntheticPanelAreThoseOfR() throws IOException {
    var folder = SparkTest.shared("oracle/productivity");
    file("p.csv", Files.readString(folder.resolve("data/synth_panel.csv")));
    file("d.csv", Files.readString(folder.resolve("data/match_boot_draws.csv")));
    var prices =
        ReferencePanel.prices().entrySet().stream()
            .map(one -> "when '%s' then %s".formatted(one.getKey(), one.getValue()))
            .collect(Collectors.joining(" ", "case concat(sector, cast(year as int)) ", " end"));
    var spec =
        "{\"panel\": \"p.csv\", \"unit\": \"firm_id\", \"period\": \"year\", \"treated_since\":"
            + " \"adopt_year\", \"outcomes\": [\"lp\"], \"derive\": {\"lp\": \"ln(va * 100 / emp / "
            + prices
            + ")\", \"l\": \"ln(emp)\", \"k\": \"ln(capital / emp)\"}, %s}";

    var cohorts = impact(spec.formatted("\"control\": \"not_yet\""));
    var matched =
        impact(
            spec.formatted(
                "\"estimator\": \"matched_did\", \"covariates\": [\"l\", \"k\"], \"by\":"
                    + " [\"sector\", \"size_class\"], \"weight\": \"w\", \"matching\":"
                    + " {\"draws\": \"d.csv\"}"));

    assertThat(value(cohorts, "lp simple", "estimate")).isCloseTo(0.083981206943753772, EXACT);
    assertThat(value(cohorts, "lp simple", "se")).isCloseTo(0.010391208891292403, EXACT);
    assertThat(value(matched, "lp simple", "estimate")).isCloseTo(0.060994128990562634, EXACT);
    assertThat(value(matched, "lp weighted", "estimate")).isCloseTo(0.057736598943674729, EXACT);
    assertThat(value(matched, "lp cluster_two_way", "se")).isCloseTo(0.0092611944301, EXACT);
    assertThat(value(matched, "lp bootstrap", "se")).isCloseTo(0.010040586661117861, EXACT);
  }

  private static void estimates(
      Map<String, Map<String, String>> rows, Map<String, Double> published) {
    published.forEach(
        (key, value) -> assertThat(value(rows, key, "estimate")).as(key).isCloseTo(value, PRINTED));
  }

  /** Grants for training, and three panels in which every other unit is called treated. */
  @Test
  void everyEstimatorRunsOnEveryPublicPanel() throws IOException {
    runs(
        "jtrain.csv",
        "\"unit\": \"fcode\", \"period\": \"year\", \"treatment\": \"grant\", \"derive\":"
            + " {\"y\": \"log(scrap)\"}");
    runs("chile_plants.csv", lottery("plant_id", "year", 2000, "log(va)"));
    runs("empluk.csv", lottery("firm", "year", 1980, "log(emp)"));
    runs("ricefarms.csv", lottery("farm", "season", 4, "log(goutput)"));
  }

  private static String lottery(String unit, String period, int from, String outcome) {
    var drawn = "cast(%s %% 2 = 0 and %s >= %d as double)".formatted(unit, period, from);
    return "\"unit\": \"%s\", \"period\": \"%s\", \"treatment\": \"d\", \"derive\": {\"y\": \"%s\", \"d\": \"%s\"}"
        .formatted(unit, period, outcome, drawn);
  }

  private void runs(String panel, String columns) throws IOException {
    panel(panel);
    var matching = "\"matched_did\", \"matching\": {\"horizon\": 0, \"last_change\": false}";
    for (var estimator :
        List.of("\"group_time_att\"", matching, "\"event_study\"", "\"premium\"")) {
      var rows =
          impact(
              "{\"panel\": \"p.csv\", "
                  + columns
                  + ", \"outcomes\": [\"y\"], \"estimator\": "
                  + estimator
                  + "}");
      double chance = value(rows, "y simple", "estimate") / value(rows, "y simple", "se");
      assertThat(Math.abs(chance)).as("%s %s", panel, estimator).isLessThan(4);
    }
  }

  private void panel(String name) throws IOException {
    file("p.csv", Files.readString(SparkTest.shared("data/panels/" + name)));
  }
}
