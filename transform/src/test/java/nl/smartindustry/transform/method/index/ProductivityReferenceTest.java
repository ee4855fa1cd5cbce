package nl.smartindustry.transform.method.index;

import static nl.smartindustry.transform.method.index.SyntheticPanel.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Levels, chains and growth accounts of the synthetic panel against the reference numbers. */
class ProductivityReferenceTest {
  private static final double GOLD = 1e-8;

  @Test
  void theLevelIsARatioOfTotalsAndLonelyStrataAddNothing() {
    var panel = SyntheticPanel.read();
    var sample = sample(panel);
    var strata = sample.codes("stratum");
    var population = new double[strata.levels().size()];
    for (int unit = 0; unit < sample.size(); unit++) {
      population[strata.of()[unit]] += sample.numbers("w")[unit];
    }
    var design =
        SampleDesign.of(
            strata, null, population, sample.numbers("w"), List.of(), LonelyStrata.CERTAINTY);
    var domains = sample.codes("domain").levels();
    var figures =
        Estimates.of(
                sample,
                Weighting.ofDesign(design),
                new Request(
                    List.of(new Estimand.Ratio("va", "emp")),
                    List.of(sample.crossing(List.of("domain")))))
            .get(0)
            .figures();

    int met = 0;
    for (var gold : SyntheticPanel.gold("gold_lp_sector_year.csv")) {
      var figure = figures.get(domains.indexOf(SyntheticPanel.key(gold)));
      close(gold, "lp_real", figure.estimate());
      close(gold, "se", figure.standardError());
      met++;
    }
    assertThat(met).isEqualTo(9);
  }

  @Test
  void chainsOfEveryFormula() {
    var panel = SyntheticPanel.read();
    double laspeyres = 100;
    double tornqvist = 100;
    double fisher = 100;
    for (var gold : SyntheticPanel.gold("gold_chain_index.csv")) {
      int year = (int) number(gold, "year");
      var link = Link.between(panel.parts(year - 1), panel.parts(year));
      laspeyres *= link.laspeyres();
      tornqvist *= link.tornqvist();
      fisher *= link.fisher();

      close(gold, "value_ratio", link.value());
      close(gold, "laspeyres_q", link.laspeyres());
      close(gold, "paasche_q", link.paasche());
      close(gold, "fisher_q", link.fisher());
      close(gold, "tornqvist_q", link.tornqvist());
      close(gold, "paasche_p", link.value() / link.laspeyres());
      close(gold, "laspeyres_p", link.value() / link.paasche());
      close(gold, "chain_laspeyres", laspeyres);
      close(gold, "chain_tornqvist", tornqvist);
      close(gold, "chain_fisher", fisher);
      double hours = panel.labour(year) / panel.labour(2015);
      close(gold, "lp_real_laspeyres", laspeyres / hours);
      close(gold, "lp_real_tornqvist", tornqvist / hours);
      assertThat(link.laspeyres() * number(gold, "paasche_p"))
          .isCloseTo(number(gold, "value_ratio"), within(1e-10));
    }
  }

  @Test
  void growthAccountsOfASector() {
    var sums = SyntheticPanel.read().positive().sums();
    int met = 0;
    for (var gold : SyntheticPanel.gold("gold_mfp_sector.csv")) {
      int year = (int) number(gold, "year");
      var after = sums.get(gold.get("sector") + "|" + year);
      close(gold, "V", after.value());
      close(gold, "K", after.capital());
      if (gold.get("dln_mfp").isEmpty()) {
        continue;
      }
      var account = account(sums.get(gold.get("sector") + "|" + (year - 1)), after);
      double deepening = account.share("capital") * (number(gold, "dK") - number(gold, "dL"));
      close(gold, "dV", account.output());
      close(gold, "abar", account.share("labour"));
      close(gold, "dln_mfp", account.multifactor());
      close(gold, "contrib_cap_deepening", deepening);
      met++;
    }
    assertThat(met).isEqualTo(8);
  }

  private static GrowthAccount account(SyntheticPanel.Sums before, SyntheticPanel.Sums after) {
    var labour =
        new Input(
            "labour", before.wages(), after.wages(), Math.log(after.labour() / before.labour()));
    var capital =
        new Input(
            "capital", before.rents(), after.rents(), Math.log(after.capital() / before.capital()));
    return GrowthAccount.of(Math.log(after.value() / before.value()), List.of(labour, capital));
  }

  private static Microdata sample(SyntheticPanel panel) {
    int size = panel.records().size();
    var va = new double[size];
    var emp = new double[size];
    var w = new double[size];
    var domain = new ArrayList<String>();
    var stratum = new ArrayList<String>();
    for (int unit = 0; unit < size; unit++) {
      var row = panel.records().get(unit);
      va[unit] = panel.real(row, "va");
      emp[unit] = number(row, "emp");
      w[unit] = number(row, "w");
      domain.add(SyntheticPanel.key(row));
      stratum.add(SyntheticPanel.key(row) + "|" + row.get("size_class"));
    }
    return new Microdata(
        "synth_panel",
        size,
        Map.of("va", va, "emp", emp, "w", w),
        Map.of(
            "domain", Codes.of(domain.toArray(String[]::new)),
            "stratum", Codes.of(stratum.toArray(String[]::new))));
  }

  private static void close(Map<String, String> gold, String column, double value) {
    assertThat(value).as(column).isCloseTo(number(gold, column), near(gold, column));
  }

  /** Relative to the figure, but never below the precision of a figure of one. */
  private static Offset<Double> near(Map<String, String> gold, String column) {
    return within(GOLD * Math.max(1, Math.abs(number(gold, column))));
  }
}
