package nl.smartindustry.transform.command.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.transform.method.inference.ReferenceData;
import org.junit.jupiter.api.Test;

/** The command against reference numbers made by R from the same definitions. */
class DecomposeReferenceTest extends DecomposeScenario {
  private static final double CLOSE = 1e-8;

  @Test
  void theSyntheticPanel() throws IOException {
    var reference = SparkTest.shared("oracle/productivity");
    var rows =
        decompose(
            """
            {"panel": {"path": "%1$s/data/synth_panel.csv"}, "unit": "firm_id", "period": "year",
             "labour": "emp", "output": "va", "weight": "w", "entry": "birth", "exit": "death",
             "deflator": {"path": "%1$s/data/synth_deflator.csv", "by": ["sector"], "base": 2015},
             "by": ["sector"],
             "methods": ["BHC", "GR", "FHK", "BG", "DF", "MP", "OP", "GEAD"]}
            """
                .formatted(reference));

    for (var gold : ReferenceData.rows(reference.resolve("gold/gold_decomp_synth.csv"))) {
      var window =
          "%s %s %s sector=%s "
              .formatted(
                  gold.get("method"), gold.get("year0"), gold.get("year1"), gold.get("sector"));
      same(rows, window + gold.get("component"), gold.get("value"));
      same(rows, window + "total", gold.get("delta"));
      assertThat(rows.get(window + "total"))
          .containsEntry("n_stayers", gold.get("nC"))
          .containsEntry("n_entrants", gold.get("nN"))
          .containsEntry("n_exits", gold.get("nX"));
    }
    for (var gold : ReferenceData.rows(reference.resolve("gold/gold_op_static_synth.csv"))) {
      var year = "OP %1$s %1$s sector=%2$s ".formatted(gold.get("year"), gold.get("sector"));
      same(rows, year + "total", gold.get("agg"));
      same(rows, year + "mean", gold.get("mean"));
      same(rows, year + "covariance", gold.get("cov"));
    }
    for (var gold : ReferenceData.rows(reference.resolve("gold/gold_gead_synth_total.csv"))) {
      int year = Integer.parseInt(gold.get("year"));
      var window = "GEAD %d %d ALL ".formatted(year - 1, year);
      for (var component : new String[] {"within", "between", "cross", "total"}) {
        same(rows, window + component, gold.get(component));
      }
    }
  }

  /** Plants of Chile, 1996 to 2006; published to three decimals. */
  @Test
  void thePlantsOfChile() throws IOException {
    var rows =
        decompose(
            """
            {"panel": {"path": "%s/chile_plants.csv"}, "unit": "plant_id", "period": "year",
             "labour": "labour", "output": "va", "pairs": [[1996, 2006]],
             "methods": ["BHC", "GR", "FHK", "DF", "MP"]}
            """
                .formatted(SparkTest.shared("data/panels")));

    printed(rows, "GR", Map.of("within", .206, "between", -.089, "entry", .147, "exit", .149));
    printed(
        rows,
        "FHK",
        Map.of("within", .295, "between", -.004, "cross", -.179, "entry", .268, "exit", .032));
    printed(rows, "DF", Map.of("within", .482, "between", -.207, "entry", .063, "exit", .074));
    printed(rows, "MP", Map.of("within", .332, "between", -.057, "entry", .063, "exit", .074));
    assertThat(value(rows, "BHC 1996 2006 ALL entry")).isCloseTo(6.31, within(.005));
    assertThat(value(rows, "BHC 1996 2006 ALL exit")).isCloseTo(-5.81, within(.005));
  }

  private static void printed(
      Map<String, Map<String, String>> rows, String method, Map<String, Double> parts) {
    parts.forEach(
        (part, expected) ->
            assertThat(value(rows, method + " 1996 2006 ALL " + part))
                .as("%s %s", method, part)
                .isCloseTo(expected, within(.0005)));
    assertThat(value(rows, method + " 1996 2006 ALL total")).isCloseTo(.4124, within(.00005));
  }

  private static void same(Map<String, Map<String, String>> rows, String key, String expected) {
    assertThat(value(rows, key)).as(key).isCloseTo(Double.parseDouble(expected), within(CLOSE));
  }
}
