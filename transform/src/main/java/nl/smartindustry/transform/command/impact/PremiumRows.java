package nl.smartindustry.transform.command.impact;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import nl.smartindustry.transform.method.comparison.NoComparison;
import nl.smartindustry.transform.method.premium.Premium;
import nl.smartindustry.transform.method.premium.Records;
import nl.smartindustry.transform.topic.impact.Diagnostics;

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
    var rows = new ErrorRows(outcome, Estimator.PREMIUM, premium).of(flags(premium));
    var none = OptionalDouble.empty();
    var counts = premium.counts();
    var diagnostics = new Diagnostics(counts.adopters(), counts.clusters(), none, none, none);
    var chance = OptionalDouble.of(premium.probability(premium.standardError()));
    return new Found(rows, diagnostics, premium.beta(), premium.standardError(), chance);
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
}
