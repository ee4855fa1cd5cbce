package nl.smartindustry.transform.topic.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import nl.smartindustry.transform.method.comparison.Balancing;
import nl.smartindustry.transform.method.comparison.Balancing.Control;
import nl.smartindustry.transform.method.comparison.PanelObservations;
import nl.smartindustry.transform.method.effect.Aggregate;
import nl.smartindustry.transform.method.effect.Aggregation;
import nl.smartindustry.transform.method.effect.CohortEffects;
import nl.smartindustry.transform.method.effect.CohortEffects.Choices;
import nl.smartindustry.transform.method.premium.Premium;
import org.junit.jupiter.api.Test;

class RecoveryTest {
  private static final int COUNTRIES = 200;
  private static final double NORMAL = 1.959963984540054;

  /**
   * What was found of one country.
   *
   * @param jobs the effect on persons, which there is none of, in standard errors
   */
  private record Recovered(double truth, double effect, double error, double premium, double jobs) {
    boolean covers() {
      return Math.abs(effect - truth) <= NORMAL * error;
    }
  }

  @Test
  void theIntervalCoversTheTruthAsOftenAsItSaysAndTheNaivePremiumIsFarOff() {
    var studies = LongStream.range(0, COUNTRIES).parallel().mapToObj(RecoveryTest::study).toList();

    long covered = studies.stream().filter(Recovered::covers).count();
    long unaffected = studies.stream().filter(one -> Math.abs(one.jobs) <= NORMAL).count();
    assertThat(covered).isBetween(184L, 196L);
    assertThat(unaffected).isBetween(181L, 199L);
    double gap = studies.stream().mapToDouble(one -> one.premium - one.truth).min().getAsDouble();
    assertThat(gap).isGreaterThan(0.1);
  }

  @Test
  void whereGroupsMovedAlikeTheTestsBeforeTheStartSeldomSayOtherwise() {
    var diagnostics =
        LongStream.range(0, COUNTRIES)
            .parallel()
            .mapToObj(MadeUpCountry::new)
            .map(MadeUpCountry::rows)
            .map(rows -> rows.of(rows.productivity(), List.of(rows.persons())))
            .map(rows -> Study.of(rows).diagnostics())
            .toList();

    // one in ten by chance: 20, give or take three standard deviations
    assertThat(diagnostics.stream().filter(one -> one.preTrend().orElse(1) <= 0.1).count())
        .isBetween(8L, 33L);
    assertThat(diagnostics.stream().filter(one -> one.placebo().orElse(1) <= 0.1).count())
        .isBetween(8L, 33L);
  }

  private static Recovered study(long seed) {
    var country = new MadeUpCountry(seed);
    var rows = country.rows();
    var effect = effect(rows.of(rows.productivity(), List.of(rows.persons())));
    var jobs = effect(rows.of(rows.persons(), List.of()));
    return new Recovered(
        country.truth(rows),
        effect.effect(),
        effect.standardError(),
        premium(rows),
        jobs.effect() / jobs.standardError());
  }

  private static Aggregate effect(PanelObservations rows) {
    var panel = Balancing.of(rows, Control.NOT_YET);
    var effects = new CohortEffects(panel, Choices.USUAL).all();
    return new Aggregation(panel, effects).simple().orElseThrow();
  }

  private static double premium(MadeUpCountry.Rows rows) {
    var treated = new double[rows.unit().length];
    Arrays.setAll(treated, k -> rows.year()[k] >= rows.since()[k] ? 1 : 0);
    var ones = new double[treated.length];
    Arrays.fill(ones, 1);
    return Premium.of(rows.productivity(), treated, rows.year(), rows.unit(), ones)
        .orElseThrow()
        .beta();
  }
}
