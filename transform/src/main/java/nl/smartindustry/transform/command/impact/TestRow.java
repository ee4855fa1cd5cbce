package nl.smartindustry.transform.command.impact;

import java.util.List;
import java.util.Locale;
import nl.smartindustry.transform.command.impact.ImpactSpec.Estimator;
import nl.smartindustry.transform.method.cohorts.PreTrend;

/** The row of the joint test before treatment: its statistic, degrees of freedom, probability. */
final class TestRow {
  private TestRow() {}

  static ImpactRow of(String outcome, Estimator estimator, PreTrend test) {
    var flags =
        List.of("df=" + test.degrees(), String.format(Locale.ROOT, "p=%.6f", test.probability()));
    var key = ImpactRow.Key.overall(outcome, estimator, "pre_trend");
    return new ImpactRow(key, test.statistic(), Double.NaN, 0, -1, -1, "", flags);
  }
}
