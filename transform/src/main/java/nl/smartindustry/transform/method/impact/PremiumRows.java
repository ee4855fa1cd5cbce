package nl.smartindustry.transform.method.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import nl.smartindustry.transform.impact.panel.NoComparison;
import nl.smartindustry.transform.impact.verdict.Diagnostics;
import nl.smartindustry.transform.premium.Premium;
import nl.smartindustry.transform.premium.Records;
import org.apache.commons.math3.distribution.TDistribution;

/** By how much the treated differ within their class and period: an association, no effect. */
record PremiumRows(UserPanel user) {

  Found of(String outcome) {
    var panel = user.rows(outcome);
    var records =
        new Records(
            panel.outcome(),
            user.treatment(),
            panel.covariates(),
            List.of(cells()),
            panel.cluster(),
            panel.weight());
    var premium =
        Premium.of(records)
            .orElseThrow(() -> new NoComparison("nobody to compare with within a class"));
    var errors = premium.errors();
    var rows = new ArrayList<ImpactRow>();
    var main = row(outcome, "simple", premium, errors.primary());
    rows.add(main.withVerdict("", flags(premium)));
    rows.add(row(outcome, "cluster_all_counted", premium, errors.allCounted()));
    rows.add(row(outcome, "cluster_uncorrected", premium, errors.uncorrected()));
    rows.add(row(outcome, "design_based", premium, errors.designBased()));
    rows.add(row(outcome, "not_clustered", premium, errors.unclustered()));
    rows.add(row(outcome, "independent", premium, errors.independent()));
    var none = OptionalDouble.empty();
    var counts = premium.counts();
    var diagnostics = new Diagnostics(counts.adopters(), counts.clusters(), none, none, none);
    var chance = OptionalDouble.of(premium.probability(errors.primary()));
    return new Found(rows, diagnostics, premium.beta(), errors.primary(), chance);
  }

  /** A class per unit has no period of its own: it would leave nothing to compare. */
  private int[] cells() {
    var columns = user.columns();
    boolean own = columns.by().contains(columns.unit());
    return own ? user.classes(columns.by()) : user.periodClasses();
  }

  private static List<String> flags(Premium premium) {
    return List.of(
        "association",
        String.format(Locale.ROOT, "percent=%.6f", Premium.percent(premium.beta())),
        "records=" + premium.counts().records(),
        "alone=" + premium.counts().alone());
  }

  private static ImpactRow row(String outcome, String aggregate, Premium premium, double error) {
    var counts = premium.counts();
    double reach = new TDistribution(null, premium.degrees()).inverseCumulativeProbability(0.975);
    return new ImpactRow(
        ImpactRow.Key.overall(outcome, Estimator.PREMIUM, aggregate),
        premium.beta(),
        error,
        reach,
        counts.adopters(),
        counts.clusters() - counts.adopters(),
        "",
        List.of());
  }
}
