package nl.smartindustry.transform.method.dispersion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Quantiles of the synthetic panel against the numbers of R, where they lie beside the project. */
class ReferenceDispersionTest {
  @Test
  void quantilesByIndustryAndYear() {
    var panel = ReferencePanel.read();
    var gold = ReferencePanel.gold("gold_dispersion.csv");
    var cells = panel.crossing(List.of("sector", "year"));
    var members = cells.members();
    var weight = panel.numbers("w");
    var labour = panel.numbers("emp");
    var byLabour = new double[weight.length];
    Arrays.setAll(byLabour, k -> weight[k] * labour[k]);

    assertThat(gold).isNotEmpty();
    for (var row : gold) {
      int cell = cells.combinations().indexOf(List.of(row.get("sector"), row.get("year")));
      var ranking = Ranking.of(members[cell], panel.numbers("log_lp"));
      found(ranking, weight, byLabour)
          .forEach((name, value) -> agree(name, value, Double.parseDouble(row.get(name))));
    }
  }

  private static Map<String, Double> found(Ranking one, double[] w, double[] byLabour) {
    var found = new LinkedHashMap<String, Double>();
    found.put("n", (double) one.size());
    for (int p : new int[] {10, 25, 50, 75, 90}) {
      found.put("p" + p, one.quantile(w, p / 100.0));
    }
    for (int p : new int[] {10, 50, 90}) {
      found.put("empw_p" + p, one.quantile(byLabour, p / 100.0));
    }
    found.put("p90_10", Gap.between(0.1, 0.9).of(one, w));
    return found;
  }

  private static void agree(String name, double found, double expected) {
    assertThat(Math.abs(found - expected) / Math.max(Math.abs(expected), 1e-3))
        .as("%s: %.17g against %.17g", name, found, expected)
        .isLessThan(1e-8);
  }
}
