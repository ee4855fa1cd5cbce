package nl.smartindustry.transform.topic.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import nl.smartindustry.transform.method.comparison.PanelObservations;
import nl.smartindustry.transform.method.dispersion.ReferencePanel;
import nl.smartindustry.transform.method.effect.CandidateSearch;
import nl.smartindustry.transform.method.effect.MatchedEffect;
import nl.smartindustry.transform.method.effect.MatchedPairs;
import nl.smartindustry.transform.method.effect.OutcomeWindow;
import nl.smartindustry.transform.method.effect.PairBootstrap;
import org.junit.jupiter.api.Test;

/** Matched differences on the synthetic panel against the numbers of R, where they lie beside. */
class ReferenceMatchTest {

  @Test
  void adoptersBesideThoseMostLikeThem() {
    var panel = ReferencePanel.read();
    var firms = panel.codes("firm_id").of();
    var years = Arrays.stream(panel.numbers("year")).mapToInt(year -> (int) year).toArray();
    var since =
        Arrays.stream(panel.numbers("adopt_year"))
            .mapToInt(year -> year == 0 ? PanelObservations.NEVER : (int) year)
            .toArray();
    var employed = Arrays.stream(panel.numbers("emp")).map(Math::log).toArray();
    var deepening = new double[employed.length];
    Arrays.setAll(deepening, k -> Math.log(panel.numbers("capital")[k]) - employed[k]);
    var rows =
        new PanelObservations(
            firms,
            years,
            since,
            panel.numbers("log_lp"),
            List.of(employed, deepening),
            panel.numbers("w"),
            firms);
    var exact = panel.crossing(List.of("sector", "size_class")).of();
    var pairs = MatchedPairs.of(CandidateSearch.of(rows, exact, new OutcomeWindow(1, true)));
    var effect = MatchedEffect.of(pairs);
    var spread = PairBootstrap.of(pairs, ReferencePanel.draws());
    var found = new HashMap<String, Double>();
    found.put("n_treated", (double) effect.treated());
    found.put("n_pool", (double) effect.pool());
    found.put("n_pairs", (double) effect.pairs());
    found.put("att", effect.effect());
    found.put("att_weighted", effect.weighted());
    found.put("se_pair", effect.errors().pair());
    found.put("se_cluster_pair_cr1", effect.errors().pairRobust());
    found.put("se_cluster_firm_cr1", effect.errors().unitRobust());
    found.put("se_twoway", effect.errors().twoWay());
    found.put("se_boot", spread.standardError());
    found.put("boot_q025", spread.low());
    found.put("boot_q975", spread.high());
    var gold = ReferencePanel.gold("gold_match_att.csv").get(0);
    assertThat(found.keySet()).isEqualTo(gold.keySet());
    var wrong = new HashMap<String, String>();
    found.forEach(
        (name, value) -> {
          double expected = Double.parseDouble(gold.get(name));
          if (Math.abs(value - expected) / Math.max(Math.abs(expected), 1e-3) > 1e-8) {
            wrong.put(name, "%.17g against %.17g".formatted(value, expected));
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(effect.imbalance().after()).isLessThan(effect.imbalance().before());
  }
}
