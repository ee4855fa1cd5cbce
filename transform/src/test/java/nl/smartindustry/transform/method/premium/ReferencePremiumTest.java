package nl.smartindustry.transform.method.premium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.dispersion.ReferencePanel;
import nl.smartindustry.transform.method.sample.Microdata;
import org.junit.jupiter.api.Test;

/**
 * The premium of the synthetic panel against the numbers of R, where they lie beside the project.
 */
class ReferencePremiumTest {
  private static final List<String> CELL = List.of("sector", "size_class", "year");

  @Test
  void withinBranchSizeAndYear() {
    var panel = ReferencePanel.read();
    var premium = premium(panel, CELL).orElseThrow();
    var gold = ReferencePanel.gold("gold_premium.csv").get(0);
    var interval = premium.interval();
    var found = new HashMap<String, Double>();
    found.put("beta", premium.beta());
    found.put("premium_pct", Premium.percent(premium.beta()));
    found.put("se_cr1", premium.errors().allCounted());
    found.put("se_cr0", premium.errors().uncorrected());
    found.put("se_svyglm", premium.errors().designBased());
    found.put("se_hc1", premium.errors().unclustered());
    found.put("se_iid", premium.errors().independent());
    found.put("se_primary", premium.standardError());
    found.put("t", premium.beta() / premium.standardError());
    found.put("ci_lo", interval.low());
    found.put("ci_hi", interval.high());
    found.put("r2_within", premium.explained());
    found.put("n_nosingle", (double) premium.counts().records());
    found.put("n_singleton_cells", (double) premium.counts().alone());
    found.put("G_nosingle", (double) premium.counts().clusters());
    found.put("K_primary", (double) premium.counts().parameters());
    found.forEach((name, value) -> agree(value, Double.parseDouble(gold.get(name))));
    assertThat(premium.probability(premium.standardError())).isLessThan(1e-27);
  }

  /** The numbers to meet leave the twelve enterprises of a single year out in every choice. */
  @Test
  void withALevelForEachEnterprise() {
    var all = records(ReferencePanel.read(), List.of("firm_id")).valid();
    var premium = Premium.of(all.withoutSingletons()).orElseThrow();
    assertThat(Premium.of(all).orElseThrow().counts().alone()).isEqualTo(12);
    agree(Premium.of(all).orElseThrow().standardError(), premium.standardError());
    assertThat(round(premium.beta(), 5)).isEqualTo(".11230");
    assertThat(round(premium.errors().primary(), 7)).isEqualTo(".0082455");
    assertThat(round(premium.errors().allCounted(), 7)).isEqualTo(".0088925");
    assertThat(round(premium.errors().designBased(), 7)).isEqualTo(".0082451");
    assertThat(round(premium.errors().unclustered(), 7)).isEqualTo(".0051208");
    assertThat(round(premium.errors().independent(), 7)).isEqualTo(".0040154");
    assertThat(premium.counts().parameters()).isEqualTo(2);
  }

  @Test
  void enterprisesOfEveryYearWithALevelForEachAndForBranchAndYear() {
    var panel = ReferencePanel.read();
    var gold = ReferencePanel.gold("gold_twfe_static.csv").get(0);
    var records = records(panel, List.of("firm_id"));
    var firms = panel.codes("firm_id").of();
    var years = new int[panel.codes("firm_id").levels().size()];
    IntStream.range(0, firms.length)
        .filter(k -> !Double.isNaN(records.outcome()[k]))
        .forEach(k -> years[firms[k]]++);
    var always = new double[firms.length];
    Arrays.setAll(always, k -> years[firms[k]] == panel.codes("year").levels().size() ? 1 : 0);
    var two =
        new PremiumRecords(
            records.outcome(),
            records.adoption(),
            List.of(),
            List.of(firms, panel.crossing(List.of("sector", "year")).of()),
            firms,
            always);
    var premium = Premium.of(two).orElseThrow();
    assertThat(premium.counts().records()).isEqualTo(Integer.parseInt(gold.get("N")));
    agree(premium.beta(), Double.parseDouble(gold.get("est")));
    agree(premium.standardError(), Double.parseDouble(gold.get("se_fixest_default")));
  }

  private static java.util.Optional<Premium> premium(Microdata panel, List<String> cell) {
    return Premium.of(records(panel, cell));
  }

  private static PremiumRecords records(Microdata panel, List<String> cell) {
    return new PremiumRecords(
        panel.numbers("log_lp"),
        panel.numbers("adopt"),
        List.of(),
        List.of(panel.crossing(cell).of()),
        panel.codes("firm_id").of(),
        panel.numbers("w"));
  }

  /** Relative to 1e-8; a number below 0.001 counts as 0.001. */
  private static void agree(double found, double expected) {
    assertThat(Math.abs(found - expected) / Math.max(Math.abs(expected), 1e-3))
        .as("%.17g against %.17g", found, expected)
        .isLessThan(1e-8);
  }

  private static String round(double value, int decimals) {
    return ("%." + decimals + "f").formatted(value).substring(1);
  }
}
