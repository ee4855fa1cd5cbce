package nl.smartindustry.transform.command.impact;

import java.util.List;
import nl.smartindustry.transform.command.impact.ImpactSpec.Estimator;
import nl.smartindustry.transform.method.premium.Premium;
import org.apache.commons.math3.distribution.TDistribution;

/** One coefficient with its primary error, and with the errors that other programs choose. */
record ErrorRows(String outcome, Estimator estimator, Premium found) {

  List<ImpactRow> of(List<String> flags) {
    var errors = found.errors();
    return List.of(
        row("simple", errors.primary(), flags),
        row("cluster_all_counted", errors.allCounted(), List.of()),
        row("cluster_uncorrected", errors.uncorrected(), List.of()),
        row("design_based", errors.designBased(), List.of()),
        row("not_clustered", errors.unclustered(), List.of()),
        row("independent", errors.independent(), List.of()));
  }

  private ImpactRow row(String aggregate, double error, List<String> flags) {
    var counts = found.counts();
    var t = new TDistribution(null, found.degrees());
    return new ImpactRow(
        ImpactRow.Key.overall(outcome, estimator, aggregate),
        found.beta(),
        error,
        t.inverseCumulativeProbability(0.975),
        counts.adopters(),
        counts.clusters() - counts.adopters(),
        "",
        flags);
  }
}
