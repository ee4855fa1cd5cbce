package nl.smartindustry.transform.topic.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import nl.smartindustry.transform.method.comparison.Balancing;
import nl.smartindustry.transform.method.comparison.Balancing.Control;
import nl.smartindustry.transform.method.comparison.CovariateAdjustment;
import nl.smartindustry.transform.method.comparison.PanelObservations;
import nl.smartindustry.transform.method.dispersion.ReferencePanel;
import nl.smartindustry.transform.method.effect.Aggregate;
import nl.smartindustry.transform.method.effect.Aggregation;
import nl.smartindustry.transform.method.effect.CohortEffects;
import nl.smartindustry.transform.method.effect.CohortEffects.Base;
import nl.smartindustry.transform.method.effect.CohortEffects.Choices;
import org.junit.jupiter.api.Test;

/** Effects by cohort on the synthetic panel against the numbers of R, where they lie beside. */
class ReferenceCohortsTest {

  @Test
  void effectsByCohortAddUpAsInR() {
    var panel = ReferencePanel.read();
    var since =
        Arrays.stream(panel.numbers("adopt_year"))
            .mapToInt(year -> year == 0 ? PanelObservations.NEVER : (int) year)
            .toArray();
    var ones = new double[panel.size()];
    Arrays.fill(ones, 1);
    var firms = panel.codes("firm_id").of();
    var years = Arrays.stream(panel.numbers("year")).mapToInt(year -> (int) year).toArray();
    var rows =
        new PanelObservations(firms, years, since, panel.numbers("log_lp"), List.of(), ones, firms);
    for (var adjustment : CovariateAdjustment.values()) {
      var choices = new Choices(Control.NOT_YET, Base.VARYING, adjustment);
      var balanced = Balancing.of(rows, choices.control());
      var sums = new Aggregation(balanced, new CohortEffects(balanced, choices).all());
      var found = new HashMap<String, Aggregate>();
      found.put("simple", sums.simple().orElseThrow());
      sums.dynamic().forEach(one -> one.eventTime().ifPresent(e -> found.put("dynamic_" + e, one)));
      sums.group().forEach(one -> one.cohort().ifPresent(g -> found.put("group_" + g, one)));
      var gold = new ArrayList<>(ReferencePanel.gold("gold_cs_synth_agg.csv"));
      for (var row : gold) {
        var one = found.get(row.get("agg"));
        agree(one.effect(), Double.parseDouble(row.get("est")));
        agree(one.standardError(), Double.parseDouble(row.get("se")));
      }
      assertThat(gold).hasSize(24);
    }
  }

  /** Relative to 1e-8; a number below 0.001 counts as 0.001. */
  private static void agree(double found, double expected) {
    assertThat(Math.abs(found - expected) / Math.max(Math.abs(expected), 1e-3))
        .as("%.17g against %.17g", found, expected)
        .isLessThan(1e-8);
  }
}
