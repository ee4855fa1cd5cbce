package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.inference.Differences;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.sample.Crossing;

/** The rows of one wave: every estimand in every domain, and differences of domains. */
record FigureRows(PreparedWave wave, OutputColumns columns) {

  static List<Estimated> estimates(PreparedWave wave, List<List<String>> domains) {
    var sets = domains.stream().map(wave::domains).toList();
    var request = new Request(wave.estimands(), sets, wave.imputed());
    return new EditedFigures(wave).of(Estimates.of(wave.data(), wave.weighting(), request));
  }

  List<List<Object>> of(List<Estimated> estimates) {
    var rows = new ArrayList<List<Object>>();
    for (var estimated : estimates) {
      var estimand = estimated.estimand();
      var imputed = new ImputedShares(wave).of(estimated);
      for (int d = 0; d < estimated.domains().size(); d++) {
        rows.add(
            OutputRow.of(
                estimand.estimator(),
                estimated.domains().label(d),
                estimand.variable(),
                estimated.figures().get(d),
                imputed[d],
                columns));
      }
    }
    return rows;
  }

  List<List<Object>> differences(List<Questions.Difference> differences) {
    var rows = new ArrayList<List<Object>>();
    for (var difference : differences) {
      var estimates = estimates(wave, List.of(List.of(difference.by())));
      for (var estimated : estimates) {
        if (!(estimated.estimand() instanceof Estimand.Quantile)) {
          rows.add(row(estimated, difference));
        }
      }
    }
    return rows;
  }

  private List<Object> row(Estimated estimated, Questions.Difference difference) {
    int first = level(estimated.domains(), difference.level());
    int second = level(estimated.domains(), difference.minus());
    return OutputRow.of(
        "diff_" + estimated.estimand().estimator(),
        difference.label(),
        estimated.estimand().variable(),
        Differences.of(wave.data(), wave.weighting(), wave.imputed(), estimated, first, second),
        Double.NaN,
        columns);
  }

  private static int level(Crossing domains, String level) {
    int found = domains.combinations().indexOf(List.of(level));
    if (found < 0) {
      var known = domains.combinations().stream().map(levels -> levels.get(0)).toList();
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "differences, %s: unknown level '%s' (found %s)",
          domains.by().get(0),
          level,
          known);
    }
    return found;
  }
}
